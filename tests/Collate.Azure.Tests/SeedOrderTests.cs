using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Collate.TestKit;

namespace Collate.Azure.Tests;

public sealed class SeedOrderTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Seeds_In12OrdersOnAzurite_SameBytesAsInMemory()
    {
        // Every tenth of the 120 orders: all five seeds come first in some.
        var orders = SeedOrders.All.Where((_, i) => i % 10 == 0).ToArray();
        using var memory = await World.InMemoryAsync();
        var expected = await SeedOrders.RunAsync(memory, SeedOrders.Seeds);

        foreach (var order in orders)
        {
            var connection = azurite.NewAccount();
            var store = new AzureBlobStore(new BlobServiceClient(connection));
            var queue = new AzureMessageQueue(new QueueServiceClient(connection, new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 }));
            await store.CreateContainersAsync(CancellationToken.None);
            await queue.CreateQueuesAsync(CancellationToken.None);
            using var world = new World(store, queue);

            Assert.Equal(expected, await SeedOrders.RunAsync(world, order));
        }

        Assert.Equal(12, orders.Length);
    }
}
