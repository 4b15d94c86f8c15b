using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Collate.Processing;
using Collate.Storage;

namespace Collate.Summaries.Modelled;

/// <summary>Reads and changes records in the container <c>collate-ledger</c>, by compare-and-swap.</summary>
internal sealed class Ledger(IBlobStore store, TimeProvider time)
{
    private const long MostBytes = 1 << 20;

    /// <summary>The clock that the records go by.</summary>
    public TimeProvider Time => time;

    /// <summary>Reads a record. One that cannot be read is none.</summary>
    public async Task<(T? Record, BlobHead? Head)> ReadAsync<T>(string name, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class
    {
        var blob = await store.ReadAsync(StoreNames.Ledger, name, MostBytes, cancellationToken).ConfigureAwait(false);
        try
        {
            return (blob is null || blob.Truncated ? null : JsonSerializer.Deserialize(blob.Content.Span, type), blob?.Head);
        }
        catch (JsonException)
        {
            return (null, blob?.Head);
        }
    }

    /// <summary>Writes a record over the one that was seen. Answers its head, or none if somebody else was quicker.</summary>
    public async Task<BlobHead?> WriteAsync<T>(string name, T record, BlobHead? seen, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(record, type);
        var etag = await store.WriteAsync(StoreNames.Ledger, name, json, "application/json", WriteCondition.Unchanged(seen), null, cancellationToken).ConfigureAwait(false);
        return etag is null ? null : new BlobHead(name, etag, json.Length, BlobHead.NoMetadata);
    }

    /// <summary>Changes a record, however many others do so at the same time.</summary>
    /// <param name="name">The record.</param>
    /// <param name="type">Its type.</param>
    /// <param name="change">From what is there, or none, to what is to be there; the same object, or none, if nothing is to change. May be called several times.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>The record as it is now.</returns>
    /// <exception cref="ContentionException">Others kept changing it.</exception>
    public async Task<T?> ChangeAsync<T>(string name, JsonTypeInfo<T> type, Func<T?, T?> change, CancellationToken cancellationToken)
        where T : class
    {
        for (var round = 0; round < Contention.Rounds; round++)
        {
            var (record, head) = await ReadAsync(name, type, cancellationToken).ConfigureAwait(false);
            var changed = change(record);
            if (changed is null || ReferenceEquals(changed, record))
            {
                return record;
            }

            if (await WriteAsync(name, changed, head, type, cancellationToken).ConfigureAwait(false) is not null)
            {
                return changed;
            }

            await Contention.WaitAsync(time, name, round, cancellationToken).ConfigureAwait(false);
        }

        throw new ContentionException($"{StoreNames.Ledger}/{name}");
    }
}
