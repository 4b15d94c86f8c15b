using Collate.Language;
using Collate.Language.Values;

namespace Collate.Summaries.Verifying;

/// <summary>Finds the number in whose place another stands: <c>sales grew 62 percent</c>, of <c>sales rose 22 percent</c>. What comes out by reckoning with others does not make up for that.</summary>
internal static class NumberReplacement
{
    /// <summary>Whether exactly one number is cited in the place of this one, and the sentence does not have it.</summary>
    public static bool IsOne(NumberMention number, Reading claim, List<Reading> cited)
    {
        if (number.IsRange || number.Qualifier == NumberQualifier.Multiple || number.Kind is not (NumberKind.Count or NumberKind.Percent or NumberKind.Money or NumberKind.Measure))
        {
            return false;
        }

        NumberMention? found = null;
        foreach (var text in cited)
        {
            foreach (var other in text.Values.Numbers)
            {
                if (!NumberComparison.AreComparable(number, other) || other.IsRange || other.Qualifier == NumberQualifier.Multiple || claim.Values.Numbers.Any(told => NumberComparison.SameValue(told, other)) || !StandAlike(number, claim, other, text))
                {
                    continue;
                }

                if (NumberComparison.Supports(number, other) && FairRounding.IsFair(number, other))
                {
                    return false;
                }

                if (found is not null && !NumberComparison.SameValue(found, other))
                {
                    return false;
                }

                found = other;
            }
        }

        return found is not null && !cited.Exists(text => text.Values.Numbers.Concat(KnownNumbers.Adopted(text)).Any(other => other != found && NumberComparison.AreComparable(found, other) && Follows(number, claim, found, other)));
    }

    /// <summary><c>280 houses</c>, of 217 here and 64 there; <c>15 less than the 60 that were asked</c>, of 45.</summary>
    private static bool Follows(NumberMention number, Reading claim, NumberMention one, NumberMention other)
    {
        bool Is(decimal value) => NumberComparison.Supports(number, number with { Value = value, To = value, Given = number.Value == 0 ? value : value * number.Given / number.Value, Qualifier = NumberQualifier.None });
        return (Is(one.Value + other.Value) && (one.Head is null || other.Head is null || Stemmer.Stem(one.Head) == Stemmer.Stem(other.Head)))
            || (Is(Math.Abs(one.Value - other.Value)) && string.Equals(one.Head, other.Head, StringComparison.Ordinal) && claim.Values.Numbers.Concat(KnownNumbers.Adopted(claim)).Any(told => NumberComparison.SameValue(told, other)));
    }

    private static bool StandAlike(NumberMention number, Reading claim, NumberMention other, Reading text)
    {
        if ((ChangeRoles.Of(claim, number), ChangeRoles.Of(text, other)) is var (role, otherRole) && role != otherRole && role != ChangeRole.None && otherRole != ChangeRole.None)
        {
            return false;
        }

        var (here, there) = (IndexOf(claim, number), IndexOf(text, other));
        return here >= 0 && there >= 0 && (Match(claim, here - 1, text, there - 1) || Match(claim, here + 1, text, there + 1)
            || (number.Head is not null && other.Head is not null && Stemmer.Stem(number.Head) == Stemmer.Stem(other.Head)));
    }

    private static int IndexOf(Reading text, NumberMention number)
    {
        for (var i = 0; i < text.Items.Count; i++)
        {
            if (text.Items[i].Number is { } found && found.Start == number.Start)
            {
                return i;
            }
        }

        return -1;
    }

    private static bool Match(Reading claim, int here, Reading text, int there)
    {
        if (here < 0 || there < 0 || here >= claim.Items.Count || there >= text.Items.Count)
        {
            return false;
        }

        var (one, other) = (claim.Items[here], text.Items[there]);
        return one.Clause >= 0 && (one.Matches(other) || (one.Term is { } term && other.Term is { } word && TermSimilarity.Between(term, word, claim.Source.Language) == TermRelation.Same));
    }
}
