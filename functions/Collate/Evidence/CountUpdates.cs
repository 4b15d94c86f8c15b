using Collate.Language;
using Collate.Language.Values;

namespace Collate.Evidence;

/// <summary>A count and a later one whose own words say that it replaces earlier ones.</summary>
/// <param name="Earlier">The sentence of the earlier article.</param>
/// <param name="Later">The sentence that says so: "the death toll rose to 12".</param>
internal sealed record CountUpdate(int Earlier, int Later);

/// <summary>Finds counts that a later article says have grown: who tells the story tells the later ones.</summary>
/// <remarks>
/// An update names what is counted (the dead, the injured, the arrested: what grows as news comes in) and says "rose to", "has reached", "now" or the like. It replaces lower counts of the same in articles
/// published before, by a few days at the most.
/// </remarks>
internal static class CountUpdates
{
    /// <summary>The updates, in order of the earlier sentence; of one sentence the highest later count, and of equals the first.</summary>
    public static IReadOnlyList<CountUpdate> Find(StoryText story)
    {
        var counts = Enumerable.Range(0, story.Sentences.Count).SelectMany(i => CountsOf(story, i)).ToArray();
        var updates = counts.Where(count => count.IsUpdate).ToLookup(count => count.Doing);
        return
        [
            .. counts.Where(count => !count.IsUpdate)
                .Select(count => (Count: count, By: updates[count.Doing].Where(update => Replaces(story, update, count)).OrderByDescending(update => update.Value).ThenBy(update => update.Sentence).FirstOrDefault()))
                .Where(entry => entry.By is not null)
                .DistinctBy(entry => entry.Count.Sentence)
                .Select(entry => new CountUpdate(entry.Count.Sentence, entry.By!.Sentence)),
        ];
    }

    private static bool Replaces(StoryText story, Count update, Count count)
    {
        var (later, earlier) = (story.Articles[story.Sentences[update.Sentence].Article].Article.Published, story.Articles[story.Sentences[count.Sentence].Article].Article.Published);
        return later is not null && earlier is not null && later.Instant > earlier.Instant && update.Value > count.Value
            && later.Day.DayNumber - earlier.Day.DayNumber <= OneNews.MostDays;
    }

    private static IEnumerable<Count> CountsOf(StoryText story, int index)
    {
        var sentence = story.Sentences[index];
        foreach (var number in sentence.Numbers)
        {
            if (number.Kind != NumberKind.Count || number.Additional || number.Qualifier == NumberQualifier.Multiple)
            {
                continue;
            }

            var at = NumberFrames.TokenAt(sentence.Tokens, number.Start);
            var doing = DoingOf(story, sentence, at);
            if (doing >= 0)
            {
                yield return new Count(index, number.Value, doing, StatedUpdates.Is(sentence.Tokens, at));
            }
        }
    }

    /// <summary>The nearest word for a doing that grows, before the number or behind it, with no other number between; -1 if there is none.</summary>
    private static int DoingOf(StoryText story, AnalyzedSentence sentence, int at)
    {
        for (var step = 1; step < sentence.Tokens.Count; step++)
        {
            foreach (var i in new[] { at - step, at + step })
            {
                if (i < 0 || i >= sentence.Tokens.Count || sentence.FeatureAt[i] < 0)
                {
                    continue;
                }

                if (sentence.Tokens.Is(i, TokenKind.Number))
                {
                    return -1;
                }

                if (story.Kinship.Grows(sentence.FeatureAt[i]))
                {
                    return story.Kinship.DoingOf(sentence.FeatureAt[i]);
                }
            }
        }

        return -1;
    }

    private sealed record Count(int Sentence, decimal Value, int Doing, bool IsUpdate);
}
