namespace Collate.Evidence;

/// <summary>Tells which articles of a story are copies, wire pickups or paraphrases of each other.</summary>
/// <remarks>
/// Not shared words tell a paraphrase from an independent report, but the same thoughts with the same particulars in the same order (<see cref="Outline"/>, <see cref="ArticleFacts"/>): two articles are of one
/// lineage when enough of both can be aligned, or when their very words stand in each other. What stands in quotation marks does not count: two
/// reporters may quote one speaker. Articles that credit one agency need half as much, and a brief that credits it only has to say what the other says.
/// Copies are found through an index; of what they leave apart, a large story aligns only the articles nearest in meaning (<see cref="LineageCandidates"/>).
/// </remarks>
internal static class LineageFinder
{
    /// <summary>The least alignment.</summary>
    private const int EnoughAligned = SentenceVector.One * 8 / 100;

    /// <summary>The least alignment of particulars, in per cent: independent reports of one event reach 48.</summary>
    private const int EnoughFacts = 53;

    private const int EnoughFactsOfOrigin = 40;

    /// <summary>The lineage of each article of a story: the lowest index of its articles.</summary>
    public static int[] Find(StoryText story)
    {
        var sets = new DisjointSets(story.Articles.Count);
        Copies.Join(story, sets);
        var outlines = Outline.Of(story);
        var facts = ArticleFacts.Of(story);
        foreach (var (a, b) in LineageCandidates.Of(outlines, sets.Roots()))
        {
            if (sets.RootOf(a) != sets.RootOf(b) && AreOne(outlines[a], outlines[b], facts[a], facts[b], Origins.AreShared(story.Articles[a].Article, story.Articles[b].Article)))
            {
                sets.Join(a, b);
            }
        }

        return sets.Roots();
    }

    private static bool AreOne(Outline a, Outline b, ArticleFacts facts, ArticleFacts others, bool haveOneOrigin) =>
        facts.Alignment(others, haveOneOrigin ? EnoughFactsOfOrigin : EnoughFacts) >= (haveOneOrigin ? EnoughFactsOfOrigin : EnoughFacts)
        || a.Alignment(b) >= (haveOneOrigin ? EnoughAligned / 2 : EnoughAligned) || (haveOneOrigin && (a.IsCutFrom(b) || b.IsCutFrom(a)));
}
