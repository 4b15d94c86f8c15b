namespace Collate.Evidence;

/// <summary>Says which articles of a story are worth aligning.</summary>
/// <remarks>
/// All pairs up to <see cref="FewArticles"/> articles. In a larger story each article is aligned with those nearest to it by the direction of their whole meaning:
/// at most <see cref="MostNeighbours"/> that are not copies of it, at most <see cref="MostOfLineage"/> of each other group of copies. So the number of alignments
/// grows with the number of articles; only the comparison of directions, one short dot product a pair, grows with its square.
/// </remarks>
internal static class LineageCandidates
{
    /// <summary>Up to so many articles every pair is aligned.</summary>
    public const int FewArticles = 32;

    private const int MostNeighbours = 16;

    private const int MostOfLineage = 2;

    /// <summary>Pairs of articles, the lower index first, in a fixed order.</summary>
    /// <param name="outlines">The articles.</param>
    /// <param name="groups">For each article the group of copies it is in.</param>
    public static IEnumerable<(int A, int B)> Of(Outline[] outlines, int[] groups) =>
        outlines.Length <= FewArticles ? AllPairs(outlines.Length) : Nearest(outlines, groups);

    private static IEnumerable<(int A, int B)> AllPairs(int count)
    {
        for (var a = 0; a < count; a++)
        {
            for (var b = a + 1; b < count; b++)
            {
                yield return (a, b);
            }
        }
    }

    private static IEnumerable<(int A, int B)> Nearest(Outline[] outlines, int[] groups)
    {
        var pairs = new HashSet<(int A, int B)>();
        var nearest = new long[MostNeighbours];
        var ofGroup = new long[MostOfLineage * outlines.Length];
        for (var a = 0; a < outlines.Length; a++)
        {
            if (outlines[a].Direction is not { } direction)
            {
                continue;
            }

            // Cosine and number in one key, so that the smallest is the nearest, and of equals the first.
            Array.Fill(ofGroup, long.MaxValue);
            for (var b = 0; b < outlines.Length; b++)
            {
                if (groups[b] != groups[a] && outlines[b].Direction is { } other)
                {
                    Keep(((long)-SentenceVector.Cosine(direction, other) << 32) | (uint)b, ofGroup.AsSpan(MostOfLineage * groups[b], MostOfLineage));
                }
            }

            Array.Fill(nearest, long.MaxValue);
            foreach (var key in ofGroup)
            {
                Keep(key, nearest);
            }

            foreach (var key in nearest)
            {
                if (key != long.MaxValue)
                {
                    pairs.Add((Math.Min(a, (int)key), Math.Max(a, (int)key)));
                }
            }
        }

        return pairs.Order();
    }

    /// <summary>Keeps a key if it is among the smallest so far.</summary>
    private static void Keep(long key, Span<long> smallest)
    {
        if (key >= smallest[^1])
        {
            return;
        }

        var at = smallest.Length - 1;
        for (; at > 0 && smallest[at - 1] > key; at--)
        {
            smallest[at] = smallest[at - 1];
        }

        smallest[at] = key;
    }
}
