using Collate.Language;
using Collate.Language.Values;

namespace Collate.Summaries.Verifying;

/// <summary>Who says something: by name, by what he or she is, or by a pronoun.</summary>
/// <param name="Names">The names in the words for the speaker.</param>
/// <param name="Nouns">Its words with content, those of names included.</param>
/// <param name="IsNamed">Whether one of the names is of somebody, not of a country.</param>
/// <param name="IsKnown">Whether there is more than a role that many have: <c>a spokesman</c>.</param>
/// <param name="IsDefinite">Whether somebody is only described, with an article.</param>
/// <param name="IsPronoun">Whether it is nothing but a pronoun.</param>
internal readonly record struct Speaker(List<NameMention> Names, List<Term> Nouns, bool IsNamed, bool IsKnown, bool IsDefinite, bool IsPronoun)
{
    // Who is only described may be anybody whom the text names.
    private static readonly HashSet<string> Roles = WordPairs.Set(
        "spokesman spokeswoman spokesperson official officials statement report minister president company director chief head leader chairman chairwoman insider source sources team club agency authorities group organisation organization sprecher sprecherin portavoz mluvčí");

    private static readonly HashSet<string> Articles = WordPairs.Set("the der die das le la les el los las");
    private static readonly HashSet<string> Pronouns = WordPairs.Set("he she they it who er sie il elle");

    /// <summary>Reads who speaks an utterance.</summary>
    public static Speaker Of(Reading text, Utterance utterance)
    {
        // "Abu Ghraib's former warden" is not Abu Ghraib.
        var names = text.Values.Names.Where(name => !IsModifier(text, name, utterance) && utterance.IsSpeaker(name.Start) && !(name.Country is null && name.End + 1 < text.Source.Text.Length && text.Source.Text[name.End] is '\'' or '\u2019' && text.Source.Text[name.End + 1] == 's')).ToList();
        var nouns = text.Terms.Where(term => utterance.IsSpeaker(term.Start)).ToList();
        var sentence = text.Values.Sentence;
        // "the Swede": whom the text names.
        if (Articles.Contains(sentence[NumberPlaces.TokenAt(sentence, utterance.SpeakerStart)]) && nouns.Count <= 1 && names.TrueForAll(name => name.Country is null && Demonyms.IsOne(name.Text.ToLowerInvariant())) && nouns.TrueForAll(noun => Demonyms.IsOne(noun.Form)) && names.Count + nouns.Count > 0)
        {
            (names, nouns) = ([], []);
        }

        var isNamed = names.Exists(name => name.Country is null);
        var isKnown = names.Count > 0 || nouns.Exists(noun => !text.IsInName(noun) && !Roles.Contains(noun.Form));
        var isPronoun = nouns.Count == 0 && Enumerable.Range(0, sentence.Count).Any(i => utterance.IsSpeaker(sentence.Tokens[i].Start) && Pronouns.Contains(sentence[i]));
        var first = NumberPlaces.TokenAt(sentence, utterance.SpeakerStart);
        return new Speaker(names, nouns, isNamed, isKnown, !isNamed && Articles.Contains(sentence[first]), isPronoun);
    }

    /// <summary><c>The head of the Eastfold residents' association</c> is not Eastfold.</summary>
    private static bool IsModifier(Reading text, NameMention name, Utterance utterance) =>
        name.Country is null && name.End < text.Source.Text.Length && text.Source.Text[name.End] == ' ' && text.Source.Language == "en"
        && text.Terms.Any(term => term.Start == name.End + 1 && utterance.IsSpeaker(term.Start) && char.IsLower(text.Source.Text, term.Start) && term.Meaning is { } meaning && (meaning.Parts & WordParts.Noun) != 0 && !LightWords.Contains(term.Form))
        && Articles.Contains(text.Values.Sentence[NumberPlaces.TokenAt(text.Values.Sentence, utterance.SpeakerStart)]);

    /// <summary>Whether both may be the same: by name; else by what they are, or by a sentence that names the one as the other.</summary>
    public static bool AreSame(Speaker one, Speaker other, List<Reading> cited, string language)
    {
        if (one.IsNamed && other.IsNamed)
        {
            // Of "Marc Garlasco of Human Rights Watch" the first is who speaks.
            var (mine, others) = (one.Names.Find(name => name.Country is null)!, other.Names.Find(name => name.Country is null)!);
            bool Same(NameMention name, NameMention there) => NameAliases.Same(name, there);
            return other.Names.Exists(there => Same(mine, there)) || one.Names.Exists(name => Same(name, others)) || one.Nouns.Count(noun => !Roles.Contains(noun.Form) && other.Nouns.Exists(there => there.Stem == noun.Stem)) > 2;
        }

        return one.Names.Exists(name => other.Names.Exists(there => NameAliases.Same(name, there)))
            || HaveSameNoun(one, other, language)
            || (one.IsNamed != other.IsNamed && cited.Exists(text => Introduces(text, one.IsNamed ? one : other, one.IsNamed ? other : one)));
    }

    /// <summary>The same word for both, which is no title that others have as well: <c>prime minister</c>, <c>foreign minister</c>.</summary>
    private static bool HaveSameNoun(Speaker one, Speaker other, string language)
    {
        bool Has(Speaker speaker, Term noun) => speaker.Nouns.Exists(there => TermSimilarity.Strength(noun, there, language) == TermSimilarity.Same);
        var shared = one.Nouns.FindAll(noun => Has(other, noun));
        return shared.Exists(noun => !Roles.Contains(noun.Form)) || (shared.Count > 0 && (one.Nouns.Count == shared.Count || other.Nouns.TrueForAll(noun => Has(one, noun))));
    }

    /// <summary><c>Bishop Alan Forde</c>, of the bishop and of Forde.</summary>
    private static bool Introduces(Reading text, Speaker named, Speaker described)
    {
        bool IsThere(Term noun) => text.StrengthOf(noun) == TermSimilarity.Same;
        return text.Values.Names.Any(there => named.Names.Exists(name => NameAliases.Same(name, there)))
            && (described.Nouns.Exists(noun => !Roles.Contains(noun.Form) && IsThere(noun)) || (described.Nouns.Count > 0 && described.Nouns.TrueForAll(IsThere)));
    }

    /// <summary>Whether a text speaks of the speaker.</summary>
    public bool IsIn(Reading text) =>
        Names.Exists(name => text.Values.Names.Any(there => NameAliases.Same(name, there)))
        || (Names.Count == 0 && Nouns.Exists(noun => !Roles.Contains(noun.Form) && text.StrengthOf(noun) == TermSimilarity.Same));
}
