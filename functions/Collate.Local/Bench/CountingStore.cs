using System.Runtime.CompilerServices;
using Collate.Storage;

namespace Collate.Local.Bench;

/// <summary>A blob store that counts what it is asked for. A page of a listing counts as one operation, and 200 bytes for each blob on it.</summary>
internal sealed class CountingStore(IBlobStore store, StorageCounts counts) : IBlobStore
{
    public const string Head = "head", Read = "read", Write = "write", Delete = "delete", List = "list", Append = "append", Tail = "tail";

    private const int ListedBytes = 200;
    private const int PageSize = 5_000;

    /// <inheritdoc/>
    public bool CanAddress(string name) => store.CanAddress(name);

    /// <inheritdoc/>
    public Task CreateContainersAsync(CancellationToken cancellationToken) => store.CreateContainersAsync(cancellationToken);

    /// <inheritdoc/>
    public Task<BlobHead?> HeadAsync(string container, string name, CancellationToken cancellationToken)
    {
        counts.Add(Head);
        return store.HeadAsync(container, name, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<StoredBlob?> ReadAsync(string container, string name, long maxBytes, CancellationToken cancellationToken)
    {
        var blob = await store.ReadAsync(container, name, maxBytes, cancellationToken).ConfigureAwait(false);
        counts.Add(Read, blob?.Content.Length ?? 0);
        return blob;
    }

    /// <inheritdoc/>
    public Task<string?> WriteAsync(string container, string name, ReadOnlyMemory<byte> content, string contentType, WriteCondition condition, IReadOnlyDictionary<string, string>? metadata, CancellationToken cancellationToken)
    {
        counts.Add(Write, written: content.Length);
        return store.WriteAsync(container, name, content, contentType, condition, metadata, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<bool> DeleteAsync(string container, string name, string etag, CancellationToken cancellationToken)
    {
        counts.Add(Delete);
        return store.DeleteAsync(container, name, etag, cancellationToken);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<BlobHead> ListAsync(string container, string prefix, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var listed = 0;
        counts.Add(List);
        await foreach (var head in store.ListAsync(container, prefix, cancellationToken).ConfigureAwait(false))
        {
            listed++;
            if (listed % PageSize == 0)
            {
                counts.Add(List, (long)PageSize * ListedBytes);
                listed = 0;
            }

            yield return head;
        }

        counts.AddBytes(listed * ListedBytes);
    }

    /// <inheritdoc/>
    public async Task<BlobPage?> ListPageAsync(string container, string prefix, string? token, int size, CancellationToken cancellationToken)
    {
        var page = await store.ListPageAsync(container, prefix, token, size, cancellationToken).ConfigureAwait(false);
        counts.Add(List, (page?.Blobs.Count ?? 0) * ListedBytes);
        return page;
    }

    /// <inheritdoc/>
    public Task<bool> AppendAsync(string container, string name, ReadOnlyMemory<byte> block, CancellationToken cancellationToken)
    {
        counts.Add(Append, written: block.Length);
        return store.AppendAsync(container, name, block, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<ReadOnlyMemory<byte>> ReadFromAsync(string container, string name, long offset, CancellationToken cancellationToken)
    {
        var tail = await store.ReadFromAsync(container, name, offset, cancellationToken).ConfigureAwait(false);
        counts.Add(Tail, tail.Length);
        return tail;
    }
}
