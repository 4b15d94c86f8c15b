using Collate.Storage;

namespace Collate.Processing;

/// <summary>Changes the files of a story's folder, each only if it is as it was seen, and knows what stands there afterwards. Safe for concurrent use.</summary>
/// <param name="store">The store.</param>
/// <param name="seen">What stood there.</param>
/// <param name="time">Tells when a file was written; decides nothing but how long a summary is left alone.</param>
internal sealed class FolderEdit(IBlobStore store, StoryFolder seen, TimeProvider time)
{
    private readonly Lock _lock = new();

    /// <summary>What stood there.</summary>
    public StoryFolder Seen => seen;

    /// <summary>What stands there now, as far as <see cref="IsSure"/>.</summary>
    public StoryFolder After { get; } = seen.Copy();

    /// <summary>Whether nobody else was found to be at work on it.</summary>
    public bool IsSure { get; private set; } = true;

    /// <summary>Writes a file. Answers false if it is not as it was seen.</summary>
    public async Task<bool> WriteAsync(string file, ReadOnlyMemory<byte> content, string contentType, Dictionary<string, string> metadata, CancellationToken cancellationToken)
    {
        var name = $"{seen.Story}/{file}";
        if (await store.WriteAsync(StoreNames.Summaries, name, content, contentType, WriteCondition.Unchanged(seen[file]), metadata, cancellationToken).ConfigureAwait(false) is not { } etag)
        {
            IsSure = false;
            return false;
        }

        lock (_lock)
        {
            After[file] = new BlobHead(name, etag, content.Length, metadata) { LastModified = time.GetUtcNow() };
        }

        return true;
    }

    /// <summary>Deletes a file if it was there. Answers whether it is gone now because of this call.</summary>
    public async Task<bool> DeleteAsync(string file, CancellationToken cancellationToken)
    {
        if (seen[file] is not { } head)
        {
            return false;
        }

        if (!await store.DeleteAsync(StoreNames.Summaries, head.Name, head.ETag, cancellationToken).ConfigureAwait(false))
        {
            IsSure = false;
            return false;
        }

        lock (_lock)
        {
            After[file] = null;
        }

        return true;
    }
}
