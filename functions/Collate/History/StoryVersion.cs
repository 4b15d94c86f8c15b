using Collate.Summaries;

namespace Collate.History;

/// <summary>A summary as it once stood, or still does.</summary>
/// <param name="Number">Its number, counted from 1.</param>
/// <param name="Summary">The summary, as it was committed then.</param>
/// <param name="Withdrawn">The sources of it, by hash, that the story has no more, and why: what it quotes of them counts no longer, and their texts are removed.</param>
/// <param name="Diff">What changed from the version before, if that is kept.</param>
public sealed record StoryVersion(int Number, Summary Summary, IReadOnlyDictionary<string, Withdrawal> Withdrawn, SummaryDiff? Diff)
{
    /// <summary>When it was kept, as far as the store knows: for people and HTTP headers only.</summary>
    public DateTimeOffset? Kept { get; init; }
}
