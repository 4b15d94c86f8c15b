namespace Collate.Summaries.Modelled;

/// <summary>A sentence of a model that failed, as it goes back to the model.</summary>
/// <param name="N">Its place in the answer, from 1.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Evidence">The numbers that it named and that there are.</param>
/// <param name="Why">Why it failed, for the model.</param>
internal sealed record FailedSentence(int N, string Text, IReadOnlyList<int> Evidence, string Why);
