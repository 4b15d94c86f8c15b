namespace Collate.Stories;

/// <summary>How alike two fingerprints are, in integers.</summary>
/// <remarks>
/// The cosine, in units of 1/65,536, with one restraint: the words that two articles share count at most <see cref="WordsPerName"/> times as much as the
/// names they share. Two earthquakes in one week share all the words of earthquakes, but neither place nor people.
/// </remarks>
internal static class Similarity
{
    /// <summary>The similarity of a fingerprint with itself, as nearly as rounding allows.</summary>
    public const int One = 1 << 16;

    /// <summary>Similarities below this are chance, and count as none.</summary>
    public const int Floor = One / 32;

    /// <summary>How much more than the shared names the shared words may count.</summary>
    public const int WordsPerName = 4;

    private const int Shift = 12;

    /// <summary>The similarity of two fingerprints.</summary>
    public static int Of(Fingerprint a, Fingerprint b)
    {
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

        return Combine(a, b, names, words);
    }

    /// <summary>The similarity, given the products of the shared features that are a name to either, and of the others.</summary>
    public static int Combine(Fingerprint a, Fingerprint b, long names, long words)
    {
        if (a.IsEnglish != b.IsEnglish)
        {
            return 0;
        }

        var shared = names + (a.HasNames && b.HasNames ? Math.Min(words, WordsPerName * names) : words);

        // Without a table common words weigh as much as rare ones, and everything looks more alike than it is.
        var similarity = (int)((a.IsEnglish ? shared : shared * 5 / 8) >> Shift);
        return similarity < Floor ? 0 : similarity;
    }
}
