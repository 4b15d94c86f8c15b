using Collate.Storage;
using Collate.TestKit;

namespace Collate.Tests.Storage;

public sealed class MemoryBlobStoreTests : BlobStoreConformance
{
    [Fact]
    public async Task Append_FullBlob_AnswersFalse()
    {
        var store = new MemoryBlobStore(maxBlocks: 2);
        await store.CreateContainersAsync(CancellationToken.None);

        Assert.True(await store.AppendAsync(StoreNames.State, "log", new byte[1], CancellationToken.None));
        Assert.True(await store.AppendAsync(StoreNames.State, "log", new byte[1], CancellationToken.None));
        Assert.False(await store.AppendAsync(StoreNames.State, "log", new byte[1], CancellationToken.None));
    }

    [Fact]
    public async Task AnyCall_ContainerMissing_SaysWhatToDo()
    {
        var store = new MemoryBlobStore();

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => store.HeadAsync(StoreNames.State, "a", CancellationToken.None));

        Assert.Contains("CreateContainersAsync", exception.Message, StringComparison.Ordinal);
    }

    protected override async Task<IBlobStore> StoreAsync()
    {
        var store = new MemoryBlobStore();
        await store.CreateContainersAsync(CancellationToken.None);
        return store;
    }
}
