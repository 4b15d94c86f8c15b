using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Collate.Storage;
using Collate.Summaries;
using Collate.TestKit;
using Collate.Upkeep;

namespace Collate.Azure.Tests;

/// <summary>Rebuild and doctor on real storage.</summary>
public sealed class UpkeepTests(AzuriteFixture azurite)
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task RebuildAndDoctor_OnAzurite_SameBytesAndSound()
    {
        var connection = azurite.NewAccount();
        var store = new AzureBlobStore(new BlobServiceClient(connection));
        var queue = new AzureMessageQueue(new QueueServiceClient(connection, new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 }));
        await store.CreateContainersAsync(None);
        await queue.CreateQueuesAsync(None);
        using var world = new World(store, queue);
        foreach (var file in Directory.EnumerateFiles(Path.Join(AppContext.BaseDirectory, "seeds")).Order(StringComparer.Ordinal))
        {
            await world.DropAsync(Path.GetFileName(file), await File.ReadAllBytesAsync(file, None));
            await world.SeeAsync(Path.GetFileName(file));
        }

        await world.TakeInAsync("empty.txt", "");
        var before = await SummariesAsync(world);

        var rebuilt = await new StateRebuild(store, queue, world.Reconciler, world.Processor).RunAsync(null, None);

        Assert.True(rebuilt.Settled);
        Assert.Equal(before, await SummariesAsync(world));
        var doctor = new StoreDoctor(store, queue, new SummaryOptions());
        Assert.Empty((await doctor.CheckAsync(None)).Findings);

        var page = before.First(blob => blob.EndsWith(".html", StringComparison.Ordinal));
        Assert.True(await store.DeleteAsync(StoreNames.Summaries, page, (await store.HeadAsync(StoreNames.Summaries, page, None))!.ETag, None));
        var report = await doctor.RepairAsync(None);
        Assert.Contains(report.Repaired, finding => finding.Kind == FindingKind.PageWrong);
        Assert.Empty(report.Findings);
    }

    private static async Task<string[]> SummariesAsync(World world) =>
        [.. (await world.VersionsAsync()).Where(blob => blob.Key.StartsWith(StoreNames.Summaries, StringComparison.Ordinal)).SelectMany(blob => (string[])[blob.Key[(StoreNames.Summaries.Length + 1)..], blob.Value])];
}
