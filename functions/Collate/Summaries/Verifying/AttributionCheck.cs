using Collate.Language.Values;

namespace Collate.Summaries.Verifying;

/// <summary>Checks that what is only said stays said, and what is uncertain stays uncertain.</summary>
internal static class AttributionCheck
{
    private static readonly HashSet<string> Uncertain = WordPairs.Set("may might could possibly perhaps possible potential potentially speculation speculated suspected alleged allegedly reportedly expected likely considering unclear plans planned if");
    private static readonly HashSet<string> Modals = WordPairs.Set("may might could possibly perhaps suspected allegedly alleged reportedly");

    /// <summary>The verdict if a source or a doubt was dropped; else none.</summary>
    public static Verdict? Run(Reading claim, List<Reading> cited)
    {
        if (AttributionReader.HasAny(claim))
        {
            return null;
        }

        // One text that states it is enough.
        if (cited.TrueForAll(c => IsSaid(claim, c)))
        {
            return Verdict.Failed(VerdictReason.Attribution, claim.Source.Text);
        }

        return Array.Exists(claim.Words, Uncertain.Contains) || claim.Values.Negations.Count > 0 ? null : FindDroppedDoubt(claim, cited);
    }

    /// <summary>Whether four in five of the shared words stand in what somebody says.</summary>
    private static bool IsSaid(Reading claim, Reading cited)
    {
        if (cited.Attributions.Count == 0)
        {
            return false;
        }

        var shared = 0;
        var said = 0;
        foreach (var term in cited.Terms)
        {
            if (claim.Stems.Contains(term.Stem))
            {
                shared++;
                said += cited.Attributions.Any(a => a.Start <= term.Start && term.Start < a.End) ? 1 : 0;
            }
        }

        return said > 0 && said * 5 >= shared * 4;
    }

    /// <summary>A word that every cited text has only behind <c>may</c> or <c>could</c>.</summary>
    private static Verdict? FindDroppedDoubt(Reading claim, List<Reading> cited)
    {
        foreach (var source in cited)
        {
            var sentence = source.Values.Sentence;
            for (var i = 0; i < sentence.Count; i++)
            {
                if (!Modals.Contains(sentence[i]) || (sentence[i] == "may" && sentence.IsCapitalised(i)))
                {
                    continue;
                }

                var next = source.Terms.FirstOrDefault(t => t.Start > sentence.Tokens[i].Start);
                if (next.Stem is not null && claim.Stems.Contains(next.Stem) && !cited.Exists(c => c != source && c.Stems.Contains(next.Stem)))
                {
                    return Verdict.Failed(VerdictReason.UnsupportedDetail, sentence[i] + " " + next.Form);
                }
            }
        }

        return null;
    }
}
