using System.Numerics;

namespace Collate.Evidence;

/// <summary>The weights of one sentence's features, added up once, so that each of thousands of comparisons with it walks only the features that are shared.</summary>
internal sealed class PivotWeights
{
    private readonly int[] _weights = new int[AnalyzedSentence.MaxFeatures];

    private ulong _features;
    private long _all;
    private ulong _left;
    private long _rest;

    /// <summary>Takes the weights of a sentence.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="weights">The weight of every feature of the story.</param>
    public void Take(AnalyzedSentence sentence, ReadOnlySpan<int> weights)
    {
        _all = 0;
        _features = 0;
        for (var k = 0; k < sentence.Features.Length; k++)
        {
            var weight = (sentence.Asserted >> k & 1) != 0 ? weights[sentence.Features[k]] : 0;
            _weights[k] = weight;
            _all += weight;
            _features |= 1UL << k;
        }

        (_left, _rest) = (0, _all);
    }

    /// <summary>The sum of the weights of all asserted features but some.</summary>
    public long Without(ulong features)
    {
        if (features == 0)
        {
            return _all;
        }

        // Asked thousands of times in a row with the same features.
        if (features != _left)
        {
            (_left, _rest) = (features, Of(_features & ~features));
        }

        return _rest;
    }

    /// <summary>The sum of the weights of some features: bit k for feature k.</summary>
    public long Of(ulong features)
    {
        var sum = 0L;
        for (; features != 0; features &= features - 1)
        {
            sum += _weights[BitOperations.TrailingZeroCount(features)];
        }

        return sum;
    }
}
