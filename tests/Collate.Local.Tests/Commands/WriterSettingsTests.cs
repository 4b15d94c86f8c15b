using System.Text;
using System.Text.Json;
using Collate.Local.Commands;
using Collate.Local.Settings;
using Collate.Local.Tests.TestSupport;
using Collate.Summaries;
using Collate.TestKit;

namespace Collate.Local.Tests.Commands;

/// <summary>Every command obeys the settings of the writer.</summary>
public sealed class WriterSettingsTests : IDisposable
{
    private readonly TestTerminal _terminal = new();
    private readonly TempFolder _root = new();

    public void Dispose()
    {
        _terminal.Dispose();
        _root.Dispose();
    }

    [Fact]
    public async Task Summarize_ModelIsSet_AsksItAtOnce()
    {
        await using var server = await ChatServer.StartAsync(ScriptedModel.Well);
        Set(("Writer__Kind", "azure-openai"), ("Writer__Endpoint", server.Origin.ToString()), ("Writer__Deployment", "gpt-test"), ("Writer__ApiKey", "k"));

        Assert.Equal(ExitCode.Done, await RunAsync("summarize", SamplePaths.Seeds, "--format", "json"));

        using var document = JsonDocument.Parse(_terminal.Output);
        var summary = SummaryJson.Read(Encoding.UTF8.GetBytes(document.RootElement.GetProperty("stories")[0].GetRawText()));
        Assert.Equal((WriterKind.AzureOpenAI, "gpt-test"), (summary.Writer.Kind, summary.Writer.Model));
        Assert.Equal("/openai/v1/chat/completions", Assert.Single(server.Requests).Path);
        Assert.Empty(_terminal.Error);
    }

    [Fact]
    public async Task Summarize_ServiceLetsNobodyIn_SaysWhatToCheckAndSummarizesAllTheSame()
    {
        await using var server = await ChatServer.StartAsync(_ => ChatAnswer.Error(401, "invalid_api_key"));
        Set(("Writer__Kind", "azure-openai"), ("Writer__Endpoint", server.Origin.ToString()), ("Writer__Deployment", "gpt-test"), ("Writer__ApiKey", "secret"));

        Assert.Equal(ExitCode.Done, await RunAsync("summarize", SamplePaths.Seeds, "--format", "md"));

        Assert.Contains("configuration", _terminal.Error, StringComparison.Ordinal);
        Assert.Contains("Writer__ApiKey", _terminal.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", _terminal.Error + _terminal.Output, StringComparison.Ordinal);
        Assert.Contains("stand in for a model’s (configuration)", _terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Evaluate_ModelIsSet_ScoresWhatItWrites()
    {
        await using var server = await ChatServer.StartAsync(ScriptedModel.Well);
        Set(("Writer__Kind", "azure-openai"), ("Writer__Endpoint", server.Origin.ToString()), ("Writer__Deployment", "gpt-test"), ("Writer__ApiKey", "k"));
        var topics = _root.Write("topics.jsonl", """{"id": "a", "lang": "english", "articles": [{"id": "b", "title": "Bridge", "text": "The mayor of Lisbon opened a new bridge over the Tagus on Monday."}], "references": ["The mayor of Lisbon opened a new bridge over the Tagus on Monday, meanwhile, to everybody."]}""");
        var predictions = Path.Join(_root.Path, "p.json");

        Assert.Equal(ExitCode.Done, await RunAsync("evaluate", topics, "--predictions", predictions));

        Assert.Contains("Meanwhile, The mayor", await File.ReadAllTextAsync(predictions), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("summarize")]
    [InlineData("serve")]
    [InlineData("demo")]
    public async Task Command_UnusableSetting_ExitsWithTwoAndNamesIt(string command)
    {
        Set(("Writer__Kind", "azure-openai"), ("Writer__Endpoint", "https://r.openai.azure.com"), ("CollateStorage", "UseDevelopmentStorage=true"));
        foreach (var seed in Directory.GetFiles(SamplePaths.Seeds))
        {
            _root.Write("seeds/" + Path.GetFileName(seed), await File.ReadAllBytesAsync(seed));
        }

        Assert.Equal(ExitCode.BadUsage, await RunAsync(command == "summarize" ? [command, SamplePaths.Seeds] : [command]));

        Assert.Contains("Writer__Deployment", _terminal.Error, StringComparison.Ordinal);
    }

    private void Set(params (string Setting, string Value)[] settings) =>
        _root.Write("local.settings.json", JsonSerializer.Serialize(new { IsEncrypted = false, Values = settings.ToDictionary(setting => setting.Setting, setting => setting.Value, StringComparer.Ordinal) }));

    private Task<int> RunAsync(params string[] arguments) =>
        new CommandLine(_terminal.Terminal, new Checkout(_root.Path, AppContext.BaseDirectory)).RunAsync(arguments, TestContext.Current.CancellationToken);
}
