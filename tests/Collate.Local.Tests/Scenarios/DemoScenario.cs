using Collate.Local.Azurite;
using Collate.Local.Settings;
using Collate.Local.Tests.TestSupport;
using Collate.Storage;
using Collate.Testing;

namespace Collate.Local.Tests.Scenarios;

public sealed class DemoScenario : IDisposable
{
    private readonly TestCheckout _checkout = new();

    public void Dispose() => _checkout.Dispose();

    [Fact]
    public async Task Demo_FirstAndSecondRun_ShowTheSameAndTheSecondWritesNothing()
    {
        var first = await LocalProcess.RunAsync(_checkout.Root, "demo");
        Assert.True(first.ExitCode == ExitCode.Done, first.Error);
        var before = await LookAsync(storage => storage.EverythingAsync());

        var second = await LocalProcess.RunAsync(_checkout.Root, "demo");

        Assert.True(second.ExitCode == ExitCode.Done, second.Error);
        Assert.Equal(WithoutTime(first.Output), WithoutTime(second.Output));
        Assert.Equal(before, await LookAsync(storage => storage.EverythingAsync()));
        Assert.Contains("Dropped 5 of 5", first.Error, StringComparison.Ordinal);
        Assert.Contains("already", second.Error, StringComparison.Ordinal);
        Assert.Contains("Starting Azurite", first.Error, StringComparison.Ordinal);
        Assert.Contains("190 MB", first.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Demo_Output_ShowsTheStoryAndWhereItIs()
    {
        var (exit, output, error) = await LocalProcess.RunAsync(_checkout.Root, "demo");

        Assert.True(exit == ExitCode.Done, error);
        var story = Assert.Single(await LookAsync(storage => storage.SummariesAsync()));
        Assert.Equal(5, story.Sources.Count);
        Assert.StartsWith(story.Headline[..20], output, StringComparison.Ordinal);
        foreach (var expected in new[] { "5 articles, 4 independent", "Where the sources disagree", "Sources", "[5]", $"{story.Story}/summary.html", "It took " })
        {
            Assert.Contains(expected, output, StringComparison.Ordinal);
        }

        Assert.DoesNotContain('\u001B', output);
        await LookAsync(async storage =>
        {
            var texts = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var source in story.Sources)
            {
                texts[source.File] = System.Text.Encoding.UTF8.GetString(await storage.ReadAsync(StoreNames.Summaries, $"{story.Story}/{source.File}"));
            }

            SummaryAssert.Holds(story, file => texts[file]);
            return true;
        });
    }

    [Fact]
    public async Task Demo_Keep_StaysUntilCtrlC()
    {
        await using var process = LocalProcess.Start(_checkout.Root, "demo", "--keep");
        await Eventually.True(() => process.HasExited || process.Error.Contains("Still running", StringComparison.Ordinal), "the demo to be done");
        Assert.False(process.HasExited, process.Error);

        process.Interrupt();
        var (exit, output, error) = await process.ExitAsync();

        Assert.True(exit == ExitCode.Done, error);
        Assert.Contains("It took ", output, StringComparison.Ordinal);
    }

    private static string WithoutTime(string output) =>
        string.Join('\n', output.Split('\n').Where(line => !line.StartsWith("It took ", StringComparison.Ordinal)));

    // The demo stops the storage it started, so it is started again to look into it.
    private async Task<T> LookAsync<T>(Func<HostStorage, Task<T>> look)
    {
        var storage = DevelopmentStorage.From(SettingsReader.Read(_checkout.Checkout))!;
        await using var azurite = await new AzuriteLauncher(storage, _checkout.Checkout.AzuriteData, Environment.GetEnvironmentVariable("PATH")!).StartAsync(TestContext.Current.CancellationToken);
        return await look(new HostStorage(_checkout.ConnectionString));
    }
}
