using System.Numerics;

namespace Collate.Language;

/// <summary>How much a word tells about what a text is about, from its rank alone.</summary>
/// <remarks>
/// Word frequencies fall with rank (Zipf 1949), so the logarithm of the rank stands in for inverse document frequency without any
/// document being counted: the most frequent words weigh nothing, a word outside the table weighs <see cref="Max"/>. The logarithm is taken in
/// integers, so it is the same on every machine.
/// </remarks>
internal static class WordWeight
{
    /// <summary>The rank up to which words weigh nothing.</summary>
    public const int FirstRank = 300;

    /// <summary>What a word weighs each time its rank doubles.</summary>
    public const int Unit = 16;

    /// <summary>What a word weighs that is not in the table: a little more than the rarest that is.</summary>
    public static int Max { get; } = Of(WordTable.Count * 2);

    /// <summary>16 times the binary logarithm of <c>rank / 300</c>, rounded down; 0 for ranks up to 300, <see cref="Max"/> for a rank of -1.</summary>
    public static int Of(int rank)
    {
        if (rank <= FirstRank)
        {
            return rank < 0 ? Max : 0;
        }

        // The ratio in 30 fraction bits, brought into [1, 2); each squaring yields one more bit of the logarithm.
        var ratio = ((ulong)rank << 30) / FirstRank;
        var log = BitOperations.Log2(ratio) - 30;
        ratio >>= log;
        for (var unit = Unit; unit > 1; unit /= 2)
        {
            ratio = (ratio * ratio) >> 30;
            var bit = (int)(ratio >> 31);
            ratio >>= bit;
            log = (log * 2) + bit;
        }

        return log;
    }
}
