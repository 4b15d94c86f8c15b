using Collate.Language.Values;

namespace Collate.Summaries.Verifying;

/// <summary>Checks that a cause which is told with <c>because</c> or its like is not made up of two things that nobody connects, nor told where it is said not to be known. English only.</summary>
internal static class CauseCheck
{
    private const int FewestWords = 2;

    private static readonly string[] Causes = ["because", "due to", "caused by", "brought down", "as a result of", "owing to", "thanks to", "triggered by", "blamed on"];
    private static readonly string[] Linking = [.. Causes, "forcing", "forced", "leading to", "led to", "prompting", "prompted", "caused", "which meant"];
    private static readonly HashSet<string> Causing = WordPairs.Set("caused sparked triggered started ignited forced prompted");
    private static readonly string[] Unknown = ["no conclusion", "cause was not", "cause is not", "cause was unknown", "cause is unknown", "cause was unclear", "cause is unclear", "did not say why", "not known why", "declined to speculate", "had no explanation", "still investigating the cause", "cause was being", "cause is being"];

    /// <summary>The verdict if a cause is not cited; else none.</summary>
    public static Verdict? Run(Reading claim, List<Reading> cited)
    {
        if (claim.Source.Language == "en" && FindCausing(claim, cited) is { } verdict)
        {
            return verdict;
        }

        if (claim.Source.Language != "en" || Array.Find(Causes, cause => IndexOf(claim, cause) >= 0) is not { } word || claim.Values.Negations.Any(cue => cue.Start < IndexOf(claim, word)) || claim.Has("whether") || IsUnknown(claim) || cited.Exists(text => Array.Exists(Linking, cause => IndexOf(text, cause) >= 0)))
        {
            return null;
        }

        return cited.Exists(IsUnknown) || IsMadeUp(claim, IndexOf(claim, word), cited)
            ? Verdict.Failed(VerdictReason.UnsupportedDetail, word)
            : null;
    }

    /// <summary><c>Lightning started the fire</c>, where the cause is not known; <c>a shortage of money forced the council to wait</c>, where nobody tells of one.</summary>
    private static Verdict? FindCausing(Reading claim, List<Reading> cited)
    {
        foreach (var verb in claim.Verbs.Where(verb => verb is { IsPassive: false, Mood: Mood.Fact } && Causing.Contains(claim.Items[verb.Item].Term!.Value.Form)))
        {
            var at = claim.Items[verb.Item].Term!.Value.Start;
            var cause = Words(claim, term => term.Start < at);
            if (cause.Count >= FewestWords && cause.TrueForAll(term => cited.TrueForAll(text => text.StrengthOf(term) == 0)))
            {
                return Verdict.Failed(VerdictReason.UnsupportedDetail, claim.Source.Text[..at].Trim());
            }

            if (cited.Exists(IsUnknown) && cause.Count > 0 && !IsUnknown(claim) && !cited.Exists(text => Array.Exists(text.Words, Causing.Contains) && cause.Exists(term => text.StrengthOf(term) == TermSimilarity.Same)))
            {
                return Verdict.Failed(VerdictReason.UnsupportedDetail, claim.Items[verb.Item].Term!.Value.Form);
            }
        }

        return null;
    }

    private static bool IsUnknown(Reading text)
    {
        bool Has(string sign) => text.Written.Contains(sign, StringComparison.OrdinalIgnoreCase);
        return Array.Exists(Unknown, Has) || (Has("under investigation") && Has("cause")) || (Has("too early to") && (Has("why") || Has("cause")));
    }

    private static int IndexOf(Reading text, string phrase)
    {
        var at = text.Written.IndexOf(phrase, StringComparison.OrdinalIgnoreCase);
        return at < 0 || text.Values.Quotations.Any(quotation => quotation.Start <= at && at < quotation.End) ? -1 : at;
    }

    /// <summary>Whether the effect is cited, and no text that has any of it has half of the cause.</summary>
    private static bool IsMadeUp(Reading claim, int at, List<Reading> cited)
    {
        var end = claim.Source.Text.IndexOf(',', at);
        var (effect, cause) = (Words(claim, term => at == 0 ? end >= 0 && term.Start > end : term.Start < at), Words(claim, term => term.Start > at && (end < 0 || term.Start < end)));
        if (effect.Count < FewestWords || cause.Count < FewestWords || cited.Max(text => Count(text, effect)) * 2 < effect.Count)
        {
            return false;
        }

        // Of two words one may be said otherwise.
        var least = cause.Count > FewestWords ? (cause.Count / 2) + 1 : 1;
        return cited.GroupBy(text => text.Source.Context ?? text.Source.Text, StringComparer.Ordinal)
            .All(texts => !texts.Any(text => Count(text, effect) > 0) || cause.Count(term => texts.Any(text => text.StrengthOf(term) == TermSimilarity.Same)) < least);
    }

    private static List<Term> Words(Reading claim, Func<Term, bool> isMeant) => [.. claim.Terms.Where(term => isMeant(term) && !LightWords.Contains(term.Form) && !claim.IsInName(term))];

    private static int Count(Reading text, List<Term> terms) => terms.Count(term => text.StrengthOf(term) == TermSimilarity.Same);
}
