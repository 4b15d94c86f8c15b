namespace Collate.Upkeep;

/// <summary>Something that is wrong, and what to do about it.</summary>
/// <param name="Finding">What is wrong.</param>
/// <param name="Repair">Mends it, or none if nothing can.</param>
public sealed record Diagnosis(Finding Finding, Func<CancellationToken, Task>? Repair);
