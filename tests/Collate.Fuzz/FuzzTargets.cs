using System.Globalization;
using System.Text;
using System.Text.Json;
using Collate.Articles;
using Collate.Articles.Dates;
using Collate.Digests;
using Collate.Editorial;
using Collate.Language;
using Collate.Language.Values;
using Collate.Summaries;
using Collate.Summaries.Modelled;
using static Collate.Fuzz.BrokenPromiseException;

namespace Collate.Fuzz;

/// <summary>Everything that reads bytes of others.</summary>
internal static class FuzzTargets
{
    private static readonly string[] Languages = ["en", "de", "fr", "es", "ru", "uk", "zh", "ja", "ar", "hi", "und"];
    private static readonly byte[][] Seeds = [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "seeds")).Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];
    private static readonly byte[] SummaryDocument = SummaryJson.Write(Summarized(Seeds, singleStory: true).Stories[0]);

    /// <summary>The targets, in the order in which they run.</summary>
    public static IReadOnlyList<FuzzTarget> All { get; } =
    [
        new("splitter", [.. Seeds, .. Bytes(SampleTexts.Sentences)], SampleTexts.News, Split),
        new("values", [.. Bytes(SampleTexts.Sentences), .. Seeds.SelectMany(Lines)], SampleTexts.News, ReadValues),
        new("dates", Bytes(SampleTexts.Dates), SampleTexts.DateWords, bytes => DateText.Parse(Text(bytes))),
        new("text", [.. Seeds, .. Bytes(SampleTexts.Articles)], SampleTexts.News, bytes => Promises.OfReading(ArticleFormat.Text, bytes)),
        new("markdown", [.. Seeds, .. Bytes(SampleTexts.Markdown)], SampleTexts.MarkdownWords, bytes => Promises.OfReading(ArticleFormat.Markdown, bytes)),
        new("front-matter", Bytes(SampleTexts.FrontMatter), SampleTexts.FrontMatterWords, bytes => Promises.OfReading(ArticleFormat.Markdown, bytes)),
        new("html", Bytes(SampleTexts.Html), SampleTexts.HtmlWords, bytes => Promises.OfReading(ArticleFormat.Html, bytes)),
        new("json", Bytes(SampleTexts.Json), SampleTexts.JsonWords, bytes => Promises.OfReading(ArticleFormat.Json, bytes)),
        new("docx", [.. SampleDocuments.All], SampleDocuments.Words, bytes => Promises.OfReading(ArticleFormat.Docx, bytes)) { Mutate = SampleDocuments.Mutate },
        new("summary", [SummaryDocument, .. Bytes(SampleTexts.Json)], SampleTexts.JsonWords, ReadSummary),
        new("digest", Bytes(SampleTexts.DigestDocuments(Text(SummaryDocument))), SampleTexts.JsonWords, ReadDigest),
        new("overrides", Bytes(SampleTexts.Overrides), SampleTexts.JsonWords, ReadOverrides),
        new("answer", Bytes(SampleTexts.Answers), SampleTexts.JsonWords, ReadAnswer),
        new("story", [.. Seeds, .. Bytes(SampleTexts.Articles)], SampleTexts.News, Summarize),
    ];

    /// <summary>The target of a name, or none.</summary>
    public static FuzzTarget? Named(string name) => All.FirstOrDefault(target => string.Equals(target.Name, name, StringComparison.Ordinal));

    private static void Split(byte[] bytes)
    {
        var text = Nfc.Normalize(Text(bytes)).Replace("\r", "", StringComparison.Ordinal);
        Promises.OfSentences(text, SentenceSplitter.Split(text));
    }

    private static void ReadValues(byte[] bytes)
    {
        var text = Text(bytes);
        text = text.Length > SentenceSplitter.MaxLength ? text[..SentenceSplitter.MaxLength] : text;
        Promises.OfValues(text, ValueReader.Read(text, new DateOnly(2025, 6, 17), Languages[bytes.Length % Languages.Length]));
        Promises.OfValues(text, ValueReader.Read(text, bytes.Length % 3 == 0 ? DateOnly.MinValue : DateOnly.MaxValue));
    }

    private static void ReadSummary(byte[] bytes)
    {
        try
        {
            SummaryAuditor.Audit(SummaryJson.ReadForAudit(bytes));
        }
        catch (JsonException)
        {
            // What is said of a document that is none.
        }

        try
        {
            Promises.OfDocument(SummaryJson.Write(SummaryJson.Read(bytes)));
        }
        catch (JsonException)
        {
            // The same.
        }
    }

    private static void ReadDigest(byte[] bytes)
    {
        try
        {
            var written = DigestJson.Write(DigestJson.Read(bytes));
            ThrowUnless(DigestJson.Write(DigestJson.Read(written)).AsSpan().SequenceEqual(written), "a digest that changes when it is read and written");
        }
        catch (JsonException)
        {
            // What is said of a document that is none.
        }
    }

    private static void ReadOverrides(byte[] bytes)
    {
        var reading = OverridesJson.Read(bytes);
        ThrowUnless(reading.Overrides is null == reading.Problems.Count > 0, "overrides that are neither read nor turned down");
        ThrowUnless(reading.Overrides is null || OverridesJson.Read(OverridesJson.Write(reading.Overrides)).Overrides is not null, "overrides that cannot be read back");
    }

    private static void ReadAnswer(byte[] bytes)
    {
        var (answer, problem) = AnswerReader.Read(Text(bytes), 200);
        ThrowUnless(answer is null == problem is not null, "an answer that is neither read nor turned down");
        AnswerReader.ReadRepair(Text(bytes));
    }

    private static void Summarize(byte[] bytes)
    {
        var result = Summarized([bytes, Seeds[bytes.Length % Seeds.Length], [.. bytes, .. Seeds[0][..(bytes.Length % Seeds[0].Length)]]], singleStory: bytes.Length % 2 == 0);
        foreach (var summary in result.Stories)
        {
            Promises.OfSummary(summary, result.Texts);
        }
    }

    private static CollateResult Summarized(IEnumerable<byte[]> articles, bool singleStory) => Collator.Collate(
        articles.Select((content, number) => new ArticleFile(string.Create(CultureInfo.InvariantCulture, $"{number}.txt"), content)), new SummaryOptions(), singleStory);

    private static byte[][] Bytes(IEnumerable<string> texts) => [.. texts.Select(Encoding.UTF8.GetBytes)];

    private static IEnumerable<byte[]> Lines(byte[] text) => Encoding.UTF8.GetString(text).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Encoding.UTF8.GetBytes);

    private static string Text(byte[] bytes) => Encoding.UTF8.GetString(bytes);
}
