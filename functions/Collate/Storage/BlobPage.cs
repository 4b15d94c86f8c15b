namespace Collate.Storage;

/// <summary>A part of a listing.</summary>
/// <param name="Blobs">The blobs, in the order of <see cref="IBlobStore.ListAsync"/>.</param>
/// <param name="Next">Where the listing goes on, in the store's own words; none at its end. Blobs written or deleted meanwhile may be listed or not; no other is missed.</param>
public sealed record BlobPage(IReadOnlyList<BlobHead> Blobs, string? Next);
