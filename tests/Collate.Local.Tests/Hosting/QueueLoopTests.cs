using System.Collections.Concurrent;
using Collate.Local.Hosting;
using Collate.Local.Settings;
using Collate.Local.Tests.TestSupport;
using Collate.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using Moq;

namespace Collate.Local.Tests.Hosting;

public sealed class QueueLoopTests
{
    private static readonly HostSettings Settings = new()
    {
        BatchSize = 2,
        NewBatchThreshold = 1,
        MaxPollingInterval = TimeSpan.FromMilliseconds(100),
        VisibilityTimeout = TimeSpan.FromSeconds(30),
        MaxDequeueCount = 2,
    };

    private readonly ManualTime _time = new(DateTimeOffset.UnixEpoch);
    private readonly MemoryMessageQueue _queue;
    private readonly ConcurrentBag<string> _handled = [];

    public QueueLoopTests() => _queue = new MemoryMessageQueue(_time);

    [Fact]
    public async Task Run_Messages_AreHandledAndDeleted()
    {
        await SendAsync("a", "b", "c", "d", "e");
        using var loop = await StartAsync(_queue, Handle);

        await Eventually.True(async () => await _queue.CountAsync(StoreNames.Stories, default) == 0, "an empty queue");

        await loop.StopAsync(default);
        Assert.Equal(["a", "b", "c", "d", "e"], _handled.Order());
    }

    [Fact]
    public async Task Run_HandlerFails_MessageComesAgainAfterTheLease()
    {
        await SendAsync("a");
        var attempts = 0;
        using var loop = await StartAsync(_queue, (_, _) => Interlocked.Increment(ref attempts) == 1 ? throw new IOException("passing") : Task.CompletedTask);
        await Eventually.True(() => attempts == 1, "the first attempt");
        Assert.Equal(1, await _queue.CountAsync(StoreNames.Stories, default));

        _time.Advance(Settings.VisibilityTimeout);

        await Eventually.True(async () => await _queue.CountAsync(StoreNames.Stories, default) == 0, "an empty queue");
        await loop.StopAsync(default);
        Assert.Equal(2, attempts);
    }

    [Fact]
    public async Task Run_HandlerFailsAgainAndAgain_MessageGoesToThePoisonQueueAndOthersGoOn()
    {
        await SendAsync("bad", "good");
        var attempts = 0;
        using var loop = await StartAsync(_queue, (body, token) =>
            body == "bad" && Interlocked.Increment(ref attempts) > 0 ? throw new InvalidOperationException("always") : Handle(body, token));
        await Eventually.True(() => attempts == 1, "the first attempt");
        _time.Advance(Settings.VisibilityTimeout);

        await Eventually.True(async () => await _queue.CountAsync(StoreNames.Stories, default) == 0, "an empty queue");

        await loop.StopAsync(default);
        var poisoned = Assert.Single(await _queue.ReceiveAsync(StoreNames.StoriesPoison, 32, TimeSpan.FromSeconds(1), default));
        Assert.Equal("bad", poisoned.Body);
        Assert.Equal(["good"], _handled);
        Assert.Equal(Settings.MaxDequeueCount, attempts);
    }

    [Fact]
    public async Task Run_DeliveredTooOftenAlready_GoesToThePoisonQueueUntried()
    {
        await SendAsync("a");
        for (var i = 0; i < Settings.MaxDequeueCount; i++)
        {
            await _queue.ReceiveAsync(StoreNames.Stories, 1, TimeSpan.Zero, default);
        }

        using var loop = await StartAsync(_queue, Handle);
        await Eventually.True(async () => await _queue.CountAsync(StoreNames.Stories, default) == 0, "an empty queue");

        await loop.StopAsync(default);
        Assert.Equal(1, await _queue.CountAsync(StoreNames.StoriesPoison, default));
        Assert.Empty(_handled);
    }

    [Fact]
    public async Task Run_SlowHandlers_AtMostBatchPlusThresholdAtOnce()
    {
        await SendAsync("a", "b", "c", "d", "e", "f");
        var (now, most) = (0, 0);
        var gate = new TaskCompletionSource();
        using var loop = await StartAsync(_queue, async (_, _) =>
        {
            InterlockedMax(ref most, Interlocked.Increment(ref now));
            await gate.Task;
            Interlocked.Decrement(ref now);
        });
        await Eventually.True(() => most >= Settings.BatchSize, "a full batch");
        gate.SetResult();

        await Eventually.True(async () => await _queue.CountAsync(StoreNames.Stories, default) == 0, "an empty queue");

        await loop.StopAsync(default);
        Assert.InRange(most, Settings.BatchSize, Settings.BatchSize + Settings.NewBatchThreshold);
    }

