using Azure.Storage.Queues;
using Collate.Storage;
using Collate.TestKit;

namespace Collate.Azure.Tests;

public sealed class AzureMessageQueueTests(AzuriteFixture azurite) : MessageQueueConformance
{
    private readonly QueueServiceClient _service = new(azurite.NewAccount(), new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 });

    [Fact]
    public async Task Send_Message_IsBase64OnTheWire()
    {
        var queue = await EmptyQueueAsync();
        await queue.SendAsync(StoreNames.Stories, "hello", TimeSpan.Zero, CancellationToken.None);
        var plain = new QueueServiceClient(azurite.ConnectionStringOf(_service.AccountName), new QueueClientOptions { MessageEncoding = QueueMessageEncoding.None });

        var peeked = await plain.GetQueueClient(StoreNames.Stories).PeekMessageAsync(CancellationToken.None);

        Assert.Equal("aGVsbG8=", peeked.Value.MessageText);
    }

    protected override async Task<IMessageQueue> EmptyQueueAsync()
    {
        var queue = new AzureMessageQueue(_service);
        await queue.CreateQueuesAsync(CancellationToken.None);
        return queue;
    }
}
