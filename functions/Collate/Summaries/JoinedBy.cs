namespace Collate.Summaries;

/// <summary>Why an article belongs to the story: what ties it most strongly to another source.</summary>
/// <param name="Source">The number of that other source.</param>
/// <param name="Similarity">How similar the two are as grouping sees it, in units of one in a thousand, from 0 to 1000.</param>
/// <param name="Days">The days between their publication, or none if either says no date.</param>
/// <param name="Shared">The names, words and numbers that both share and that weigh most, as this source writes them, heaviest first.</param>
public sealed record JoinedBy(int Source, int Similarity, int? Days, IReadOnlyList<string> Shared);
