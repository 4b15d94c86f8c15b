using Collate.Language;
using Collate.Language.Values;

namespace Collate.Summaries.Verifying;

/// <summary>Checks that what is only to come is not told as done with a verb of its own: <c>has opened a factory</c>, of <c>will invest in a factory</c>. English only.</summary>
internal static class PlanCheck
{
    private static readonly HashSet<string> Planning =
    [
        .. WordPairs.Set("unveil schedule decide commit sign order commission choose pick select name appoint outline present submit table draft design prepare invite call set put bring reveal back urge pave clear come go").Select(Stemmer.Stem),
    ];

    private static readonly HashSet<string> Steps = [.. WordPairs.Set("approve clear ratify authorise authorize confirm endorse").Select(Stemmer.Stem)];
    private static readonly HashSet<string> Pending = WordPairs.Set("needs need requires require awaits awaiting await pending subject yet");
    private static readonly HashSet<string> Assents = WordPairs.Set("approval clearance consent ratification permission endorsement assent");
    private static readonly HashSet<string> Winning = WordPairs.Set("win won winning receive received receiving obtain obtained obtaining secure secured securing gain gained gaining get got getting gave given giving granted granting");
    private static readonly HashSet<string> After = WordPairs.Set("after following");
    private static readonly HashSet<string> Considering = WordPairs.Set("consider considers considering may might could would whether plans threatened urged weigh weighs weighing");

    /// <summary>The verdict if a plan is told as done; else none.</summary>
    public static Verdict? Run(Reading claim, List<Reading> cited)
    {
        if (claim.Verbs.Any(verb => verb.Mood <= Mood.Future))
        {
            return null;
        }

        foreach (var verb in claim.Verbs)
        {
            var term = claim.Items[verb.Item].Term!.Value;
            if (verb.Mood == Mood.Fact && NegationCheck.IsOutside(claim, term) && (IsPending(term, claim, cited) || (IsNew(term, claim, cited) && IsToCome(claim, cited))))
            {
                return Verdict.Failed(VerdictReason.UnsupportedDetail, term.Form);
            }
        }

        return FindAssent(claim, cited) ?? FindDeclared(claim, cited);
    }

    private static bool IsNew(Term verb, Reading claim, List<Reading> cited) =>
        !Planning.Contains(verb.Stem) && (verb.Form == "passed" || !LightWords.Contains(verb.Form)) && cited.TrueForAll(text => !text.Verbs.Any(other => other.Mood == Mood.Fact && TermSimilarity.Strength(verb, text.Items[other.Item].Term!.Value, claim.Source.Language) == TermSimilarity.Same));

    /// <summary>Whether those that say the most of it tell only what will be or may be.</summary>
    private static bool IsToCome(Reading claim, List<Reading> cited)
    {
        var shares = cited.ConvertAll(text => text.Stems.Count(claim.Stems.Contains));
        var most = shares.Max();
        return most > 1 && Enumerable.Range(0, cited.Count).All(i => shares[i] * 2 < most
            || (cited[i].Verbs.Any(verb => verb.Mood <= Mood.Future) && !cited[i].Verbs.Any(verb => verb.Mood == Mood.Fact)));
    }

    /// <summary><c>has been approved</c>, of <c>still needs approval</c>.</summary>
    private static bool IsPending(Term verb, Reading claim, List<Reading> cited) => Steps.Contains(verb.Stem) && cited.Exists(text =>
        !text.Verbs.Any(other => other.Stem == verb.Stem && other.Mood == Mood.Fact) && HasBefore(text, Pending));

    /// <summary><c>after winning approval</c>, of <c>subject to approval</c>.</summary>
    private static Verdict? FindAssent(Reading claim, List<Reading> cited) =>
        (HasBefore(claim, Winning) || HasBefore(claim, After)) && cited.Exists(text => HasBefore(text, Pending)) && !cited.Exists(text => HasBefore(text, Winning))
            ? Verdict.Failed(VerdictReason.UnsupportedDetail, "approval")
            : null;

    /// <summary>Whether such a word stands close before one for an assent.</summary>
    private static bool HasBefore(Reading text, HashSet<string> words)
    {
        var sentence = text.Values.Sentence;
        return Enumerable.Range(0, sentence.Count).Any(i => Assents.Contains(sentence[i]) && Enumerable.Range(1, 4).Any(back => words.Contains(sentence[i - back])));
    }

    /// <summary><c>declared a state of emergency</c>, of <c>would consider declaring</c>, which is no verb of saying.</summary>
    private static Verdict? FindDeclared(Reading claim, List<Reading> cited) =>
        claim.Has("declared") && !cited.Exists(text => text.Has("declared") || text.Has("declares"))
        && cited.Exists(text => Enumerable.Range(1, Math.Max(0, text.Values.Sentence.Count - 1)).Any(i => text.Values.Sentence[i] is "declaring" or "declare" && Enumerable.Range(1, 4).Any(back => Considering.Contains(text.Values.Sentence[i - back]))))
            ? Verdict.Failed(VerdictReason.UnsupportedDetail, "declared")
            : null;
}
