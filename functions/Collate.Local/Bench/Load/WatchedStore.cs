using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Collate.Processing;
using Collate.Storage;

namespace Collate.Local.Bench.Load;

/// <summary>A blob store that tells when the dropped files were listed, and when which articles got into a summary.</summary>
/// <param name="store">The store.</param>
/// <param name="listed">Told when a listing of the dropped files began.</param>
/// <param name="summarized">Told of a summary that was written, with the hashes of the articles that are new in it.</param>
internal sealed class WatchedStore(IBlobStore store, Action<DateTimeOffset> listed, Action<IReadOnlyCollection<string>> summarized) : IBlobStore
{
    private const string Ending = ".txt";

    private readonly ConcurrentDictionary<string, ConcurrentBag<string>> _sources = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public bool CanAddress(string name) => store.CanAddress(name);

    /// <inheritdoc/>
    public Task CreateContainersAsync(CancellationToken cancellationToken) => store.CreateContainersAsync(cancellationToken);

    /// <inheritdoc/>
    public Task<BlobHead?> HeadAsync(string container, string name, CancellationToken cancellationToken) => store.HeadAsync(container, name, cancellationToken);

    /// <inheritdoc/>
    public Task<StoredBlob?> ReadAsync(string container, string name, long maxBytes, CancellationToken cancellationToken) => store.ReadAsync(container, name, maxBytes, cancellationToken);

    /// <inheritdoc/>
    public async Task<string?> WriteAsync(string container, string name, ReadOnlyMemory<byte> content, string contentType, WriteCondition condition, IReadOnlyDictionary<string, string>? metadata, CancellationToken cancellationToken)
    {
        var etag = await store.WriteAsync(container, name, content, contentType, condition, metadata, cancellationToken).ConfigureAwait(false);
        if (etag is not null && string.Equals(container, StoreNames.Summaries, StringComparison.Ordinal) && name.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash)
        {
            var (story, file) = (name[..slash], name[(slash + 1)..]);
            if (file.StartsWith(StoryFolder.SourcesFolder, StringComparison.Ordinal))
            {
                _sources.GetOrAdd(story, _ => []).Add(file[StoryFolder.SourcesFolder.Length..^Ending.Length]);
            }
            else if (string.Equals(file, StoryFolder.Json, StringComparison.Ordinal) && _sources.TryRemove(story, out var sources))
            {
                summarized([.. sources]);
            }
        }

        return etag;
    }

    /// <inheritdoc/>
    public Task<bool> DeleteAsync(string container, string name, string etag, CancellationToken cancellationToken) => store.DeleteAsync(container, name, etag, cancellationToken);

    /// <inheritdoc/>
    public async IAsyncEnumerable<BlobHead> ListAsync(string container, string prefix, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var began = DateTimeOffset.UtcNow;
        await foreach (var head in store.ListAsync(container, prefix, cancellationToken).ConfigureAwait(false))
        {
            yield return head;
        }

        if (string.Equals(container, StoreNames.Articles, StringComparison.Ordinal))
        {
            listed(began);
        }
    }

    /// <inheritdoc/>
    public Task<BlobPage?> ListPageAsync(string container, string prefix, string? token, int size, CancellationToken cancellationToken) => store.ListPageAsync(container, prefix, token, size, cancellationToken);

    /// <inheritdoc/>
    public Task<bool> AppendAsync(string container, string name, ReadOnlyMemory<byte> block, CancellationToken cancellationToken) => store.AppendAsync(container, name, block, cancellationToken);

    /// <inheritdoc/>
    public Task<ReadOnlyMemory<byte>> ReadFromAsync(string container, string name, long offset, CancellationToken cancellationToken) => store.ReadFromAsync(container, name, offset, cancellationToken);
}
