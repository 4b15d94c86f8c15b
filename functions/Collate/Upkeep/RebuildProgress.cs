namespace Collate.Upkeep;

/// <summary>How far a rebuild is.</summary>
/// <param name="Step">What it is doing.</param>
/// <param name="Done">How much of that it has done: blobs deleted, blobs looked at, or messages handled since it began.</param>
public sealed record RebuildProgress(RebuildStep Step, long Done);
