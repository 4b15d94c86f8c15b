using System.Globalization;
using System.Text;
using Collate.Articles;
using Collate.Language;
using Collate.Language.Values;
using Collate.Summaries;
using static Collate.Fuzz.BrokenPromiseException;

namespace Collate.Fuzz;

/// <summary>What must hold for every answer, whatever the input.</summary>
internal static class Promises
{
    public static void OfReading(ArticleFormat format, byte[] content)
    {
        var result = ArticleReader.Read(format, content);
        if (!result.IsArticle)
        {
            ThrowUnless(result.Explanation.Length > 0, "rejected without an explanation");
            return;
        }

        var article = result.Article;
        ThrowUnless(article.Sentences.Count > 0, "an article without a sentence");
        foreach (var field in (string?[])[article.Title, article.Publisher, article.Author, article.Url, .. article.Origins])
        {
            ThrowUnless(field is null || IsClean(field, allowsLines: false), "a field that is not clean");
        }

        ThrowUnless(IsClean(article.Text, allowsLines: true), "a text that is not clean");
        ThrowUnless(!article.Text.Contains("\n\n\n", StringComparison.Ordinal), "an empty paragraph");
        OfSentences(article.Text, article.Sentences);
    }

    public static void OfSentences(string text, IReadOnlyList<Sentence> sentences)
    {
        var (end, paragraph) = (0, 0);
        foreach (var sentence in sentences)
        {
            ThrowUnless(sentence.Start >= end && sentence.End > sentence.Start && sentence.End <= text.Length && sentence.Paragraph >= paragraph, "sentences out of order or outside of the text");
            var words = sentence.In(text);
            ThrowUnless(!char.IsWhiteSpace(words[0]) && !char.IsWhiteSpace(words[^1]) && !words.Contains("\n\n", StringComparison.Ordinal), "a sentence that is not trimmed, or crosses a paragraph");
            ThrowUnless(!char.IsLowSurrogate(words[0]) && !char.IsHighSurrogate(words[^1]), "a sentence that cuts a letter in two");
            (end, paragraph) = (sentence.End, sentence.Paragraph);
        }
    }

    public static void OfValues(string sentence, SentenceValues values)
    {
        foreach (var number in values.Numbers)
        {
            OfSpan(sentence, number.Start, number.End, "number");
            ThrowUnless(number.To >= number.Value, "a number range that runs backwards");
        }

        foreach (var date in values.Dates)
        {
            OfSpan(sentence, date.Start, date.End, "date");
            ThrowUnless(date.When is not { } when || when.From <= when.To, "a date that ends before it begins");
        }

        foreach (var name in values.Names)
        {
            OfSpan(sentence, name.Start, name.End, "name");
        }

        foreach (var quotation in values.Quotations)
        {
            ThrowUnless(quotation.Start >= 0 && quotation.Start <= quotation.End && quotation.End <= sentence.Length, "a quotation outside of the sentence");
        }

        foreach (var cue in values.Negations)
        {
            OfSpan(sentence, cue.Start, cue.End, "negation");
            ThrowUnless(cue.ScopeStart >= 0 && cue.ScopeStart <= cue.ScopeEnd && cue.ScopeEnd <= sentence.Length, "a negation that reaches out of the sentence");
        }
    }

    public static void OfSummary(Summary summary, IReadOnlyDictionary<string, string> texts)
    {
        foreach (var citation in summary.Sentences.SelectMany(sentence => sentence.Citations)
            .Concat(summary.Disagreements.SelectMany(about => about.Values).SelectMany(side => side.Citations))
            .Concat(summary.Timeline.SelectMany(entry => entry.Citations)))
        {
            ThrowUnless(citation.Source >= 1 && citation.Source <= summary.Sources.Count, "a citation of no source");
            var text = texts[summary.Sources[citation.Source - 1].Sha256];
            ThrowUnless(citation.Start >= 0 && citation.Start < citation.End && citation.End <= text.Length, "a citation outside of the text");
            ThrowUnless(text.AsSpan(citation.Start, citation.End - citation.Start).SequenceEqual(citation.Quote), "a citation that is not the words");
        }

        ThrowUnless(summary.Sentences.All(sentence => sentence.Citations.Count > 0), "a sentence without a citation");
        OfDocument(SummaryJson.Write(summary));
    }

    public static void OfDocument(byte[] written)
    {
        var read = SummaryJson.Read(written);
        ThrowUnless(SummaryJson.Write(read).AsSpan().SequenceEqual(written), "a document that changes when it is read and written");
        ThrowUnless(SummaryMarkdown.Write(read).Length > 0 && SummaryHtml.Write(read).Length > 0, "a document without a page");
    }

    private static void OfSpan(string text, int start, int end, string what) =>
        ThrowUnless(start >= 0 && start < end && end <= text.Length, $"a {what} outside of the sentence");

    private static bool IsClean(string text, bool allowsLines)
    {
        if (!string.Equals(text, text.Trim(), StringComparison.Ordinal) || !string.Equals(text, Nfc.Normalize(text), StringComparison.Ordinal)
            || !string.Equals(text, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)), StringComparison.Ordinal))
        {
            return false;
        }

        foreach (var c in text)
        {
            var isLine = c == '\n' && allowsLines;
            if (!isLine && CharUnicodeInfo.GetUnicodeCategory(c) is (UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator))
            {
                return false;
            }
        }

        return true;
    }
}
