using Collate.Language.Values;

namespace Collate.Summaries.Verifying;

/// <summary>Checks that what is denied stays denied and what is affirmed stays affirmed, and that no word became its opposite.</summary>
internal static class NegationCheck
{
    private static readonly System.Buffers.SearchValues<char> Dividers = System.Buffers.SearchValues.Create(",;:");

    private static readonly HashSet<string> Lacks = WordPairs.Set("cut cuts lost lose loss losses outage outages stopped halted ended absence missing avoided prevented devoid free");

    private static readonly HashSet<string> Forbidding =
        [.. WordPairs.Set("cease quit miss bar ban prohibit forbid block prevent stop exclude boycott avoid skip abstain withdraw refrain stay shun halt cancel scrap drop abandon").Select(Language.Stemmer.Stem)];

    private static readonly HashSet<string> Denials = WordPairs.Set("miss missed impossible unable unsuccessful unsuccessfully vain away overruled quashed");

    private static readonly HashSet<string> Lexical = WordPairs.Set(
        "lack lacks lacked lacking deny denies denied denying refuse refuses refused refusing decline declines declined fail fails failed failing reject rejects rejected rejecting");

    // From so many parts of a hundred on, a sentence stands close enough to what it cites that one word tells the difference.
    private const int Close = 60;

    // Of more numbers in one sentence the rest is not compared pair by pair.
    private const int Most = 24;

    /// <summary>The verdict if polarity fails; else none.</summary>
    /// <param name="claim">The sentence.</param>
    /// <param name="cited">What it cites.</param>
    /// <param name="order">How much of it stands there in the same order, in parts of a hundred: see <see cref="ItemOrder"/>.</param>
    public static Verdict? Run(Reading claim, List<Reading> cited, int order)
    {
        // "kept 22 of its 33", of 11 that it lost: the rest of a whole is told by the opposite.
        if (TellsRest(claim, cited))
        {
            return null;
        }

        if (DoubleNegation.Find(claim, cited) is { } denied)
        {
            return Verdict.Failed(VerdictReason.Negation, denied);
        }

        // A sentence built anew denies in other words: that there are any is all that can be told.
        var isClose = order >= Close;
        foreach (var cue in claim.Values.Negations)
        {
            if (!IsDenied(claim, cue, cited) && (isClose || !cited.Exists(text => NegativeWords.AreIn(text, [claim]))))
            {
                return Verdict.Failed(VerdictReason.Negation, claim.Source.Text[cue.Start..cue.ScopeEnd]);
            }
        }

        foreach (var source in cited)
        {
            foreach (var cue in source.Values.Negations)
            {
                if (IsAffirmed(claim, source, cue, cited) && (isClose || !NegativeWords.AreIn(claim, cited, ClauseOf(claim, source, cue))))
                {
                    return Verdict.Failed(VerdictReason.Negation, source.Source.Text[cue.Start..cue.ScopeEnd]);
                }
            }
        }

        if (claim.Has("including") && claim.Source.Language == "en" && cited.Exists(text => text.Stems.Contains("exclud") || text.Has("except") || text.Has("excluding")) && !cited.Exists(text => text.Has("including") || text.Stems.Contains("includ")))
        {
            return Verdict.Failed(VerdictReason.Negation, "including");
        }

        return claim.Values.Negations.Count > 0 || !isClose ? null : OppositeCheck.Run(claim, cited);
    }

    /// <summary>Whether a number is what the cited part leaves of the cited whole, or of a hundred percent.</summary>
    public static bool TellsRest(Reading claim, List<Reading> cited) => claim.Values.Numbers.Take(Most).Any(number => number.Kind is NumberKind.Count or NumberKind.Percent && !number.IsRange
        && !cited.Exists(text => text.Values.Numbers.Any(other => other.Value == number.Value))
        && cited.Exists(text => text.Values.Numbers.Take(Most).Any(part => NumberComparison.AreComparable(part, number)
            && (number.Kind == NumberKind.Percent ? part.Value + number.Value is >= 99 and <= 101 : text.Values.Numbers.Take(Most).Any(whole => whole.Kind == NumberKind.Count && whole.Value == part.Value + number.Value && whole.Value > part.Value)))));

    private static bool IsDenied(Reading claim, NegationCue cue, List<Reading> cited)
    {
        var denied = TermsIn(claim, cue);
        var isLack = claim.Source.Text[cue.Start..cue.End].ToLowerInvariant() is "without" or "no" or "none" or "lacked" or "lack" or "lacking";
        var least = (denied.Count + 3) / 4;
        return cited.Exists(c => HasCue(c, denied, claim.Source.Language, least) || (isLack && Array.Exists(c.Words, Lacks.Contains)) || IsForbidden(c, denied) || (denied.Count > 0 && !c.Stems.Contains(denied[0].Stem) && c.Terms.Any(t => TermSimilarity.Between(denied[0], t, claim.Source.Language) == TermRelation.Opposite)) || IsSameVerb(claim, cue, denied, c) || IsSaidOtherwise(c, denied) || (VerbOf(claim, cue) is not null && HasPhrase(c) && denied.TrueForAll(term => c.Stems.Contains(term.Stem))));
    }

