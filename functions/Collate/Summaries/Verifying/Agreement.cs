namespace Collate.Summaries.Verifying;

/// <summary>Counts what speaks for a sentence that has passed the checks of its values: the more was checked, the less is left that could be wrong.</summary>
internal static class Agreement
{
    private const int NumberPoints = 31;
    private const int QuotationPoints = 70;
    private const int SourcePoints = 23;

    // A word that denies may stand for a "not" there.
    private const int NegativePoints = 19;
    private const int NegationPoints = 18;

    // A new verb: who plants an error seldom tells the rest anew.
    private const int VerbPoints = 28;

    private const int MostOfEach = 4;
    private const int MostNegations = 2;

    /// <summary>Its points; below 0 where more is denied there than here.</summary>
    /// <param name="claim">The sentence.</param>
    /// <param name="cited">What it cites.</param>
    /// <param name="isMostThere">Whether most of it is there; else new words and a source would speak for a wrong citation.</param>
    /// <param name="isTurned">Whether what it denies is said not to be denied, or the other way round; then its words that deny speak for nothing.</param>
    public static int PointsOf(Reading claim, List<Reading> cited, bool isMostThere, bool isTurned)
    {
        var points = (NumberPoints * Math.Min(MostOfEach, claim.Values.Numbers.Count)) + (claim.Values.Quotations.Count > 0 ? QuotationPoints : 0);
        if (!isTurned)
        {
            var more = claim.Values.Negations.Count - cited.Sum(text => text.Values.Negations.Count);
            points += (NegationPoints * Math.Clamp(more, -MostNegations, MostNegations)) + (isMostThere && NegativeWords.AreIn(claim, cited) ? NegativePoints : 0);
        }

        return isMostThere ? points + (claim.Attributions.Count > 0 ? SourcePoints : 0) + (VerbPoints * Math.Min(MostOfEach, NewVerbs(claim, cited))) : points;
    }

    private static int NewVerbs(Reading claim, List<Reading> cited) =>
        claim.Verbs.Count(verb => claim.Items[verb.Item].Term is { } term && !LightWords.Contains(term.Form) && cited.TrueForAll(text => text.StrengthOf(term) == 0));
}
