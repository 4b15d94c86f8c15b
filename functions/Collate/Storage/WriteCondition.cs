namespace Collate.Storage;

/// <summary>What must hold for a write to happen. Every write has one.</summary>
public readonly record struct WriteCondition
{
    private WriteCondition(string? etag) => ETag = etag;

    /// <summary>The version that must be there, or none if nothing must be there.</summary>
    public string? ETag { get; }

    /// <summary>Only if there is no blob of that name (<c>If-None-Match: *</c>).</summary>
    public static WriteCondition Absent { get; } = new(null);

    /// <summary>Only if the blob is still at this version (<c>If-Match</c>).</summary>
    public static WriteCondition At(string etag) => new(etag);

    /// <summary>Only if the blob is as it was seen: at that version, or absent.</summary>
    public static WriteCondition Unchanged(BlobHead? seen) => new(seen?.ETag);
}
