using System.Text.Json.Serialization;

namespace Collate.Summaries;

/// <summary>One article of a story, as a numbered source.</summary>
public sealed record Source
{
    /// <summary>The number that citations use, counted from 1.</summary>
    public required int N { get; init; }

    /// <summary>The ordinally smallest of <see cref="Names"/>.</summary>
    public required string Name { get; init; }

    /// <summary>Every name under which this content was dropped, in ordinal order.</summary>
    public required IReadOnlyList<string> Names { get; init; }

    /// <summary>The cleaned text that spans point into, relative to the document: <c>sources/{sha256}.txt</c>.</summary>
    public required string File { get; init; }

    /// <summary>The article's title, if it has one.</summary>
    [JsonRequired]
    public string? Title { get; init; }

    /// <summary>Who published it, if it says so.</summary>
    [JsonRequired]
    public string? Publisher { get; init; }

    /// <summary>The agencies it credits by their short names (<c>Yonhap</c>, <c>AFP</c>), in order of mention.</summary>
    public IReadOnlyList<string> Origins { get; init; } = [];

    /// <summary>When, in ISO 8601 (<c>2025-06-17</c>, <c>2025-06-17T08:30:00Z</c> or, at the offset it was written with, <c>2025-06-17T21:30:00-07:00</c>), if it says so.</summary>
    [JsonRequired]
    public string? Published { get; init; }

    /// <summary>What told <see cref="Published"/>, in kebab case: <c>date-prefix</c>.</summary>
    [JsonRequired]
    public string? PublishedFrom { get; init; }

    /// <summary>Where it stands on the web, if it says so.</summary>
    [JsonRequired]
    public string? Url { get; init; }

    /// <summary>The lineage: one value for all articles that are copies, pickups or paraphrases of each other. Counted from 1 in order of sources.</summary>
    public required int Lineage { get; init; }

    /// <summary>Why it belongs to the story: what ties it to another source; none for the first, and for an article that was put in by request and is like no other.</summary>
    public JoinedBy? Joined { get; init; }

    /// <summary>SHA-256 of the dropped file, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }
}
