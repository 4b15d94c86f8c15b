using Collate.Language;
using Collate.Language.Values;

namespace Collate.Summaries.Verifying;

/// <summary>Checks that no word became its opposite: <c>rose</c> where it <c>fell</c>.</summary>
internal static class OppositeCheck
{
    // What is bought of one is sold by the other.
    private static readonly HashSet<string> Converse = [.. WordPairs.Set("buy bought sell sold borrow lend lent import export win won lose lost gain hire arrive depart leave receive send").Select(Stemmer.Stem)];

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

    /// <summary>The verdict if a word became its opposite where the word before or behind it is the same: <c>admits taking it</c>, of <c>denies taking it</c>; else none. That needs no weighing. English only.</summary>
    public static Verdict? FindInPlace(Reading claim, List<Reading> cited)
    {
        // "2,600 of 3,900 legally", of "1,300 illegally": the rest of a whole is told by the opposite.
        if (claim.Source.Language != "en" || claim.Values.Negations.Count > 0 || claim.Values.Numbers.Any(number => !cited.Exists(text => text.Values.Numbers.Any(other => NumberComparison.Supports(number, other)))))
        {
            return null;
        }

        for (var i = 0; i < claim.Terms.Count; i++)
        {
            var term = claim.Terms[i];
            if (TermSimilarity.HasOpposite(term, "en") && !Converse.Contains(term.Stem) && !cited.Exists(text => text.StrengthOf(term) == TermSimilarity.Same) && cited.Exists(text => IsInPlace(claim, i, text)) && !NumberDirections.AreSame(claim, term, cited))
            {
                return Verdict.Failed(VerdictReason.Negation, term.Form);
            }
        }

        return null;
    }

    private static bool IsInPlace(Reading claim, int at, Reading cited)
    {
        for (var i = 0; i < cited.Terms.Count; i++)
        {
            if (IsOpposite(claim, claim.Terms[at], cited, cited.Terms[i]) && (AreSame(claim, at + 1, cited, i + 1) || AreSame(claim, at - 1, cited, i - 1)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool AreSame(Reading claim, int at, Reading cited, int there) =>
        at >= 0 && at < claim.Terms.Count && there >= 0 && there < cited.Terms.Count && string.Equals(claim.Terms[at].Stem, cited.Terms[there].Stem, StringComparison.Ordinal);

    /// <summary>What will be resumed has been suspended.</summary>
    private static bool IsToCome(Reading claim, Term term, Reading cited, Term other) =>
        cited.Verbs.Any(verb => verb.Mood <= Mood.Future && cited.Items[verb.Item].Term!.Value.Start == other.Start)
        && !claim.Verbs.Any(verb => verb.Mood <= Mood.Future && claim.Items[verb.Item].Term!.Value.Start == term.Start);

    private static bool HasOpposite(Reading claim, Term term, Reading cited)
    {
        foreach (var other in cited.Terms)
        {
            if (IsOpposite(claim, term, cited, other))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOpposite(Reading claim, Term term, Reading cited, Term other) =>
        TermSimilarity.AreOpposite(term, other, claim.Source.Language) && !claim.Stems.Contains(other.Stem) && NegationCheck.IsOutside(cited, other) && !IsToCome(claim, term, cited, other);
}
