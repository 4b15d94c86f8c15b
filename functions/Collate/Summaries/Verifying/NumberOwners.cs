using Collate.Language.Values;

namespace Collate.Summaries.Verifying;

/// <summary>Checks that an age or a length stands with the noun that it is cited with: <c>a 26-year-old nurse</c>, of a nurse of 31 and a man of 26. English only.</summary>
internal static class NumberOwners
{
    private const int Reach = 3;

    /// <summary>The verdict if such a number is cited with another noun only, and the noun with another such number; else none.</summary>
    public static Verdict? Run(Reading claim, List<Reading> cited)
    {
        foreach (var number in claim.Source.Language == "en" ? claim.Values.Numbers : [])
        {
            if (IsSpan(number) && OwnerOf(claim, number) is { } owner && IsOfOther(number, owner, cited))
            {
                return Verdict.Failed(VerdictReason.Number, claim.Source.Text[number.Start..number.End]);
            }
        }

        return null;
    }

    private static bool IsSpan(NumberMention number) => number is { Kind: NumberKind.Measure, IsRange: false, Unit: "s" or "month" };

    /// <summary>The noun right behind <c>26-year-old</c> or <c>eight-year</c>.</summary>
    private static Term? OwnerOf(Reading text, NumberMention number)
    {
        if (!text.Source.Text.AsSpan(number.Start, number.End - number.Start).Contains('-'))
        {
            return null;
        }

        var at = NumberPlaces.TokenAt(text.Values.Sentence, number.End);
        foreach (var term in text.Terms)
        {
            var token = NumberPlaces.TokenAt(text.Values.Sentence, term.Start);
            if (token >= at && token < at + Reach && !text.IsInName(term) && term.Meaning is { } meaning && (meaning.Parts & Language.WordParts.Noun) != 0)
            {
                return term;
            }
        }

        return null;
    }

    private static bool IsOfOther(NumberMention number, Term owner, List<Reading> cited)
    {
        var (hasOther, isHere) = (false, false);
        foreach (var text in cited)
        {
            var isOwned = text.StrengthOf(owner) > 0;
            foreach (var other in text.Quantities.Where(other => NumberComparison.AreComparable(number, other)))
            {
                var isSame = NumberComparison.Supports(number, other);
                if (isSame && isOwned)
                {
                    return false;
                }

                isHere |= isSame;
                hasOther |= !isSame && isOwned;
            }
        }

        return hasOther && isHere;
    }
}
