using Collate.Local.Hosting;
using Collate.Storage;

namespace Collate.Local.Tests.Hosting;

public sealed class WakingQueueTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task Send_SomebodyWaits_IsWokenAndFindsTheMessage()
    {
        var queue = await QueueAsync();
        var waiting = queue.WaitAsync(StoreNames.Stories, TimeSpan.FromMinutes(10), None);

        await queue.SendAsync(StoreNames.Stories, "now", TimeSpan.Zero, None);
        await waiting;

        Assert.Equal("now", Assert.Single(await queue.ReceiveAsync(StoreNames.Stories, 1, TimeSpan.FromMinutes(1), None)).Body);
    }

    [Fact]
    public async Task Send_BeforeAnybodyWaits_TheNextOneDoesNotWait()
    {
        var queue = await QueueAsync();
        await queue.SendAsync(StoreNames.Stories, "one", TimeSpan.Zero, None);
        await queue.SendAsync(StoreNames.Stories, "two", TimeSpan.Zero, None);

        Assert.True(queue.WaitAsync(StoreNames.Stories, TimeSpan.FromMinutes(10), None).IsCompleted);
    }

    [Fact]
    public async Task Send_ForLaterOrToAnotherQueue_WakesNobody()
    {
        var queue = await QueueAsync();
        var waiting = queue.WaitAsync(StoreNames.Stories, TimeSpan.FromMinutes(10), None);

        await queue.SendAsync(StoreNames.Stories, "later", TimeSpan.FromMinutes(1), None);
        await queue.SendAsync(StoreNames.Jobs, "another", TimeSpan.Zero, None);

        Assert.False(waiting.IsCompleted);
    }

    private static async Task<WakingQueue> QueueAsync()
    {
        var queue = new WakingQueue(new MemoryMessageQueue());
        await queue.CreateQueuesAsync(None);
        return queue;
    }
}
