using Collate.Language;

namespace Collate.Evidence;

/// <summary>The meaning of a sentence as the frequency-weighted mean of its words' static vectors, in integers.</summary>
/// <remarks>
/// S. Arora, Y. Liang and T. Ma, A simple but tough-to-beat baseline for sentence embeddings, ICLR 2017, with a = .001 and the frequency taken
/// from the rank (Zipf), less the component that all sentences have in common, here the expected sentence of the whole table. Sums of integers are the same in any order and on any vector width.
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

    /// <summary>The component that all sentences have in common, written out: what <see cref="CommonComponent"/> finds in the table, which takes longer than all else that is loaded. A test holds them together.</summary>
    internal static ReadOnlySpan<short> Common =>
    [
        -66, 143, 311, -201, 45, 133, -113, 176, -110, 22, 46, -20, 272, 50, 107, -259, 180, 7, -396, 129, 297, -25, 234, 104, 161,
        -157, -129, -389, 33, -90, -48, 375, -118, 50, -9, 227, 30, 211, -161, -105, -458, -197, 176, -186, 5, -41, 220, -279, 24, -641,
        9, -104, 138, 1090, -231, -2302, -78, -221, 1520, 538, -173, 654, -128, 88, 636, -48, 367, 330, 205, -74, 1, -275, -163, -374, 73,
        27, -112, 10, -915, -36, 613, -15, -372, 131, -1299, -219, 47, -32, -174, -356, -36, -160, -159, 112, -532, 32, -200, -212, 507, 146,
    ];

    /// <summary>The vector of words given by their ranks, or none if there are fewer than three.</summary>
    public static SentenceVector? Of(ReadOnlySpan<int> ranks)
    {
        if (ranks.Length < FewestWords)
        {
            return null;
        }

        Span<long> sums = stackalloc long[WordTable.Dimensions];
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

        var common = Common;
        long along = 0;
        for (var i = 0; i < sums.Length; i++)
        {
            along += sums[i] * common[i];
        }

        for (var i = 0; i < sums.Length; i++)
        {
            sums[i] = (sums[i] << 8) - (along * common[i] >> 16);
        }

        return Scale(sums) is { } components ? new SentenceVector(components) : null;
    }

    /// <summary>The direction that sentences have in common: that of their sum. None if there is none.</summary>
    public static SentenceVector? CommonOf(IEnumerable<SentenceVector> sentences)
    {
        Span<long> sums = stackalloc long[WordTable.Dimensions];
        sums.Clear();
        foreach (var sentence in sentences)
        {
            for (var i = 0; i < sums.Length; i++)
            {
                sums[i] += sentence._components[i];
            }
        }

        return Scale(sums) is { } components ? new SentenceVector(components) : null;
    }

    /// <summary>What a sentence says beside a direction; none if nothing.</summary>
    public SentenceVector? Without(SentenceVector common)
    {
        long along = 0;
        for (var i = 0; i < _components.Length; i++)
        {
            along += _components[i] * common._components[i];
        }

        Span<long> rest = stackalloc long[_components.Length];
        for (var i = 0; i < rest.Length; i++)
        {
            rest[i] = ((long)_components[i] << 12) - (along * common._components[i] >> 12);
        }

        return Scale(rest) is { } components ? new SentenceVector(components) : null;
    }

    /// <summary>The cosine of two sentences, <see cref="One"/> for the same direction.</summary>
    public static int Cosine(SentenceVector a, SentenceVector b) => IntegerDot.Of(a._components, b._components) >> 12;

    /// <summary>The expected sentence of the whole table.</summary>
    internal static short[] CommonComponent()
    {
        // Each word's vector times its frequency times its weight, which is 1 / (rank + 76) but for a constant.
        Span<long> sums = stackalloc long[WordTable.Dimensions];
        sums.Clear();
        for (var rank = 0; rank < WordTable.Count; rank++)
        {
            var weight = (1 << 24) / (rank + 76);
            var vector = WordTable.VectorOf(rank);
            for (var i = 0; i < sums.Length; i++)
            {
                sums[i] += weight * vector[i];
            }
        }

        return Scale(sums)!;
    }

    /// <summary>A vector of length <see cref="Length"/> in that direction, or none for the null vector. Square root and division are exact by IEEE 754.</summary>
    private static short[]? Scale(ReadOnlySpan<long> sums)
    {
        var square = 0.0;
        foreach (var sum in sums)
        {
            square += (double)sum * sum;
        }

        if (square == 0)
        {
            return null;
        }

        var scale = Length / Math.Sqrt(square);
        var components = new short[sums.Length];
        for (var i = 0; i < components.Length; i++)
        {
            components[i] = (short)Math.Round(sums[i] * scale, MidpointRounding.ToEven);
        }

        return components;
    }

    /// <summary>a / (a + p) with p = .0752 / (rank + 1), times 256.</summary>
    private static int WeightOf(int rank) => 256 * (rank + 1) / (rank + 76);
}
