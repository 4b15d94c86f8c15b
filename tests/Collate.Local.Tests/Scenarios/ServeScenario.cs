using Collate.Local.Tests.TestSupport;
using Collate.Storage;

namespace Collate.Local.Tests.Scenarios;

public sealed class ServeScenario
{
    [Fact]
    public async Task Serve_DroppedChangedAndDeletedFiles_AreFollowedAndCtrlCEndsCleanly()
    {
        await using var host = new ServingHost();
        await host.InitializeAsync();
        var storage = host.Storage;
        foreach (var seed in Directory.GetFiles(SamplePaths.Seeds))
        {
            await storage.DropAsync(Path.GetFileName(seed), await File.ReadAllBytesAsync(seed));
        }

        await Eventually.True(async () => (await storage.SummariesAsync()) is [{ Sources.Count: 5 }], "one story of five articles");
        var last = Path.GetFileName(Directory.GetFiles(SamplePaths.Seeds).Order(StringComparer.Ordinal).Last());
        await storage.Container(StoreNames.Articles).GetBlobClient(last).DeleteAsync();
        await Eventually.True(async () => (await storage.SummariesAsync()) is [{ Sources.Count: 4 }], "one story of four articles");

        host.Process.Interrupt();
        var (exit, output, error) = await host.Process.ExitAsync();

        Assert.True(exit == ExitCode.Done, error);
        Assert.Empty(output);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }
}
