namespace Collate.Local.Commands;

/// <summary>What <c>collate evaluate</c> was asked for.</summary>
/// <param name="File">The topics, one to the line.</param>
/// <param name="Predictions">Where to write the summaries, or none.</param>
/// <param name="Clusters">Where to write the grouping, or none.</param>
internal sealed record EvaluateRequest(string File, string? Predictions, string? Clusters);
