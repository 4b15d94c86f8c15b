using Collate.Language.Values;

namespace Collate.Summaries.Verifying;

/// <summary>Checks that two counts have not changed places: between two names, or between <c>from</c> and <c>to</c>.</summary>
internal static class CountExchange
{
    private const int NameReach = 30;

    /// <summary>The verdict if two counts were exchanged; else none.</summary>
    public static Verdict? Run(Reading claim, List<Reading> cited) => FindCountExchange(claim, cited) ?? FindOther(claim, cited) ?? FindTurnedRange(claim, cited);

    /// <summary><c>seven from the Navy and eight from the Marines</c>, the other way round there.</summary>
    private static Verdict? FindCountExchange(Reading claim, List<Reading> cited)
    {
        foreach (var one in claim.Values.Numbers)
        {
            foreach (var other in claim.Values.Numbers)
            {
                if (one.Start < other.Start && one.Value != other.Value && NameBehind(claim, one) is { } first && NameBehind(claim, other) is { } second && !NameAliases.Same(first, second)
                    && cited.Exists(text => HasCount(text, first, other) && HasCount(text, second, one)))
                {
                    return Verdict.Failed(VerdictReason.Number, claim.Source.Text[one.Start..second.End]);
                }

                if (one.Start < other.Start && one.Value != other.Value && NameBefore(claim, one) is { } former && NameBefore(claim, other) is { } latter && !NameAliases.Same(former, latter)
                    && cited.Exists(text => HasCountAfter(text, former, other) && HasCountAfter(text, latter, one)))
                {
                    return Verdict.Failed(VerdictReason.Number, claim.Source.Text[former.Start..other.End]);
                }
            }
        }

        return null;
    }

    /// <summary><c>217 houses in Chala</c>, of <c>217 houses in Caravelí and 64 in Chala</c>.</summary>
    private static Verdict? FindOther(Reading claim, List<Reading> cited)
    {
        foreach (var number in claim.Values.Numbers.Where(number => number.Kind != NumberKind.Ordinal))
        {
            var own = cited.SelectMany(text => text.Values.Numbers.Where(other => NumberComparison.SameValue(number, other)).Select(other => (Text: text, Number: other, Name: NameBehind(text, other)))).ToList();
            if (own.Count > 0 && own.TrueForAll(place => place.Name is { } name && !IsTold(claim, name) && place.Text.Values.Numbers.Any(other => other != place.Number && NumberComparison.AreComparable(other, number)
                && NameBehind(place.Text, other) is { } there && there != name && IsTold(claim, there) && !claim.Values.Numbers.Any(told => NumberComparison.SameValue(told, other)))))
            {
                return Verdict.Failed(VerdictReason.Number, claim.Source.Text[number.Start..number.End]);
            }
        }

        return null;
    }

    /// <summary>Whether a number stands before the same name here and there.</summary>
    public static bool HaveSameName(Reading text, NumberMention number, Reading otherText, NumberMention other) =>
        NameBehind(text, number) is { } name && NameBehind(otherText, other) is { } there && NameAliases.Same(name, there);

    private static bool IsTold(Reading claim, NameMention name) => claim.Values.Names.Any(told => NameAliases.Same(told, name));

    /// <summary><c>from 11 to four months</c>, where it is from four to 11 there.</summary>
    private static Verdict? FindTurnedRange(Reading claim, List<Reading> cited)
    {
        if (claim.Values.Numbers.FirstOrDefault(number => WordBefore(claim, number) == "from") is { } from && claim.Values.Numbers.FirstOrDefault(number => WordBefore(claim, number) == "to") is { } to
            && from.Value != to.Value
            && cited.Exists(text => text.Values.Numbers.Any(number => SameAmount(number, to) && WordBefore(text, number) == "from") && text.Values.Numbers.Any(number => SameAmount(number, from) && WordBefore(text, number) == "to")))
        {
            return Verdict.Failed(VerdictReason.Number, claim.Source.Text[Math.Min(from.Start, to.Start)..Math.Max(from.End, to.End)]);
        }

        return null;
    }

    private static bool SameAmount(NumberMention one, NumberMention other) => one.Value == other.Value;

    private static string WordBefore(Reading text, NumberMention number)
    {
        var before = text.Source.Text.AsSpan(0, number.Start).TrimEnd();
        return before[(before.LastIndexOf(' ') + 1)..].ToString();
    }

    private static bool HasCount(Reading text, NameMention name, NumberMention count) =>
        text.Values.Numbers.Any(number => NumberComparison.SameValue(number, count) && NameBehind(text, number) is { } behind && NameAliases.Same(behind, name));

    private static bool HasCountAfter(Reading text, NameMention name, NumberMention count) =>
        text.Values.Numbers.Any(number => NumberComparison.SameValue(number, count) && NameBefore(text, number) is { } before && NameAliases.Same(before, name));

    /// <summary>The name that a number stands behind, with no other number between.</summary>
    private static NameMention? NameBefore(Reading text, NumberMention number)
    {
        var name = text.Values.Names.LastOrDefault(name => name.End <= number.Start);
        return name is not null && number.Start - name.End <= NameReach && !text.Values.Numbers.Any(other => other.Start >= name.End && other.End <= number.Start) ? name : null;
    }

    private static NameMention? NameBehind(Reading text, NumberMention number)
    {
        var next = text.Values.Names.FirstOrDefault(name => name.Start >= number.End);
        return next is not null && next.Start - number.End <= NameReach && text.Source.Text.AsSpan(number.End, next.Start - number.End).IndexOfAny(',', ';', '.') < 0 ? next : null;
    }
}
