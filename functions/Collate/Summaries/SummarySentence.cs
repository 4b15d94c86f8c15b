namespace Collate.Summaries;

/// <summary>One sentence of a summary and what it rests on.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Citations">The words it rests on: at least one citation, ordered by source, then by start.</param>
/// <param name="Support">How many stand behind it.</param>
public sealed record SummarySentence(string Text, IReadOnlyList<Citation> Citations, Support Support);
