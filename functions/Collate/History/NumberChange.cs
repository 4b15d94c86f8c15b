using System.Text.Json.Serialization;

namespace Collate.History;

/// <summary>A number that changed in a sentence that otherwise says the same.</summary>
/// <param name="From">The number before, as it was written.</param>
/// <param name="To">The number now, as it is written.</param>
/// <param name="Sentence">The sentence in which it stands now.</param>
public sealed record NumberChange(string From, string To, string Sentence)
{
    /// <summary>What it counts, in the words of the later sentence; none if that is not said.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Of { get; init; }
}
