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
    private const int EnoughPercent = 48;

    /// <summary>How much two neighbouring sentences have to cover together, in per cent.</summary>
    private const int EnoughTogetherPercent = 58;

    /// <summary>How much of the weight of the words that are not names has to be covered, in per cent: the same people doing something else is not the same.</summary>
    private const int EnoughPlainPercent = 52;

    /// <summary>What a synonym counts for, in per cent of the word itself.</summary>
    private const int SynonymPercent = 70;

    /// <summary>The least each of two neighbouring sentences has to add, in per cent.</summary>
    private const int LeastSharePercent = 12;

    private const int FewestFeatures = 3;

    /// <summary>The share of the story's sentences up to which those that share something are sorted: one in so many.</summary>
    private const int SortedAtMost = 16;

    private readonly StoryText _story;
    private readonly int[] _weights;
    private readonly Agreement _agreement;
    private readonly ulong[] _exact;
    private readonly ulong[] _near;
    private readonly List<int> _touched = [];
    private readonly PivotWeights _pivot = new();

    public ClaimFinder(StoryText story)
    {
        _story = story;
        _weights = FeatureWeights.Of(story);
        _agreement = new Agreement(story);
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

                if (article != sentence.Article && Best(pivot, i, end) is { } best)
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

    /// <summary>
    /// What may assert what a sentence asserts, as far as the words that are shared tell: all that <see cref="Find"/> finds is among it. Costs a fraction of that, since nothing is compared but words.
    /// </summary>
    /// <param name="pivot">The sentence, as an index into the story's sentences.</param>
    public IReadOnlyList<Assertion> Likely(int pivot)
    {
        var sentence = _story.Sentences[pivot];
        var likely = new List<Assertion> { new(sentence.Article, pivot, 1) };
        if (sentence.Features.Length < FewestFeatures)
        {
            return likely;
        }

        _pivot.Take(sentence, _weights);
        Mark(sentence);
        for (var i = 0; i < _touched.Count; i++)
        {
            var first = _touched[i];
            var article = _story.Sentences[first].Article;
            if (article == sentence.Article)
            {
                continue;
            }

            if (Score(sentence, _exact[first], _near[first]) >= EnoughPercent)
            {
                likely.Add(new Assertion(article, first, 1));
            }

            if (i + 1 < _touched.Count && _touched[i + 1] == first + 1 && _story.Sentences[first + 1].Article == article && AreEnoughTogether(sentence, first, first + 1, out _))
            {
                likely.Add(new Assertion(article, first, 2));
            }
        }

        Clear();
        return likely;
    }

    /// <summary>How much of a sentence's weight another sentence covers, in per cent.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="by">The other.</param>
    /// <param name="values">Whether counts and dates count too.</param>
    public int Coverage(AnalyzedSentence sentence, AnalyzedSentence by, bool values = true)
    {
        ulong exact = 0, near = 0;
        for (var k = 0; k < sentence.Features.Length; k++)
        {
            var feature = sentence.Features[k];
            if (by.Features.AsSpan().Contains(feature))
            {
                exact |= 1UL << k;
            }
            else if (by.Features.AsSpan().ContainsAny(_story.Synonyms.Of(feature)))
            {
                near |= 1UL << k;
            }
        }

        _pivot.Take(sentence, _weights);
        return Percent(exact, near, values ? 0 : sentence.Counts | sentence.Dated);
    }

    /// <summary>
    /// The sentences of other articles, in order, that cover enough of a sentence, counts and dates aside, and share at least two features with it that are neither names nor values.
    /// </summary>
    /// <param name="number">The sentence, as an index into the story's sentences.</param>
    /// <param name="percent">How much of its weight they have to cover, as <see cref="Coverage"/> counts.</param>
    public IReadOnlyList<int> Neighbours(int number, int percent)
    {
        var sentence = _story.Sentences[number];
        var values = sentence.Counts | sentence.Dated;
        var plain = ~(values | sentence.Names);
        var found = new List<int>();
        _pivot.Take(sentence, _weights);
        Mark(sentence);
        foreach (var other in _touched)
        {
            if (BitOperations.PopCount(_exact[other] & plain) >= 2 && _story.Sentences[other].Article != sentence.Article
                && Percent(_exact[other], _near[other], values) >= percent)
            {
                found.Add(other);
            }
        }

        Clear();
        return found;
    }

    /// <summary>What differs between two sentences that speak of the same.</summary>
    public Difference Compare(int one, int other) => _agreement.Find(one, other, 1);

    /// <summary>Whether two sentences name different places: without that, <see cref="Compare"/> does not answer <see cref="Difference.Name"/>.</summary>
    public bool PlacesDiffer(int one, int other) => _agreement.PlacesDiffer(one, other);

    private void Mark(AnalyzedSentence sentence)
    {
        if (PlacesOf(sentence) < _exact.Length / SortedAtMost)
        {
            MarkFew(sentence);
            _touched.Sort();
            return;
        }

        for (var k = 0; k < sentence.Features.Length; k++)
        {
            var feature = sentence.Features[k];
            foreach (var other in _story.Postings(feature))
            {
                _exact[other] |= 1UL << k;
            }

            foreach (var synonym in _story.Synonyms.Of(feature))
            {
                foreach (var other in _story.Postings(synonym))
                {
                    _near[other] |= 1UL << k;
                }
            }
        }

        // Where many sentences share something, walking all of them in order is cheaper than sorting those.
        for (var i = 0; i < _exact.Length; i++)
        {
            if ((_exact[i] | _near[i]) != 0)
            {
                _touched.Add(i);
            }
        }
    }

    /// <summary>In how many places the features of a sentence stand, and what means the same.</summary>
    private int PlacesOf(AnalyzedSentence sentence)
    {
        var places = 0;
        foreach (var feature in sentence.Features)
        {
            places += _story.Postings(feature).Length;
            foreach (var synonym in _story.Synonyms.Of(feature))
            {
                places += _story.Postings(synonym).Length;
            }
        }

        return places;
    }

    private void MarkFew(AnalyzedSentence sentence)
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

    private Assertion? Best(int number, int start, int end)
    {
        var pivot = _story.Sentences[number];
        Assertion? best = null;
        var bestPercent = 0;
        for (var i = start; i < end; i++)
        {
            var first = _touched[i];
            var alone = Score(pivot, _exact[first], _near[first]);
            if (alone >= EnoughPercent && alone > bestPercent && Agrees(number, first, 1))
            {
                (best, bestPercent) = (new Assertion(_story.Sentences[first].Article, first, 1), alone);
            }

            // Two sentences are cited instead of one only where the second is needed, and speaks of the same.
            if (bestPercent >= EnoughPercent || i + 1 == end || _touched[i + 1] != first + 1)
            {
                continue;
            }

            var second = _touched[i + 1];
            if (AreEnoughTogether(pivot, first, second, out var together) && together > bestPercent && Agrees(number, first, 2))
            {
                (best, bestPercent) = (new Assertion(_story.Sentences[first].Article, first, 2), together);
            }
        }

        return best;
    }

    /// <summary>Whether two neighbouring sentences cover enough together, each of them some.</summary>
    private bool AreEnoughTogether(AnalyzedSentence pivot, int first, int second, out int together)
    {
        together = Score(pivot, _exact[first] | _exact[second], _near[first] | _near[second]);
        return together >= EnoughTogetherPercent
            && together - Math.Max(Score(pivot, _exact[first], _near[first]), Score(pivot, _exact[second], _near[second])) >= LeastSharePercent
            && AddsWords(pivot, first, second) && AddsWords(pivot, second, first);
    }

    /// <summary>Whether a sentence adds more than a number to what its neighbour covers.</summary>
    private bool AddsWords(AnalyzedSentence pivot, int sentence, int neighbour) =>
        ((_exact[sentence] | _near[sentence]) & ~(_exact[neighbour] | _near[neighbour]) & ~pivot.Counts) != 0;

    private bool Agrees(int pivot, int first, int count) => _agreement.Is(pivot, first, count);

    private int Score(AnalyzedSentence pivot, ulong exact, ulong near)
    {
        if ((pivot.Counts & ~exact) != 0 || BitOperations.PopCount(exact) < FewestFeatures)
        {
            return 0;
        }

        // By number as well as by weight: one rare word does not stand for a doing told in frequent ones.
        var plain = pivot.Asserted & ~pivot.Names;
        var enough = 2 * BitOperations.PopCount(plain & (exact | near)) >= BitOperations.PopCount(plain)
            && Percent(exact, near, pivot.Names) >= EnoughPlainPercent;
        return enough ? Percent(exact, near, 0) : 0;
    }

    private int Percent(ulong exact, ulong near, ulong without)
    {
        var all = _pivot.Without(without);
        return all == 0 ? 100 : (int)(((100 * _pivot.Of(exact & ~without)) + (SynonymPercent * _pivot.Of(near & ~exact & ~without))) / all);
    }
}