    [Fact]
    public async Task Run_HandlerTakesLongerThanTheLease_MessageIsHandledOnce()
    {
        await SendAsync("a");
        var attempts = 0;
        var gate = new TaskCompletionSource();
        using var loop = await StartAsync(_queue, (_, _) =>
        {
            Interlocked.Increment(ref attempts);
            return gate.Task;
        });
        var half = Settings.VisibilityTimeout / 2;
        for (var i = 0; i < 4; i++)
        {
            await Eventually.True(() => _time.Next == half, "the wait for the next renewal");
            _time.Advance(half);
        }

        await Eventually.True(() => _time.Next == half, "the last renewal");
        gate.SetResult();
        await Eventually.True(async () => await _queue.CountAsync(StoreNames.Stories, default) == 0, "an empty queue");

        await loop.StopAsync(default);
        Assert.Equal(1, attempts);
    }

    [Fact]
    public async Task Stop_HandlerFinishesWithinTheGrace_MessageIsDeleted()
    {
        await SendAsync("a");
        var begun = new TaskCompletionSource();
        var gate = new TaskCompletionSource();
        using var loop = await StartAsync(_queue, (_, _) =>
        {
            begun.SetResult();
            return gate.Task;
        });
        await begun.Task;

        var stopping = loop.StopAsync(default);
        gate.SetResult();
        await stopping;

        Assert.Equal(0, await _queue.CountAsync(StoreNames.Stories, default));
    }

    [Fact]
    public async Task Stop_HandlerTakesLonger_IsAbandonedAndTheMessageStays()
    {
        await SendAsync("a");
        var begun = new TaskCompletionSource();
        using var loop = await StartAsync(_queue, (_, token) =>
        {
            begun.SetResult();
            return Task.Delay(Timeout.InfiniteTimeSpan, token);
        });
        await begun.Task;

        await loop.StopAsync(default);

        Assert.Equal(1, await _queue.CountAsync(StoreNames.Stories, default));
    }

    [Fact]
    public async Task Run_QueueIsAwayForAMoment_LoopGoesOn()
    {
        await SendAsync("a");
        var queue = new Mock<IMessageQueue>();
        queue.SetupSequence(mock => mock.ReceiveAsync(StoreNames.Stories, It.IsAny<int>(), It.IsAny<TimeSpan>(), It.IsAny<CancellationToken>()))
            .ThrowsAsync(new HttpRequestException("connection refused"))
            .ReturnsAsync([new QueueMessage("1", "r", "a", 1)])
            .ReturnsAsync([])
            .ReturnsAsync([]);
        using var loop = await StartAsync(queue.Object, Handle);

        await Eventually.True(() => _handled.Contains("a"), "the message");

        await loop.StopAsync(default);
        queue.Verify(mock => mock.DeleteAsync(StoreNames.Stories, It.IsAny<QueueMessage>(), It.IsAny<CancellationToken>()), Times.Once);
    }

    private static void InterlockedMax(ref int most, int value)
    {
        for (var seen = Volatile.Read(ref most); value > seen; seen = Volatile.Read(ref most))
        {
            Interlocked.CompareExchange(ref most, value, seen);
        }
    }

    private async Task<QueueLoop> StartAsync(IMessageQueue queue, Func<string, CancellationToken, Task> handle)
    {
        var loop = new QueueLoop(queue, StoreNames.Stories, StoreNames.StoriesPoison, (message, cancel) => handle(message.Body, cancel), Settings, _time, NullLogger.Instance);
        await loop.StartAsync(default);
        return loop;
    }

    private Task Handle(string body, CancellationToken token)
    {
        _handled.Add(body);
        return Task.CompletedTask;
    }

    private async Task SendAsync(params string[] bodies)
    {
        await _queue.CreateQueuesAsync(default);
        foreach (var body in bodies)
        {
            await _queue.SendAsync(StoreNames.Stories, body, TimeSpan.Zero, default);
        }
    }
}
