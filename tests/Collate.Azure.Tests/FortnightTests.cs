using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Collate.TestKit;

namespace Collate.Azure.Tests;

public sealed class FortnightTests(AzuriteFixture azurite)
{
    private const int Days = 5;

    [Fact]
    public async Task SmallFortnight_ThreeHostsOnAzurite_SameBytesAsInMemory()
    {
        var connection = azurite.NewAccount();
        var store = new AzureBlobStore(new BlobServiceClient(connection));
        var queue = new AzureMessageQueue(new QueueServiceClient(connection, new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 }));
        await store.CreateContainersAsync(CancellationToken.None);
        await queue.CreateQueuesAsync(CancellationToken.None);
        World[] hosts = [.. Enumerable.Range(0, 3).Select(_ => new World(store, queue))];
        using var memory = await World.InMemoryAsync();

        await FortnightRun.LiveAsync(Fortnight.Small, hosts, seed: 1, _ => Task.CompletedTask, Days);
        await FortnightRun.LiveAsync(Fortnight.Small, [memory], seed: 2, _ => Task.CompletedTask, Days);

        Assert.Equal(await memory.SummariesAsync(), await hosts[0].SummariesAsync());
        foreach (var host in hosts)
        {
            host.Dispose();
        }
    }
}
