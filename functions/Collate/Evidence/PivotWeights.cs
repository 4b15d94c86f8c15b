using System.Numerics;

namespace Collate.Evidence;

/// <summary>The weights of one sentence's features, added up once, so that each of thousands of comparisons with it walks only the features that are shared.</summary>
internal sealed class PivotWeights
{
    private readonly int[] _weights = new int[AnalyzedSentence.MaxFeatures];

    /// <summary>The sum of the weights of all asserted features.</summary>
    public long All { get; private set; }

    /// <summary>The sum of those that are not parts of names.</summary>
    public long Plain { get; private set; }

    /// <summary>Takes the weights of a sentence.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="weights">The weight of every feature of the story.</param>
    public void Take(AnalyzedSentence sentence, ReadOnlySpan<int> weights)
    {
        (All, Plain) = (0, 0);
        for (var k = 0; k < sentence.Features.Length; k++)
        {
            var weight = (sentence.Asserted >> k & 1) != 0 ? weights[sentence.Features[k]] : 0;
            _weights[k] = weight;
            All += weight;
            Plain += (sentence.Names >> k & 1) != 0 ? 0 : weight;
        }
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
