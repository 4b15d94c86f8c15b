namespace Collate.History;

/// <summary>A version in the list of versions.</summary>
/// <param name="Number">Its number, counted from 1.</param>
/// <param name="Diff">What changed. Where <see cref="SummaryDiff.Ended"/> is said there is no summary of this number: the story ended.</param>
/// <param name="Kept">When it was kept, as far as the store knows: for people and HTTP headers only.</param>
public sealed record VersionEntry(int Number, SummaryDiff Diff, DateTimeOffset? Kept);

/// <summary>A part of the list of versions.</summary>
/// <param name="Versions">The versions, newest first.</param>
/// <param name="Next">What to ask for to go on: only versions before this number; none at the end of the list.</param>
public sealed record VersionPage(IReadOnlyList<VersionEntry> Versions, int? Next);
