using Collate.Language;
using Collate.Language.Values;

namespace Collate.Summaries.Verifying;

/// <summary>Checks that what somebody says is said by the same there.</summary>
/// <remarks>
/// Who speaks is who stands outside of what is said. The cited sentence that says the most of it tells who says it; where that is a pronoun, the sentence before
/// it in the same text. Only somebody who is cited with something else can have been put in the place: a name that is not cited at all fails as a name.
/// </remarks>
internal static class SpeakerCheck
{
    private const int FewestWords = 2;

    private static readonly HashSet<string> Roles = WordPairs.Set(
        "spokesman spokeswoman spokesperson official officials statement report minister president company director chief head leader chairman chairwoman insider source sources team club government police sprecher sprecherin portavoz mluvčí");

    /// <summary>The verdict if another is cited as saying it; else none.</summary>
    public static Verdict? Run(Reading claim, List<Reading> cited)
    {
        var said = SaidBy(claim);
        var (names, nouns) = SpeakersOf(claim);
        if (said.Count < FewestWords || (names.Count == 0 && nouns.Count == 0))
        {
            return null;
        }

        var best = cited.MaxBy(text => said.Count(text.Stems.Contains))!;
        if (said.Count(best.Stems.Contains) * 2 < said.Count || best.Attributions.Count == 0 || !SaidBy(best).Overlaps(said))
        {
            return null;
        }

        // "the former warden", who is named there
        if (nouns.Exists(noun => best.Stems.Contains(noun.Stem)))
        {
            return null;
        }

        // "The four-time champion said" may be whoever the text before it names.
        var (others, otherNouns) = SpeakersOf(best);
        if (others.Count == 0 && HasPronoun(best))
        {
            others = Before(best, cited) is { } before ? [.. before.Values.Names] : [];
            otherNouns = [];
        }

        return (names.Count, others.Count) switch
        {
            ( > 0, > 0) => AreOthers(names, others, best, cited),
            ( > 0, 0) => otherNouns.Count > 0 && !IsDescribed(best) && !otherNouns.Exists(noun => Roles.Contains(noun.Form)) && IsSpeaker(names, best, cited),
            (0, 0) => otherNouns.Count > 0 && !HasPronoun(best) && AreOthers(nouns, otherNouns, best, cited, claim.Source.Language),
            _ => false,
        }
            ? Verdict.Failed(VerdictReason.Attribution, claim.Source.Text)
            : null;
    }

    /// <summary>Whether no name is the same, and those of the sentence stand elsewhere in what it cites, not beside the others.</summary>
    private static bool AreOthers(List<NameMention> names, List<NameMention> others, Reading best, List<Reading> cited) =>
        others.Exists(other => other.Country is null)
        && !names.Exists(name => others.Exists(other => NameAliases.Same(name, other)))
        && cited.Exists(text => text != best && Has(text, names))
        && !cited.Exists(text => SpeakersOf(text).Names is var speakers && names.Exists(name => speakers.Exists(speaker => NameAliases.Same(name, speaker))) && others.Exists(other => speakers.Exists(speaker => NameAliases.Same(other, speaker))))
        && (!Has(best, names) || IsOnlySaid(best, names));

    private static bool AreOthers(List<Term> nouns, List<Term> others, Reading best, List<Reading> cited, string language) =>
        !nouns.Exists(noun => others.Exists(other => TermSimilarity.Strength(noun, other, language) > 0 || Roles.Contains(other.Form)))
        && nouns.Exists(noun => cited.Exists(text => text != best && SpeakersOf(text).Nouns.Exists(other => other.Stem == noun.Stem)))
        && nouns.TrueForAll(noun => !best.Stems.Contains(noun.Stem));

    private static bool IsSpeaker(List<NameMention> names, Reading best, List<Reading> cited) =>
        !Has(best, names) && cited.Exists(text => text != best && SpeakersOf(text).Names.Exists(speaker => names.Exists(name => NameAliases.Same(name, speaker))));

    private static bool Has(Reading text, List<NameMention> names) => text.Values.Names.Any(other => names.Exists(name => NameAliases.Same(name, other)));

    private static bool IsOnlySaid(Reading text, List<NameMention> names) =>
        !SpeakersOf(text).Names.Exists(speaker => names.Exists(name => NameAliases.Same(name, speaker)));

    /// <summary>The sentence before another in the same text.</summary>
    private static Reading? Before(Reading text, List<Reading> cited)
    {
        var at = cited.IndexOf(text);
        return at > 0 && cited[at - 1].Source.Context is { } context && string.Equals(context, text.Source.Context, StringComparison.Ordinal) ? cited[at - 1] : null;
    }

    /// <summary>Whether who speaks at the front is not named but described.</summary>
    private static bool IsDescribed(Reading text)
    {
        var sentence = text.Values.Sentence;
        var end = 1;
        while (end < sentence.Count && !AttributionReader.IsSaying(sentence[end]))
        {
            end++;
        }

        return sentence[0] == "the" && end < sentence.Count && end < 12 && sentence.Is(end - 1, TokenKind.Word) && !sentence.IsCapitalised(end - 1) && text.Values.Names.Count > 0;
    }

    /// <summary>The names and nouns outside of what is said; none where nothing or everything is.</summary>
    private static (List<NameMention> Names, List<Term> Nouns) SpeakersOf(Reading text) => text.Attributions.Count == 0 ? ([], []) :
        ([.. text.Values.Names.Where(name => !IsSaid(text, name.Start))],
         [.. text.Items.Where(item => item.Term is { } term && !item.IsName && !LightWords.Contains(term.Form) && !IsSaid(text, term.Start) && !text.Verbs.Any(verb => text.Items[verb.Item] == item)).Select(item => item.Term!.Value)]);

    private static bool IsSaid(Reading text, int position) => text.Attributions.Any(said => said.Start <= position && position < said.End);

    private static HashSet<string> SaidBy(Reading text) => text.Terms
        .Where(term => !text.IsInName(term) && IsSaid(text, term.Start))
        .Select(term => term.Stem).ToHashSet(StringComparer.Ordinal);

    private static bool HasPronoun(Reading text)
    {
        var sentence = text.Values.Sentence;
        for (var i = 0; i < sentence.Count; i++)
        {
            if (sentence[i] is "he" or "she" or "they" or "it" or "er" or "sie" or "il" or "elle" && !IsSaid(text, sentence.Tokens[i].Start))
            {
                return true;
            }
        }

        return false;
    }
}
