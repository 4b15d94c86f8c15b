using Collate.Language;

namespace Collate.Evidence;

/// <summary>The meaning of a sentence as the frequency-weighted mean of its words' static vectors, in integers.</summary>
/// <remarks>
/// S. Arora, Y. Liang and T. Ma, A simple but tough-to-beat baseline for sentence embeddings, ICLR 2017, with a = .001 and the frequency taken
/// from the rank (Zipf). Sums of integers are the same in any order and on any vector width.
/// </remarks>
internal sealed class SentenceVector
{
    /// <summary>The length to which vectors are scaled, so that a dot product of two is their cosine times its square.</summary>
    public const int Length = 4096;

    /// <summary>A cosine of one, as <see cref="Cosine"/> counts.</summary>
    public const int One = 1 << 12;

    private const int FewestWords = 3;

    private readonly short[] _components;

    private SentenceVector(short[] components) => _components = components;

    /// <summary>The vector of words given by their ranks, or none if there are fewer than three.</summary>
    public static SentenceVector? Of(ReadOnlySpan<int> ranks)
    {
        if (ranks.Length < FewestWords)
        {
            return null;
        }

        Span<int> sums = stackalloc int[WordTable.Dimensions];
        sums.Clear();
        foreach (var rank in ranks)
        {
            var weight = WeightOf(rank);
            var vector = WordTable.VectorOf(rank);
            for (var i = 0; i < sums.Length; i++)
            {
                sums[i] += weight * vector[i];
            }
        }

        long square = 0;
        foreach (var sum in sums)
        {
            square += (long)sum * sum;
        }

        if (square == 0)
        {
            return null;
        }

        var scale = Length / Math.Sqrt(square);
        var components = new short[WordTable.Dimensions];
        for (var i = 0; i < components.Length; i++)
        {
            components[i] = (short)Math.Round(sums[i] * scale, MidpointRounding.ToEven);
        }

        return new SentenceVector(components);
    }

    /// <summary>The cosine of two sentences, <see cref="One"/> for the same direction.</summary>
    public static int Cosine(SentenceVector a, SentenceVector b)
    {
        ReadOnlySpan<short> x = a._components, y = b._components;
        var dot = 0;
        for (var i = 0; i < x.Length; i++)
        {
            dot += x[i] * y[i];
        }

        return dot >> 12;
    }

    /// <summary>a / (a + p) with p = .0752 / (rank + 1), times 256.</summary>
    private static int WeightOf(int rank) => 256 * (rank + 1) / (rank + 76);
}
