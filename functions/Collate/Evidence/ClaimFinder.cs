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

    private readonly StoryText _story;
    private readonly int[] _weights;
    private readonly Agreement _agreement;
    private readonly SharedFeatures _shared;
    private readonly PivotWeights _pivot = new();

    public ClaimFinder(StoryText story)
    {
        _story = story;
        _weights = FeatureWeights.Of(story);
        _agreement = new Agreement(story);
        _shared = new SharedFeatures(story);
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
            var sharing = _shared.Take(sentence);
            for (var i = 0; i < sharing.Length;)
            {
                var article = _story.Sentences[sharing[i]].Article;
                var end = i + 1;
                while (end < sharing.Length && _story.Sentences[sharing[end]].Article == article)
                {
                    end++;
                }

                if (article != sentence.Article && Best(pivot, sharing[i..end]) is { } best)
                {
                    assertions.Add(best);
                }

                i = end;
            }
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
        var sharing = _shared.Take(sentence);
        for (var i = 0; i < sharing.Length; i++)
        {
            var first = sharing[i];
            var article = _story.Sentences[first].Article;
            if (article == sentence.Article)
            {
                continue;
            }

            if (Score(sentence, _shared.With(first)) >= EnoughPercent)
            {
                likely.Add(new Assertion(article, first, 1));
            }

            if (i + 1 < sharing.Length && sharing[i + 1] == first + 1 && _story.Sentences[first + 1].Article == article && AreEnoughTogether(sentence, first, first + 1, out _))
            {
                likely.Add(new Assertion(article, first, 2));
            }
        }

        return likely;
    }

    /// <summary>How much of a sentence's weight another sentence covers, in per cent.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="by">The other.</param>
    /// <param name="values">Whether counts and dates count too.</param>
    public int Coverage(AnalyzedSentence sentence, AnalyzedSentence by, bool values = true)
    {
        _pivot.Take(sentence, _weights);
        return Percent(_shared.Between(sentence, by), values ? 0 : sentence.Counts | sentence.Dated);
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
        foreach (var other in _shared.Take(sentence))
        {
            var shared = _shared.With(other);
            if (BitOperations.PopCount(shared.Exact & plain) >= 2 && _story.Sentences[other].Article != sentence.Article && Percent(shared, values) >= percent)
            {
                found.Add(other);
            }
        }

        return found;
    }

    /// <summary>What differs between two sentences that speak of the same.</summary>
    public Difference Compare(int one, int other) => _agreement.Find(one, other, 1);

    /// <summary>Whether two sentences name different places: without that, <see cref="Compare"/> does not answer <see cref="Difference.Name"/>.</summary>
    public bool PlacesDiffer(int one, int other) => _agreement.PlacesDiffer(one, other);

    private Assertion? Best(int number, ReadOnlySpan<int> sharing)
    {
        var pivot = _story.Sentences[number];
        Assertion? best = null;
        var bestPercent = 0;
        for (var i = 0; i < sharing.Length; i++)
        {
            var first = sharing[i];
            var alone = Score(pivot, _shared.With(first));
            if (alone >= EnoughPercent && alone > bestPercent && _agreement.Is(number, first, 1))
            {
                (best, bestPercent) = (new Assertion(_story.Sentences[first].Article, first, 1), alone);
            }

            // Two sentences are cited instead of one only where the second is needed, and speaks of the same.
            if (bestPercent < EnoughPercent && i + 1 < sharing.Length && sharing[i + 1] == first + 1
                && AreEnoughTogether(pivot, first, first + 1, out var together) && together > bestPercent && _agreement.Is(number, first, 2))
            {
                (best, bestPercent) = (new Assertion(_story.Sentences[first].Article, first, 2), together);
            }
        }

        return best;
    }

    /// <summary>Whether two neighbouring sentences cover enough together, each of them some.</summary>
    private bool AreEnoughTogether(AnalyzedSentence pivot, int first, int second, out int together)
    {
        var (one, other) = (_shared.With(first), _shared.With(second));
        together = Score(pivot, one | other);
        return together >= EnoughTogetherPercent
            && together - Math.Max(Score(pivot, one), Score(pivot, other)) >= LeastSharePercent
            && AddsWords(pivot, one, other) && AddsWords(pivot, other, one);
    }

    /// <summary>Whether a sentence adds more than a number to what its neighbour covers.</summary>
    private static bool AddsWords(AnalyzedSentence pivot, FeatureSet sentence, FeatureSet neighbour) => (sentence.Any & ~neighbour.Any & ~pivot.Counts) != 0;

    private int Score(AnalyzedSentence pivot, FeatureSet shared)
    {
        if ((pivot.Counts & ~shared.Exact) != 0 || BitOperations.PopCount(shared.Exact) < FewestFeatures)
        {
            return 0;
        }

        // By number as well as by weight: one rare word does not stand for a doing told in frequent ones.
        var plain = pivot.Asserted & ~pivot.Names;
        var enough = 2 * BitOperations.PopCount(plain & shared.Any) >= BitOperations.PopCount(plain) && Percent(shared, pivot.Names) >= EnoughPlainPercent;
        return enough ? Percent(shared, 0) : 0;
    }

    private int Percent(FeatureSet shared, ulong without)
    {
        var all = _pivot.Without(without);
        return all == 0
            ? 100
            : (int)(((100 * _pivot.Of(shared.Exact & ~without)) + (SynonymPercent * _pivot.Of(shared.Near & ~shared.Exact & ~without))) / all);
    }
}
