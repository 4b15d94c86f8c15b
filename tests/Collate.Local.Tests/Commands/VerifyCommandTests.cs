using System.Text.Json;
using Collate.Local.Commands;
using Collate.Local.Settings;
using Collate.Local.Tests.TestSupport;
using Collate.Summaries;
using Collate.Testing;

namespace Collate.Local.Tests.Commands;

public sealed class VerifyCommandTests : IDisposable
{
    private readonly SummaryBuilder _dam = SummaryBuilder.Dam();
    private readonly TestTerminal _terminal = new();
    private readonly TempFolder _root = new();

    public void Dispose()
    {
        _terminal.Dispose();
        _root.Dispose();
    }

    [Fact]
    public async Task Verify_OurDocument_ExitsWithZero()
    {
        Assert.Equal(ExitCode.Done, await RunAsync(Write("story", _dam.Build())));

        Assert.Contains("2 of 2 sentences are supported, checked against the sources.", _terminal.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("unsupported", _terminal.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001B', _terminal.Output);
        Assert.Empty(_terminal.Error);
    }

    [Fact]
    public async Task Verify_EditedSentence_ExitsWithOneAndSaysWhy()
    {
        Assert.Equal(ExitCode.Unsupported, await RunAsync(Write("story", Edited())));

        Assert.Contains("unsupported", _terminal.Output, StringComparison.Ordinal);
        Assert.Contains("negation", _terminal.Output, StringComparison.Ordinal);
        Assert.Contains("1 of 2 sentences", _terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_AsJson_HasAVerdictForEverything()
    {
        Assert.Equal(ExitCode.Unsupported, await RunAsync(Write("story", Edited()), "--format", "json"));

        using var json = JsonDocument.Parse(_terminal.Output);
        var root = json.RootElement;
        Assert.False(root.GetProperty("supported").GetBoolean());
        Assert.Equal("sources", root.GetProperty("against").GetString());
        Assert.Equal([("unsupported", "negation"), ("supported", null)], Verdicts(root, "sentences"));
        Assert.Equal([("supported", null), ("supported", null)], Verdicts(root, "disagreements"));
        Assert.Equal([("supported", null)], Verdicts(root, "timeline"));
        Assert.Equal("some 300", root.GetProperty("disagreements")[0].GetProperty("value").GetString());
        Assert.Equal("2025-06-17", root.GetProperty("timeline")[0].GetProperty("date").GetString());
    }

    [Fact]
    public async Task Verify_CitationOfNoSource_IsAWrongCitation()
    {
        var document = Write("story", _dam.Build());
        await File.WriteAllTextAsync(document, (await File.ReadAllTextAsync(document)).Replace("\"source\": 3", "\"source\": 7", StringComparison.Ordinal));

        Assert.Equal(ExitCode.Unsupported, await RunAsync(document, "--format", "json"));

        using var json = JsonDocument.Parse(_terminal.Output);
        Assert.Equal(("unsupported", "wrong-citation"), Verdicts(json.RootElement, "sentences")[1]);
    }

    [Fact]
    public async Task Verify_QuotationChangedWithItsSentence_IsCaughtByTheSources()
    {
        var document = Write("story", _dam.Build());
        await File.WriteAllTextAsync(document, (await File.ReadAllTextAsync(document)).Replace("Engineers said", "Architects say", StringComparison.Ordinal));
        var alone = _root.Write("alone/summary.json", await File.ReadAllBytesAsync(document));

        Assert.Equal(ExitCode.Unsupported, await RunAsync(document));
        Assert.Empty(_terminal.Error);
        Assert.Equal(ExitCode.Done, await RunAsync(alone));
        Assert.Contains("quotations are taken at their word", _terminal.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Unsupported, await RunAsync(alone, "--sources", Path.Join(_root.Path, "story", "sources")));
    }

    [Fact]
    public async Task Verify_DocumentLeadsOutOfTheFolder_ReadsNothingThere()
    {
        var secret = _root.Write("secret.txt", "The dam at Ure held overnight.");
        var summary = _dam.Build();
        var document = Write("story", summary with { Sources = [summary.Sources[0] with { File = "../../secret.txt" }, .. summary.Sources.Skip(1)] });

        Assert.Equal(ExitCode.Unsupported, await RunAsync(document));

        Assert.True(File.Exists(secret));
        Assert.Contains("wrong-citation", _terminal.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}", "schema")]
    [InlineData("nothing", "invalid")]
    [InlineData("{\"schema\": \"collate/summary/9\"}", "collate/summary/1")]
    public async Task Verify_NoSummaryDocument_ExitsWithTwo(string content, string expected)
    {
        Assert.Equal(ExitCode.BadUsage, await RunAsync(_root.Write("summary.json", content)));

        Assert.Contains(expected, _terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_HostileDocument_CannotSteerTheTerminal()
    {
        const string Steering = "\u001B[2J\u001B]0;owned\u0007\u009B31m\u202Edlrow";
        var summary = _dam.Build();
        var hostile = summary with { Sentences = [summary.Sentences[0] with { Text = $"The dam {Steering} held." }, .. summary.Sentences.Skip(1)], Disagreements = [.. summary.Disagreements.Select(about => about with { About = Steering })] };
        var broken = _root.Write("broken.json", $$"""{"schema": "collate/summary/1", "{{JsonEncodedText.Encode(Steering)}}": {"a": }""");

        await RunAsync(Write("story", hostile));
        Assert.Equal(ExitCode.BadUsage, await RunAsync(broken, "--verbose"));

        Assert.DoesNotContain((_terminal.Output + _terminal.Error).ReplaceLineEndings(""), character => char.IsControl(character) || character == '\u202E');
    }

    [Fact]
    public async Task Verify_FolderWithoutTheSources_ExitsWithTwo()
    {
        Assert.Equal(ExitCode.BadUsage, await RunAsync(Write("story", _dam.Build()), "--sources", _root.Path));

        Assert.Contains("holds none", _terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_MissingFile_ExitsWithTwo()
    {
        Assert.Equal(ExitCode.BadUsage, await RunAsync(Path.Join(_root.Path, "none.json")));
        Assert.Equal(ExitCode.BadUsage, await RunAsync("--jsonl", Path.Join(_root.Path, "none.jsonl")));
    }

    [Fact]
    public async Task Verify_Lines_AreAnsweredInOrder()
    {
        var lines = _root.Write("pairs.jsonl", """
            {"sentence": "North Korea will send six thousand troops.", "evidence": ["North Korea will send 6,000 troops."]}

            {"sentence": "North Korea will send 7,000 troops.", "evidence": ["North Korea will send 6,000 troops."]}
            nothing
            {"sentence": "A dam held."}
            {"sentence": "A dam held.", "evidence": ["\ud800", 7]}
            {"sentence": "A dam held.", "evidence": []}
            {"sentence": "The dam held and nobody was hurt.", "evidence": ["The dam held.", "Nobody was hurt."]}
            """);

        Assert.Equal(ExitCode.Done, await RunAsync("--jsonl", lines));

        Assert.Contains("line 4 is no", _terminal.Error, StringComparison.Ordinal);
        Assert.Contains("line 6 is no", _terminal.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("line 7", _terminal.Error, StringComparison.Ordinal);
        Assert.Equal(
            [
                """{"verdict":"supported","reason":null}""",
                """{"verdict":"unsupported","reason":"number"}""",
                """{"verdict":"unsupported","reason":"malformed"}""",
                """{"verdict":"unsupported","reason":"malformed"}""",
                """{"verdict":"unsupported","reason":"malformed"}""",
                """{"verdict":"unsupported","reason":"wrong-citation"}""",
                """{"verdict":"supported","reason":null}""",
            ],
            _terminal.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task Verify_SummarizedSeeds_AreSupported()
    {
        var folder = Path.Join(_root.Path, "out");
        var line = new CommandLine(_terminal.Terminal, new Checkout(_root.Path, AppContext.BaseDirectory));
        await line.RunAsync(["summarize", SamplePaths.Seeds, "--out", folder], TestContext.Current.CancellationToken);

        var exit = await RunAsync(Path.Join(Assert.Single(Directory.GetDirectories(folder)), "summary.json"));

        Assert.Equal(ExitCode.Done, exit);
    }

    private static (string? Verdict, string? Reason)[] Verdicts(JsonElement root, string part) =>
        [.. root.GetProperty(part).EnumerateArray().Select(item => (item.GetProperty("verdict").GetString(), item.GetProperty("reason").GetString()))];

    private Summary Edited()
    {
        var summary = _dam.Build();
        return summary with { Sentences = [summary.Sentences[0] with { Text = "The dam at Ure did not hold overnight." }, summary.Sentences[1]] };
    }

    private string Write(string folder, Summary summary)
    {
        foreach (var source in _dam.Build().Sources)
        {
            _root.Write($"{folder}/{source.File}", _dam.TextOf(source.File));
        }

        return _root.Write($"{folder}/summary.json", SummaryJson.Write(summary));
    }

    private Task<int> RunAsync(params string[] arguments) =>
        new CommandLine(_terminal.Terminal, new Checkout(_root.Path, _root.Path)).RunAsync(["verify", .. arguments], TestContext.Current.CancellationToken);
}
