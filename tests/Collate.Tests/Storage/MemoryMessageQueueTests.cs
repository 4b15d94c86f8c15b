using Collate.Storage;
using Collate.TestKit;

namespace Collate.Tests.Storage;

public sealed class MemoryMessageQueueTests : MessageQueueConformance
{
    private readonly ManualTime _time = new();

    [Fact]
    public async Task Receive_LeaseRanOut_IsDeliveredAgainAndTheOldReceiptIsWorthless()
    {
        var queue = await EmptyQueueAsync();
        await queue.SendAsync(StoreNames.Stories, "a", TimeSpan.Zero, CancellationToken.None);
        var first = Assert.Single(await queue.ReceiveAsync(StoreNames.Stories, 1, TimeSpan.FromSeconds(30), CancellationToken.None));

        _time.Advance(TimeSpan.FromSeconds(31));
        var second = Assert.Single(await queue.ReceiveAsync(StoreNames.Stories, 1, TimeSpan.FromSeconds(30), CancellationToken.None));
        await queue.DeleteAsync(StoreNames.Stories, first, CancellationToken.None);

        Assert.Equal((first.Id, 2), (second.Id, second.Deliveries));
        Assert.Equal(1, await queue.CountAsync(StoreNames.Stories, CancellationToken.None));
    }

    [Fact]
    public async Task Send_Delayed_BecomesVisible()
    {
        var queue = await EmptyQueueAsync();
        await queue.SendAsync(StoreNames.Stories, "later", TimeSpan.FromHours(1), CancellationToken.None);

        _time.Advance(TimeSpan.FromHours(1));

        Assert.Single(await queue.ReceiveAsync(StoreNames.Stories, 1, TimeSpan.FromSeconds(30), CancellationToken.None));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(33)]
    public async Task Receive_MaxOutOfRange_Throws(int max)
    {
        var queue = await EmptyQueueAsync();

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => queue.ReceiveAsync(StoreNames.Stories, max, TimeSpan.FromSeconds(30), CancellationToken.None));
    }

    [Fact]
    public async Task AnyCall_QueueMissing_SaysWhatToDo()
    {
        var queue = new MemoryMessageQueue();

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => queue.CountAsync(StoreNames.Stories, CancellationToken.None));

        Assert.Contains("CreateQueuesAsync", exception.Message, StringComparison.Ordinal);
    }

    protected override async Task<IMessageQueue> EmptyQueueAsync()
    {
        var queue = new MemoryMessageQueue(_time);
        await queue.CreateQueuesAsync(CancellationToken.None);
        return queue;
    }

    private sealed class ManualTime : TimeProvider
    {
        private DateTimeOffset _now = new(2025, 6, 17, 0, 0, 0, TimeSpan.Zero);

        public void Advance(TimeSpan by) => _now += by;

        public override DateTimeOffset GetUtcNow() => _now;
    }
}
