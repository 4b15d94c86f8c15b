using Collate.Language;
using Collate.Language.Values;

namespace Collate.Summaries.Verifying;

/// <summary>Finds the words with content: no function words, no words of saying, nothing that belongs to a number or a date.</summary>
internal static class TermReader
{
    private const int Frequent = 300;
    private const int Common = 3000;

    private static readonly HashSet<string> Skipped = WordPairs.Set("one two also however meanwhile additionally moreover further being getting going made make makes take takes took come comes came");

    /// <summary>The terms in order.</summary>
    public static List<Term> Read(SentenceValues values, string language)
    {
        var terms = new List<Term>();
        var sentence = values.Sentence;
        for (var i = 0; i < sentence.Count; i++)
        {
            var word = sentence[i];
            var start = sentence.Tokens[i].Start;
            if (!sentence.Is(i, TokenKind.Word) || FunctionWords.Contains(word) || StopWords.IsStopWord(word, language) || Skipped.Contains(word) || AttributionReader.IsSaying(word)
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

            Add(word, start, language, terms);
        }

        return terms;
    }

    private static void Add(string word, int start, string language, List<Term> terms)
    {
        if (word.Length == 0 || FunctionWords.Contains(word))
        {
            return;
        }

        var isEnglish = language == "en";
        var rank = isEnglish ? WordTable.RankOf(word) : -1;
        terms.Add(new Term(word, isEnglish ? Stemmer.Stem(word) : word, rank, start, rank < 0 ? 3 : rank < Frequent ? 1 : rank < Common ? 2 : 3));
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
