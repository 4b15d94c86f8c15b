using Collate.Language;

namespace Collate.Summaries.Verifying;

/// <summary>A word with content.</summary>
/// <param name="Form">Its folded form.</param>
/// <param name="Stem">Its stem; the form itself where there is no stemmer.</param>
/// <param name="Rank">Its rank in the word table, or -1.</param>
/// <param name="Start">Where it stands.</param>
/// <param name="Weight">What it counts for: 1 for frequent words, 3 for rare ones.</param>
/// <param name="Entry">Its entry among the meanings: its rank, that of a verb with its particle, or -1.</param>
/// <param name="Groups">The groups of <see cref="NewsSynonyms"/> it is in, or none.</param>
/// <param name="Opposites">The stems that <see cref="Antonyms"/> has as its opposites, or none.</param>
internal readonly record struct Term(string Form, string Stem, int Rank, int Start, int Weight, int Entry, int[]? Groups = null, string[]? Opposites = null)
{
    /// <summary>What it means; none if that is not known.</summary>
    public Meaning? Meaning => Entry < 0 ? null : WordMeanings.Of(Entry);
}
