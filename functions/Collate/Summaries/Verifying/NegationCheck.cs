using Collate.Language;
using Collate.Language.Values;

namespace Collate.Summaries.Verifying;

/// <summary>Checks that what is denied stays denied and what is affirmed stays affirmed, and that no word became its opposite.</summary>
internal static class NegationCheck
{
    private static readonly ILookup<string, string> Opposites = (
        "increase decrease|increase reduce|increase decline|increase drop|raise lower|raise cut|increase cut|lift cut|rise fall|rise decline|rise drop|"
        + "rose fell|rose declin|rose drop|climb drop|grow shrink|grow contract|grew contract|expand contract|expand shrink|gain lose|gain loss|win lose|won lost|accept reject|approve reject|confirm deny|admit deny|"
        + "allow ban|permit prohibit|support oppose|open close|start end|begin end|arrive leave|arrive depart|buy sell|import export|guilty innocent|"
        + "convict acquit|survive die|succeed fail|success failure|strengthen weaken|tighten loosen|tighten ease|include exclude|agree disagree|advance retreat|"
        + "above below|north south|east west|northern southern|eastern western|destroy restore|destroy rebuild|destroy build|possible impossible|likely unlikely|"
        + "legal illegal|friend enemy|ally enemy|attack defend|beneficial harmful|formal informal|public private|best worst|highest lowest|largest smallest|"
        + "higher lower|positive negative|major minor|hire fire|release arrest|release detain|praise criticize|welcome condemn").Split('|').Select(p => p.Split(' ').Select(Stemmer.Stem).ToArray())
        .SelectMany(p => new[] { (Word: p[0], Other: p[1]), (Word: p[1], Other: p[0]) })
        .ToLookup(p => p.Word, p => p.Other, StringComparer.Ordinal);

    private static readonly HashSet<string> Lacks = WordPairs.Set("cut cuts lost lose loss losses outage outages stopped halted ended absence missing avoided prevented devoid free");

    /// <summary>The verdict if polarity fails; else none.</summary>
    public static Verdict? Run(Reading claim, List<Reading> cited)
    {
        foreach (var cue in claim.Values.Negations)
        {
            var denied = TermsIn(claim, cue);
            var isLack = claim.Source.Text[cue.Start..cue.End].ToLowerInvariant() is "without" or "no" or "none" or "lacked" or "lack" or "lacking";
            if (!cited.Exists(c => HasCue(c, denied, claim.Source.Language) || (isLack && Array.Exists(c.Words, Lacks.Contains))))
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

    /// <summary>Whether a text has a negation over some of the same words, or over so many of them.</summary>
    private static bool HasCue(Reading text, List<Term> denied, string language, int least = 1) => text.Values.Negations.Any(cue =>
    {
        var terms = TermsIn(text, cue);
        return denied.Count == 0 || terms.Count == 0 || denied.Count(d => terms.Exists(t => TermSimilarity.Strength(d, t, language) > 0)) >= least;
    });

    /// <summary>Whether the claim has the denied words, at least half of them, without denying half of those, and no cited text has them so either.</summary>
    private static bool IsAffirmed(Reading claim, Reading source, NegationCue cue, List<Reading> cited)
    {
        var denied = TermsIn(source, cue);
        var said = denied.FindAll(d => claim.StrengthOf(d) == TermSimilarity.Same);
        if (said.Count == 0 || said.Count * 2 < denied.Count || (said.Count == 1 && denied.Count > 1 && said[0] != denied[0]))
        {
            return false;
        }

        return !HasCue(claim, said, claim.Source.Language, (said.Count + 1) / 2) && !cited.Exists(c => said.TrueForAll(s => IsOutside(c, s)));
    }

    private static bool IsOutside(Reading text, Term term) => text.Terms.Any(t =>
        string.Equals(t.Stem, term.Stem, StringComparison.Ordinal) && !text.Values.Negations.Any(n => n.ScopeStart <= t.Start && t.Start < n.ScopeEnd));

    private static Verdict? FindOpposite(Reading claim, List<Reading> cited)
    {
        foreach (var term in claim.Terms)
        {
            foreach (var other in Opposites[term.Stem])
            {
                if (!claim.Stems.Contains(other) && cited.Exists(c => HasPlain(c, other)) && !cited.Exists(c => c.Stems.Contains(term.Stem)))
                {
                    return Verdict.Failed(VerdictReason.Negation, term.Form);
                }
            }
        }

        return null;
    }

    /// <summary>Whether a text has a word that it does not deny.</summary>
    private static bool HasPlain(Reading text, string stem) =>
        text.Terms.Any(t => t.Stem == stem && !text.Values.Negations.Any(n => n.ScopeStart <= t.Start && t.Start < n.ScopeEnd));
}
