namespace Collate.Language;

/// <summary>Frequent English words in order of frequency, with static vectors in integers.</summary>
internal static class WordTable
{
    /// <summary>Components per vector.</summary>
    public const int Dimensions = 100;

    /// <summary>The rank of a lower-case word, counted from 0 for the most frequent, or -1 if it is not in the table.</summary>
    public static int RankOf(ReadOnlySpan<char> word) => throw new NotImplementedException();

    /// <summary>The vector of the word of that rank, scaled to one length for all words as nearly as bytes allow.</summary>
    public static ReadOnlySpan<sbyte> VectorOf(int rank) => throw new NotImplementedException();
}
