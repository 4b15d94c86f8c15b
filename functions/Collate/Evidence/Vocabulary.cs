using System.Runtime.InteropServices;
using Collate.Language;

namespace Collate.Evidence;

/// <summary>The features of one story's sentences (stems and values in normal form), each with a fixed weight.</summary>
/// <remarks>A weight says how much a feature tells: it comes from the word's rank in a general corpus, never from the story itself.</remarks>
internal sealed class Vocabulary
{
    /// <summary>Weight of a word that is not among the frequent words of the language, and of a value.</summary>
    public static int RareWeight { get; } = WordWeight.Max;

    /// <summary>Weight of the most frequent content words.</summary>
    public const int CommonWeight = 12;

    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly List<Feature> _features = [];

    /// <summary>How many features there are.</summary>
    public int Count => _features.Count;

    /// <summary>The number of a stem.</summary>
    /// <param name="stem">The stem.</param>
    /// <param name="word">The word it is the stem of, folded.</param>
    /// <param name="capitalised">Whether the word stands with a capital within a sentence, as names do.</param>
    /// <param name="rank">The word's rank in the table, or -1.</param>
    public int Stem(string stem, string word, bool capitalised, int rank)
    {
        ref var id = ref CollectionsMarshal.GetValueRefOrAddDefault(_ids, stem, out var known);
        if (!known)
        {
            id = Add(new Feature(stem, WeightOf(rank), rank, rank >= 0 && !Synonyms.IsExclusive(word)));
        }

        CollectionsMarshal.AsSpan(_features)[id].Capitals += capitalised ? 1 : -1;
        return id;
    }

    /// <summary>The number of a value in normal form, such as <c>#6000</c>.</summary>
    public int Value(string normalForm)
    {
        ref var id = ref CollectionsMarshal.GetValueRefOrAddDefault(_ids, normalForm, out var known);
        if (!known)
        {
            id = Add(new Feature(normalForm, RareWeight, -1, false));
        }

        return id;
    }

    /// <summary>The stem or the normal form.</summary>
    public string TextOf(int feature) => _features[feature].Text;

    /// <summary>How much a feature tells.</summary>
    public int WeightOfFeature(int feature) => _features[feature].Weight;

    /// <summary>The rank of the word a stem was first seen as, or -1.</summary>
    public int RankOfFeature(int feature) => _features[feature].Rank;

    /// <summary>Whether a feature is a word in the table that is mostly not part of a name, so that it can have synonyms.</summary>
    public bool IsPlainWord(int feature) => _features[feature] is { CanBePlain: true, Capitals: <= 0 };

    private static int WeightOf(int rank) => Math.Max(CommonWeight, WordWeight.Of(rank));

    private int Add(Feature feature)
    {
        _features.Add(feature);
        return _features.Count - 1;
    }

    private record struct Feature(string Text, int Weight, int Rank, bool CanBePlain, int Capitals = 0);
}
