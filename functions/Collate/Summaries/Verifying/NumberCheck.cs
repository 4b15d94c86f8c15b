using Collate.Language;
using Collate.Language.Values;

namespace Collate.Summaries.Verifying;

/// <summary>Checks numbers in their normal form, and what they count.</summary>
/// <remarks>See <see cref="NumberComparison.Supports"/> for rounding and limits. A count may also be the sum of two to four counts of one cited text.</remarks>
internal static class NumberCheck
{
    private const int MostSummands = 12;
    private const int Fortnight = 14 * 86_400;

    private static readonly HashSet<string> Pairs = WordPairs.Set("both pair bilateral mutual either twice couple double doubled duo twin twins");

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
                if (NumberComparison.Supports(number, other) || IsSterling(number, other) || IsBare(number, other) || IsTimes(number, other) || IsAge(number, other))
                {
                    found = true;
                    if (CountSame(number, other) && !IsOfOtherDay(number, claim, other, source))
                    {
                        return true;
                    }
                }
                else
                {
                    isOther |= NumberComparison.AreComparable(number, other) && IsOfSameDay(number, claim, other, source);
                    isOther |= number.Head is not null && other.Head is not null && Stemmer.Stem(number.Head) == Stemmer.Stem(other.Head) && NumberComparison.AreComparable(number, other);
                }
            }
        }

        return found ? !isOther : !isOther && (IsImplied(number, cited) || IsWritten(number, claim, cited)) || IsSum(number, claim, cited);
    }

    /// <summary><c>third visit</c> and <c>three visits</c>.</summary>
    private static bool IsTimes(NumberMention number, NumberMention other) =>
        (number.Kind, other.Kind) is (NumberKind.Ordinal, NumberKind.Count) or (NumberKind.Count, NumberKind.Ordinal)
        && number.Value == other.Value && number.Head is not null && other.Head is not null && Stemmer.Stem(number.Head) == Stemmer.Stem(other.Head);

    /// <summary><c>£50,000</c> and <c>50,000-pound</c>, which may be a weight.</summary>
    private static bool IsSterling(NumberMention number, NumberMention other) =>
        number.Given == other.Given && number.Given >= 100 && ((number.Unit == "gbp" && other.GivenUnit == "lb") || (number.GivenUnit == "lb" && other.Unit == "gbp"));

    /// <summary><c>to 11 months from four</c>, where both have their months; and degrees that do not say of what.</summary>
    private static bool IsBare(NumberMention number, NumberMention other) =>
        number.Given == other.Given && number.Qualifier == other.Qualifier
        && ((number.Kind == NumberKind.Count && number.Noun is null && other.Kind is NumberKind.Measure or NumberKind.Percent && !number.IsRange) || (number.GivenUnit == "degree" && other.Unit == "c") || (number.Unit == "c" && other.GivenUnit == "degree"));

    /// <summary><c>, 34,</c> and <c>34-year-old</c>.</summary>
    private static bool IsAge(NumberMention number, NumberMention other) =>
        number.Given == other.Given && ((number.Kind == NumberKind.Count && number.Noun is null && other.GivenUnit == "y") || (other.Kind == NumberKind.Count && other.Noun is null && number.GivenUnit == "y"));

    /// <summary>Whether both have a date right behind them, and not the same: <c>4.1% in May from 4.3% in April</c>.</summary>
    private static bool IsOfOtherDay(NumberMention number, Reading text, NumberMention other, Reading otherText) =>
        DayOf(number, text) is { } day && DayOf(other, otherText) is { } otherDay && !day.Overlaps(otherDay);

    private static bool IsOfSameDay(NumberMention number, Reading text, NumberMention other, Reading otherText) =>
        DayOf(number, text) is { } day && DayOf(other, otherText) is { } otherDay && day.Overlaps(otherDay);

    /// <summary>The days of the date that follows a number before the next number, within a few words.</summary>
    private static DateInterval? DayOf(NumberMention number, Reading text)
    {
        var limit = text.Values.Numbers.Where(n => n.Start >= number.End).Select(n => n.Start).DefaultIfEmpty(text.Source.Text.Length).Min();
        limit = Math.Min(limit, number.End + 24);
        return text.Values.Dates.FirstOrDefault(d => d.Start >= number.End && d.Start < limit)?.When;
    }

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
                if (word is "people" or "persons" || counted is "people" or "persons" || Stemmer.Stem(word) == Stemmer.Stem(counted))
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
        || (number.GivenUnit == "part" && cited.Exists(c => IsShare(number, c)))
        || (number.Kind == NumberKind.Count && number.Value is > 1 and < 9 && number.Qualifier == NumberQualifier.None && cited.Exists(c => HasNames(c, (int)number.Value)))
        || (number.Kind == NumberKind.Measure && cited.Exists(c => IsSpan(number, c)))
        || (number.Kind == NumberKind.Count && number.Value == 2 && cited.Exists(c => Array.Exists(c.Words, Pairs.Contains)));

    /// <summary><c>a third</c> of what is <c>38 of its 112 shops</c>.</summary>
    private static bool IsShare(NumberMention number, Reading cited)
    {
        var counts = cited.Values.Numbers.Where(n => n.Kind == NumberKind.Count && !n.IsRange).Take(MostSummands).ToArray();
        for (var i = 0; i + 1 < counts.Length; i++)
        {
            if (counts[i + 1].Value > counts[i].Value && cited.Source.Text.AsSpan(counts[i].End).TrimStart().StartsWith("of ", StringComparison.Ordinal)
                && Math.Abs((100 * counts[i].Value / counts[i + 1].Value) - number.Value) <= 3)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>ten years</c>, of <c>a decade</c>; <c>24 hours</c>, of <c>a day</c>.</summary>
    private static bool IsSpan(NumberMention number, Reading cited)
    {
        var sentence = cited.Values.Sentence;
        for (var i = 1; i < sentence.Count; i++)
        {
            if (sentence[i - 1] is "a" or "an" or "one" or "the" or "per" && (sentence[i] == "fortnight" ? number.Unit == "s" && number.Value == Fortnight : Units.TryGet(sentence[i], out var unit) && unit.Base == number.Unit && unit.ToBase(1) == number.Value && unit.Base is "s" or "month"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>That many names in a row, and no more: <c>A, B and C</c> are three.</summary>
    private static bool HasNames(Reading cited, int count)
    {
        var run = 1;
        var names = cited.Values.Names;
        for (var i = 1; i <= names.Count; i++)
        {
            if (i < names.Count && cited.Source.Text.AsSpan(names[i - 1].End, names[i].Start - names[i - 1].End) is ", " or " and " or ", and ")
            {
                run++;
            }
            else if (run == count && run > 1)
            {
                return true;
            }
            else
            {
                run = 1;
            }
        }

        return false;
    }

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

    private static bool IsSum(NumberMention number, Reading claim, List<Reading> cited)
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

            // Of the summands the sentence names all or none.
            var unnamed = counts.Where(v => !claim.Values.Numbers.Any(n => n.Value == v)).ToArray();
            if (HasSum(unnamed, 0, number.Value, 0) || HasSum([.. counts.Except(unnamed)], 0, number.Value, 0))
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
