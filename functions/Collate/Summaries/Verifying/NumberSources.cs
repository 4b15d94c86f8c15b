using Collate.Language.Values;

namespace Collate.Summaries.Verifying;

/// <summary>Finds numbers that were taken from another cited text than the rest of the sentence, and counts that two names exchanged across texts.</summary>
internal static class NumberSources
{
    private const int LeastMore = 2;

    /// <summary>The verdict if a number belongs to something else; else none.</summary>
    public static Verdict? Run(Reading claim, List<Reading> cited)
    {
        if (cited.Count < 2)
        {
            return null;
        }

        foreach (var number in claim.Values.Numbers)
        {
            if (number.Kind != NumberKind.Ordinal && IsTakenFromElsewhere(number, claim, cited))
            {
                return Verdict.Failed(VerdictReason.Number, claim.Source.Text[number.Start..number.End]);
            }
        }

        return null;
    }

    /// <summary>The texts that have the number tell nothing of the sentence that another text does not, and that one tells more of it and has another such number.</summary>
    private static bool IsTakenFromElsewhere(NumberMention number, Reading claim, List<Reading> cited)
    {
        var have = cited.FindAll(text => text.Quantities.Any(other => NumberComparison.SameValue(number, other) || NumberComparison.Supports(number, other)));
        return have.Count > 0 && cited.Exists(text => !have.Contains(text)
            && text.Values.Numbers.Any(other => NumberComparison.AreComparable(number, other) && !claim.Values.Numbers.Any(told => NumberComparison.SameValue(told, other) || NumberComparison.Supports(told, other)))
            && have.TrueForAll(source => IsBetter(text, source, claim)));
    }

    private static bool IsBetter(Reading text, Reading source, Reading claim)
    {
        var more = 0;
        foreach (var stem in claim.Terms.DistinctBy(term => term.Stem))
        {
            var (isThere, isHere) = (text.StrengthOf(stem) == TermSimilarity.Same, source.StrengthOf(stem) == TermSimilarity.Same);
            if (isHere && !isThere)
            {
                return false;
            }

            more += isThere && !isHere ? 1 : 0;
        }

        return more >= LeastMore;
    }
}
