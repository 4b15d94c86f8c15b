using System.Text.Json;
using Collate.Storage;

namespace Collate.Processing;

/// <summary>Reads and changes <see cref="NameRecord"/>s.</summary>
internal sealed class NameStore(IBlobStore store)
{
    /// <summary>Where the records stand.</summary>
    public static readonly string Prefix = StateLayout.Names;

    /// <summary>What is recorded of a name, with the head to which a change must refer.</summary>
    public Task<(NameRecord? Record, BlobHead? Head)> ReadAsync(string name, CancellationToken cancellationToken) =>
        ReadBlobAsync(BlobName(name), cancellationToken);

    /// <summary>What is recorded in a blob that was listed under <see cref="Prefix"/>.</summary>
    public async Task<(NameRecord? Record, BlobHead? Head)> ReadBlobAsync(string blobName, CancellationToken cancellationToken)
    {
        var blob = await store.ReadAsync(StoreNames.State, blobName, long.MaxValue, cancellationToken).ConfigureAwait(false);
        return blob is null ? default : (JsonSerializer.Deserialize(blob.Content.Span, StateJson.Compact.NameRecord), blob.Head);
    }

    /// <summary>Records what a name holds, if nobody else did since <paramref name="seen"/>. Answers the new head, or none.</summary>
    public async Task<BlobHead?> WriteAsync(NameRecord record, BlobHead? seen, CancellationToken cancellationToken)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(record, StateJson.Compact.NameRecord);
        var etag = await store.WriteAsync(StoreNames.State, BlobName(record.Name), json, "application/json", WriteCondition.Unchanged(seen), null, cancellationToken).ConfigureAwait(false);
        return etag is null ? null : new BlobHead(BlobName(record.Name), etag, json.Length, BlobHead.NoMetadata);
    }

    private static string BlobName(string name) => Prefix + Hashes.Of(name);
}
