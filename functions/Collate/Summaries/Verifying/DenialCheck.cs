using Collate.Language.Values;

namespace Collate.Summaries.Verifying;

/// <summary>Checks that what is only stated there is not denied here: <c>will not appeal</c>, of <c>said he would appeal</c>. That needs no weighing. English only.</summary>
/// <remarks>It looks at the word right behind <c>not</c> or <c>never</c>, and at each cited sentence that has that word: where any of them has a word as well that may deny it in another way, it says nothing.</remarks>
internal static class DenialCheck
{
    private const int Reach = 4;
    private const int FewestWords = 2;
    private const int Around = 5;

    // What may say in another way that something is not so.
    private static readonly HashSet<string> Negative = WordPairs.Set(
        "no not never none nobody nothing neither nor without cannot hardly barely scarcely rarely seldom few fewer little less only until unless before except but instead rather yet still rest other others despite although though while unlike against "
        + "if whether bar bars barred ban bans banned banning block blocked forbid forbidden forbade prohibit prohibits prohibited prevent prevents prevented stop stops stopped avoid avoids avoided refuse refuses refused decline declines declined deny denies denied reject rejects rejected "
        + "fail fails failed failing failure unable impossible unlikely cancel cancels cancelled canceled cancellation scrap scrapped drop dropped abandon abandoned suspend suspended postpone postponed delay delayed halt halted spare spared exclude excluded exempt lack lacked lacks lacking missing miss missed "
        + "overturn overturned quash quashed annul annulled revoke revoked lift lifted end ended out off away wrong false untrue zero nil remain remains remained last first latest flat unchanged steady stagnant level taking took late slow slowly");

    /// <summary>The verdict if a word was turned round; else none.</summary>
    public static Verdict? Run(Reading claim, List<Reading> cited)
    {
        // "two of the 15 were not", of 13 who were: the rest of a whole.
        if (claim.Source.Language != "en" || NegationCheck.TellsRest(claim, cited))
        {
            return null;
        }

        foreach (var cue in claim.Values.Negations)
        {
            if (IsPlain(claim, cue) && ((DeniedBy(claim, cue) is { } denied && IsOnlyStated(claim, denied, cited)) || IsNowhere(claim, cue, cited)))
            {
                return Verdict.Failed(VerdictReason.Negation, claim.Source.Text[cue.Start..cue.ScopeEnd]);
            }
        }

        return null;
    }

    private static bool IsPlain(Reading text, NegationCue cue) =>
        text.Source.Text.AsSpan(cue.Start, cue.End - cue.Start) is var word && (word is "not" or "never" or "cannot" || word.EndsWith("n't", StringComparison.Ordinal) || word.EndsWith("n\u2019t", StringComparison.Ordinal));

    /// <summary>Whether none of the cited sentences that tell the most of its clause has anything that denies.</summary>
    private static bool IsNowhere(Reading claim, NegationCue cue, List<Reading> cited)
    {
        var at = NumberPlaces.TokenAt(claim.Values.Sentence, cue.Start);
        var clause = claim.Items.Where(item => item.Token > at).Concat(claim.Items.Reverse()).FirstOrDefault().Clause;
        var told = claim.Items.Where(item => item.Clause == clause && item.Term is { } term && !LightWords.Contains(term.Form)).Select(item => item.Term!.Value).DistinctBy(term => term.Stem).ToList();
        var shares = cited.ConvertAll(text => told.Count(term => text.StrengthOf(term) == TermSimilarity.Same));
        var most = shares.Max();
        return most >= FewestWords && Enumerable.Range(0, cited.Count).All(i => shares[i] * 2 < most || (cited[i].Values.Negations.Count == 0 && !Array.Exists(cited[i].Words, Negative.Contains) && !cited[i].Terms.Any(term => told.Exists(word => TermSimilarity.Between(word, term, "en") == TermRelation.Opposite))));
    }

    /// <summary>The verb right behind <c>not</c> or <c>never</c>.</summary>
    private static Term? DeniedBy(Reading text, NegationCue cue)
    {
        var at = NumberPlaces.TokenAt(text.Values.Sentence, cue.Start);
        foreach (var verb in text.Verbs)
        {
            var item = text.Items[verb.Item];
            if (item.Token > at)
            {
                return item.Token <= at + Reach && item.Term!.Value.Start < cue.ScopeEnd ? item.Term : null;
            }
        }

        return null;
    }

    /// <summary>Whether a cited sentence about the same has the word, and none that has it has anything that denies.</summary>
    private static bool IsOnlyStated(Reading claim, Term denied, List<Reading> cited)
    {
        var isStated = false;
        foreach (var text in cited)
        {
            var places = text.Terms.Where(term => TermSimilarity.Between(denied, term, "en") == TermRelation.Same).Select(term => NumberPlaces.TokenAt(text.Values.Sentence, term.Start)).ToList();
            if (places.Count == 0)
            {
                continue;
            }

            if (text.Values.Negations.Count > 0 || places.Exists(at => Enumerable.Range(at - Around, (2 * Around) + 1).Any(i => Negative.Contains(text.Values.Sentence[i]))))
            {
                return false;
            }

            isStated |= claim.Terms.Any(term => term.Stem != denied.Stem && !LightWords.Contains(term.Form) && text.Stems.Contains(term.Stem));
        }

        return isStated;
    }
}
