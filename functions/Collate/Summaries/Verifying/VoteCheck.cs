namespace Collate.Summaries.Verifying;

/// <summary>Checks that what was decided is not turned round by one word: <c>voted against closing</c>, of <c>voted to close</c>. English only.</summary>
internal static class VoteCheck
{
    /// <summary>The verdict if a decision was turned round; else none.</summary>
    public static Verdict? Run(Reading claim, List<Reading> cited)
    {
        if (claim.Source.Language != "en" || claim.Values.Negations.Count > 0)
        {
            return null;
        }

        var (against, to) = (Behind(claim, "against"), Behind(claim, "to"));
        foreach (var text in against.Count + to.Count == 0 ? [] : cited.Where(text => text.Values.Negations.Count == 0 && (against.Count > 0 || text.Has("against"))))
        {
            var (againstThere, toThere) = (Behind(text, "against"), Behind(text, "to"));
            var turned = against.Find(verb => toThere.Contains(verb) && !againstThere.Contains(verb)) ?? to.Find(verb => againstThere.Contains(verb) && !toThere.Contains(verb));
            if (turned is not null)
            {
                return Verdict.Failed(VerdictReason.Negation, turned);
            }
        }

        return null;
    }

    /// <summary>The stems of the verbs behind such a word.</summary>
    private static List<string> Behind(Reading text, string word) => [.. text.Terms.Where(term =>
    {
        var at = NumberPlaces.TokenAt(text.Values.Sentence, term.Start);
        var start = text.Values.Sentence[at - 1] == word ? at - 1 : text.Values.Sentence[at - 2] == word && text.Values.Sentence[at - 1].EndsWith("ly", StringComparison.Ordinal) ? at - 2 : -1;
        return start >= 0 && (word == "to" || term.Form.EndsWith("ing", StringComparison.Ordinal)) && term.Meaning is { } meaning && (meaning.Parts & Language.WordParts.Verb) != 0;
    }).Select(term => term.Stem)];
}
