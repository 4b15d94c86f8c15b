using System.Text.Json.Serialization;
using Collate.Summaries;

namespace Collate.History;

/// <summary>What changed in the sentences.</summary>
/// <param name="Kept">How many stand word for word as they did.</param>
/// <param name="Added">Sentences that are new, in reading order.</param>
/// <param name="Dropped">Sentences that are gone, in their former reading order.</param>
/// <param name="Reworded">Sentences that say the same or nearly so in other words, in reading order.</param>
/// <param name="Supported">Sentences that stand word for word, with more or less support than before, in reading order.</param>
public sealed record SentenceChanges(
    int Kept,
    IReadOnlyList<SentenceAdded> Added,
    IReadOnlyList<SentenceDropped> Dropped,
    IReadOnlyList<SentenceReworded> Reworded,
    IReadOnlyList<SentenceSupported> Supported);

/// <summary>A new sentence.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Sources">The numbers, in the later summary, of the sources it cites.</param>
public sealed record SentenceAdded(string Text, IReadOnlyList<int> Sources);

/// <summary>A sentence that is gone.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Sources">The numbers, in the earlier summary, of the sources it cited.</param>
public sealed record SentenceDropped(string Text, IReadOnlyList<int> Sources)
{
    /// <summary>Why, if none of the sources it cited stands any more: what happened to the first of them.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Withdrawal? Because { get; init; }
}

/// <summary>A sentence in other words.</summary>
/// <param name="From">The sentence before.</param>
/// <param name="To">The sentence now.</param>
public sealed record SentenceReworded(string From, string To);

/// <summary>A sentence that stands as it did, and whose support changed.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="From">Its support before.</param>
/// <param name="To">Its support now.</param>
public sealed record SentenceSupported(string Text, Support From, Support To);
