using System.Globalization;
using System.Runtime.CompilerServices;

namespace Collate.Storage;

/// <summary>A blob store in memory: for tests, and for work that needs no storage account.</summary>
/// <remarks>Behaves as <see cref="IBlobStore"/> promises and passes the same conformance suite as the Azure store. Versions are counted, so two runs that do the same see the same.</remarks>
public sealed class MemoryBlobStore : IBlobStore
{
    /// <summary>How many blocks an append blob may hold unless the constructor is told otherwise; the same as in Azure.</summary>
    public const int DefaultMaxBlocks = 50_000;

    private const string NextMark = "after:";

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Blobs> _containers = new(StringComparer.Ordinal);
    private readonly int _maxBlocks;
    private readonly TimeProvider? _time;
    private long _version;

    /// <summary>An empty store.</summary>
    /// <param name="maxBlocks">How many blocks an append blob may hold.</param>
    /// <param name="time">Tells <see cref="BlobHead.LastModified"/>; without it nobody knows.</param>
    public MemoryBlobStore(int maxBlocks = DefaultMaxBlocks, TimeProvider? time = null) => (_maxBlocks, _time) = (maxBlocks, time);

    /// <inheritdoc/>
    public bool CanAddress(string name) => name.Length > 0;

    /// <inheritdoc/>
    public Task CreateContainersAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            foreach (var container in StoreNames.Containers)
            {
                _containers.TryAdd(container, new Blobs());
            }
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<BlobHead?> HeadAsync(string container, string name, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            return Task.FromResult(Find(container, name)?.Head);
        }
    }

    /// <inheritdoc/>
    public Task<StoredBlob?> ReadAsync(string container, string name, long maxBytes, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            var entry = Find(container, name);
            return Task.FromResult(entry switch
            {
                null => null,
                _ when entry.Head.Length > maxBytes => new StoredBlob(entry.Head, default, Truncated: true),
                _ => new StoredBlob(entry.Head, entry.Content),
            });
        }
    }

    /// <inheritdoc/>
    public Task<string?> WriteAsync(string container, string name, ReadOnlyMemory<byte> content, string contentType, WriteCondition condition, IReadOnlyDictionary<string, string>? metadata, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            if (!string.Equals(Find(container, name)?.Head.ETag, condition.ETag, StringComparison.Ordinal))
            {
                return Task.FromResult<string?>(null);
            }

            var head = new BlobHead(name, NextVersion(), content.Length, metadata is null ? BlobHead.NoMetadata : new Dictionary<string, string>(metadata, StringComparer.Ordinal)) { LastModified = _time?.GetUtcNow() };
            _containers[container].Put(name, new Entry(head, content.ToArray(), Blocks: 0));
            return Task.FromResult<string?>(head.ETag);
        }
    }

    /// <inheritdoc/>
    public Task<bool> DeleteAsync(string container, string name, string etag, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            return Task.FromResult(string.Equals(Find(container, name)?.Head.ETag, etag, StringComparison.Ordinal) && _containers[container].Remove(name));
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<BlobHead> ListAsync(string container, string prefix, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var head in Heads(container, prefix))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return head;
        }

        await Task.CompletedTask.ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public Task<BlobPage?> ListPageAsync(string container, string prefix, string? token, int size, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size, 5_000);
        cancellationToken.ThrowIfCancellationRequested();
        if (token?.StartsWith(NextMark, StringComparison.Ordinal) == false)
        {
            return Task.FromResult<BlobPage?>(null);
        }

        var rest = Heads(container, prefix, token?[NextMark.Length..], size + 1);
        return Task.FromResult<BlobPage?>(rest.Length <= size ? new(rest, null) : new(rest[..size], NextMark + rest[size - 1].Name));
    }

    /// <inheritdoc/>
    public Task<bool> AppendAsync(string container, string name, ReadOnlyMemory<byte> block, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            var entry = Find(container, name);
            if (entry?.Blocks >= _maxBlocks)
            {
                return Task.FromResult(false);
            }

            var length = entry?.Content.Length ?? 0;
            var content = entry is { Room: { } room } && room.Length - length >= block.Length ? room : new byte[2 * (length + block.Length)];
            if (content != entry?.Room)
            {
                entry?.Content.CopyTo(content);
            }

            // Nobody was given more of it than what was written before.
            block.CopyTo(content.AsMemory(length));
            var head = new BlobHead(name, NextVersion(), length + block.Length, BlobHead.NoMetadata);
            _containers[container].Put(name, new Entry(head, content.AsMemory(0, length + block.Length), (entry?.Blocks ?? 0) + 1, content));
            return Task.FromResult(true);
        }
    }

    /// <inheritdoc/>
    public Task<ReadOnlyMemory<byte>> ReadFromAsync(string container, string name, long offset, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            var content = Find(container, name)?.Content ?? default;
            return Task.FromResult(offset >= content.Length ? default : content[(int)offset..]);
        }
    }

    private BlobHead[] Heads(string container, string prefix, string? after = null, int most = int.MaxValue)
    {
        lock (_lock)
        {
            return [.. Container(container).StartingWith(prefix, after).Take(most).Select(entry => entry.Head)];
        }
    }

    private Blobs Container(string container) =>
        _containers.TryGetValue(container, out var blobs) ? blobs : throw new InvalidOperationException($"The container '{container}' does not exist. Call CreateContainersAsync first.");

    private Entry? Find(string container, string name) => Container(container).Find(name);

    private string NextVersion() => string.Create(CultureInfo.InvariantCulture, $"\"0x{++_version:X}\"");

    /// <param name="Head">The head.</param>
    /// <param name="Content">The bytes.</param>
    /// <param name="Blocks">How many blocks an append blob has.</param>
    /// <param name="Room">What the bytes of an append blob stand in, with room for more.</param>
    private sealed record Entry(BlobHead Head, ReadOnlyMemory<byte> Content, int Blocks, byte[]? Room = null);

    /// <summary>The blobs of a container by name, and the names in ordinal order.</summary>
    private sealed class Blobs
    {
        private static readonly string _last = new('\uFFFF', 4);

        private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);
        private readonly SortedSet<string> _names = new(StringComparer.Ordinal);

        public Entry? Find(string name) => _entries.GetValueOrDefault(name);

        public void Put(string name, Entry entry)
        {
            _entries[name] = entry;
            _names.Add(name);
        }

        public bool Remove(string name) => _entries.Remove(name) && _names.Remove(name);

        public IEnumerable<Entry> StartingWith(string prefix, string? after) =>
            _names.GetViewBetween(after is null || string.CompareOrdinal(after, prefix) < 0 ? prefix : after, _last)
                .SkipWhile(name => string.Equals(name, after, StringComparison.Ordinal))
                .TakeWhile(name => name.StartsWith(prefix, StringComparison.Ordinal))
                .Select(name => _entries[name]);
    }
}
