using Collate.Processing;
using Collate.Storage;
using Collate.TestKit;

namespace Collate.Tests.Processing;

public sealed class OpenWorkTests
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly string Key = Hashes.Of("the message's"), Mine = Hashes.Of("mine"), Theirs = Hashes.Of("theirs");

    [Fact]
    public async Task End_OthersRecordedSomethingMeanwhile_LeavesTheirs()
    {
        var store = new MemoryBlobStore();
        await store.CreateContainersAsync(None);
        var one = Work(store);
        var other = Work(store);
        await other.AddAsync([Theirs], None);
        await one.AddAsync([Mine], None);

        await one.EndAsync(None);

        var next = Work(store);
        await next.TakeUpAsync(None);
        Assert.Equal([Theirs], next.Articles);
        await next.EndAsync(None);
        next = Work(store);
        await next.TakeUpAsync(None);
        Assert.Empty(next.Articles);
    }

    private static OpenWork Work(MemoryBlobStore store) => new(store, EagerTime.Instance, Key);
}
