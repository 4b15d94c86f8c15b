using System.Globalization;
using Collate.Articles;
using Collate.Articles.Formats;
using Collate.Editorial;
using Collate.Evidence;
using Collate.Summaries;
using Collate.Summaries.Modelled;

namespace Collate.Tests;

/// <summary>Holds the limits that SECURITY.md names to those in force.</summary>
public sealed class SecurityDocsTests
{
    /// <summary>Those that the tests of the local host hold.</summary>
    private static readonly string[] OfTheWeb =
        ["Request answered at once; as a job", "Requests summarized at once; bodies coming in at once", "An answer to a request", "Drop page (local host)", "A job and what it holds"];

    private static readonly Dictionary<string, string> OfTheEngine = new(StringComparer.Ordinal)
    {
        ["Article file"] = Mebibytes(ArticleReader.MaxBytes),
        ["HTML nesting, attributes of a tag"] = $"{Count(HtmlGuard.MaxDepth)} levels, {Count(HtmlGuard.MaxAttributes / 1024)} KiB",
        ["Word document unpacked, parts"] = $"{Mebibytes(DocxPackage.MaxUnpacked)}, {Count(DocxPackage.MaxEntries)}",
        ["JSON-LD in a page"] = $"{Count(JsonLd.MaxNodes)} nodes a block",
        ["Front matter"] = $"{Count(FrontMatter.MaxLines)} lines",
        ["Sentence"] = $"{Count(SentenceSplitter.MaxLength)} characters",
        ["Sentences of an article that are evidence"] = $"the first {Count(StoryText.MostOfArticle)}",
        ["Sentences of a story that are evidence"] = $"about {Count(StoryText.MostOfStory)}, evenly, at least {Count(StoryText.LeastOfArticle)} of each article",
        ["Pairs of numbers compared in a story"] = Count(NumberConflicts.MostComparisons),
        ["A text that `verify` audits, and all the words it rests on"] = $"{Count(SummaryAuditor.MostText)} and {Count(SummaryAuditor.MostEvidence)} characters",
        ["`overrides.json`"] = $"{Mebibytes(EditorialOverrides.MaxBytes)}, {Count(EditorialOverrides.MaxDecisions)} decisions of a kind, {Count(EditorialOverrides.MaxArticles)} articles each",
        ["A model's answer"] = $"{Count(AnswerReader.MostCharacters / 1024)} Ki characters, {Count(AnswerReader.MostSentences)} sentences, {(AnswerReader.MostTimesTheWords == 3 ? "three" : "?")} times the words",
    };

    [Fact]
    public void Limits_OfTheEngine_AreThoseInForce()
    {
        var limits = Limits();

        Assert.All(OfTheEngine, limit => Assert.Equal(limit.Value, limits.GetValueOrDefault(limit.Key)));
        Assert.Equal(OfTheEngine.Keys.Concat(OfTheWeb).Order(StringComparer.Ordinal), limits.Keys.Order(StringComparer.Ordinal));
    }

    private static Dictionary<string, string> Limits() => File.ReadAllLines(Path.Join(AppContext.BaseDirectory, "SECURITY.md"))
        .SkipWhile(line => line != "## Limits").Skip(1).TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal))
        .Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Skip(1)
        .Select(line => line.Split('|', StringSplitOptions.TrimEntries)).ToDictionary(cells => cells[1], cells => cells[2], StringComparer.Ordinal);

    private static string Count(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Mebibytes(long bytes) => $"{Count(bytes / (1024 * 1024))} MiB";
}
