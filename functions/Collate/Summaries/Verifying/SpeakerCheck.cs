using Collate.Language;
using Collate.Language.Values;

namespace Collate.Summaries.Verifying;

/// <summary>Checks that what somebody says is said by the same there.</summary>
/// <remarks>
/// The cited sentences that say the most of it tell who says it: beside the verb of saying, or, for a pronoun or a description, in the sentence before; for a quotation that
/// goes on, in the sentence behind. Only somebody who is cited with something else was put in the place of another: a name that is not cited at all fails as a name.
/// </remarks>
internal static class SpeakerCheck
{
    private const int FewestWords = 2;
    private const int LeastPercent = 50;
    private const int AsGoodPercent = 60;
    private const int FarthestSentence = 4;

    /// <summary>The verdict if another is cited as saying it; else none.</summary>
    public static Verdict? Run(Reading claim, List<Reading> cited)
    {
        foreach (var utterance in claim.Utterances)
        {
            var speaker = Speaker.Of(claim, utterance);
            if (speaker.IsKnown && claim.Values.Quotations.Any(quotation => utterance.IsSaid(quotation.Start) && IsQuotedOfAnother(claim, speaker, quotation, cited)))
            {
                return Failed(claim, utterance);
            }

            var said = claim.Terms.Where(term => utterance.IsSaid(term.Start) && !claim.IsInName(term) && !LightWords.Contains(term.Form)).DistinctBy(term => term.Stem).ToList();
            // Of words in quotation marks it is these that somebody said.
            said = said.FindAll(term => IsQuoted(claim, term)) is { Count: >= FewestWords } quoted ? quoted : said;
            var numbers = claim.Values.Numbers.Where(number => utterance.IsSaid(number.Start)).ToList();
            if (speaker.IsKnown && said.Count + numbers.Count >= FewestWords && IsOther(claim, speaker, said, numbers, cited))
            {
                return Failed(claim, utterance);
            }
        }

        return null;
    }

    private static Verdict Failed(Reading claim, Utterance utterance) => Verdict.Failed(VerdictReason.Attribution, claim.Source.Text[utterance.SpeakerStart..utterance.SpeakerEnd].Trim());

    /// <summary>Whether words in quotation marks stand in such marks where they are cited, and everywhere it is another who says them.</summary>
    private static bool IsQuotedOfAnother(Reading claim, Speaker speaker, QuotationMention quotation, List<Reading> cited)
    {
        var words = Reading.WordsOf(new TokenizedSentence(claim.Source.Text[quotation.Start..quotation.End]));
        if (words.Length < FewestWords)
        {
            return false;
        }

        var isOther = false;
        for (var i = 0; i < cited.Count; i++)
        {
            var text = cited[i];
            var found = text.Values.Quotations.Where(other => WordSequence.IndexOf(Reading.WordsOf(new TokenizedSentence(text.Source.Text[other.Start..other.End])), words, 0) >= 0).ToList();
            if (found.Count == 0)
            {
                continue;
            }

            if (!IsOfSubject(speaker, cited, i, found[0]) && !SaysAnother(claim, speaker, cited, i, text.Utterances.Where(utterance => utterance.IsSaid(found[0].Start)).ToList()))
            {
                return false;
            }

            isOther = true;
        }

        return isOther;
    }

    /// <summary><c>Okafor replaces Wirth. "It is mine," she said.</c>: whether it is said by a pronoun behind a sentence that begins with a name, which is not the speaker's.</summary>
    private static bool IsOfSubject(Speaker speaker, List<Reading> cited, int at, QuotationMention quotation)
    {
        var text = cited[at];
        return speaker.IsNamed && IsSameText(cited, at, at - 1) && text.Utterances.Where(utterance => utterance.IsSaid(quotation.Start)).Select(utterance => Speaker.Of(text, utterance)).ToList() is [{ IsPronoun: true, IsNamed: false }]
            && (FirstNames.MayBe(cited[at - 1]) ? !speaker.Names.Exists(name => name.Words.Contains(NameForm.Of(cited[at - 1].Values.Sentence[0])))
                : cited[at - 1].Values.Names is [{ Start: 0, Country: null } first, ..] && cited[at - 1].Source.Text.AsSpan(first.End) is [' ' or ',', ..] && !first.Words.Any(NameWords.IsBody) && !Aliases.IsAcronym(first) && !speaker.Names.Exists(name => NameAliases.Same(name, first)));
    }

    private static bool IsQuoted(Reading text, Term term) => text.Values.Quotations.Any(quotation => quotation.Start <= term.Start && term.Start < quotation.End);

    private static bool IsOther(Reading claim, Speaker speaker, List<Term> said, List<NumberMention> numbers, List<Reading> cited)
    {
        var shares = cited.ConvertAll(text => said.Count(term => text.StrengthOf(term) == TermSimilarity.Same)
            + numbers.Count(number => text.Values.Numbers.Any(other => NumberComparison.SameValue(number, other))));
        var most = shares.Max();
        if (most < FewestWords || most * 100 < (said.Count + numbers.Count) * LeastPercent)
        {
            return false;
        }

        var isOther = false;
        for (var i = 0; i < cited.Count; i++)
        {
            if (shares[i] * 100 < most * AsGoodPercent)
            {
                continue;
            }

            if (!SaysAnother(claim, speaker, said, numbers, cited, i))
            {
                return false;
            }

            isOther = true;
        }

        return isOther;
    }

