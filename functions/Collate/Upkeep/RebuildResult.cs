namespace Collate.Upkeep;

/// <summary>What came of a rebuild.</summary>
/// <param name="Deleted">How many blobs of the old state were thrown away.</param>
/// <param name="Looked">How many blobs were looked at, over all walks.</param>
/// <param name="Messages">How many messages were handled.</param>
/// <param name="Settled">Whether the last walk found nothing left to do. If not, others kept changing things, and reconcile goes on as ever.</param>
public sealed record RebuildResult(long Deleted, long Looked, long Messages, bool Settled);
