namespace Collate.Evidence;

/// <summary>Tells which articles of a story are copies, wire pickups or paraphrases of each other.</summary>
/// <remarks>
/// Not shared words tell a paraphrase from an independent report, but the same thoughts in the same order: two articles are of one
/// lineage when the best monotone alignment of their sentences by meaning carries enough of the shorter one, or when
/// its very words stand in the other. What stands in quotation marks does not count: two reporters may quote one speaker.
/// </remarks>
internal static class LineageFinder
{
    /// <summary>The least mean surplus per sentence of the shorter article.</summary>
    private const int EnoughAligned = SentenceVector.One * 25 / 100;

    /// <summary>The least share of the shorter article's word sequences that stand in the other, in per cent.</summary>
    private const int EnoughCopiedPercent = 35;

    /// <summary>The lineage of each article of a story: the lowest index of its articles.</summary>
    public static int[] Find(StoryText story)
    {
        var parents = Enumerable.Range(0, story.Articles.Count).ToArray();
        var shingles = Array.ConvertAll(parents, article => Shingles.Of(story, article));
        var outlines = Outline.Of(story);
        for (var a = 0; a < parents.Length; a++)
        {
            for (var b = a + 1; b < parents.Length; b++)
            {
                if (Root(parents, a) != Root(parents, b) && AreOneWitness(outlines[a], outlines[b], shingles[a], shingles[b]))
                {
                    var (x, y) = (Root(parents, a), Root(parents, b));
                    parents[Math.Max(x, y)] = Math.Min(x, y);
                }
            }
        }

        return Array.ConvertAll(Enumerable.Range(0, parents.Length).ToArray(), article => Root(parents, article));
    }

    private static bool AreOneWitness(Outline a, Outline b, Shingles first, Shingles second) =>
        first.ContainedPercent(second) >= EnoughCopiedPercent || a.Alignment(b) >= EnoughAligned;

    private static int Root(int[] parents, int article)
    {
        while (parents[article] != article)
        {
            article = parents[article] = parents[parents[article]];
        }

        return article;
    }
}
