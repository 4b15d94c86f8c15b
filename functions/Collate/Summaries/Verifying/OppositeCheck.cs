namespace Collate.Summaries.Verifying;

/// <summary>Checks that no word became its opposite: <c>rose</c> where it <c>fell</c>.</summary>
internal static class OppositeCheck
{
    /// <summary>The verdict if a word became its opposite; else none.</summary>
    public static Verdict? Run(Reading claim, List<Reading> cited)
    {
        var language = claim.Source.Language;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var term in claim.Terms)
        {
            // "lost 1 percent", of "1 percent lower": the same way.
            if (!seen.Add(term.Stem) || NumberDirections.AreSame(claim, term, cited))
            {
                continue;
            }

            // Most words have no opposite, and most that have one do not meet it: what is the same is looked for last.
            if (TermSimilarity.HasOpposite(term, language) && cited.Exists(c => HasOpposite(claim, term, c)) && !cited.Exists(c => c.StrengthOf(term) == TermSimilarity.Same))
            {
                return Verdict.Failed(VerdictReason.Negation, term.Form);
            }
        }

        return null;
    }

    /// <summary>What will be resumed has been suspended.</summary>
    private static bool IsToCome(Reading claim, Term term, Reading cited, Term other) =>
        cited.Verbs.Any(verb => verb.Mood <= Mood.Future && cited.Items[verb.Item].Term!.Value.Start == other.Start)
        && !claim.Verbs.Any(verb => verb.Mood <= Mood.Future && claim.Items[verb.Item].Term!.Value.Start == term.Start);

    private static bool HasOpposite(Reading claim, Term term, Reading cited)
    {
        foreach (var other in cited.Terms)
        {
            if (TermSimilarity.AreOpposite(term, other, claim.Source.Language) && !claim.Stems.Contains(other.Stem) && NegationCheck.IsOutside(cited, other) && !IsToCome(claim, term, cited, other))
            {
                return true;
            }
        }

        return false;
    }
}
