using System.Text.Json;
using Collate.Local.Commands;
using Collate.Local.Settings;
using Collate.Local.Tests.TestSupport;
using Collate.Summaries;
using Collate.Testing;

namespace Collate.Local.Tests.Commands;

public sealed class SummarizeCommandTests : IDisposable
{
    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52];

    private readonly TestTerminal _terminal = new();
    private readonly TempFolder _root = new();

    public void Dispose()
    {
        _terminal.Dispose();
        _root.Dispose();
    }

    [Fact]
    public async Task Summarize_SeedsAsJson_IsOneStoryThatHoldsItsPromises()
    {
        var exit = await RunAsync(SamplePaths.Seeds, "--format", "json");

        Assert.Equal(ExitCode.Done, exit);
        var (stories, quarantined) = Read(_terminal.Output);
        var story = Assert.Single(stories);
        Assert.Empty(quarantined);
        Assert.Equal(5, story.Sources.Count);
        Assert.All(story.Sources, source => Assert.StartsWith(SamplePaths.Seeds + "/00", source.Name, StringComparison.Ordinal));
        SummaryAssert.HoldsToSchema(story);
        Assert.Empty(_terminal.Error);
    }

    [Fact]
    public async Task Summarize_Out_HoldsTheLayoutOfTheContainerAndTrueCitations()
    {
        var folder = Path.Join(_root.Path, "out");

        var exit = await RunAsync(SamplePaths.Seeds, "--out", folder, "--format", "json");

        Assert.Equal(ExitCode.Done, exit);
        var story = Assert.Single(Read(_terminal.Output).Stories);
        var written = Path.Join(folder, story.Story);
        var document = SummaryJson.Read(await File.ReadAllBytesAsync(Path.Join(written, "summary.json")));
        Assert.Equal(SummaryJson.Write(story), SummaryJson.Write(document));
        Assert.Equal(SummaryMarkdown.Write(story), await File.ReadAllTextAsync(Path.Join(written, "summary.md")));
        Assert.Equal(SummaryHtml.Write(story), await File.ReadAllTextAsync(Path.Join(written, "summary.html")));
        SummaryAssert.Holds(document, file => File.ReadAllText(Path.Join(written, file)));
    }

    [Fact]
    public async Task Summarize_Text_ShowsMarksAndSourcesWithoutControlCodes()
    {
        Assert.Equal(ExitCode.Done, await RunAsync(SamplePaths.Seeds));

        Assert.Contains("5 articles, 4 independent", _terminal.Output, StringComparison.Ordinal);
        Assert.Contains("Where the sources disagree", _terminal.Output, StringComparison.Ordinal);
        Assert.Contains("[5]", _terminal.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001B', _terminal.Output);
    }

    [Theory]
    [InlineData("md", "# ")]
    [InlineData("html", "<!doctype html>")]
    public async Task Summarize_OneStory_WritesTheDocumentAsItIs(string format, string start)
    {
        Assert.Equal(ExitCode.Done, await RunAsync(SamplePaths.Seeds, "--format", format));

        Assert.StartsWith(start, _terminal.Output, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Summarize_Words_BoundTheSummary()
    {
        await RunAsync(SamplePaths.Seeds, "--format", "json", "--words", "60");

        var story = Assert.Single(Read(_terminal.Output).Stories);
        Assert.InRange(story.Sentences.Sum(sentence => sentence.Text.Split(' ').Length), 1, 60);
    }

    [Fact]
    public async Task Summarize_TwoStories_EachIsADocument()
    {
        var files = TwoStories();

        Assert.Equal(ExitCode.Done, await RunAsync([.. files, "--format", "json"]));

        Assert.Equal(2, Read(_terminal.Output).Stories.Count);
    }

    [Fact]
    public async Task Summarize_SingleStory_PutsAllIntoOne()
    {
        var files = TwoStories();

        Assert.Equal(ExitCode.Done, await RunAsync([.. files, "--format", "json", "--single-story"]));

        Assert.Equal(files.Order(StringComparer.Ordinal), Assert.Single(Read(_terminal.Output).Stories).Sources.Select(source => source.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Summarize_TwoStoriesAsMarkdown_FootnotesDoNotClash()
    {
        Assert.Equal(ExitCode.Done, await RunAsync([.. TwoStories(), "--format", "md"]));

        var labels = _terminal.Output.Split('\n').Where(line => line.StartsWith("[^", StringComparison.Ordinal)).Select(line => line[..line.IndexOf(']', StringComparison.Ordinal)]).ToList();
        Assert.True(labels.Count > 1);
        Assert.Equal(labels.Distinct(StringComparer.Ordinal), labels);
    }

    [Fact]
    public async Task Summarize_TwoStoriesAsHtml_AsksForAFolderAndThenNamesThePages()
    {
        var files = TwoStories();
        Assert.Equal(ExitCode.BadUsage, await RunAsync([.. files, "--format", "html"]));
        Assert.Contains("--out", _terminal.Error, StringComparison.Ordinal);

        Assert.Equal(ExitCode.Done, await RunAsync([.. files, "--format", "html", "--out", Path.Join(_root.Path, "out")]));

        var pages = _terminal.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, pages.Length);
        Assert.All(pages, page => Assert.True(File.Exists(page)));
    }

    [Fact]
    public async Task Summarize_UnreadableAmongReadable_IsListedWithItsReason()
    {
        _root.Write("in/a.txt", "The mayor of Lisbon opened a new bridge on Monday. It carries trams and bicycles.");
        _root.Write("in/empty.txt", "");
        _root.Write("in/image.txt", Png);
        _root.Write("in/movie.mp4", "x");
        _root.Write("in/.hidden", "x");

        var exit = await RunAsync(Path.Join(_root.Path, "in") + "/", "--format", "json");

        Assert.Equal(ExitCode.Done, exit);
        var (stories, quarantined) = Read(_terminal.Output);
        Assert.Single(stories);
        Assert.Equal(
            [("empty.txt", "empty"), ("image.txt", "binary")],
            quarantined.Select(file => (Path.GetFileName(file.Name), file.Reason)));
        Assert.Equal("collate: Passed over 1 file of other types than .txt, .md, .html, .json and .docx.", _terminal.Error.Trim());
    }

    [Fact]
    public async Task Summarize_FileOfAnotherTypeNamedItself_IsListedAsUnknown()
    {
        Assert.Equal(ExitCode.NothingRead, await RunAsync(_root.Write("movie.mp4", "x"), "--format", "json"));

        Assert.Equal("unknown-type", Assert.Single(Read(_terminal.Output).Quarantined).Reason);
    }

    [Fact]
    public async Task Summarize_FolderThatHoldsItsOwnSummaries_ReadsOnlyTheArticles()
    {
        _root.Write("in/a.txt", "The mayor of Lisbon opened a new bridge on Monday. It carries trams and bicycles.");
        _root.Write("in/other/summary.json", """{"title":"Bridge","text":"A bridge was opened in Lisbon. It is new."}""");
        var folder = Path.Join(_root.Path, "in");
        await RunAsync(folder, "--out", Path.Join(folder, "out"), "--format", "json");
        var first = _terminal.Output;

        await RunAsync(folder, "--format", "json");

        Assert.Equal(first + first, _terminal.Output);
    }

    [Theory]
    [InlineData(".", "./")]
    [InlineData("/", "/")]
    [InlineData("a", "a/")]
    [InlineData("a/b//", "a/b/")]
    public void Summarize_Folder_PrefixesItsFilesWithThePathAndOneSlash(string folder, string prefix) => Assert.Equal(prefix, ArticleFiles.PrefixOf(folder));

    [Fact]
    public async Task Summarize_UnreadableInOtherFormats_IsSaidOnStandardError()
    {
        await RunAsync(_root.Write("empty.txt", ""), _root.Write("a.txt", "The mayor of Lisbon opened a new bridge on Monday."));

        Assert.Contains("empty.txt: empty: ", _terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Summarize_NothingReadable_ExitsWithThree()
    {
        Assert.Equal(ExitCode.NothingRead, await RunAsync(_root.Write("empty.txt", ""), "--format", "json"));

        var (stories, quarantined) = Read(_terminal.Output);
        Assert.Empty(stories);
        Assert.Equal("empty", Assert.Single(quarantined).Reason);
    }

    [Fact]
    public async Task Summarize_EmptyFolder_ExitsWithThree()
    {
        Directory.CreateDirectory(Path.Join(_root.Path, "none"));

        Assert.Equal(ExitCode.NothingRead, await RunAsync(Path.Join(_root.Path, "none")));

        Assert.Contains("no files", _terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Summarize_OutIsAFile_ExitsWithTwo()
    {
        var article = _root.Write("a.txt", "The mayor of Lisbon opened a new bridge on Monday.");

        Assert.Equal(ExitCode.BadUsage, await RunAsync(article, "--out", article));

        Assert.Contains("--out", _terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Summarize_AsAProcess_WritesUtf8AndAnswersItsExitCode()
    {
        var article = _root.Write("a.txt", "Le maire d\u2019Évry a inauguré un pont à péage. Il relie deux rives.");

        var (exit, output, error) = await LocalProcess.RunAsync(_root.Path, "summarize", "a.txt", "--format", "json");
        var missing = await LocalProcess.RunAsync(_root.Path, "summarize", "b.txt");

        Assert.Equal((ExitCode.Done, ""), (exit, error));
        Assert.Equal("a.txt", Assert.Single(Assert.Single(Read(output).Stories).Sources).Name);
        Assert.Contains("Évry", output, StringComparison.Ordinal);
        Assert.Equal((ExitCode.BadUsage, ""), (missing.ExitCode, missing.Output));
        Assert.Equal("a.txt", Path.GetFileName(article));
    }

    private static (IReadOnlyList<Summary> Stories, IReadOnlyList<(string Name, string Reason)> Quarantined) Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        var stories = document.RootElement.GetProperty("stories").EnumerateArray().Select(story => SummaryJson.Read(System.Text.Encoding.UTF8.GetBytes(story.GetRawText()))).ToList();
        var quarantined = document.RootElement.GetProperty("quarantined").EnumerateArray().Select(file => (file.GetProperty("name").GetString()!, file.GetProperty("reason").GetString()!)).ToList();
        return (stories, quarantined);
    }

    private string[] TwoStories() =>
    [
        _root.Write("bridge.txt", "The mayor of Lisbon opened a new bridge over the Tagus on Monday. It carries trams, bicycles and pedestrians. The bridge cost 400 million euros."),
        _root.Write("whale.txt", "Researchers counted 212 humpback whales off Madagascar this winter. The survey used drones and hydrophones. Whale numbers have doubled since 2004."),
    ];

    private Task<int> RunAsync(params string[] arguments) =>
        new CommandLine(_terminal.Terminal, new Checkout(_root.Path, AppContext.BaseDirectory)).RunAsync(["summarize", .. arguments], TestContext.Current.CancellationToken);
}
