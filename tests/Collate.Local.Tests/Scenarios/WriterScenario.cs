using Collate.Local.Tests.TestSupport;
using Collate.Storage;
using Collate.Summaries;
using Collate.TestKit;

namespace Collate.Local.Tests.Scenarios;

public sealed class WriterScenario
{
    [Fact]
    public async Task Serve_ModelIsSet_WritesOnceTheStoryIsQuietAndKeepsTheAnswer()
    {
        await using var server = await ChatServer.StartAsync(ScriptedModel.Well);
        using var checkout = new TestCheckout(
            ("Writer__Kind", "azure-openai"), ("Writer__Endpoint", server.Origin.ToString()), ("Writer__Deployment", "gpt-test"), ("Writer__ApiKey", "secret-key"), ("Writer__QuietPeriod", "00:00:03"), ("Writer__MinInterval", "00:00:05"));
        await using var process = LocalProcess.Start(checkout.Root, "serve");
        await Eventually.True(() => process.HasExited || process.Error.Contains("Watching the container articles", StringComparison.Ordinal), "the host to watch");
        var storage = new HostStorage(checkout.ConnectionString);
        foreach (var seed in Directory.GetFiles(SamplePaths.Seeds))
        {
            await storage.DropAsync(Path.GetFileName(seed), await File.ReadAllBytesAsync(seed));
        }

        await Eventually.True(async () => (await storage.SummariesAsync()) is [{ Sources.Count: 5, Writer.Kind: WriterKind.AzureOpenAI }], "a summary by the model");
        Assert.Contains(await storage.NamesAsync(StoreNames.Ledger), name => name.StartsWith("answers/", StringComparison.Ordinal));
        process.Interrupt();
        var (exit, _, error) = await process.ExitAsync();

        Assert.Equal(ExitCode.Done, exit);
        Assert.DoesNotContain("secret-key", error, StringComparison.Ordinal);
    }
}
