namespace Collate.Summaries.Verifying;

/// <summary>Checks that the words of a sentence are among those it cites.</summary>
internal static class ContentCheck
{
    private const int ForeignPercent = 25;
    private const int EnoughPercent = 60;

    // Without synonyms less of a paraphrase is found.
    private const int EnoughForeignPercent = 24;

    // In a row a new word counts 2, a word of the same field 1.
    private const int LongestRun = 5;
    private const int LongestForeignRun = 12;

    /// <summary>The outcome.</summary>
    /// <param name="IsForeign">Nearly nothing of it is there.</param>
    /// <param name="Verdict">Passed, or an unsupported detail.</param>
    /// <param name="Run">The longest row of new words; a word of the same field counts half.</param>
    public readonly record struct Outcome(bool IsForeign, Verdict Verdict, int Run);

    /// <summary>Compares the words with content. Names count little: they have a check of their own, and stand in most sentences of a story.</summary>
    public static Outcome Run(Reading claim, List<Reading> cited)
    {
        var total = 0;
        var found = 0;
        var run = 0;
        var longest = 0;
        var missing = "";
        foreach (var term in claim.Terms)
        {
            var strength = cited.Max(c => c.StrengthOf(term));
            var isName = claim.IsInName(term);
            if (strength < TermSimilarity.Same && (isName || LightWords.Contains(term.Form)))
            {
                continue;
            }

            var weight = isName ? 1 : term.Weight;
            total += weight;
            found += weight * strength;
            run = strength == TermSimilarity.Same ? 0 : run + (strength > 0 || weight == 1 ? 1 : 2);
            longest = Math.Max(longest, run);
            if (strength == 0)
            {
                missing = missing.Length == 0 ? term.Form : missing.Length < 200 ? missing + " " + term.Form : missing;
            }
        }

        var isEnglish = claim.Source.Language == "en";
        var isEnough = found >= total * (isEnglish ? EnoughPercent : EnoughForeignPercent) && longest <= (isEnglish ? LongestRun : LongestForeignRun);
        var detail = isEnough ? SlotCheck.Find(claim, cited) : missing;
        return new Outcome(found < total * ForeignPercent, detail is null ? Verdict.Passed : Verdict.Failed(VerdictReason.UnsupportedDetail, detail), longest);
    }
}
