using Collate.Storage;

namespace Collate.Convergence.Tests;

/// <summary>A store that says that it has appended every sixth block, and has not: the harness must find out.</summary>
internal sealed class ForgetfulStore(IBlobStore inner) : IBlobStore
{
    private int _appended;

    public bool CanAddress(string name) => inner.CanAddress(name);

    public Task CreateContainersAsync(CancellationToken cancellationToken) => inner.CreateContainersAsync(cancellationToken);

    public Task<BlobHead?> HeadAsync(string container, string name, CancellationToken cancellationToken) => inner.HeadAsync(container, name, cancellationToken);

    public Task<StoredBlob?> ReadAsync(string container, string name, long maxBytes, CancellationToken cancellationToken) => inner.ReadAsync(container, name, maxBytes, cancellationToken);

    public Task<string?> WriteAsync(string container, string name, ReadOnlyMemory<byte> content, string contentType, WriteCondition condition, IReadOnlyDictionary<string, string>? metadata, CancellationToken cancellationToken) =>
        inner.WriteAsync(container, name, content, contentType, condition, metadata, cancellationToken);

    public Task<bool> DeleteAsync(string container, string name, string etag, CancellationToken cancellationToken) => inner.DeleteAsync(container, name, etag, cancellationToken);

    public IAsyncEnumerable<BlobHead> ListAsync(string container, string prefix, CancellationToken cancellationToken) => inner.ListAsync(container, prefix, cancellationToken);

    public Task<BlobPage?> ListPageAsync(string container, string prefix, string? token, int size, CancellationToken cancellationToken) => inner.ListPageAsync(container, prefix, token, size, cancellationToken);

    public Task<bool> AppendAsync(string container, string name, ReadOnlyMemory<byte> block, CancellationToken cancellationToken) =>
        Interlocked.Increment(ref _appended) % 6 == 0 ? Task.FromResult(true) : inner.AppendAsync(container, name, block, cancellationToken);

    public Task<ReadOnlyMemory<byte>> ReadFromAsync(string container, string name, long offset, CancellationToken cancellationToken) => inner.ReadFromAsync(container, name, offset, cancellationToken);
}
