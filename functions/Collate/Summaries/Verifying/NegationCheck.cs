using Collate.Language;
using Collate.Language.Values;

namespace Collate.Summaries.Verifying;

/// <summary>Checks that what is denied stays denied and what is affirmed stays affirmed, and that no word became its opposite.</summary>
internal static class NegationCheck
{
    private static readonly string[][] Opposites =
    [
        .. "increase decrease;increase reduce;rise fall;rose fell;raise lower;grow shrink;more less;more fewer;win lose;won lost;accept reject;approve reject;confirm deny;allow ban;permit prohibit;support oppose;"
            .Split(';', StringSplitOptions.RemoveEmptyEntries).Concat(
                "open close;start end;begin end;arrive leave;arrive depart;buy sell;import export;guilty innocent;alive dead;survive die;succeed fail;strengthen weaken;tighten loosen;include exclude;agree disagree;gain lose;advance retreat;recapture lose;before after;above below;north south;east west;destroy restore;destroy rebuild;build destroy;possible impossible;likely unlikely;legal illegal;old new;early late;friend enemy;attack defend;ally enemy;beneficial harmful;formal informal;public private;best worst;good bad;high low;large small;positive negative;major minor"
                    .Split(';')).Select(p => p.Split(' ').Select(Stemmer.Stem).ToArray()),
    ];

    /// <summary>The verdict if polarity fails; else none.</summary>
    public static Verdict? Run(Reading claim, List<Reading> cited)
    {
        foreach (var cue in claim.Values.Negations)
        {
            if (!cited.Exists(c => HasCue(c, TermsIn(claim, cue), claim.Source.Language)))
            {
                return Verdict.Failed(VerdictReason.Negation, claim.Source.Text[cue.Start..cue.ScopeEnd]);
            }
        }

        foreach (var source in cited)
        {
            foreach (var cue in source.Values.Negations)
            {
                if (IsAffirmed(claim, source, cue, cited))
                {
                    return Verdict.Failed(VerdictReason.Negation, source.Source.Text[cue.Start..cue.ScopeEnd]);
                }
            }
        }

        return claim.Values.Negations.Count > 0 ? null : FindOpposite(claim, cited);
    }

    private static List<Term> TermsIn(Reading text, NegationCue cue) => [.. text.Terms.Where(t => t.Start >= cue.ScopeStart && t.Start < cue.ScopeEnd)];

    /// <summary>Whether a text has a negation over some of the same words.</summary>
    private static bool HasCue(Reading text, List<Term> denied, string language) => text.Values.Negations.Any(cue =>
    {
        var terms = TermsIn(text, cue);
        return denied.Count == 0 || terms.Count == 0 || denied.Exists(d => terms.Exists(t => TermSimilarity.AreNear(d, t, language)));
    });

    /// <summary>Whether the claim has the denied words, at least half of them, without denying them, and no cited text has them so either.</summary>
    private static bool IsAffirmed(Reading claim, Reading source, NegationCue cue, List<Reading> cited)
    {
        var language = claim.Source.Language;
        var denied = TermsIn(source, cue);
        var said = denied.FindAll(claim.HasTerm);
        if (denied.Count == 0 || said.Count * 2 < denied.Count || (said.Count == 1 && denied.Count > 1 && !claim.HasTerm(denied[0])))
        {
            return false;
        }

        return !HasCue(claim, said, language) && !cited.Exists(c => said.TrueForAll(s => IsOutside(c, s, language)));
    }

    private static bool IsOutside(Reading text, Term term, string language) => text.Terms.Any(t =>
        TermSimilarity.AreNear(t, term, language) && !text.Values.Negations.Any(n => n.ScopeStart <= t.Start && t.Start < n.ScopeEnd));

    private static Verdict? FindOpposite(Reading claim, List<Reading> cited)
    {
        foreach (var pair in Opposites)
        {
            for (var side = 0; side < 2; side++)
            {
                var (mine, other) = (pair[side], pair[1 - side]);
                if (Has(claim, mine) && !Has(claim, other) && cited.Exists(c => Has(c, other)) && !cited.Exists(c => Has(c, mine)) && !cited.Exists(c => c.Values.Negations.Count > 0))
                {
                    return Verdict.Failed(VerdictReason.Negation, mine);
                }
            }
        }

        return null;
    }

    private static bool Has(Reading text, string stem) => text.Stems.Contains(stem) || text.Has(stem);
}
