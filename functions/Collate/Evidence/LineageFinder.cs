namespace Collate.Evidence;

/// <summary>Tells which articles of a story are copies, wire pickups or paraphrases of each other.</summary>
/// <remarks>
/// Not shared words tell a paraphrase from an independent report, but the same thoughts in the same order: two articles are of one
/// lineage when the best monotone alignment of their sentences by meaning carries enough of the shorter one, or when
/// its very words stand in the other. What stands in quotation marks does not count: two reporters may quote one speaker.
/// Copies are found through an index; of what they leave apart, a large story aligns only the articles nearest in meaning (<see cref="LineageCandidates"/>).
/// </remarks>
internal static class LineageFinder
{
    /// <summary>The least mean surplus per sentence of the shorter article.</summary>
    private const int EnoughAligned = SentenceVector.One * 25 / 100;

    /// <summary>The lineage of each article of a story: the lowest index of its articles.</summary>
    public static int[] Find(StoryText story)
    {
        var sets = new DisjointSets(story.Articles.Count);
        Copies.Join(story, sets);
        var outlines = Outline.Of(story);
        foreach (var (a, b) in LineageCandidates.Of(outlines, sets.Roots()))
        {
            if (sets.RootOf(a) != sets.RootOf(b) && outlines[a].Alignment(outlines[b]) >= EnoughAligned)
            {
                sets.Join(a, b);
            }
        }

        return sets.Roots();
    }
}
