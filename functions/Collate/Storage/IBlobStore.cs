namespace Collate.Storage;

/// <summary>What Collate needs of a blob store. Azure Blob Storage is one; memory is another.</summary>
/// <remarks>
/// A failed condition and an absent blob are answers, not exceptions. A passing failure (throttling, the network, the server) is an
/// exception, and the caller's host retries. Every member is safe to call from many threads and processes at once.
/// </remarks>
public interface IBlobStore
{
    /// <summary>Whether a blob of that name can be read and written. A name that cannot (one with <c>..</c> as a segment, in Azure's .NET client) can still be listed and have a head.</summary>
    bool CanAddress(string name);

    /// <summary>Creates what is missing of <see cref="StoreNames.Containers"/>.</summary>
    Task CreateContainersAsync(CancellationToken cancellationToken);

    /// <summary>Head of a blob, or none if there is no such blob.</summary>
    Task<BlobHead?> HeadAsync(string container, string name, CancellationToken cancellationToken);

    /// <summary>Reads a whole blob at one version, or answers none if there is no such blob. Content over <paramref name="maxBytes"/>, or in an archive tier, is not read.</summary>
    Task<StoredBlob?> ReadAsync(string container, string name, long maxBytes, CancellationToken cancellationToken);

    /// <summary>Writes a whole blob if the condition holds. Answers the new version, or none if the condition does not hold.</summary>
    Task<string?> WriteAsync(string container, string name, ReadOnlyMemory<byte> content, string contentType, WriteCondition condition, IReadOnlyDictionary<string, string>? metadata, CancellationToken cancellationToken);

    /// <summary>Deletes a blob if it is at that version. Answers whether it is gone now because of this call.</summary>
    Task<bool> DeleteAsync(string container, string name, string etag, CancellationToken cancellationToken);

    /// <summary>Lists blobs whose names start with a prefix, in ordinal order, with metadata. Names that differ first in a character from U+D800 on may come in either order.</summary>
    IAsyncEnumerable<BlobHead> ListAsync(string container, string prefix, CancellationToken cancellationToken);

    /// <summary>Lists a part of what <see cref="ListAsync"/> lists, for work that goes on another time.</summary>
    /// <param name="container">The container.</param>
    /// <param name="prefix">The prefix; empty for all.</param>
    /// <param name="token">What the page before said in <see cref="BlobPage.Next"/>, or none for the first page.</param>
    /// <param name="size">The most blobs to list, 1 to 5,000. A page may hold fewer, or none, and still not be the last.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>The page, or none if the store does not take <paramref name="token"/> (any more): the listing has to start over.</returns>
    Task<BlobPage?> ListPageAsync(string container, string prefix, string? token, int size, CancellationToken cancellationToken);

    /// <summary>Appends one block to an append blob, creating it if need be. Answers false if the blob holds as many blocks as it may.</summary>
    /// <remarks>Atomic: a reader sees all of the block or nothing. A block may be appended twice when a retry follows a lost answer.</remarks>
    Task<bool> AppendAsync(string container, string name, ReadOnlyMemory<byte> block, CancellationToken cancellationToken);

    /// <summary>Reads an append blob from an offset to its end; empty if nothing is there or the blob is shorter.</summary>
    Task<ReadOnlyMemory<byte>> ReadFromAsync(string container, string name, long offset, CancellationToken cancellationToken);
}
