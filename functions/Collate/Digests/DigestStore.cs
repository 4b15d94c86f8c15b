using System.Text.Json;
using Collate.Storage;

namespace Collate.Digests;

/// <summary>Where digests and their history stand.</summary>
internal sealed class DigestStore(IBlobStore store)
{
    /// <summary>The names of what there is one of.</summary>
    public const string HistoryName = "digests/history.json", Latest = "latest", Feed = "feed.atom";

    /// <summary>The endings of a digest's forms.</summary>
    public const string Json = ".json", Markdown = ".md", Page = ".html";

    /// <summary>Metadata: when the period ended of the last digest when a file was written.</summary>
    public const string EndedKey = "ended";

    /// <summary>Metadata: which digest that was; of the history also since when there is something to tell.</summary>
    private const string LastKey = "last", StartedKey = "started";

    private const long MaxBytes = 256 * 1024 * 1024;

    /// <summary>How far the history goes, without reading it; none if there is none.</summary>
    public async Task<DigestProgress?> ProgressAsync(CancellationToken cancellationToken) =>
        await store.HeadAsync(StoreNames.Ledger, HistoryName, cancellationToken).ConfigureAwait(false) is { } head && head.Metadata.TryGetValue(StartedKey, out var started)
            ? new DigestProgress(head.Metadata.GetValueOrDefault(LastKey), Instants.Read(head.Metadata.GetValueOrDefault(EndedKey) ?? started))
            : null;

    /// <summary>The history and the version it was read at.</summary>
    /// <exception cref="InvalidOperationException">It cannot be read: to go on without it would tell everything again.</exception>
    public async Task<(DigestHistory History, BlobHead Head)?> HistoryAsync(CancellationToken cancellationToken)
    {
        if (await store.ReadAsync(StoreNames.Ledger, HistoryName, MaxBytes, cancellationToken).ConfigureAwait(false) is not { } blob)
        {
            return null;
        }

        try
        {
            return (JsonSerializer.Deserialize(blob.Content.Span, DigestJsonContext.Default.DigestHistory) ?? throw new JsonException("It is null."), blob.Head);
        }
        catch (JsonException exception)
        {
            throw new InvalidOperationException($"'{StoreNames.Ledger}/{HistoryName}' cannot be read. Put back an earlier version of it; or delete it, and the next digest tells every story as new.", exception);
        }
    }

    /// <summary>Writes the history over the one that was seen. Answers false if somebody else was quicker.</summary>
    public async Task<bool> WriteHistoryAsync(DigestHistory history, BlobHead? seen, CancellationToken cancellationToken)
    {
        var metadata = new Dictionary<string, string> { [StartedKey] = Instants.Write(history.Started) };
        if (history is { Last: { } last, Ended: { } ended })
        {
            (metadata[LastKey], metadata[EndedKey]) = (last, Instants.Write(ended));
        }

        var json = JsonSerializer.SerializeToUtf8Bytes(history, DigestJsonContext.Default.DigestHistory);
        return await store.WriteAsync(StoreNames.Ledger, HistoryName, json, "application/json", WriteCondition.Unchanged(seen), metadata, cancellationToken).ConfigureAwait(false) is not null;
    }

    /// <summary>A digest, or none.</summary>
    /// <exception cref="InvalidOperationException">It cannot be read: somebody else wrote it.</exception>
    public async Task<Digest?> ReadAsync(string id, CancellationToken cancellationToken)
    {
        if (await store.ReadAsync(StoreNames.Digests, $"{id}.json", MaxBytes, cancellationToken).ConfigureAwait(false) is not { } blob)
        {
            return null;
        }

        try
        {
            return DigestJson.Read(blob.Content.Span);
        }
        catch (JsonException exception)
        {
            throw new InvalidOperationException($"'{StoreNames.Digests}/{id}.json' cannot be read. Delete it: if it is due, it is written anew.", exception);
        }
    }

    /// <summary>Writes a file that is written once and never changed. Whoever comes second finds it there.</summary>
    public Task WriteOnceAsync(string name, byte[] content, string contentType, Digest digest, CancellationToken cancellationToken) =>
        store.WriteAsync(StoreNames.Digests, name, content, contentType, WriteCondition.Absent, MetadataOf(digest), cancellationToken);

    /// <summary>Writes a file of which there is one, unless it stands for a later digest already.</summary>
    public async Task WriteLatestAsync(string name, byte[] content, string contentType, Digest digest, CancellationToken cancellationToken)
    {
        for (var isWritten = false; !isWritten;)
        {
            // An instant as it is written sorts as text.
            var head = await store.HeadAsync(StoreNames.Digests, name, cancellationToken).ConfigureAwait(false);
            isWritten = string.CompareOrdinal(head?.Metadata.GetValueOrDefault(EndedKey), digest.To) > 0
                || await store.WriteAsync(StoreNames.Digests, name, content, contentType, WriteCondition.Unchanged(head), MetadataOf(digest), cancellationToken).ConfigureAwait(false) is not null;
        }
    }

    public static Dictionary<string, string> MetadataOf(Digest digest) => new() { [LastKey] = digest.Id, [EndedKey] = digest.To };
}

/// <summary>How far the digests are.</summary>
/// <param name="Last">The last digest, or none.</param>
/// <param name="After">When its period ended; before the first, since when there is something to tell.</param>
internal sealed record DigestProgress(string? Last, DateTimeOffset After);