    /// <summary>Whether a sentence tells who says it, and it is not the speaker, who stands elsewhere.</summary>
    private static bool SaysAnother(Reading claim, Speaker speaker, List<Term> said, List<NumberMention> numbers, List<Reading> cited, int at)
    {
        var text = cited[at];
        var places = text.Terms.Where(term => !text.IsInName(term) && said.Exists(word => TermSimilarity.Between(word, term, claim.Source.Language) == TermRelation.Same)).Select(term => term.Start).ToList();
        // A number tells better than words whose it is, where several speak.
        var values = text.Values.Numbers.Where(other => numbers.Exists(number => NumberComparison.SameValue(number, other))).Select(other => other.Start).ToList();
        places = values.Count > 0 && text.Utterances.Count > 1 ? values : places;
        return SaysAnother(claim, speaker, cited, at, text.Utterances.Where(utterance => places.Count(utterance.IsSaid) is > 0 and var inside && inside * 2 >= places.Count).ToList());
    }

    private static bool SaysAnother(Reading claim, Speaker speaker, List<Reading> cited, int at, List<Utterance> found)
    {
        var text = cited[at];
        var (place, speakers) = found.Count > 0 ? (at, found.ConvertAll(utterance => Speaker.Of(text, utterance))) : Beside(cited, at);

        // ", adding that": the one who says the rest.
        speakers = speakers.Exists(other => other.IsKnown) ? speakers.FindAll(other => other.IsKnown || other.IsPronoun || other.Nouns.Count > 0) : speakers;
        if (speakers.Count == 0 || speakers.Exists(other => Speaker.AreSame(speaker, other, cited, claim.Source.Language)))
        {
            return false;
        }

        // "he said", "a spokesman said": whom the sentence before names.
        if (speakers.Exists(other => !other.IsKnown || (other.IsDefinite && speaker.Names.Count > 0)))
        {
            if (place == 0)
            {
                return false;
            }

            // "Okafor, 41, replaces Wirth. "It is mine," she said.": the one whom the sentence before begins with.
            if (speakers.TrueForAll(other => other.IsPronoun) && SubjectOf(cited[place - 1]) is { } subject && speaker.IsNamed && !speaker.Names.Exists(name => NameAliases.Same(name, subject)))
            {
                return true;
            }

            // "Okafor said she wept when the judge read it. "We waited," she said."
            var before = cited[place - 1];
            if (speakers.TrueForAll(other => other.IsPronoun) && IsSameText(cited, place, place - 1) && before.Utterances is [var first, ..] && before.Utterances.Count == 1 && Speaker.Of(before, first) is { IsNamed: true } told)
            {
                return !Speaker.AreSame(speaker, told, [], claim.Source.Language);
            }

            if (speaker.IsIn(before))
            {
                return false;
            }

            return speakers.TrueForAll(other => other.IsPronoun) && before.Values.Names.Any(name => name.Country is null) && cited.Exists(other => other != before && speaker.IsIn(other));
        }

        return cited.Exists(other => speaker.IsIn(other));
    }

    /// <summary>Who says a quotation that goes on over several sentences.</summary>
    private static (int Place, List<Speaker> Speakers) Beside(List<Reading> cited, int at)
    {
        var text = cited[at];
        var start = text.Source.Context?.IndexOf(text.Written, StringComparison.Ordinal) ?? -1;
        if (start < 0 || !text.Context!.Values.Quotations.Any(quotation => quotation.Start <= start + 1 && start < quotation.End))
        {
            return (at, []);
        }

        for (var back = at; back > at - FarthestSentence && IsSameText(cited, at, back); back--)
        {
            if (back < at && cited[back].Utterances is { Count: > 0 } utterances && cited[back].Source.Text.AsSpan().IndexOfAny('"', '“') > utterances[^1].SpeakerStart)
            {
                return (back, [Speaker.Of(cited[back], utterances[^1])]);
            }
        }

        for (var next = at; next < at + FarthestSentence && IsSameText(cited, at, next); next++)
        {
            if (cited[next].Utterances is { Count: > 0 } utterances)
            {
                return (at, [Speaker.Of(cited[next], utterances[0])]);
            }
        }

        return (at, []);
    }

    private static bool IsSameText(List<Reading> cited, int one, int other) =>
        other >= 0 && other < cited.Count && cited[one].Source.Context is { } context && string.Equals(context, cited[other].Source.Context, StringComparison.Ordinal);

    /// <summary>The person whom a sentence begins with, as its subject: told with an age, or by first name and surname.</summary>
    private static NameMention? SubjectOf(Reading text) => text.Source.Language == "en" && text.Values.Names is [{ Country: null } first, ..] && !first.Words.Any(NameWords.IsBody) && !Aliases.IsAcronym(first)
        && (first.Title is not null || IsAged(text, first)) && !text.Verbs.Any(verb => text.Items[verb.Item].Term!.Value.Start < first.Start) && text.Terms.Count(term => term.Start < first.Start) <= FewestWords
        ? first : null;

    private static bool IsAged(Reading text, NameMention name)
    {
        var at = NumberPlaces.TokenAt(text.Values.Sentence, name.End);
        return text.Values.Sentence[at] == "," && text.Values.Sentence.Is(at + 1, TokenKind.Number) && text.Values.Sentence[at + 2] == ",";
    }
}
