namespace Collate.Stories;

/// <summary>How alike two fingerprints are, in integers.</summary>
/// <remarks>
/// The geometric mean of two cosines, that of the names and that of the other words, in units of 1/65,536: two earthquakes in one week share all the words of earthquakes
/// but neither place nor people, and two reports from one capital share its names but not what happened. A little is added to each first, so that one of them
/// alone is weak evidence instead of none. Where an article has no names, or nothing else, it is the plain cosine.
/// </remarks>
internal static class Similarity
{
    /// <summary>The similarity of a fingerprint with itself.</summary>
    public const int One = 1 << 16;

    /// <summary>Similarities below this are chance, and count as none.</summary>
    public const int Floor = One * 7 / 100;

    private const int NamesAtLeast = One * 3 / 100;
    private const int WordsAtLeast = One * 6 / 100;
    private const int CosineShift = 12;

    /// <summary>The similarity of two fingerprints.</summary>
    public static int Of(Fingerprint a, Fingerprint b)
    {
        if (a.IsEnglish != b.IsEnglish)
        {
            return 0;
        }

        long names = 0;
        long words = 0;
        var left = a.Features;
        var right = b.Features;
        for (int i = 0, j = 0; i < left.Length && j < right.Length;)
        {
            var (x, y) = (left[i], right[j]);
            if (x == y)
            {
                var product = (long)a.WeightAt(i) * b.WeightAt(j);
                if (a.IsNameAt(i) || b.IsNameAt(j))
                {
                    names += product;
                }
                else
                {
                    words += product;
                }
            }

            // Without a branch that nobody can foresee.
            i += x <= y ? 1 : 0;
            j += y <= x ? 1 : 0;
        }

        return names + words == 0 || (names == 0 && a.HasBoth && b.HasBoth) ? 0 : Combine(a, b, names, words);
    }

    private static int Combine(Fingerprint a, Fingerprint b, long names, long words)
    {
        var similarity = a.HasBoth && b.HasBoth
            ? (int)IntegerRoot.Of((ulong)(CosineOf(names, a.NameLength, b.NameLength) + NamesAtLeast) * (ulong)(CosineOf(words, a.WordLength, b.WordLength) + WordsAtLeast))
            : (int)((names + words) >> CosineShift);

        // Without a table common words weigh as much as rare ones, and everything looks more alike than it is.
        similarity = Math.Min(a.IsEnglish ? similarity : similarity * 7 / 8, One);
        return similarity < Floor ? 0 : similarity;
    }

    // A feature that is a name to only one of the two may take the product over the lengths.
    private static long CosineOf(long product, int a, int b) => Math.Min((product << 16) / ((long)a * b), One);
}
