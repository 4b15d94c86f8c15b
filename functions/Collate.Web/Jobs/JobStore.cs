using System.Globalization;
using System.Text.Json;
using Collate.Storage;

namespace Collate.Web.Jobs;

/// <summary>Jobs in the container <c>collate-ledger</c>. Every blob of them says in its metadata when it expires, so that a listing is enough to tidy up.</summary>
internal sealed class JobStore(IBlobStore store, TimeProvider time)
{
    private const string ExpiresKey = "expires", StatusKey = "status", TouchedKey = "touched";
    private const long MostRecord = 64 * 1024;

    /// <summary>The clock that jobs go by.</summary>
    public TimeProvider Time => time;

    /// <summary>A job with its version, or none if there is none (any more).</summary>
    public async Task<(JobRecord Job, BlobHead Head)?> ReadAsync(string id, CancellationToken cancellationToken) =>
        await ReadRecordAsync(JobNames.Record(id), cancellationToken).ConfigureAwait(false) is var (job, head) && job is not null && job.Expires > time.GetUtcNow() ? (job, head) : null;

    /// <summary>Stores a job unless there is one of this id already. Answers the one that is there now.</summary>
    public async Task<JobRecord> CreateAsync(JobRecord job, CancellationToken cancellationToken)
    {
        for (var round = 0; ; round++)
        {
            if (await WriteAsync(job, null, cancellationToken).ConfigureAwait(false) is not null)
            {
                return job;
            }

            if (await ReadAsync(job.Id, cancellationToken).ConfigureAwait(false) is var (present, _))
            {
                return present;
            }

            // An expired one makes room.
            if (await ReadRecordAsync(JobNames.Record(job.Id), cancellationToken).ConfigureAwait(false) is var (_, head))
            {
                await store.DeleteAsync(StoreNames.Ledger, head.Name, head.ETag, cancellationToken).ConfigureAwait(false);
            }

            if (round == 10)
            {
                throw new IOException("The job cannot be stored: others keep changing it.");
            }
        }
    }

    /// <summary>Writes a job over the version that was seen. Answers the new version, or none if somebody else changed it.</summary>
    public async Task<BlobHead?> WriteAsync(JobRecord job, BlobHead? seen, CancellationToken cancellationToken)
    {
        var metadata = MetadataOf(job);
        var json = JsonSerializer.SerializeToUtf8Bytes(job, JobJson.Compact.JobRecord);
        var etag = await store.WriteAsync(StoreNames.Ledger, JobNames.Record(job.Id), json, "application/json", WriteCondition.Unchanged(seen), metadata, cancellationToken).ConfigureAwait(false);
        return etag is null ? null : new BlobHead(JobNames.Record(job.Id), etag, json.Length, metadata);
    }

    /// <summary>Writes a part of a job, which nobody changes.</summary>
    public Task WritePartAsync(string name, ReadOnlyMemory<byte> content, string contentType, DateTimeOffset expires, CancellationToken cancellationToken) =>
        store.WriteAsync(StoreNames.Ledger, name, content, contentType, WriteCondition.Absent, Expiring(expires), cancellationToken);

    /// <summary>Reads a part of a job, or none if it is not there.</summary>
    public async Task<StoredBlob?> ReadPartAsync(string name, CancellationToken cancellationToken) =>
        await store.ReadAsync(StoreNames.Ledger, name, int.MaxValue, cancellationToken).ConfigureAwait(false) is { Truncated: false, Archived: false } blob ? blob : null;

    /// <summary>Whether a part of a job is there.</summary>
    public async Task<bool> HasPartAsync(string name, CancellationToken cancellationToken) =>
        await store.HeadAsync(StoreNames.Ledger, name, cancellationToken).ConfigureAwait(false) is not null;

    /// <summary>Deletes what names start with and that is to go.</summary>
    public async Task<int> DeleteAsync(string prefix, Func<BlobHead, bool> which, CancellationToken cancellationToken)
    {
        var count = 0;
        await foreach (var head in store.ListAsync(StoreNames.Ledger, prefix, cancellationToken).ConfigureAwait(false))
        {
            count += which(head) && await store.DeleteAsync(StoreNames.Ledger, head.Name, head.ETag, cancellationToken).ConfigureAwait(false) ? 1 : 0;
        }

        return count;
    }

    /// <summary>Whether something is of a job that is over.</summary>
    public bool IsExpired(BlobHead head) => InstantOf(head, ExpiresKey) is { } expires && expires <= time.GetUtcNow();

    /// <summary>The job whose record this is, if nobody seems to be at work on it though it is not finished.</summary>
    public string? LeftAlone(BlobHead head, TimeSpan since) =>
        head.Name.EndsWith(JobNames.RecordEnd, StringComparison.Ordinal) && head.Metadata.GetValueOrDefault(StatusKey) == "open" && InstantOf(head, TouchedKey) is { } touched && time.GetUtcNow() - touched >= since
        && head.Name[JobNames.Prefix.Length..^JobNames.RecordEnd.Length] is var id && JobNames.IsId(id) ? id : null;

    /// <summary>Whether anything says when it is to go.</summary>
    public static bool Expires(BlobHead head) => InstantOf(head, ExpiresKey) is not null;

    /// <summary>Whether the metadata of a record say what it says.</summary>
    public static bool SaysSo(BlobHead head, JobRecord job) => MetadataOf(job).All(pair => string.Equals(head.Metadata.GetValueOrDefault(pair.Key), pair.Value, StringComparison.Ordinal));

    /// <summary>A record as it is stored, expired or not: no job if it cannot be read, nothing if it is not there.</summary>
    public async Task<(JobRecord? Job, BlobHead Head)?> ReadRecordAsync(string name, CancellationToken cancellationToken)
    {
        if (await store.ReadAsync(StoreNames.Ledger, name, MostRecord, cancellationToken).ConfigureAwait(false) is not { } blob)
        {
            return null;
        }

        try
        {
            return (JsonSerializer.Deserialize(blob.Content.Span, JobJson.Compact.JobRecord) is { Schema: JobRecord.SchemaName } job ? job : null, blob.Head);
        }
        catch (JsonException)
        {
            return (null, blob.Head);
        }
    }

    private static Dictionary<string, string> MetadataOf(JobRecord job) => new(Expiring(job.Expires), StringComparer.Ordinal)
    {
        [StatusKey] = job.IsFinished ? "finished" : "open",
        [TouchedKey] = Seconds(job.Touched),
    };

    private static Dictionary<string, string> Expiring(DateTimeOffset expires) => new(StringComparer.Ordinal) { [ExpiresKey] = Seconds(expires) };

    private static string Seconds(DateTimeOffset instant) => instant.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

    private static DateTimeOffset? InstantOf(BlobHead head, string key) =>
        long.TryParse(head.Metadata.GetValueOrDefault(key), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds < 253_402_300_800 ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;
}
