namespace Collate.Summaries;

/// <summary>How many stand behind a claim.</summary>
/// <param name="Articles">How many articles assert it.</param>
/// <param name="Lineages">How many independent lineages those articles belong to: copies, pickups and paraphrases count once.</param>
public sealed record Support(int Articles, int Lineages);
