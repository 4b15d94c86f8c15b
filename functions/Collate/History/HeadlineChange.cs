using System.Text.Json.Serialization;

namespace Collate.History;

/// <summary>A headline that is not what it was.</summary>
public sealed record HeadlineChange
{
    /// <summary>The headline before; none in a first version.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? From { get; init; }

    /// <summary>The headline now; none where a story ended.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? To { get; init; }
}
