using System.Text.Json.Serialization;

namespace Collate.Editorial;

/// <summary>What the editors decided: the document <c>collate/overrides/1</c>, described in <c>docs/overrides.md</c>.</summary>
/// <remarks>An article is named by the name it was dropped under, or by the SHA-256 of the dropped file in lower-case hexadecimal. What names nothing that is there does nothing.</remarks>
public sealed record EditorialOverrides
{
    /// <summary>The name of this version of the document's schema.</summary>
    public const string SchemaName = "collate/overrides/1";

    /// <summary>The largest file that is read.</summary>
    public const int MaxBytes = 1024 * 1024;

    /// <summary>The most decisions of one kind, and the most articles in one of them.</summary>
    public const int MaxDecisions = 1_000, MaxArticles = 100;

    /// <summary>The most characters of a name, and of a reason.</summary>
    public const int MaxName = 1_024, MaxReason = 300;

    /// <summary>Nothing was decided.</summary>
    public static EditorialOverrides None { get; } = new();

    /// <summary>Always <see cref="SchemaName"/>.</summary>
    public string Schema { get; init; } = SchemaName;

    /// <summary>Articles that tell one story: whatever stories they would be in become one.</summary>
    public IReadOnlyList<Decision> Together { get; init; } = [];

    /// <summary>Articles of which no two tell the same story.</summary>
    public IReadOnlyList<Decision> Apart { get; init; } = [];

    /// <summary>Sources that do not count.</summary>
    public IReadOnlyList<IgnoredSource> Ignore { get; init; } = [];

    /// <summary>Whether nothing was decided.</summary>
    [JsonIgnore]
    public bool IsEmpty => Together.Count == 0 && Apart.Count == 0 && Ignore.Count == 0;
}

/// <summary>A decision about articles.</summary>
/// <param name="Articles">The articles: names or hashes, at least two, each once.</param>
public sealed record Decision(IReadOnlyList<string> Articles)
{
    /// <summary>Why, for readers; optional.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Because { get; init; }
}

/// <summary>A source that does not count: an article, or everything of a publisher.</summary>
public sealed record IgnoredSource
{
    /// <summary>The article, by name or hash; or none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Article { get; init; }

    /// <summary>The publisher as the sources of summaries name it, in any case; or none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Publisher { get; init; }

    /// <summary>Why, for readers; optional.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Because { get; init; }
}
