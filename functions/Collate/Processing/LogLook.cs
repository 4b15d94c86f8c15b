namespace Collate.Processing;

/// <summary>What there is to look at in the log. Not to be kept: it changes.</summary>
/// <param name="Fold">What the log says.</param>
/// <param name="Generation">Which log it is, or none if there is none.</param>
/// <param name="HasRead">Whether everything within reach was read.</param>
internal readonly record struct LogLook(LogFold Fold, string? Generation, Predicate<Reach> HasRead);
