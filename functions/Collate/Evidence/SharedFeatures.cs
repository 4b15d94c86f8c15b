using System.Runtime.InteropServices;

namespace Collate.Evidence;

/// <summary>What the sentences of a story share with one of them. Looked up in the story's index, so the cost follows the number of places that share a feature.</summary>
/// <remarks>Not safe for concurrent use.</remarks>
/// <param name="story">The story.</param>
internal sealed class SharedFeatures(StoryText story)
{
    /// <summary>The share of the story's sentences up to which those that share something are sorted: one in so many.</summary>
    private const int SortedAtMost = 16;

    private readonly FeatureSet[] _shared = new FeatureSet[story.Sentences.Count];
    private readonly List<int> _sharing = [];

    /// <summary>Looks a sentence up.</summary>
    /// <returns>The sentences that share something with it, in order, as indexes into the story's sentences. Good until the next look-up.</returns>
    public ReadOnlySpan<int> Take(AnalyzedSentence sentence)
    {
        foreach (var other in _sharing)
        {
            _shared[other] = default;
        }

        _sharing.Clear();
        var isFew = PlacesOf(sentence) < _shared.Length / SortedAtMost;
        for (var k = 0; k < sentence.Features.Length; k++)
        {
            var feature = sentence.Features[k];
            Mark(story.Postings(feature), new FeatureSet(1UL << k, 0), isFew);
            foreach (var synonym in story.Synonyms.Of(feature))
            {
                Mark(story.Postings(synonym), new FeatureSet(0, 1UL << k), isFew);
            }
        }

        // Where many sentences share something, walking all of them in order is cheaper than sorting those.
        if (isFew)
        {
            _sharing.Sort();
        }
        else
        {
            for (var i = 0; i < _shared.Length; i++)
            {
                if (_shared[i].Any != 0)
                {
                    _sharing.Add(i);
                }
            }
        }

        return CollectionsMarshal.AsSpan(_sharing);
    }

    /// <summary>What a sentence shares with the one that was looked up last.</summary>
    /// <param name="sentence">The sentence, as an index into the story's sentences.</param>
    public FeatureSet With(int sentence) => _shared[sentence];

    /// <summary>Which features of one sentence another has, without the index. A feature that stands there counts as nothing else.</summary>
    public FeatureSet Between(AnalyzedSentence sentence, AnalyzedSentence other)
    {
        var shared = default(FeatureSet);
        for (var k = 0; k < sentence.Features.Length; k++)
        {
            var feature = sentence.Features[k];
            if (other.Features.AsSpan().Contains(feature))
            {
                shared |= new FeatureSet(1UL << k, 0);
            }
            else if (other.Features.AsSpan().ContainsAny(story.Synonyms.Of(feature)))
            {
                shared |= new FeatureSet(0, 1UL << k);
            }
        }

        return shared;
    }

    /// <summary>In how many places the features of a sentence stand, and what means the same.</summary>
    private int PlacesOf(AnalyzedSentence sentence)
    {
        var places = 0;
        foreach (var feature in sentence.Features)
        {
            places += story.Postings(feature).Length;
            foreach (var synonym in story.Synonyms.Of(feature))
            {
                places += story.Postings(synonym).Length;
            }
        }

        return places;
    }

    private void Mark(ReadOnlySpan<int> places, FeatureSet feature, bool isFew)
    {
        foreach (var place in places)
        {
            ref var shared = ref _shared[place];
            if (isFew && shared.Any == 0)
            {
                _sharing.Add(place);
            }

            shared |= feature;
        }
    }
}
