using System.Runtime.Intrinsics;
using Collate.Language;

namespace Collate.Summaries.Verifying;

/// <summary>Tells whether two words may stand for each other.</summary>
/// <remarks>
/// In English by stem, by a long common beginning (<c>decide</c>, <c>decision</c>) or by the cosine of their vectors (GloVe; Pennington, Socher,
/// Manning 2014); in other languages by a common beginning of two thirds, which inflection leaves; in scripts without spaces by the character.
/// </remarks>
internal static class TermSimilarity
{
    /// <summary>What <see cref="Strength"/> gives for the same word or one that means much the same.</summary>
    public const int Same = 100;

    /// <summary>What it gives for a word of the same field.</summary>
    public const int Near = 60;

    // .70 and .50 of the square of the vectors' length, 254.
    private const int SameProduct = 45_161;
    private const int NearProduct = 32_258;

    /// <summary>How far one word stands for the other: <see cref="Same"/>, <see cref="Near"/> or 0.</summary>
    public static int Strength(Term one, Term other, string language)
    {
        if (string.Equals(one.Stem, other.Stem, StringComparison.Ordinal) || HaveCommonStart(one.Form, other.Form, language == "en"))
        {
            return Same;
        }

        if (one.Rank < 0 || other.Rank < 0)
        {
            return 0;
        }

        var product = Product(WordTable.VectorOf(one.Rank), WordTable.VectorOf(other.Rank));
        return product >= SameProduct ? Same : product >= NearProduct ? Near : 0;
    }

    private static bool HaveCommonStart(string one, string other, bool isEnglish)
    {
        var common = one.AsSpan().CommonPrefixLength(other);
        var longer = Math.Max(one.Length, other.Length);
        return isEnglish ? common >= 5 && common * 10 >= longer * 6 : common >= 4 && common * 3 >= longer * 2;
    }

    /// <summary>The scalar product, in integers: equal for every vector width.</summary>
    private static int Product(ReadOnlySpan<sbyte> one, ReadOnlySpan<sbyte> other)
    {
        var sums = Vector128<int>.Zero;
        var i = 0;
        for (; i + Vector128<sbyte>.Count <= one.Length; i += Vector128<sbyte>.Count)
        {
            var (a, b) = Vector128.Widen(Vector128.Create(one.Slice(i, Vector128<sbyte>.Count)));
            var (c, d) = Vector128.Widen(Vector128.Create(other.Slice(i, Vector128<sbyte>.Count)));
            var (low, high) = Vector128.Widen((a * c) + (b * d));
            sums += low + high;
        }

        var sum = Vector128.Sum(sums);
        for (; i < one.Length; i++)
        {
            sum += one[i] * other[i];
        }

        return sum;
    }
}
