namespace Collate.Local.Bench;

/// <summary>What a scenario of one size took.</summary>
/// <param name="Scenario">What was done.</param>
/// <param name="Size">To how many articles.</param>
/// <param name="Bytes">How much text that is, in bytes of the files.</param>
/// <param name="Seconds">The median time.</param>
/// <param name="Allocated">Bytes that were allocated on the way.</param>
/// <param name="Live">Bytes of memory that the articles and the result keep, or none where it was not measured.</param>
internal sealed record BenchResult(string Scenario, int Size, long Bytes, double Seconds, long Allocated, long? Live = null);
