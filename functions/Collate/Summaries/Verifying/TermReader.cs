using System.Globalization;
using System.Text;
using Collate.Language;
using Collate.Language.Values;

namespace Collate.Summaries.Verifying;

/// <summary>Finds the words with content: no function words, no words of saying, nothing that belongs to a number or a date.</summary>
internal static class TermReader
{
    private const int Frequent = 300;
    private const int Common = 3000;

    private static readonly HashSet<string> Skipped = WordPairs.Set("taking give gives gave given giving want wants wanted half one two also however meanwhile additionally moreover further being getting going made make makes take takes took come comes came fewer");

    // Words of other languages among the function words that are nouns and verbs of English.
    private static readonly HashSet<string> English = WordPairs.Set("son war die hat den des am las sin pour sur bin");

    private static readonly HashSet<string> GermanMoods = WordPairs.Set("wolle wollen wollten wollte soll sollen solle sollte werde würden würde habe hätte hätten sei seien wäre könne könnte könnten müsse müssten dürfe laut zufolge teilte mit sagte");

    private static readonly HashSet<string> Particles = WordPairs.Set("up down out off away back on in over through together aside apart around for into about along to");

    /// <summary>The terms in order.</summary>
    public static List<Term> Read(SentenceValues values, string language)
    {
        var terms = new List<Term>();
        var sentence = values.Sentence;
        for (var i = 0; i < sentence.Count; i++)
        {
            var word = sentence[i];
            var phrase = language == "en" && sentence.Is(i, TokenKind.Word) ? PhraseAt(sentence, i) : -1;
            var start = sentence.Tokens[i].Start;
            if (!sentence.Is(i, TokenKind.Word) || IsFunctionWord(word, language) || StopWords.IsStopWord(word, language) || (language == "de" && GermanMoods.Contains(word)) || Skipped.Contains(word) || (phrase < 0 && AttributionReader.IsSaying(word) && !word.StartsWith("accus", StringComparison.Ordinal))
                || Covers(values, start) || (word.Length == 1 && char.IsAscii(word[0])))
            {
                continue;
            }

            var dash = word.IndexOf('-', StringComparison.Ordinal);
            while (dash > 0)
            {
                Add(word[..dash], start, language, terms);
                start += dash + 1;
                word = word[(dash + 1)..];
                dash = word.IndexOf('-', StringComparison.Ordinal);
            }

            Add(word, start, language, terms, phrase);
        }

        return terms;
    }

    /// <summary>The entry of a verb and the particle behind it, or behind the word behind it (<c>turn it down</c>); or -1.</summary>
    private static int PhraseAt(TokenizedSentence sentence, int at)
    {
        var verb = Particles.Contains(sentence[at + 1]) || Particles.Contains(sentence[at + 2]) ? WordTable.RankOf(sentence[at]) : -1;
        if (verb < 0)
        {
            return -1;
        }

        var next = Particles.Contains(sentence[at + 1]) ? WordMeanings.PhraseOf(verb, WordTable.RankOf(sentence[at + 1])) : -1;
        return next >= 0 || sentence[at + 2] is not ("up" or "down" or "out" or "off" or "over" or "away") ? next : WordMeanings.PhraseOf(verb, WordTable.RankOf(sentence[at + 2]));
    }

    private static bool IsFunctionWord(string word, string language) => FunctionWords.Contains(word) && !(language == "en" && English.Contains(word));

    private static void Add(string word, int start, string language, List<Term> terms, int phrase = -1)
    {
        if (word.Length == 0 || IsFunctionWord(word, language))
        {
            return;
        }

        var isEnglish = language == "en";
        var rank = isEnglish ? WordTable.RankOf(word) : -1;
        var stem = isEnglish ? Stemmer.Stem(Spelling.Of(IrregularForms.Plain(word))) : Plain(word);
        var weight = rank < 0 ? 3 : rank < Frequent ? 1 : rank < Common ? 2 : 3;
        terms.Add(new Term(word, stem, rank, start, weight, phrase >= 0 ? phrase : rank, isEnglish ? NewsSynonyms.GroupsOf(stem) : null, isEnglish ? Antonyms.Of(stem) : null));
    }

    /// <summary>Without accents, which inflection moves.</summary>
    internal static string Plain(string word)
    {
        if (Ascii.IsValid(word))
        {
            return word;
        }

        var plain = new StringBuilder(word.Length);
        foreach (var c in word.Normalize(NormalizationForm.FormD))
        {
            if (char.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark || c is >= '\u0900' and < '\u0E00')
            {
                plain.Append(c);
            }
        }

        return plain.ToString();
    }

    private static bool Covers(SentenceValues values, int at)
    {
        foreach (var number in values.Numbers)
        {
            if (number.Start <= at && at < number.End)
            {
                return true;
            }
        }

        foreach (var date in values.Dates)
        {
            if (date.Start <= at && at < date.End)
            {
                return true;
            }
        }

        return false;
    }
}
