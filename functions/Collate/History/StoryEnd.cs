using System.Text.Json.Serialization;

namespace Collate.History;

/// <summary>That a story ended under its id.</summary>
/// <param name="Because">Why: what became of its sources.</param>
public sealed record StoryEnd(Withdrawal Because)
{
    /// <summary>The id of the story that goes on with its articles, at the time of writing; none if there is none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? To { get; init; }
}
