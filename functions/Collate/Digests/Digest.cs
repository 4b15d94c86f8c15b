using System.Text.Json.Serialization;

namespace Collate.Digests;

/// <summary>What a period brought: the document <c>collate/digest/1</c>, described in <c>docs/digest.md</c>.</summary>
/// <remarks>A pure function of the summaries it saw (see <see cref="Seen"/>), of the period and of the digests before it. Holds no clock: <see cref="To"/> follows from the schedule.</remarks>
public sealed record Digest
{
    /// <summary>The name of this version of the document's schema.</summary>
    public const string SchemaName = "collate/digest/1";

    /// <summary>Always <see cref="SchemaName"/>.</summary>
    [JsonRequired]
    public string Schema { get; init; } = SchemaName;

    /// <summary>The period's name in <see cref="Zone"/>: <c>2026/11/21</c> or <c>2026/W47</c>. For a digest of any other stretch of time its two ends, with two dots between them.</summary>
    public required string Id { get; init; }

    /// <summary>The time zone of <see cref="Id"/>, by its IANA name.</summary>
    public required string Zone { get; init; }

    /// <summary>When the period begins, in UTC: where the one before it ended; none for the first.</summary>
    [JsonRequired]
    public string? From { get; init; }

    /// <summary>When the period ends, in UTC.</summary>
    public required string To { get; init; }

    /// <summary>The id of the digest before; none for the first.</summary>
    [JsonRequired]
    public string? Previous { get; init; }

    /// <summary>The stories that are told in full, the weightiest first: by independent sources, then by how much of it is new, then by publishers.</summary>
    public required IReadOnlyList<DigestStory> Stories { get; init; }

    /// <summary>Further stories that are new or changed, in the same order.</summary>
    public required IReadOnlyList<DigestMention> Also { get; init; }

    /// <summary>How many more stories are new or changed and not named.</summary>
    public required int More { get; init; }

    /// <summary>Stories of earlier digests that are none any more, in ordinal order of ids.</summary>
    public required IReadOnlyList<DigestDeparture> Gone { get; init; }

    /// <summary>How many stories are as the last digest left them.</summary>
    public required int Unchanged { get; init; }

    /// <summary>The bases it saw: every story whose summary is another than the last digest saw, told or not, in ordinal order of ids.</summary>
    public required IReadOnlyList<DigestSight> Seen { get; init; }
}
