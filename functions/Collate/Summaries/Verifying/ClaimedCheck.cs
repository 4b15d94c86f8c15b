using Collate.Language.Values;

namespace Collate.Summaries.Verifying;

/// <summary>Checks that what somebody is only accused of, or only may have done, is not told as done. English only.</summary>
/// <remarks>Other than <see cref="AttributionCheck"/> it looks at the verb alone: a sentence that takes its other words from what is stated is seen as well.</remarks>
internal static class ClaimedCheck
{
    private const int Reach = 12;

    private static readonly HashSet<string> Accusing = WordPairs.Set("accuse accuses accused accusing allege alleges alleged alleging claim claims claimed claiming blame blames blamed blaming suspected");
    private static readonly HashSet<string> Partisans = WordPairs.Set("witness witnesses resident residents villager villagers neighbour neighbours neighbor neighbors lawyer lawyers attorney attorneys prosecutor prosecutors activist activists campaigner campaigners critic critics opponent opponents opposition union unions protester protesters demonstrators supporter supporters relative relatives family families mother father brother sister survivor survivors victim victims student students teacher teachers worker workers farmer farmers rebel rebels militia militants candidate rival rivals leader strikers fans passengers passenger tenants refugees defendant accuser plaintiff plaintiffs whistleblower");
    private static readonly HashSet<string> Modals = WordPairs.Set("may might could");
    private static readonly HashSet<string> Signs = [.. Accusing, .. Partisans, .. Modals, "suspicion", "accusations", "allegations"];
    private static readonly HashSet<string> Ends = WordPairs.Set("but while although though whereas");
    private static readonly HashSet<string> Hedging = WordPairs.Set("may might could possibly perhaps suspicion suspected accusation accusations allegation allegations accusing allegedly reportedly apparently charged charges charge account survey poll study questioned wanted whether if probably likely");

    /// <summary>The verdict if a claim is told as a fact; else none.</summary>
    public static Verdict? Run(Reading claim, List<Reading> cited)
    {
        if (claim.Source.Language != "en" || claim.Attributions.Any(said => said.Start + 1 < said.End) || claim.Values.Negations.Count > 0 || Array.Exists(claim.Words, Hedging.Contains) || !cited.Exists(text => Array.Exists(text.Words, Signs.Contains)))
        {
            return null;
        }

        foreach (var verb in claim.Verbs)
        {
            var term = claim.Items[verb.Item].Term!.Value;
            if (verb.Mood >= Mood.Open && !LightWords.Contains(term.Form) && IsOnlyClaimed(term, cited))
            {
                return Verdict.Failed(VerdictReason.Attribution, term.Form);
            }
        }

        return null;
    }

    /// <summary>Whether the words that stand for a verb, the same ones if there are any, all stand in what is only claimed.</summary>
    private static bool IsOnlyClaimed(Term verb, List<Reading> cited)
    {
        if (cited.Exists(text => text.Stems.Contains(verb.Stem)))
        {
            return cited.TrueForAll(text => !text.Stems.Contains(verb.Stem) || text.Terms.All(term => term.Stem != verb.Stem || IsClaimed(text, term)));
        }

        var (best, isClaimed) = (1, false);
        foreach (var text in cited)
        {
            foreach (var other in text.Verbs)
            {
                var term = text.Items[other.Item].Term!.Value;
                var strength = TermSimilarity.Strength(verb, term, text.Source.Language);
                if (strength >= best)
                {
                    isClaimed = IsClaimed(text, term) && (isClaimed || strength > best || best == 1);
                    best = strength;
                }
            }
        }

        return isClaimed;
    }

    /// <summary>Behind <c>accused of</c>, <c>alleged that</c> or <c>may have</c>, in the same half of the sentence.</summary>
    private static bool IsClaimed(Reading text, Term term)
    {
        var sentence = text.Values.Sentence;
        var at = NumberPlaces.TokenAt(sentence, term.Start);
        for (var i = at - 1; i >= Math.Max(0, at - Reach) && !Ends.Contains(sentence[i]) && sentence[i] is not (";" or ":"); i--)
        {
            if ((sentence[i] is "suspicion" or "accusations" or "allegations" && sentence[i + 1] is "of" or "that") || (Accusing.Contains(sentence[i]) && !AttributionReader.IsNoun(sentence, i)) || (Modals.Contains(sentence[i]) && sentence[i + 1] == "have" && at <= i + 4))
            {
                return true;
            }
        }

        return text.Utterances.Any(utterance => utterance.IsSaid(term.Start) && text.Terms.Any(word => utterance.IsSpeaker(word.Start) && Partisans.Contains(word.Form) && !text.Values.Names.Any(name => name.Words.Count > 2 && name.Start <= word.Start && word.Start < name.End)))
            && text.Attributions.Any(said => said.Start <= term.Start && term.Start < said.End);
    }
}
