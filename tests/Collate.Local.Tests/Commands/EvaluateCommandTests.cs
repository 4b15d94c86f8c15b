using System.Text.Json;
using Collate.Local.Commands;
using Collate.Local.Settings;
using Collate.Local.Tests.TestSupport;

namespace Collate.Local.Tests.Commands;

public sealed class EvaluateCommandTests : IDisposable
{
    private const string Bridge = """
        {"id": "bridge", "lang": "english", "articles": [{"id": "b1", "title": "Lisbon bridge opens", "date": "Monday, June 2, 2025", "text": "The mayor of Lisbon opened a new bridge over the Tagus on Monday. It cost 400 million euros."}, {"id": "b2", "title": "Lisbon bridge", "date": "Tuesday, June 3, 2025", "text": "The mayor of Lisbon opened a new bridge over the Tagus on Monday. Trams may use it."}], "references": ["The mayor of Lisbon opened a new bridge over the Tagus on Monday."]}
        """;

    private const string Whales = """
        {"id": "whales", "articles": [{"id": "w1", "text": "Researchers counted 212 humpback whales off Madagascar this winter."}]}
        """;

    private readonly TestTerminal _terminal = new();
    private readonly TempFolder _root = new();

    public void Dispose()
    {
        _terminal.Dispose();
        _root.Dispose();
    }

    [Fact]
    public async Task Evaluate_Topics_PrintsATableAndItsProgressApart()
    {
        Assert.Equal(ExitCode.Done, await RunAsync(_root.Write("topics.jsonl", $"{Bridge}\n\n{Whales}\n")));

        Assert.Equal(["ROUGE-1", "100.00", "100.00", "100.00"], Row("ROUGE-1"));
        Assert.Equal(["ROUGE-2", "100.00", "100.00", "100.00"], Row("ROUGE-2"));
        Assert.Equal(["ROUGE-L", "100.00", "100.00", "100.00"], Row("ROUGE-L"));
        Assert.Equal(["B-cubed", "1.000", "1.000", "1.000"], Row("B-cubed"));
        Assert.Contains("3 articles (1 undated) of 2 topics in 2 stories", _terminal.Output.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Contains("2 of 2", _terminal.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("of 2\n", _terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Evaluate_OutFiles_HoldWhatTheRefereeReads()
    {
        var (predictions, clusters) = (Path.Join(_root.Path, "p.json"), Path.Join(_root.Path, "c.json"));

        Assert.Equal(ExitCode.Done, await RunAsync(_root.Write("topics.jsonl", $"{Bridge}\n{Whales}"), "--predictions", predictions, "--clusters", clusters));

        var written = JsonSerializer.Deserialize<Dictionary<string, string[]>>(await File.ReadAllTextAsync(predictions))!;
        Assert.Equal("The mayor of Lisbon opened a new bridge over the Tagus on Monday.", Assert.Single(Assert.Single(written).Value));
        Assert.Equal("bridge", Assert.Single(written.Keys));
        var stories = JsonSerializer.Deserialize<Dictionary<string, string>>(await File.ReadAllTextAsync(clusters))!;
        Assert.Equal(["b1", "b2", "w1"], stories.Keys);
        Assert.Equal(stories["b1"], stories["b2"]);
        Assert.NotEqual(stories["b1"], stories["w1"]);
    }

    [Fact]
    public async Task Evaluate_NoReferences_ScoresGroupingAlone()
    {
        Assert.Equal(ExitCode.Done, await RunAsync(_root.Write("topics.jsonl", Whales)));

        Assert.DoesNotContain("ROUGE-1", _terminal.Output, StringComparison.Ordinal);
        Assert.Equal(["B-cubed", "1.000", "1.000", "1.000"], Row("B-cubed"));
    }

    [Fact]
    public async Task Evaluate_UnreadableArticle_IsNamed()
    {
        Assert.Equal(ExitCode.Done, await RunAsync(_root.Write("topics.jsonl", """{"id": "t", "articles": [{"id": "x9", "text": ""}]}""")));

        Assert.Contains("'x9'", _terminal.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"id\": \"a\", \"articles\": []}\n\nnothing", "line 3")]
    [InlineData("{\"id\": \"a\", \"articles\": []}\n{\"id\": \"a\", \"articles\": []}", "line 2")]
    [InlineData("{\"articles\": []}", "\"id\"")]
    public async Task Evaluate_LineIsNoTopic_ExitsWithTwoAndNamesTheLine(string content, string expected)
    {
        Assert.Equal(ExitCode.BadUsage, await RunAsync(_root.Write("topics.jsonl", content)));

        Assert.Contains(expected, _terminal.Error, StringComparison.Ordinal);
        Assert.Empty(_terminal.Output);
    }

    [Fact]
    public async Task Evaluate_MissingFile_ExitsWithTwo()
    {
        Assert.Equal(ExitCode.BadUsage, await RunAsync(Path.Join(_root.Path, "none.jsonl")));

        Assert.Contains("none.jsonl", _terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Evaluate_EmptyFile_ExitsWithThree()
    {
        Assert.Equal(ExitCode.NothingRead, await RunAsync(_root.Write("topics.jsonl", "\n")));
    }

    [Fact]
    public async Task Evaluate_OutFileCannotBeWritten_ExitsWithTwo()
    {
        Assert.Equal(ExitCode.BadUsage, await RunAsync(_root.Write("topics.jsonl", Whales), "--clusters", _root.Path));

        Assert.Contains("--clusters", _terminal.Error, StringComparison.Ordinal);
    }

    private string[] Row(string name) =>
        _terminal.Output.Split('\n').Single(line => line.Contains(name, StringComparison.Ordinal) && line.StartsWith('\u2502')).Split('\u2502', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private Task<int> RunAsync(params string[] arguments) =>
        new CommandLine(_terminal.Terminal, new Checkout(_root.Path, _root.Path)).RunAsync(["evaluate", .. arguments], TestContext.Current.CancellationToken);
}