    /// <summary>A verb that denies is cited as such or as a synonym, and what it denies is not affirmed beside it.</summary>
    private static bool IsSameVerb(Reading claim, NegationCue cue, List<Term> denied, Reading cited)
    {
        if (VerbOf(claim, cue) is not { } verb)
        {
            return false;
        }

        var isFailure = IsFailure(verb);
        var isCited = cited.Terms.Any(t => t.Stem == verb.Stem || (!isFailure && (TermSimilarity.Between(verb, t, claim.Source.Language) == TermRelation.Same || NewsSynonyms.Are(verb, t))));
        return isCited && (IsPassive(claim, cue) || (!isFailure && cited.Verbs.Any(v => v.IsPassive && v.Stem == verb.Stem)) || denied.Count(d => cited.Stems.Contains(d.Stem) && IsOutside(cited, d)) * 2 <= denied.Count);
    }

    /// <summary><c>barred him from using</c>, for <c>may not use</c>.</summary>
    private static bool IsForbidden(Reading text, List<Term> denied)
    {
        var at = text.Verbs.Where(verb => Forbidding.Contains(verb.Stem) && !denied.Exists(term => term.Stem == verb.Stem)).Select(verb => text.Items[verb.Item].Term!.Value.Start).DefaultIfEmpty(int.MaxValue).Min();
        return at < int.MaxValue && denied.Count > 0 && text.Terms.Any(t => t.Start > at && denied.Exists(d => d.Stem == t.Stem));
    }

    private static bool IsPassive(Reading text, NegationCue cue) => text.Source.Text.AsSpan(cue.End).TrimStart().StartsWith("by ", StringComparison.Ordinal);

    /// <summary>The verb that a cue is, where it is one: <c>denied</c>.</summary>
    private static Term? VerbOf(Reading text, NegationCue cue)
    {
        foreach (var term in text.Terms)
        {
            if (term.Start == cue.Start && Lexical.Contains(term.Form))
            {
                return term;
            }
        }

        return null;
    }

    /// <summary>The words that a cue turns. Where it stands at the end (<c>is not known</c>), those before it too.</summary>
    private static List<Term> TermsIn(Reading text, NegationCue cue)
    {
        List<Term> terms = [.. text.Terms.Where(t => t.Start >= cue.ScopeStart && t.Start < cue.ScopeEnd)];
        if (terms.Count <= 1 && text.Source.Text.AsSpan(cue.Start, cue.End - cue.Start) is var word && (word is "not" or "never" or "yet to" || word.EndsWith("n't", StringComparison.Ordinal) || word.EndsWith("n\u2019t", StringComparison.Ordinal)))
        {
            var start = word.SequenceEqual("yet to") ? 0 : text.Source.Text.AsSpan(0, cue.Start).LastIndexOfAny(Dividers) + 1;
            terms.InsertRange(0, text.Terms.Where(t => t.Start >= start && t.Start < cue.Start));
        }

        return terms;
    }

    /// <summary>Whether a text has a negation over some of the same words, or over so many of them.</summary>
    private static bool HasCue(Reading text, List<Term> denied, string language, int least = 1) => text.Values.Negations.Any(cue =>
    {
        var terms = TermsIn(text, cue);
        return denied.Count == 0 || terms.Count == 0 || IsSameFirst(text, cue, denied, language) || denied.Count(d => terms.Exists(t => TermSimilarity.Strength(d, t, language) >= (least > 1 ? TermSimilarity.Same : 1))) >= Math.Min(least, terms.Count);
    });

    /// <summary>The word right behind tells what is denied, however far the clause goes on.</summary>
    private static bool IsSameFirst(Reading text, NegationCue cue, List<Term> denied, string language)
    {
        var first = text.Terms.FirstOrDefault(term => term.Start >= cue.End);
        return first.Form is not null && first.Start < cue.ScopeEnd && TermSimilarity.Strength(denied[0], first, language) == TermSimilarity.Same;
    }

    /// <summary>What a cue turns, without words that tell next to nothing (<c>will not receive compensation</c>) and, where there is more, without names.</summary>
    private static List<Term> ToldIn(Reading source, NegationCue cue)
    {
        var all = TermsIn(source, cue);
        var told = all.FindAll(term => !LightWords.Contains(term.Form));
        var plain = told.FindAll(term => !source.IsInName(term));
        return plain.Count > 1 ? plain : told.Count > 0 ? told : all;
    }

