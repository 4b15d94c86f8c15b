using Collate.Language.Values;

namespace Collate.Summaries.Verifying;

/// <summary>Checks that what is told of one half of a sentence is not told of the other: <c>was lifted in A but stayed in force in B</c>. English only.</summary>
internal static class TurnCheck
{
    private const int Reach = 4;

    /// <summary>The verdict if what stands behind <c>but</c> is told with the verb before it; else none.</summary>
    public static Verdict? Run(Reading claim, List<Reading> cited)
    {
        foreach (var text in claim.Source.Language == "en" ? cited : [])
        {
            for (var i = 1; i < text.Values.Sentence.Count; i++)
            {
                if (text.Values.Sentence[i] == "but" && IsTurned(claim, text, i))
                {
                    return Verdict.Failed(VerdictReason.UnsupportedDetail, claim.Source.Text);
                }
            }
        }

        return null;
    }

    private static bool IsTurned(Reading claim, Reading text, int but)
    {
        // Only where the second verb has the subject of the first: it stands right behind.
        var first = text.Verbs.LastOrDefault(verb => text.Items[verb.Item].Token < but);
        var second = text.Verbs.FirstOrDefault(verb => text.Items[verb.Item].Token > but);
        if (first == default || second == default || text.Items[second.Item].Token > but + Reach || text.Items.Any(item => item.Token > but && item.Token < text.Items[second.Item].Token)
            || claim.Stems.Contains(second.Stem) || claim.Verbs.FirstOrDefault(verb => verb.Stem == first.Stem) is not { Stem: not null } told || claim.Values.Negations.Count > 0)
        {
            return false;
        }

        var own = text.Items.Where(item => item.Token > text.Items[first.Item].Token && item.Token < but && IsMark(item)).ToList();
        var others = text.Items.Where(item => item.Token > but && IsMark(item)).ToList();
        var clause = claim.Items.Where(item => item.Clause == claim.Items[told.Item].Clause).ToList();
        return own.Count > 0 && !own.Exists(item => claim.Items.Any(item.Matches)) && others.Exists(item => clause.Exists(item.Matches))
            && !claim.Verbs.Any(verb => verb.Mood == Mood.Fact && claim.Items[verb.Item] is { Term: { } term } && clause.Contains(claim.Items[verb.Item]) && TermSimilarity.Strength(term, text.Items[second.Item].Term!.Value, "en") == TermSimilarity.Same);
    }

    /// <summary>What tells of whom or of how many.</summary>
    private static bool IsMark(Item item) => item.IsName || item.Number is { Kind: not NumberKind.Ordinal };
}
