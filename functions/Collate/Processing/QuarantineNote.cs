namespace Collate.Processing;

/// <summary><c>quarantine/{key}.json</c>: why a content could not be read, and under which names it was dropped.</summary>
internal sealed record QuarantineNote
{
    public const string SchemaName = "collate/quarantine/1";

    /// <summary>Always <see cref="SchemaName"/>.</summary>
    public string Schema { get; init; } = SchemaName;

    /// <summary>The reason in kebab case: <c>too-large</c>.</summary>
    public required string Reason { get; init; }

    /// <summary>One sentence for a person.</summary>
    public required string Explanation { get; init; }

    /// <summary>The names that hold this content now, in ordinal order. Reason and explanation go for the first.</summary>
    public required IReadOnlyList<string> Names { get; init; }

    /// <summary>The hash of the content, a copy of which stands beside; none if it was not read.</summary>
    public string? Sha256 { get; init; }

    /// <summary>The size of the content.</summary>
    public required long Bytes { get; init; }
}
