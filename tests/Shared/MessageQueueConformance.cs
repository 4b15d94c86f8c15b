using Collate.Storage;

namespace Collate.TestKit;

/// <summary>What every <see cref="IMessageQueue"/> must do.</summary>
public abstract class MessageQueueConformance
{
    private const string Queue = StoreNames.Stories;
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);
    private static readonly CancellationToken None = CancellationToken.None;

    /// <summary>Queues that exist, are empty, and are this test's alone.</summary>
    protected abstract Task<IMessageQueue> EmptyQueueAsync();

    [Fact]
    public async Task CreateQueues_Twice_KeepsMessages()
    {
        var queue = await EmptyQueueAsync();
        await queue.SendAsync(Queue, "a", TimeSpan.Zero, None);

        await queue.CreateQueuesAsync(None);

        Assert.Equal(1, await queue.CountAsync(Queue, None));
    }

    [Fact]
    public async Task Receive_NothingSent_AnswersNothing()
    {
        var queue = await EmptyQueueAsync();

        Assert.Empty(await queue.ReceiveAsync(Queue, 32, Lease, None));
        Assert.Equal(0, await queue.CountAsync(Queue, None));
    }

    [Theory]
    [InlineData("plain")]
    [InlineData("{\"article\":\"abc\"}")]
    [InlineData("<xml> & é 漢 \U0001F600")]
    public async Task Send_Message_IsReceivedToTheLetter(string body)
    {
        var queue = await EmptyQueueAsync();
        await queue.SendAsync(Queue, body, TimeSpan.Zero, None);

        var message = Assert.Single(await queue.ReceiveAsync(Queue, 32, Lease, None));

        Assert.Equal((body, 1), (message.Body, message.Deliveries));
    }

    [Fact]
    public async Task Receive_TakenMessage_IsInvisibleButCounts()
    {
        var queue = await EmptyQueueAsync();
        await queue.SendAsync(Queue, "a", TimeSpan.Zero, None);
        await queue.ReceiveAsync(Queue, 1, Lease, None);

        Assert.Empty(await queue.ReceiveAsync(Queue, 32, Lease, None));
        Assert.Equal(1, await queue.CountAsync(Queue, None));
    }

    [Fact]
    public async Task Delete_TakenMessage_IsGone()
    {
        var queue = await EmptyQueueAsync();
        await queue.SendAsync(Queue, "a", TimeSpan.Zero, None);
        var message = Assert.Single(await queue.ReceiveAsync(Queue, 1, Lease, None));

        await queue.DeleteAsync(Queue, message, None);
        await queue.DeleteAsync(Queue, message, None);

        Assert.Equal(0, await queue.CountAsync(Queue, None));
    }

    [Fact]
    public async Task Receive_Max_TakesNoMore()
    {
        var queue = await EmptyQueueAsync();
        for (var i = 0; i < 5; i++)
        {
            await queue.SendAsync(Queue, "m", TimeSpan.Zero, None);
        }

        Assert.Equal(3, (await queue.ReceiveAsync(Queue, 3, Lease, None)).Count);
        Assert.Equal(2, (await queue.ReceiveAsync(Queue, 32, Lease, None)).Count);
    }

    [Fact]
    public async Task Send_Delayed_IsNotVisibleYetButCounts()
    {
        var queue = await EmptyQueueAsync();
        await queue.SendAsync(Queue, "later", TimeSpan.FromHours(1), None);

        Assert.Empty(await queue.ReceiveAsync(Queue, 32, Lease, None));
        Assert.Equal(1, await queue.CountAsync(Queue, None));
    }

    [Fact]
    public async Task Queues_Several_AreApart()
    {
        var queue = await EmptyQueueAsync();
        await queue.SendAsync(StoreNames.Deletions, "a", TimeSpan.Zero, None);

        Assert.Empty(await queue.ReceiveAsync(Queue, 32, Lease, None));
        Assert.Single(await queue.ReceiveAsync(StoreNames.Deletions, 32, Lease, None));
    }

    [Fact]
    public async Task Renew_TakenMessage_StaysInvisibleUnchangedAndOnlyTheNewReceiptDeletes()
    {
        var queue = await EmptyQueueAsync();
        await queue.SendAsync(Queue, "é {}", TimeSpan.Zero, None);
        var first = Assert.Single(await queue.ReceiveAsync(Queue, 1, Lease, None));

        var renewed = await queue.RenewAsync(Queue, first, TimeSpan.Zero, None);
        var again = Assert.Single(await queue.ReceiveAsync(Queue, 1, Lease, None));

        Assert.Equal((first.Id, "é {}"), (renewed!.Id, renewed.Body));
        Assert.Equal((first.Id, "é {}"), (again.Id, again.Body));
        Assert.Null(await queue.RenewAsync(Queue, first, Lease, None));
        Assert.NotNull(await queue.RenewAsync(Queue, again, Lease, None));
        Assert.Empty(await queue.ReceiveAsync(Queue, 1, Lease, None));
    }

    [Fact]
    public async Task Renew_DeletedMessage_AnswersNone()
    {
        var queue = await EmptyQueueAsync();
        await queue.SendAsync(Queue, "a", TimeSpan.Zero, None);
        var taken = Assert.Single(await queue.ReceiveAsync(Queue, 1, Lease, None));
        await queue.DeleteAsync(Queue, taken, None);

        Assert.Null(await queue.RenewAsync(Queue, taken, Lease, None));
    }
}
