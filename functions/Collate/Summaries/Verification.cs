using System.Text.Json.Serialization;

namespace Collate.Summaries;

/// <summary>What the verifier did.</summary>
/// <param name="Checked">How many sentences it checked.</param>
/// <param name="Dropped">The sentences that did not pass, and why.</param>
public sealed record Verification(int Checked, IReadOnlyList<DroppedSentence> Dropped)
{
    /// <summary>In how many places a sentence of the sources stands for one of a model that did not pass; none unless a model wrote.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Replaced { get; init; }

    /// <summary>How many sides of disagreements a model had left out, and the sources' own sentences tell; none unless a model wrote.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Restored { get; init; }
}

/// <summary>A sentence that was not written because what it cites does not bear it out.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Reason">Why, in kebab case: <c>number</c>, <c>name</c>, <c>date</c>, <c>quotation</c>, <c>negation</c>, <c>attribution</c>, <c>wrong-citation</c>, <c>unsupported-detail</c>; of a model's also <c>markup</c>, <c>too-long</c>, <c>repeated</c>, <c>over-budget</c>.</param>
public sealed record DroppedSentence(string Text, string Reason);
