using Collate.Language;

namespace Collate.Summaries.Verifying;

/// <summary>Tells whether two words may stand for each other.</summary>
/// <remarks>
/// In English by stem, by a long common beginning (<c>decide</c>, <c>decision</c>) or by the cosine of their vectors (GloVe; Pennington, Socher,
/// Manning 2014); in other languages by a common beginning of two thirds, which inflection leaves; in scripts without spaces by the character.
/// </remarks>
internal static class TermSimilarity
{
    /// <summary>.50 of the square of the vectors' length, 254.</summary>
    private const int NearProduct = 32_258;

    /// <summary>Whether two terms are the same or near to each other.</summary>
    public static bool AreNear(Term one, Term other, string language) =>
        string.Equals(one.Stem, other.Stem, StringComparison.Ordinal)
        || HaveCommonStart(one.Form, other.Form, language == "en")
        || (one.Rank >= 0 && other.Rank >= 0 && Product(WordTable.VectorOf(one.Rank), WordTable.VectorOf(other.Rank)) >= NearProduct);

    private static bool HaveCommonStart(string one, string other, bool isEnglish)
    {
        var common = one.AsSpan().CommonPrefixLength(other);
        var longer = Math.Max(one.Length, other.Length);
        return isEnglish ? common >= 5 && common * 10 >= longer * 6 : common >= 4 && common * 3 >= longer * 2;
    }

    private static int Product(ReadOnlySpan<sbyte> one, ReadOnlySpan<sbyte> other)
    {
        var sum = 0;
        for (var i = 0; i < one.Length; i++)
        {
            sum += one[i] * other[i];
        }

        return sum;
    }
}
