namespace Collate.Summaries.Verifying;

/// <summary>Tells how many of the words of a sentence are among those it cites.</summary>
internal static class ContentCheck
{
    private const int ForeignPercent = 25;

    /// <summary>The outcome.</summary>
    /// <param name="IsForeign">Nearly nothing of it is there.</param>
    /// <param name="Percent">How much of it is there.</param>
    /// <param name="Run">The longest row of new words, 2 for each; a word of the same field counts 1.</param>
    /// <param name="Missing">The words that are not there.</param>
    public readonly record struct Outcome(bool IsForeign, int Percent, int Run, string Missing);

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
            if (strength < TermSimilarity.Same && (isName || LightWords.Contains(term.Form) || NumberPlaces.IsInQuantity(claim, term, cited) || ChangeCheck.IsBorneOut(claim, term, cited)))
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

        return new Outcome(found < total * ForeignPercent, total == 0 ? 100 : found / total, longest, missing);
    }
}
