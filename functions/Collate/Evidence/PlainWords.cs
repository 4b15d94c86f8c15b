using Collate.Language;

namespace Collate.Evidence;

/// <summary>The words of a story that can have synonyms, with their vectors side by side, so that one pass over them is a pass over memory.</summary>
internal sealed class PlainWords
{
    private readonly int[] _features;
    private readonly int[] _squares;
    private readonly sbyte[] _vectors;

    public PlainWords(Vocabulary vocabulary)
    {
        _features = [.. Enumerable.Range(0, vocabulary.Count).Where(vocabulary.IsPlainWord)];
        _squares = new int[_features.Length];
        _vectors = new sbyte[_features.Length * WordTable.Dimensions];
        for (var i = 0; i < _features.Length; i++)
        {
            var vector = WordTable.VectorOf(vocabulary.RankOfFeature(_features[i]));
            _squares[i] = IntegerDot.Of(vector, vector);
            vector.CopyTo(_vectors.AsSpan(i * WordTable.Dimensions));
        }
    }

    /// <summary>How many there are.</summary>
    public int Count => _features.Length;

    /// <summary>The feature of a word.</summary>
    public int FeatureOf(int word) => _features[word];

    /// <summary>The square of the length of its vector.</summary>
    public int SquareOf(int word) => _squares[word];

    /// <summary>Its vector.</summary>
    public ReadOnlySpan<sbyte> VectorOf(int word) => _vectors.AsSpan(word * WordTable.Dimensions, WordTable.Dimensions);
}
