namespace Collate.Summaries;

/// <summary>A claim that says when something happened.</summary>
/// <param name="Date">ISO 8601 to the precision that is known: <c>2024</c>, <c>2024-10</c> or <c>2025-06-17</c>.</param>
/// <param name="Text">What happened, in the words of the first citation.</param>
/// <param name="Citations">The words it rests on.</param>
public sealed record TimelineEntry(string Date, string Text, IReadOnlyList<Citation> Citations);
