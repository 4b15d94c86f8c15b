using Collate.Language;

namespace Collate.Summaries.Verifying;

/// <summary>Counts what speaks for a sentence that has passed the checks of its values: the more was checked, the less is left that could be wrong.</summary>
internal static class Agreement
{
    private const int NumberPoints = 24;
    private const int QuotationPoints = 52;
    private const int SourcePoints = 22;

    // A word that denies may stand for a "not" there.
    private const int NegativePoints = 23;
    private const int NegationPoints = 17;

    // New words: who plants an error seldom tells the rest anew.
    private const int VerbPoints = 24;
    private const int AdjectivePoints = 13;
    private const int NewPoints = 7;

    private const int MostOfEach = 4;
    private const int MostAdjectives = 3;
    private const int MostNegations = 2;

    /// <summary>Its points; below 0 where more is denied there than here.</summary>
    public static int PointsOf(Reading claim, List<Reading> cited)
    {
        var (fresh, adjectives) = (0, 0);
        foreach (var term in claim.Terms)
        {
            if (claim.IsInName(term) || LightWords.Contains(term.Form) || cited.Max(text => text.StrengthOf(term)) is var strength && strength == TermSimilarity.Same)
            {
                continue;
            }

            fresh += strength == 0 ? 1 : 0;
            adjectives += term.Meaning is { } meaning && (meaning.Parts & WordParts.Adjective) != 0 ? 1 : 0;
        }

        var verbs = claim.Verbs.Count(verb => claim.Items[verb.Item].Term is { } term && !LightWords.Contains(term.Form) && cited.TrueForAll(text => text.StrengthOf(term) == 0));
        var negations = claim.Values.Negations.Count - cited.Sum(text => text.Values.Negations.Count);
        return (NumberPoints * Math.Min(MostOfEach, claim.Values.Numbers.Count)) + (claim.Values.Quotations.Count > 0 ? QuotationPoints : 0) + (claim.Attributions.Count > 0 ? SourcePoints : 0)
            + (NegativeWords.AreIn(claim, cited) ? NegativePoints : 0) + (NegationPoints * Math.Clamp(negations, -MostNegations, MostNegations))
            + (VerbPoints * Math.Min(MostOfEach, verbs)) + (AdjectivePoints * Math.Min(MostAdjectives, adjectives)) + (NewPoints * Math.Min(MostOfEach, fresh));
    }
}
