using Collate.Language.Values;
using Collate.Summaries;

namespace Collate.Evidence;

/// <summary>Finds counts and amounts that differ though they are said of the same thing at the same time.</summary>
/// <remarks>
/// Two numbers are comparable when they count the same noun (or a synonym) in the same unit, share a word of what is done, and are said of times
/// that overlap; without a time, of the same names in articles of one day, since counts grow from day to day. Not comparable: numbers that come
/// on top of others, vague ones, ordinals, and numbers where one article gives both (a part and its whole, a count and its update).
/// </remarks>
internal static class NumberConflicts
{
    /// <summary>The conflicts, in order of their first passage.</summary>
    public static IEnumerable<Conflict> Find(StoryText story, IReadOnlyList<int> lineages)
    {
        var synonyms = new Synonyms(story);
        var frames = NumberFrames.Read(story).ToArray();
        var taken = new bool[frames.Length];
        for (var i = 0; i < frames.Length; i++)
        {
            if (taken[i])
            {
                continue;
            }

            var group = new List<int> { i };
            for (var j = i + 1; j < frames.Length; j++)
            {
                if (!taken[j] && group.Any(member => frames[member].Article != frames[j].Article) && AreComparable(story, synonyms, frames[i], frames[j]))
                {
                    group.Add(j);
                }
            }

            if (group.Count > 1 && Conflict(story, lineages, [.. group.Select(member => frames[member])]) is { } conflict)
            {
                group.ForEach(member => taken[member] = true);
                yield return conflict;
            }
        }
    }

    private static Conflict? Conflict(StoryText story, IReadOnlyList<int> lineages, NumberFrame[] frames)
    {
        // Values that can stand for one another are one side: frames in order of value, a new side where one no longer meets the side's first.
        var sides = new List<(NumberFrame First, List<NumberFrame> All)>();
        foreach (var frame in frames.OrderBy(frame => frame.Number.Value).ThenBy(frame => frame.Sentence).ThenBy(frame => frame.Number.Start))
        {
            if (sides.Count == 0 || !sides[^1].First.Range.Meets(frame.Range))
            {
                sides.Add((frame, []));
            }

            sides[^1].All.Add(frame);
        }

        var key = 0;
        var statements = sides.SelectMany(side =>
        {
            var number = (key++).ToString(System.Globalization.CultureInfo.InvariantCulture);
            return side.All.Select(frame => (number, ValueOf(story, frame), Passage.Whole(story, frame.Sentence)));
        });
        var found = ConflictSides.Of(story, lineages, statements);
        return found.Count > 1 ? new Conflict(KindOf(frames[0].Number), AboutOf(story, frames), found) : null;
    }

    private static bool AreComparable(StoryText story, Synonyms synonyms, NumberFrame a, NumberFrame b)
    {
        if (a.Article == b.Article || a.Number.Kind != b.Number.Kind || a.Number.Unit != b.Number.Unit || !Same(synonyms, a.Head, b.Head)
            || !a.Modifiers.AsSpan().SequenceEqual(b.Modifiers))
        {
            return false;
        }

        var shared = a.Words.Count(word => b.Words.Any(other => synonyms.AreNear(word, other)));
        if (shared == 0)
        {
            return false;
        }

        if (a.When is { } first && b.When is { } second)
        {
            return first.From <= second.To && second.From <= first.To;
        }

        return a.When is null && b.When is null && AreOfOneDay(story, a, b) && a.Names.Intersect(b.Names).Any()
            && 3 * shared >= 2 * Math.Max(a.Words.Length, b.Words.Length);
    }

    private static bool AreOfOneDay(StoryText story, NumberFrame a, NumberFrame b) =>
        story.Articles[a.Article].Article.Published?.Day is not { } one || story.Articles[b.Article].Article.Published?.Day is not { } other || one == other;

    private static bool Same(Synonyms synonyms, int a, int b) => a == b || (a >= 0 && b >= 0 && synonyms.Of(a).Contains(b));

    private static DisagreementKind KindOf(NumberMention number) =>
        number.Kind is NumberKind.Money or NumberKind.Measure or NumberKind.Percent ? DisagreementKind.Amount : DisagreementKind.Number;

    private static string ValueOf(StoryText story, NumberFrame frame)
    {
        var text = story.Sentences[frame.Sentence].Text;
        var value = text[frame.Number.Start..frame.Number.End];
        return frame.Number.Noun is { } noun && frame.Number.Kind == NumberKind.Count ? $"{value} {noun}" : value;
    }

    private static string AboutOf(StoryText story, NumberFrame[] frames)
    {
        var frame = frames[0];
        var shared = frame.Words.Where(word => frames.Skip(1).All(other => other.Words.Contains(word))).Select(story.Vocabulary.TextOf);
        var about = frame.Number.Noun ?? string.Join(' ', shared);
        return frame.WhenText is { } when ? $"{about}, {when}" : about;
    }
}
