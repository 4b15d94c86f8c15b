namespace Collate.Summaries.Verifying;

/// <summary>A word with content.</summary>
/// <param name="Form">Its folded form.</param>
/// <param name="Stem">Its stem; the form itself where there is no stemmer.</param>
/// <param name="Rank">Its rank in the word table, or -1.</param>
/// <param name="Start">Where it stands.</param>
/// <param name="Weight">What it counts for: 1 for frequent words, 3 for rare ones.</param>
internal readonly record struct Term(string Form, string Stem, int Rank, int Start, int Weight);
