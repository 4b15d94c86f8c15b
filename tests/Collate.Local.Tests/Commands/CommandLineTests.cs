using Collate.Local.Commands;
using Collate.Local.Settings;
using Collate.Local.Tests.TestSupport;

namespace Collate.Local.Tests.Commands;

public sealed class CommandLineTests : IDisposable
{
    private readonly TestTerminal _terminal = new();
    private readonly TempFolder _root = new();

    public void Dispose()
    {
        _terminal.Dispose();
        _root.Dispose();
    }

    [Theory]
    [InlineData("--help", "collate demo")]
    [InlineData("demo --help", "collate demo --keep")]
    [InlineData("serve --help", "collate serve")]
    [InlineData("bench --help", "collate bench --quick")]
    [InlineData("summarize --help", "collate summarize seeds --words 100 --format json")]
    [InlineData("verify --help", "collate verify --jsonl pairs.jsonl")]
    [InlineData("evaluate --help", "collate evaluate topics.jsonl")]
    [InlineData("rebuild --help", "collate rebuild")]
    [InlineData("doctor --help", "collate doctor --repair")]
    public async Task Run_Help_EndsWithExamples(string arguments, string example)
    {
        Assert.Equal(ExitCode.Done, await RunAsync(arguments.Split(' ')));

        Assert.Contains("Examples:", _terminal.Output, StringComparison.Ordinal);
        Assert.Contains(example, _terminal.Output, StringComparison.Ordinal);
        Assert.Empty(_terminal.Error);
    }

    [Theory]
    [InlineData("", "command")]
    [InlineData("publish", "publish")]
    [InlineData("demo --fast", "--fast")]
    [InlineData("summarize", "PATH|argument")]
    [InlineData("summarize a.txt --words many", "many")]
    [InlineData("summarize a.txt --format pdf", "json, md, html, text")]
    [InlineData("verify", "--jsonl")]
    [InlineData("verify a.json --jsonl b.jsonl", "--jsonl")]
    [InlineData("verify a.json --format pdf", "pdf")]
    [InlineData("verify --jsonl b.jsonl --sources c", "--sources")]
    [InlineData("evaluate", "FILE.jsonl|argument")]
    [InlineData("doctor --format xml", "xml")]
    [InlineData("rebuild everything", "everything")]
    public async Task Run_BadUsage_ExitsWithTwoAndSaysWhy(string arguments, string expected)
    {
        var exit = await RunAsync(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal(ExitCode.BadUsage, exit);
        Assert.Empty(_terminal.Output);
        Assert.Contains(expected.Split('|'), word => _terminal.Error.Contains(word, StringComparison.OrdinalIgnoreCase));
        Assert.Contains("--help", _terminal.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("19")]
    [InlineData("2001")]
    [InlineData("-5")]
    public async Task Summarize_WordsOutOfRange_ExitsWithTwo(string words)
    {
        var exit = await RunAsync("summarize", _root.Write("a.txt", "One sentence stands here."), "--words", words);

        Assert.Equal(ExitCode.BadUsage, exit);
        Assert.Contains("20 to 2000", _terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Summarize_MissingPath_ExitsWithTwo()
    {
        var exit = await RunAsync("summarize", Path.Join(_root.Path, "nothing.txt"));

        Assert.Equal(ExitCode.BadUsage, exit);
        Assert.Contains("nothing.txt", _terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Summarize_BadSetting_ExitsWithTwoAndNamesIt()
    {
        _root.Write("local.settings.json", """{ "Values": { "Summary__Words": "3" } }""");

        var exit = await RunAsync("summarize", _root.Write("a.txt", "One sentence stands here."));

        Assert.Equal(ExitCode.BadUsage, exit);
        Assert.Contains("Summary__Words is '3'", _terminal.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", _terminal.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CollateStorage", "nonsense", "CollateStorage")]
    [InlineData("Summary__Words", "many", "Summary__Words is 'many'")]
    [InlineData("AzureFunctionsJobHost__extensions__queues__batchSize", "0", "extensions.queues.batchSize is '0'")]
    public async Task Serve_BadSetting_ExitsWithTwoAndNamesItOnOneLine(string setting, string value, string expected)
    {
        _root.Write("local.settings.json", $$"""{ "Values": { "CollateStorage": "nonsense", "{{setting}}": "{{value}}" } }""");

        var exit = await RunAsync("serve");

        Assert.Equal(ExitCode.BadUsage, exit);
        Assert.Contains(expected, _terminal.Error, StringComparison.Ordinal);
        Assert.Single(_terminal.Error.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task Run_Verbose_ShowsWhereTheErrorCameFrom()
    {
        await RunAsync("summarize", Path.Join(_root.Path, "nothing.txt"), "--verbose");

        Assert.Contains("   at Collate.Local", _terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Demo_StorageElsewhere_KeepsAwayFromIt()
    {
        _root.Write("seeds/a.txt", "One sentence stands here.");
        _root.Write("local.settings.json", """{ "Values": { "CollateStorage__blobServiceUri": "https://someone.blob.core.windows.net" } }""");

        var exit = await RunAsync("demo");

        Assert.Equal(ExitCode.BadUsage, exit);
        Assert.Contains("CollateStorage", _terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Demo_NoSampleArticles_SaysWhereTheyWereLookedFor()
    {
        var exit = await RunAsync("demo");

        Assert.Equal(ExitCode.Failed, exit);
        Assert.Contains(Path.Join(_root.Path, "seeds"), _terminal.Error, StringComparison.Ordinal);
    }

    private Task<int> RunAsync(params string[] arguments) =>
        new CommandLine(_terminal.Terminal, new Checkout(_root.Path, _root.Path)).RunAsync(arguments, TestContext.Current.CancellationToken);
}
