using System.Numerics;

namespace Collate.Evidence;

/// <summary>Finds who else asserts what a sentence asserts.</summary>
/// <remarks>
/// A sentence, or two neighbouring sentences, of another article assert the same when they cover enough of the sentence's features by
/// weight and all of its counts. Features are looked up in an index, so the cost follows the number of places that share a feature.
/// </remarks>
internal sealed class ClaimFinder
{
    /// <summary>How much of a sentence's weight another has to cover, in per cent.</summary>
    private const int EnoughPercent = 46;

    /// <summary>How much two neighbouring sentences have to cover together, in per cent.</summary>
    private const int EnoughTogetherPercent = 56;

    /// <summary>How much of the weight of the words that are not names has to be covered, in per cent: the same people doing something else is not the same.</summary>
    private const int EnoughPlainPercent = 40;

    /// <summary>What a synonym counts for, in per cent of the word itself.</summary>
    private const int SynonymPercent = 70;

    /// <summary>The least each of two neighbouring sentences has to add, in per cent.</summary>
    private const int LeastSharePercent = 12;

    private const int FewestFeatures = 3;

    /// <summary>What a feature that stands everywhere in the story keeps of its weight, in per cent: names that all articles share tell no claim from another.</summary>
    private const int LeastKeptPercent = 30;

    /// <summary>The share of the story's sentences up to which those touched are sorted: one in so many.</summary>
    private const int SortedAtMost = 16;

    private readonly StoryText _story;
    private readonly int[] _weights;
    private readonly ulong[] _exact;
    private readonly ulong[] _near;
    private readonly List<int> _touched = [];
    private readonly PivotWeights _pivot = new();

    public ClaimFinder(StoryText story)
    {
        _story = story;
        _weights = new int[story.Vocabulary.Count];
        for (var feature = 0; feature < _weights.Length; feature++)
        {
            var kept = Math.Max(LeastKeptPercent, 100 - (250 * story.Postings(feature).Length / story.Sentences.Count));
            _weights[feature] = story.Vocabulary.WeightOfFeature(feature) * kept;
        }

        _exact = new ulong[story.Sentences.Count];
        _near = new ulong[story.Sentences.Count];
    }

    /// <summary>The claim that a sentence makes.</summary>
    /// <param name="pivot">The sentence, as an index into the story's sentences.</param>
    public Claim Find(int pivot)
    {
        var sentence = _story.Sentences[pivot];
        var assertions = new List<Assertion> { new(sentence.Article, pivot, 1) };
        if (sentence.Features.Length >= FewestFeatures)
        {
            _pivot.Take(sentence, _weights);
            Mark(sentence);
            for (var i = 0; i < _touched.Count;)
            {
                var article = _story.Sentences[_touched[i]].Article;
                var end = i + 1;
                while (end < _touched.Count && _story.Sentences[_touched[end]].Article == article)
                {
                    end++;
                }

                if (article != sentence.Article && Best(sentence, i, end) is { } best)
                {
                    assertions.Add(best);
                }

                i = end;
            }

            Clear();
        }

        assertions.Sort((a, b) => a.First.CompareTo(b.First));
        return new Claim(pivot, assertions);
    }

    /// <summary>How much of a sentence's weight another sentence covers, in per cent.</summary>
    public int Coverage(AnalyzedSentence sentence, AnalyzedSentence by)
    {
        ulong exact = 0, near = 0;
        for (var k = 0; k < sentence.Features.Length; k++)
        {
            var feature = sentence.Features[k];
            if (by.Features.AsSpan().Contains(feature))
            {
                exact |= 1UL << k;
            }
            else
            {
                foreach (var synonym in _story.Synonyms.Of(feature))
                {
                    if (by.Features.AsSpan().Contains(synonym))
                    {
                        near |= 1UL << k;
                        break;
                    }
                }
            }
        }

        _pivot.Take(sentence, _weights);
        return Percent(_pivot.All, exact, near);
    }

    private void Mark(AnalyzedSentence sentence)
    {
        for (var k = 0; k < sentence.Features.Length; k++)
        {
            var feature = sentence.Features[k];
            foreach (var other in _story.Postings(feature))
            {
                Touch(other);
                _exact[other] |= 1UL << k;
            }

            foreach (var synonym in _story.Synonyms.Of(feature))
            {
                foreach (var other in _story.Postings(synonym))
                {
                    Touch(other);
                    _near[other] |= 1UL << k;
                }
            }
        }

        if (_touched.Count < _exact.Length / SortedAtMost)
        {
            _touched.Sort();
            return;
        }

        // Where most sentences share something, walking all of them in order is cheaper than sorting those.
        _touched.Clear();
        for (var i = 0; i < _exact.Length; i++)
        {
            if ((_exact[i] | _near[i]) != 0)
            {
                _touched.Add(i);
            }
        }
    }

    private void Touch(int sentence)
    {
        if ((_exact[sentence] | _near[sentence]) == 0)
        {
            _touched.Add(sentence);
        }
    }

    private void Clear()
    {
        foreach (var sentence in _touched)
        {
            _exact[sentence] = 0;
            _near[sentence] = 0;
        }

        _touched.Clear();
    }

    private Assertion? Best(AnalyzedSentence pivot, int start, int end)
    {
        Assertion? best = null;
        var bestPercent = 0;
        for (var i = start; i < end; i++)
        {
            var first = _touched[i];
            var alone = Score(pivot, _exact[first], _near[first]);
            if (alone >= EnoughPercent && alone > bestPercent && SamePolarity(pivot, first))
            {
                (best, bestPercent) = (new Assertion(_story.Sentences[first].Article, first, 1), alone);
            }

            if (i + 1 == end || _touched[i + 1] != first + 1)
            {
                continue;
            }

            var second = _touched[i + 1];
            var together = Score(pivot, _exact[first] | _exact[second], _near[first] | _near[second]);
            var other = Score(pivot, _exact[second], _near[second]);
            // Two sentences are cited instead of one only where the second is needed.
            if (together >= EnoughTogetherPercent && together - Math.Max(alone, other) >= LeastSharePercent && bestPercent < EnoughPercent
                && together > bestPercent && SamePolarity(pivot, first) && SamePolarity(pivot, second))
            {
                (best, bestPercent) = (new Assertion(_story.Sentences[first].Article, first, 2), together);
            }
        }

        return best;
    }

    private bool SamePolarity(AnalyzedSentence pivot, int other) => _story.Sentences[other].Negated == pivot.Negated;

    private int Score(AnalyzedSentence pivot, ulong exact, ulong near)
    {
        if ((pivot.Counts & ~exact) != 0 || BitOperations.PopCount(exact) < FewestFeatures)
        {
            return 0;
        }

        return Percent(_pivot.Plain, exact & ~pivot.Names, near & ~pivot.Names) < EnoughPlainPercent ? 0 : Percent(_pivot.All, exact, near);
    }

    private int Percent(long all, ulong exact, ulong near) =>
        all == 0 ? 100 : (int)(((100 * _pivot.Of(exact)) + (SynonymPercent * _pivot.Of(near & ~exact))) / all);
}
