namespace Collate.Summaries;

/// <summary>What the verifier did.</summary>
/// <param name="Checked">How many sentences it checked.</param>
/// <param name="Dropped">The sentences that did not pass, and why.</param>
public sealed record Verification(int Checked, IReadOnlyList<DroppedSentence> Dropped);

/// <summary>A sentence that was not written because what it cites does not bear it out.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Reason">Why, in kebab case: <c>number</c>, <c>name</c>, <c>date</c>, <c>quotation</c>, <c>negation</c>, <c>attribution</c>, <c>wrong-citation</c>, <c>unsupported-detail</c>.</param>
public sealed record DroppedSentence(string Text, string Reason);
