using System.Buffers;

namespace Collate.Evidence;

/// <summary>Tells which articles of a story are copies, wire pickups or paraphrases of each other.</summary>
/// <remarks>
/// Not shared words tell a paraphrase from an independent report, but the same thoughts in the same order: two articles are of one
/// lineage when the best monotone alignment of their sentences (by meaning, or to the letter) carries enough of the shorter one.
/// What stands in quotation marks does not count: two reporters may quote one speaker.
/// </remarks>
internal static class LineageFinder
{
    /// <summary>The cosine from which on two sentences can be aligned.</summary>
    private const int Floor = SentenceVector.One * 45 / 100;

    /// <summary>The least mean surplus over <see cref="Floor"/> per sentence of the shorter article.</summary>
    private const int EnoughAligned = SentenceVector.One * 11 / 100;

    /// <summary>The least share of the shorter article's word sequences that stand in the other, in per cent.</summary>
    private const int EnoughCopiedPercent = 35;

    /// <summary>The lineage of each article of a story: the lowest index of its articles.</summary>
    public static int[] Find(StoryText story)
    {
        var parents = Enumerable.Range(0, story.Articles.Count).ToArray();
        var shingles = story.Articles.Select((_, article) => Shingles.Of(story, article)).ToArray();
        for (var a = 0; a < parents.Length; a++)
        {
            for (var b = a + 1; b < parents.Length; b++)
            {
                if (Root(parents, a) != Root(parents, b) && AreOneWitness(story, a, b, shingles[a], shingles[b]))
                {
                    var (x, y) = (Root(parents, a), Root(parents, b));
                    parents[Math.Max(x, y)] = Math.Min(x, y);
                }
            }
        }

        return [.. parents.Select((_, article) => Root(parents, article))];
    }

    /// <summary>The mean surplus of the best monotone alignment per sentence of the shorter article, <see cref="SentenceVector.One"/> for a copy.</summary>
    internal static int Alignment(StoryText story, int a, int b)
    {
        var rows = Vectors(story, a);
        var columns = Vectors(story, b);
        if (rows.Length == 0 || columns.Length == 0)
        {
            return 0;
        }

        var width = columns.Length + 1;
        var previous = ArrayPool<int>.Shared.Rent(width);
        var current = ArrayPool<int>.Shared.Rent(width);
        Array.Clear(previous, 0, width);
        current[0] = 0;
        foreach (var row in rows)
        {
            for (var j = 1; j < width; j++)
            {
                var surplus = SentenceVector.Cosine(row, columns[j - 1]) - Floor;
                current[j] = Math.Max(Math.Max(previous[j], current[j - 1]), previous[j - 1] + Math.Max(0, surplus));
            }

            (previous, current) = (current, previous);
        }

        var best = (long)previous[width - 1];
        ArrayPool<int>.Shared.Return(previous);
        ArrayPool<int>.Shared.Return(current);
        return (int)(best * SentenceVector.One / (SentenceVector.One - Floor) / Math.Min(rows.Length, columns.Length));
    }

    private static bool AreOneWitness(StoryText story, int a, int b, Shingles first, Shingles second) =>
        first.ContainedPercent(second) >= EnoughCopiedPercent || Alignment(story, a, b) >= EnoughAligned;

    private static SentenceVector[] Vectors(StoryText story, int article)
    {
        var vectors = new List<SentenceVector>();
        for (var i = story.FirstSentence[article]; i < story.FirstSentence[article + 1]; i++)
        {
            if (story.Sentences[i].Vector is { } vector)
            {
                vectors.Add(vector);
            }
        }

        return [.. vectors];
    }

    private static int Root(int[] parents, int article)
    {
        while (parents[article] != article)
        {
            article = parents[article] = parents[parents[article]];
        }

        return article;
    }
}
