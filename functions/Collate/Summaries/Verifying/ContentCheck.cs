namespace Collate.Summaries.Verifying;

/// <summary>Checks that the words of a sentence are among those it cites.</summary>
internal static class ContentCheck
{
    private const int ForeignPercent = 25;
    private const int EnoughPercent = 60;
    private const int LongestRun = 2;

    /// <summary>The outcome.</summary>
    /// <param name="IsForeign">Nearly nothing of it is there.</param>
    /// <param name="Verdict">Passed, or an unsupported detail.</param>
    public readonly record struct Outcome(bool IsForeign, Verdict Verdict);

    /// <summary>Compares the words with content.</summary>
    public static Outcome Run(Reading claim, List<Reading> cited)
    {
        var total = 0;
        var found = 0;
        var run = 0;
        var longest = 0;
        var missing = "";
        foreach (var term in claim.Terms)
        {
            total += term.Weight;
            if (cited.Exists(c => c.HasTerm(term)) || IsKnown(term, cited))
            {
                found += term.Weight;
                run = 0;
                continue;
            }

            run += term.Weight > 1 ? 1 : 0;
            longest = Math.Max(longest, run);
            missing = missing.Length == 0 ? term.Form : missing.Length < 200 ? missing + " " + term.Form : missing;
        }

        var isEnough = found * 100 >= total * EnoughPercent && longest <= LongestRun;
        return new Outcome(found * 100 < total * ForeignPercent, isEnough ? Verdict.Passed : Verdict.Failed(VerdictReason.UnsupportedDetail, missing));
    }

    /// <summary>Names from the context and the publisher are no new words: the names have a check of their own.</summary>
    private static bool IsKnown(Term term, List<Reading> cited)
    {
        var form = Language.Values.NameForm.Of(term.Form);
        return cited.Exists(c => c.NameSet.Contains(form)
            || c.Context?.NameSet.Contains(form) == true
            || c.Source.Publisher?.Contains(term.Form, StringComparison.OrdinalIgnoreCase) == true);
    }
}
