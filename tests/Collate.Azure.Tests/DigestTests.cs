using System.Xml.Linq;
using Azure.Storage.Blobs;
using Collate.Storage;
using Collate.TestKit;

namespace Collate.Azure.Tests;

/// <summary>Digests on Azurite: what conditions on writes and metadata make of several hosts.</summary>
public sealed class DigestTests(AzuriteFixture azurite)
{
    private const string Bridge = "date 2025-06-17 The Harlow suspension bridge over the Tamsin river collapsed on Tuesday, killing twelve people, the provincial governor said. Rescue divers searched the Tamsin river for nine missing motorists.";
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task Run_FourHostsAsleepForThreePeriods_WriteEachDigestOnceAsInMemory()
    {
        var connection = azurite.NewAccount();
        var store = new AzureBlobStore(new BlobServiceClient(connection));
        await store.CreateContainersAsync(None);
        var queue = new MemoryMessageQueue();
        await queue.CreateQueuesAsync(None);
        using var world = DigestWorld.Over(new World(store, queue));
        using var memory = await DigestWorld.CreateAsync();
        foreach (var each in (DigestWorld[])[world, memory])
        {
            await each.World.TakeInAsync("bridge.txt", Bridge);
            await each.BeatAsync("2025-06-19T12:00:00Z");
            each.Time.Set("2025-06-22T05:00:00Z");
            await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => each.Host().RunAsync(None))));
        }

        Assert.Equal(["2025/06/20", "2025/06/21", "2025/06/22"], await world.IdsAsync());
        Assert.Equal(await memory.DumpAsync(), await world.DumpAsync());
        Assert.Equal(0, await world.BeatAsync("2025-06-22T05:05:00Z"));
        Assert.Single(XDocument.Parse(await world.TextAsync("feed.atom")).Root!.Elements("{http://www.w3.org/2005/Atom}entry"));
        Assert.Equal("text/html; charset=utf-8", (await new BlobServiceClient(connection).GetBlobContainerClient(StoreNames.Digests).GetBlobClient("latest.html").GetPropertiesAsync(cancellationToken: None)).Value.ContentType);
    }
}
