using System.Runtime.Intrinsics;
using Collate.Language;
using Collate.Language.Values;

namespace Collate.Summaries.Verifying;

/// <summary>Tells whether two words may stand for each other.</summary>
/// <remarks>
/// In English by stem, by meaning (WordNet; Fellbaum 1998), by a long common beginning (<c>decide</c>, <c>decision</c>) or by the cosine of their vectors (GloVe; Pennington, Socher,
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

    // .25: what WordNet has as broader is not the sense meant where both are used quite differently.
    private const int BroaderProduct = 16_129;
    private const int SisterProduct = 62_000;

    // Used like their opposites, so vectors do not tell them apart: granted, rejected.
    private static readonly HashSet<string> Denying = [.. WordPairs.Set("deny refuse decline fail reject lack block ban dismiss quash overturn oppose halt prevent forbid prohibit veto cancel withdraw suspend").Select(Stemmer.Stem)];

    /// <summary>How far one word stands for the other: <see cref="Same"/>, <see cref="Near"/> or 0.</summary>
    public static int Strength(Term one, Term other, string language) => Between(one, other, language) switch
    {
        TermRelation.Same => Same,
        TermRelation.Near => Near,
        _ => 0,
    };

    /// <summary>What a word is to a word that is cited.</summary>
    public static TermRelation Between(Term one, Term cited, string language)
    {
        if (string.Equals(one.Stem, cited.Stem, StringComparison.Ordinal))
        {
            return one.Entry == cited.Entry || one.Entry == one.Rank || cited.Entry == cited.Rank || one.Meaning is not { } phrase || cited.Meaning is not { } other || !phrase.IsOpposite(other) ? TermRelation.Same : TermRelation.Opposite;
        }

        if (IsNegated(one.Form, cited.Form, language))
        {
            return TermRelation.Opposite;
        }

        if (language != "en" && Directions.Between(one.Stem, cited.Stem, language) is var direction and not TermRelation.None)
        {
            return direction;
        }

        if (Antonyms.Are(one, cited))
        {
            return TermRelation.Opposite;
        }

        if (NewsSynonyms.Are(one, cited))
        {
            return TermRelation.Same;
        }

        if (one.Meaning is { } first && cited.Meaning is { } second && first.IsOpposite(second))
        {
            return TermRelation.Opposite;
        }

        var product = one.Rank < 0 || cited.Rank < 0 ? 0 : Product(WordTable.VectorOf(one.Rank), WordTable.VectorOf(cited.Rank));
        var (isSister, areNouns) = (false, false);
        if (one.Meaning is { } meaning && cited.Meaning is { } citedMeaning)
        {
            if (meaning.IsSame(citedMeaning) || (product >= BroaderProduct && meaning.IsBroader(citedMeaning)))
            {
                return TermRelation.Same;
            }

            areNouns = ((meaning.Parts | citedMeaning.Parts) & WordParts.Noun) != 0;
            isSister = (meaning.Parts & citedMeaning.Parts & WordParts.Noun) != 0 && meaning.IsSister(citedMeaning);
        }

        return (language == "en" ? HaveCommonStart(one.Form, cited.Form, true) : HaveCommonStart(one.Stem, cited.Stem, false)) || (product >= NearProduct * 3 / 4 && HaveCommonStart(one.Form, cited.Form, false)) ? TermRelation.Same
            : isSister && product < SisterProduct ? TermRelation.Sister
            : product >= SameProduct && !isSister && !areNouns && Denying.Contains(one.Stem) == Denying.Contains(cited.Stem) ? TermRelation.Same
            : product >= NearProduct ? TermRelation.Near
            : TermRelation.None;
    }

    /// <summary>Whether a word has an opposite at all, as far as is known. Prefixes are seen from either side.</summary>
    public static bool HasOpposite(Term term, string language) => language != "en" || term.Opposites is not null || term.Meaning is { Opposites.Length: > 0 };

    /// <summary>Whether a word is the opposite of one that is cited.</summary>
    public static bool AreOpposite(Term one, Term cited, string language) => language == "en" && !string.Equals(one.Stem, cited.Stem, StringComparison.Ordinal)
        ? (Antonyms.Are(one, cited) || IsNegated(one.Form, cited.Form, language) || (one.Meaning is { } meaning && cited.Meaning is { } other && meaning.IsOpposite(other))) && !NewsSynonyms.Are(one, cited)
        : Between(one, cited, language) == TermRelation.Opposite;

    /// <summary>How alike two words are used, in thousandths; 0 where that is not known.</summary>
    public static int Likeness(Term one, Term other) =>
        one.Rank < 0 || other.Rank < 0 ? 0 : Product(WordTable.VectorOf(one.Rank), WordTable.VectorOf(other.Rank)) * 10 / 645;

    /// <summary><c>damaged</c> and <c>undamaged</c>.</summary>
    private static bool IsNegated(string one, string other, string language)
    {
        var (brief, full) = one.Length < other.Length ? (one, other) : (other, one);
        return brief.Length >= 4 && full.EndsWith(brief, StringComparison.Ordinal) && (language == "cs" ? full[..^brief.Length] is "ne" : full[..^brief.Length] is "un" or "in" or "im" or "dis" or "non" or "il" or "ir");
    }

    private static bool HaveCommonStart(string one, string other, bool isEnglish)
    {
        var common = one.AsSpan().CommonPrefixLength(other);
        var longer = Math.Max(one.Length, other.Length);
        return isEnglish ? common >= 5 && common * 10 >= longer * 6 : (common >= 4 || (common == 3 && longer <= 5)) && common * 2 >= longer;
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
