using Collate.Summaries;

namespace Collate.Evidence;

/// <summary>Adds to the sides of a conflict what a paraphrase of one of their articles says in other words.</summary>
/// <remarks>
/// Which sentence of a lineage's other article says the same, its direction of meaning tells, beside the story's topic: copies stand on their side already, and numbers are repeated as numbers. Only where
/// it is the nearest by far, and that article takes no side of its own.
/// </remarks>
internal static class LineageEchoes
{
    private const int Near = SentenceVector.One * 60 / 100;

    private const int Margin = SentenceVector.One * 12 / 100;

    /// <summary>In a larger lineage the copies speak for themselves.</summary>
    private const int MostMates = 8;

    /// <summary>The conflicts with the echoes.</summary>
    public static IReadOnlyList<Conflict> Add(StoryText story, IReadOnlyList<int> lineages, IReadOnlyList<Conflict> conflicts)
    {
        if (conflicts.Count == 0 || lineages.Distinct().Count() == lineages.Count
            || SentenceVector.CommonOf(story.Sentences.Select(sentence => sentence.Vector).OfType<SentenceVector>()) is not { } topic)
        {
            return conflicts;
        }

        var directions = new SentenceVector?[story.Sentences.Count];
        var mates = Enumerable.Range(0, lineages.Count).ToLookup(article => lineages[article]);
        return [.. conflicts.Select(conflict => conflict.Kind is DisagreementKind.Polarity or DisagreementKind.Other ? Add(story, lineages, mates, sentence => directions[sentence] ??= story.Sentences[sentence].Vector?.Without(topic), conflict) : conflict)];
    }

    private static Conflict Add(StoryText story, IReadOnlyList<int> lineages, ILookup<int, int> mates, Func<int, SentenceVector?> direction, Conflict conflict)
    {
        var sided = conflict.Sides.SelectMany(side => side.Passages).Select(passage => story.Sentences[passage.Sentence].Article).ToHashSet();
        var sides = new List<ConflictSide>();
        foreach (var side in conflict.Sides)
        {
            var echoes = new List<Passage>();
            foreach (var passage in side.Passages)
            {
                foreach (var mate in mates[lineages[story.Sentences[passage.Sentence].Article]].Take(MostMates))
                {
                    if (!sided.Contains(mate) && EchoIn(story, mate, direction, passage.Sentence) is { } echo)
                    {
                        sided.Add(mate);
                        echoes.Add(Passage.Whole(story, echo));
                    }
                }
            }

            sides.Add(echoes.Count == 0 ? side : side with { Passages = [.. side.Passages.Concat(echoes).OrderBy(passage => passage.Sentence)] });
        }

        return conflict with { Sides = sides };
    }

    private static int? EchoIn(StoryText story, int article, Func<int, SentenceVector?> direction, int sentence)
    {
        if (direction(sentence) is not { } vector)
        {
            return null;
        }

        var (best, first, second) = (-1, 0, 0);
        for (var i = story.FirstSentence[article]; i < story.FirstSentence[article + 1]; i++)
        {
            var cosine = direction(i) is { } other ? SentenceVector.Cosine(vector, other) : 0;
            if (cosine > first)
            {
                (best, first, second) = (i, cosine, first);
            }
            else
            {
                second = Math.Max(second, cosine);
            }
        }

        return first >= Near && first - second >= Margin ? best : null;
    }
}
