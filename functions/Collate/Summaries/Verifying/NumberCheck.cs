using Collate.Language;
using Collate.Language.Values;

namespace Collate.Summaries.Verifying;

/// <summary>Checks numbers in their normal form, and what they count.</summary>
/// <remarks>See <see cref="NumberComparison.Supports"/> for rounding and limits. A count may also be the sum of two to four counts of one cited text.</remarks>
internal static class NumberCheck
{
    private const int MostSummands = 12;

    private static readonly HashSet<string> Pairs = WordPairs.Set("both pair bilateral mutual either");

    /// <summary>The verdict if a number fails; else none.</summary>
    public static Verdict? Run(Reading claim, List<Reading> cited)
    {
        foreach (var number in claim.Values.Numbers)
        {
            if (!IsSupported(number, claim, cited))
            {
                return Verdict.Failed(VerdictReason.Number, claim.Source.Text[number.Start..number.End]);
            }
        }

        return null;
    }

    private static bool IsSupported(NumberMention number, Reading claim, List<Reading> cited)
    {
        var found = false;
        var isOther = false;
        foreach (var source in cited)
        {
            foreach (var other in source.Values.Numbers)
            {
                if (NumberComparison.Supports(number, other) || IsTimes(number, other))
                {
                    found = true;
                    if (CountSame(number, other))
                    {
                        return true;
                    }
                }
                else
                {
                    isOther |= number.Head is not null && other.Head is not null && Stemmer.Stem(number.Head) == Stemmer.Stem(other.Head) && NumberComparison.AreComparable(number, other);
                }
            }
        }

        return found ? !isOther : !isOther && (IsImplied(number, cited) || IsWritten(number, claim, cited)) || IsSum(number, cited);
    }

    /// <summary><c>third visit</c> and <c>three visits</c>.</summary>
    private static bool IsTimes(NumberMention number, NumberMention other) =>
        (number.Kind, other.Kind) is (NumberKind.Ordinal, NumberKind.Count) or (NumberKind.Count, NumberKind.Ordinal)
        && number.Value == other.Value && number.Head is not null && other.Head is not null && Stemmer.Stem(number.Head) == Stemmer.Stem(other.Head);

    private static bool CountSame(NumberMention number, NumberMention other)
    {
        if (number.Noun is null || other.Noun is null || number.Kind == NumberKind.Ordinal)
        {
            return true;
        }

        foreach (var word in number.Noun.Split(' '))
        {
            foreach (var counted in other.Noun.Split(' '))
            {
                if (Stemmer.Stem(word) == Stemmer.Stem(counted))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>A <c>first</c> where nothing is numbered, and <c>two</c> of what is <c>both</c>.</summary>
    private static bool IsImplied(NumberMention number, List<Reading> cited) =>
        (number.Kind == NumberKind.Ordinal && number.Value == 1 && !cited.Exists(c => c.Values.Numbers.Any(n => n.Kind == NumberKind.Ordinal)))
        || (number.Kind == NumberKind.Count && number.Value == 2 && cited.Exists(c => Array.Exists(c.Words, Pairs.Contains)));

    /// <summary>The same digits, read as something else there: a year, a part of a name.</summary>
    private static bool IsWritten(NumberMention number, Reading claim, List<Reading> cited)
    {
        var text = claim.Source.Text.AsSpan(number.Start, number.End - number.Start);
        foreach (var source in cited)
        {
            var sentence = source.Values.Sentence;
            for (var i = 0; i < sentence.Count; i++)
            {
                var start = sentence.Tokens[i].Start;
                if (sentence.Is(i, TokenKind.Number) && sentence.Raw(i).SequenceEqual(text) && !source.Values.Numbers.Any(n => n.Start <= start && start < n.End))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsSum(NumberMention number, List<Reading> cited)
    {
        if (number.Kind != NumberKind.Count || number.IsRange || number.Qualifier is not (NumberQualifier.None or NumberQualifier.About))
        {
            return false;
        }

        foreach (var source in cited)
        {
            var counts = source.Values.Numbers
                .Where(n => n.Kind == NumberKind.Count && !n.IsRange && n.Qualifier is NumberQualifier.None or NumberQualifier.About)
                .Select(n => n.Value).Take(MostSummands).ToArray();
            if (HasSum(counts, 0, number.Value, 0))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasSum(decimal[] counts, int from, decimal rest, int taken)
    {
        if (rest == 0)
        {
            return taken >= 2;
        }

        for (var i = from; i < counts.Length && taken < 4; i++)
        {
            if (counts[i] > 0 && counts[i] <= rest && HasSum(counts, i + 1, rest - counts[i], taken + 1))
            {
                return true;
            }
        }

        return false;
    }
}
