using System.Collections.Concurrent;
using Collate.Local.Hosting;
using Collate.Local.Settings;
using Collate.Local.Tests.TestSupport;
using Collate.Processing;
using Collate.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using Moq;

namespace Collate.Local.Tests.Hosting;

public sealed class ArticleWatcherTests
{
    private readonly MemoryBlobStore _store = new();
    private readonly ConcurrentQueue<string> _handled = new();

    [Fact]
    public async Task Run_DroppedChangedAndDeletedFiles_AreEachHandedOn()
    {
        var first = await WriteAsync("a.txt", "one", null);
        using var watcher = await StartAsync(_store, Handle);
        await Eventually.True(() => _handled.Count == 1, "the file that was there");
        var second = await WriteAsync("a.txt", "two", first);
        await Eventually.True(() => _handled.Count == 2, "the change");
        await _store.DeleteAsync(StoreNames.Articles, "a.txt", second, default);
        await Eventually.True(() => _handled.Count == 3, "the deletion");
        await WriteAsync("b/c d.txt", "three", null);

        await Eventually.True(() => _handled.Count == 4, "the new file");
        await Eventually.True(() => watcher.Settled > 0, "a settled container");

        await watcher.StopAsync(default);
        Assert.Equal(["a.txt", "a.txt", "a.txt", "b/c d.txt"], _handled);
    }

    [Fact]
    public async Task Run_OneFileFails_OthersAreHandledAndItIsTriedAgain()
    {
        await WriteAsync("a.txt", "one", null);
        await WriteAsync("b.txt", "two", null);
        var failures = 0;
        using var watcher = await StartAsync(_store, (name, token) => name == "a.txt" && Interlocked.Increment(ref failures) == 1 ? throw new IOException("passing") : Handle(name, token));

        await Eventually.True(() => watcher.Settled > 0, "a settled container");

        await watcher.StopAsync(default);
        Assert.Equal(["a.txt", "b.txt"], _handled.Order());
        Assert.Equal(2, failures);
    }

    [Fact]
    public async Task Run_ListingFails_NothingIsTakenForDeletedAndItGoesOn()
    {
        var store = new Mock<IBlobStore>();
        var listings = 0;
        store.Setup(mock => mock.ListAsync(StoreNames.Articles, "", It.IsAny<CancellationToken>())).Returns(() => Listing("a.txt", fails: ++listings is 2 or 3));
        using var watcher = await StartAsync(store.Object, Handle);

        await Eventually.True(() => watcher.Settled > 1, "a settled container");

        await watcher.StopAsync(default);
        Assert.Equal(["a.txt"], _handled);
    }

    [Fact]
    public async Task Stop_WorkTakesLong_IsAbandonedWithinSeconds()
    {
        await WriteAsync("a.txt", "one", null);
        var begun = new TaskCompletionSource();
        using var watcher = await StartAsync(_store, async (_, token) =>
        {
            begun.SetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, token);
            return IntakeOutcome.Accepted;
        });
        await begun.Task;

        await watcher.StopAsync(default);

        Assert.True(watcher.ExecuteTask!.IsCompletedSuccessfully);
    }

    private static async IAsyncEnumerable<BlobHead> Listing(string name, bool fails)
    {
        await Task.Yield();
        if (fails)
        {
            throw new HttpRequestException("connection refused");
        }

        yield return new BlobHead(name, "1", 1, BlobHead.NoMetadata);
    }

    private static async Task<ArticleWatcher> StartAsync(IBlobStore store, Func<string, CancellationToken, Task<IntakeOutcome>> handle)
    {
        await store.CreateContainersAsync(default);
        var watcher = new ArticleWatcher(store, handle, new HostSettings { BlobParallelism = 2 }, NullLogger.Instance);
        await watcher.StartAsync(default);
        return watcher;
    }

    private Task<IntakeOutcome> Handle(string name, CancellationToken token)
    {
        _handled.Enqueue(name);
        return Task.FromResult(IntakeOutcome.Accepted);
    }

    private async Task<string> WriteAsync(string name, string content, string? etag)
    {
        await _store.CreateContainersAsync(default);
        var condition = etag is null ? WriteCondition.Absent : WriteCondition.At(etag);
        return (await _store.WriteAsync(StoreNames.Articles, name, System.Text.Encoding.UTF8.GetBytes(content), "text/plain", condition, null, default))!;
    }
}
