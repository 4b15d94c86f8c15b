using Collate.Language.Values;

namespace Collate.Summaries.Verifying;

/// <summary>Finds two numbers that have exchanged the names, dates or verbs they are cited with.</summary>
internal static class NumberExchange
{
    // Of more numbers in one sentence the rest is not compared pair by pair.
    private const int Most = 24;
    private const int DateReach = 24;

    /// <summary>The verdict if two numbers were exchanged; else none.</summary>
    public static Verdict? Run(Reading claim, List<Reading> cited) => FindExchange(claim, cited) ?? FindDateExchange(claim, cited) ?? FindVerbExchange(claim, cited);

    /// <summary>Two numbers with a name each, of which each text has the one with the other's name.</summary>
    private static Verdict? FindExchange(Reading claim, List<Reading> cited)
    {
        var numbers = claim.Values.Numbers.Where(number => number.Kind != NumberKind.Ordinal).Take(Most).ToArray();
        for (var i = 0; i < numbers.Length; i++)
        {
            for (var j = i + 1; j < numbers.Length; j++)
            {
                if (NameOf(claim, numbers[i]) is { } one && NameOf(claim, numbers[j]) is { } other && !NameAliases.Same(one, other) && NumberComparison.AreComparable(numbers[i], numbers[j])
                    && cited.Exists(text => Has(text, numbers[i], numbers[j], other, one)) && cited.Exists(text => Has(text, numbers[j], numbers[i], one, other)))
                {
                    return Verdict.Failed(VerdictReason.Number, claim.Source.Text[numbers[i].Start..numbers[j].End]);
                }
            }
        }

        return null;
    }

    /// <summary>Two numbers that have exchanged the dates behind them.</summary>
    private static Verdict? FindDateExchange(Reading claim, List<Reading> cited)
    {
        var numbers = claim.Values.Dates.Count < 2 ? [] : claim.Values.Numbers.Where(number => DateOf(claim, number) is not null).Take(Most).ToArray();
        for (var i = 0; i < numbers.Length; i++)
        {
            for (var j = i + 1; j < numbers.Length; j++)
            {
                var (one, other) = (DateOf(claim, numbers[i])!, DateOf(claim, numbers[j])!);
                if (one != other && NumberComparison.AreComparable(numbers[i], numbers[j]) && !NumberComparison.SameValue(numbers[i], numbers[j])
                    && cited.Exists(text => HasDate(text, numbers[i], other) && HasDate(text, numbers[j], one)) && !cited.Exists(text => HasDate(text, numbers[i], one) || HasDate(text, numbers[j], other)))
                {
                    return Verdict.Failed(VerdictReason.Number, claim.Source.Text[numbers[i].Start..numbers[j].End]);
                }
            }
        }

        return null;
    }

    /// <summary><c>bought it for 9,000 and sold it for 5,000</c>, and the other way round there.</summary>
    private static Verdict? FindVerbExchange(Reading claim, List<Reading> cited)
    {
        var numbers = claim.Source.Language != "en" ? [] : claim.Values.Numbers.Where(number => number.Kind != NumberKind.Ordinal).Take(Most).ToArray();
        for (var i = 0; i < numbers.Length; i++)
        {
            for (var j = i + 1; j < numbers.Length; j++)
            {
                if (IsAmount(numbers[i]) && IsAmount(numbers[j]) && numbers[i].Value != numbers[j].Value && VerbOf(claim, numbers[i]) is { } one && VerbOf(claim, numbers[j]) is { } other && one != other
                    && cited.Exists(text => HasVerb(text, numbers[i], other) && HasVerb(text, numbers[j], one)) && !cited.Exists(text => HasVerb(text, numbers[i], one) || HasVerb(text, numbers[j], other)))
                {
                    return Verdict.Failed(VerdictReason.Number, claim.Source.Text[numbers[i].Start..numbers[j].End]);
                }
            }
        }

        return null;
    }

    private static bool HasVerb(Reading text, NumberMention number, string verb) => text.Values.Numbers.Take(Most).Any(there => IsAmount(there) && number.Value == there.Value && VerbOf(text, there) == verb);

    private static bool IsAmount(NumberMention number) => number.Kind is NumberKind.Count or NumberKind.Money or NumberKind.Percent;

    /// <summary>The only verb in the clause of a number.</summary>
    private static string? VerbOf(Reading text, NumberMention number)
    {
        var clause = -1;
        foreach (var item in text.Items)
        {
            clause = item.Number == number ? item.Clause : clause;
        }

        string? found = null;
        foreach (var verb in text.Verbs)
        {
            if (text.Items[verb.Item].Clause == clause)
            {
                found = found is null ? verb.Stem : "";
            }
        }

        return found is "" ? null : found;
    }

    private static bool HasDate(Reading text, NumberMention number, string date) => text.Values.Numbers.Take(Most).Any(there => NumberComparison.SameValue(number, there) && DateOf(text, there) == date);

    /// <summary>The date behind a number, before the next.</summary>
    public static string? DateOf(Reading text, NumberMention number)
    {
        var date = text.Values.Dates.FirstOrDefault(date => date.Start >= number.End);
        return date is not null && date.Start - number.End <= DateReach && !text.Values.Numbers.Any(other => other.Start >= number.End && other.End <= date.Start) ? date.Form : null;
    }

    private static bool Has(Reading text, NumberMention number, NumberMention other, NameMention name, NameMention otherName) =>
        text.Values.Numbers.Any(there => NumberComparison.SameValue(number, there)) && !text.Values.Numbers.Any(there => NumberComparison.SameValue(other, there))
        && text.Values.Names.Any(there => NameAliases.Same(there, name)) && !text.Values.Names.Any(there => NameAliases.Same(there, otherName));

    /// <summary>The name behind a number, before the next number and mark.</summary>
    private static NameMention? NameOf(Reading text, NumberMention number)
    {
        var name = text.Values.Names.FirstOrDefault(name => name.Start >= number.End);
        return name is not null && text.Source.Text.AsSpan(number.End, name.Start - number.End).IndexOfAny(',', ';', '.') < 0 && !text.Values.Numbers.Any(other => other.Start >= number.End && other.End <= name.Start) ? name : null;
    }
}
