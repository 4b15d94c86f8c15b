namespace Collate.Summaries.Verifying;

/// <summary>Checks who does what where another verb is cited: one that means the opposite, or one that means the same with the names turned round. English only.</summary>
internal static class OtherVerbs
{
    /// <summary>The verdict on a verb of the sentence; none where the verb itself is cited, or nothing is wrong.</summary>
    public static Verdict? Run(Reading claim, Verb verb, List<Reading> cited) => FindOpposite(claim, verb, cited) ?? FindTurned(claim, verb, cited);

    /// <summary>Names turned round beside a verb that means the same: <c>Evans beat Contador</c>, and there Contador won over Evans.</summary>
    private static Verdict? FindTurned(Reading claim, Verb verb, List<Reading> cited)
    {
        var term = claim.Items[verb.Item].Term!.Value;
        var isTurned = false;
        if (cited.Exists(source => source.Verbs.Any(other => other.Stem == verb.Stem)))
        {
            return null;
        }

        foreach (var source in cited)
        {
            foreach (var other in source.Verbs)
            {
                if (TermSimilarity.Between(term, source.Items[other.Item].Term!.Value, "en") == TermRelation.Same)
                {
                    if (NameRoles.HaveSameDoer(claim, verb, source, other))
                    {
                        return null;
                    }

                    isTurned |= NameRoles.AreTurned(claim, verb, source, other) || NameRoles.IsOtherPerson(claim, verb, source, other, cited);
                }
            }
        }

        return isTurned ? Verdict.Failed(VerdictReason.UnsupportedDetail, term.Form) : null;
    }

    /// <summary>The doer does the opposite there: prices rise here, and there prices fall while rents rise.</summary>
    private static Verdict? FindOpposite(Reading claim, Verb verb, List<Reading> cited)
    {
        var doers = RoleCheck.Doers(claim, verb);
        if (doers.Count == 0 || claim.Values.Negations.Count > 0 || NegationCheck.TellsRest(claim, cited) || LightWords.Contains(claim.Items[verb.Item].Term!.Value.Form))
        {
            return null;
        }

        var term = claim.Items[verb.Item].Term!.Value;
        if (cited.Exists(source => source.Verbs.Any(other => other.Stem == verb.Stem)))
        {
            return null;
        }

        var isOpposite = false;
        foreach (var source in cited)
        {
            foreach (var other in source.Verbs)
            {
                var relation = TermSimilarity.Between(term, source.Items[other.Item].Term!.Value, "en");
                var others = relation is TermRelation.Same or TermRelation.Opposite ? RoleCheck.Doers(source, other) : [];
                if (others.Count > 0 && RoleCheck.IsAmong(others, RoleCheck.Head(claim, doers)))
                {
                    if (relation == TermRelation.Same)
                    {
                        return null;
                    }

                    isOpposite |= source.Values.Negations.All(cue => cue.Start == source.Items[other.Item].Term!.Value.Start);
                }
            }
        }

        return isOpposite ? Verdict.Failed(VerdictReason.Negation, term.Form) : null;
    }
}
