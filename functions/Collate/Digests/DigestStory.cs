using System.Text.Json.Serialization;
using Collate.History;
using Collate.Summaries;

namespace Collate.Digests;

/// <summary>A story that a digest tells in full.</summary>
public sealed record DigestStory
{
    /// <summary>The story's id.</summary>
    public required string Story { get; init; }

    /// <summary>The digest that last told or named it, so it is a continuing one; none for a new story.</summary>
    [JsonRequired]
    public string? Since { get; init; }

    /// <summary>Stories that have become part of this one since, by their ids, in ordinal order.</summary>
    public required IReadOnlyList<string> Merged { get; init; }

    /// <summary>What changed since it was last told in full; none for a new story, where everything is new, and where the summary that was told then is not known.</summary>
    [JsonRequired]
    public SummaryDiff? Changes { get; init; }

    /// <summary>The summary as it stood.</summary>
    public required Summary Summary { get; init; }

    /// <summary>Whether an earlier digest told it.</summary>
    [JsonIgnore]
    public bool IsContinuing => Since is not null;
}