    /// <summary>From where to where in a sentence the clauses reach that tell what a cue turns there: a word that denies elsewhere denies something else.</summary>
    private static (int Start, int End) ClauseOf(Reading claim, Reading source, NegationCue cue)
    {
        var denied = ToldIn(source, cue);
        var clauses = claim.Items.Where(item => item.Term is { } term && denied.Exists(word => word.Stem == term.Stem)).Select(item => item.Clause).ToHashSet();
        var inside = claim.Items.Where(item => clauses.Contains(item.Clause)).ToList();
        if (inside.Count == 0 || !denied.TrueForAll(word => claim.Stems.Contains(word.Stem)))
        {
            return (0, int.MaxValue);
        }

        var next = claim.Items.FirstOrDefault(item => item.Clause > inside[^1].Clause).Token;
        var before = claim.Items.LastOrDefault(item => item.Clause < inside[0].Clause);
        return (before.Term is null && before.Number is null && before.Date is null ? 0 : before.Token + 1, next == 0 ? int.MaxValue : next);
    }

    /// <summary>Whether the claim has the denied words, at least half of them, without denying half of those, and no cited text has them so either.</summary>
    private static bool IsAffirmed(Reading claim, Reading source, NegationCue cue, List<Reading> cited)
    {
        // The same is denied in other words.
        if (VerbOf(source, cue) is { } verb && (HasPhrase(claim) || claim.Terms.Any(t => t.Stem == verb.Stem || (!IsFailure(verb) && !source.Stems.Contains(t.Stem) && (TermSimilarity.Between(t, verb, claim.Source.Language) == TermRelation.Same || NewsSynonyms.Are(t, verb))) || t.Form is "fight" or "fought")))
        {
            return false;
        }

        if (claim.Verbs.Any(verb => Forbidding.Contains(verb.Stem) && !source.Stems.Contains(verb.Stem)))
        {
            return false;
        }

        if (VerbOf(source, cue) is not null && claim.Values.Negations.Any(other => VerbOf(claim, other) is not null))
        {
            return false;
        }

        if (Array.Exists(claim.Words, Denials.Contains) && !Array.Exists(source.Words, Denials.Contains))
        {
            return false;
        }

        // "unless it is done", for "if it is not done"; "the first to", for "no one had until".
        if ((claim.Has("unless") && source.Has("if")) || (claim.Has("first") && source.Has("until")))
        {
            return false;
        }

        var denied = ToldIn(source, cue);
        var said = denied.FindAll(d => claim.StrengthOf(d) == TermSimilarity.Same);
        if (said.Count == 0 || (claim.Source.Language == "en" && !said.Exists(s => claim.Stems.Contains(s.Stem))) || said.Count * 2 < denied.Count || (said.Count == 1 && denied.Count > 1 && said[0] != denied[0] && !AreListed(source, denied[0], said[0])))
        {
            return false;
        }

        return !HasCue(claim, said, claim.Source.Language, (said.Count + 1) / 2) && !cited.Exists(c => said.TrueForAll(s => IsOutside(c, s)));
    }

    private static readonly HashSet<string> Unhurt = WordPairs.Set("safe safely unhurt unharmed uninjured unscathed intact");
    private static readonly HashSet<string> Level = WordPairs.Set("flat unchanged steady stagnant stagnated");

    /// <summary><c>without anyone being hurt</c>, for <c>safely</c>; <c>did not grow</c>, for <c>was flat</c>.</summary>
    private static bool IsSaidOtherwise(Reading text, List<Term> denied) =>
        (Array.Exists(text.Words, Unhurt.Contains) && denied.Exists(term => term.Stem is "hurt" or "injur" or "harm" or "casualti" or "victim"))
        || (Array.Exists(text.Words, Level.Contains) && denied.Exists(term => term.Stem is "grow" or "rise" or "chang" or "increas" or "fall" or "declin"));

    private static bool IsDown(string verb) => verb is "turned" or "turn" or "turning" or "struck" or "strike" or "voted" or "vote" or "shot";

    private static bool IsFailure(Term verb) => verb.Form.StartsWith("fail", StringComparison.Ordinal) || verb.Form.StartsWith("lack", StringComparison.Ordinal);

    /// <summary><c>threw out</c>, <c>turned down</c>.</summary>
    private static bool HasPhrase(Reading text)
    {
        var sentence = text.Values.Sentence;
        for (var i = 1; i < sentence.Count; i++)
        {
            if ((sentence[i] == "out" && sentence[i - 1] is "threw" or "thrown" or "throw" or "ruled" or "rule" or "ruling")
                || (sentence[i] == "down" && (IsDown(sentence[i - 1]) || IsDown(sentence[i - 3]) || IsDown(sentence[i - 4]))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>no injuries or casualties</c>.</summary>
    private static bool AreListed(Reading text, Term first, Term other) =>
        text.Source.Text[(first.Start + first.Form.Length)..Math.Max(other.Start, first.Start + first.Form.Length)].Trim().TrimStart(',').Trim() is "or" or "nor" or "and";

    internal static bool IsOutside(Reading text, Term term) => text.Terms.Any(t =>
        string.Equals(t.Stem, term.Stem, StringComparison.Ordinal) && !text.Values.Negations.Any(n => n.ScopeStart <= t.Start && t.Start < n.ScopeEnd));
}
