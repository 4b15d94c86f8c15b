namespace Collate.Evidence;

/// <summary>How alike the words are that two values stand among.</summary>
/// <remarks>
/// Each word of one side looks for its best counterpart on the other; words near the value weigh more, those of other clauses half, words far from the other value count half. In integers, so that it is equal everywhere.
/// Not safe for use by several threads at once.
/// </remarks>
internal sealed class PairLikeness(StoryText story, Likeness likeness)
{
    /// <summary>The same words.</summary>
    public const int Same = 1000;

    /// <summary>How many pairs of values are looked at: more than stories have whose articles were not made up.</summary>
    private const int MostPairs = 20_000;

    /// <summary>How many words off half as much is told.</summary>
    private const int Near = 4;

    private const int Far = 12;

    /// <summary>What the thing counted makes up, in per cent; and what is kept where only one counts a thing.</summary>
    private const int HeadPercent = 30;
    private const int KeptPercent = 70;

    private const int Scale = 1000;

    private readonly int[] _weights = FeatureWeights.Of(story);
    private readonly Dictionary<(PairedValue, PairedValue), int> _known = [];
    private int _limit = MostPairs;

    /// <summary>Whether no more pairs are looked at.</summary>
    public bool IsSpent => _known.Count >= _limit;

    /// <summary>Lets as many again be looked at, for who asks next.</summary>
    public void Renew() => _limit = _known.Count + MostPairs;

    /// <summary>From 0 to <see cref="Same"/>.</summary>
    public int Of(PairedValue a, PairedValue b)
    {
        var pair = a.IsBefore(b) ? (a, b) : (b, a);
        if (!_known.TryGetValue(pair, out var found))
        {
            found = (OneWay(a.Words, b.Words) + OneWay(b.Words, a.Words)) / 2;
            found = a.Head >= 0 && b.Head >= 0 ? ((KeptPercent * found) + (HeadPercent * (Same / 100) * OfHeads(a, b))) / 100
                : a.Head >= 0 || b.Head >= 0 ? KeptPercent * found / 100 : found;
            _known.Add(pair, found);
        }

        return found;
    }

    /// <summary>How far what is counted may be the same, in per cent.</summary>
    public int OfHeads(PairedValue a, PairedValue b) => a.Head < 0 || b.Head < 0 ? 0 : story.Kinship.AreOneThing(a.Head, b.Head) ? Likeness.Same : likeness.Of(a.Head, b.Head);

    /// <summary>The same of what is done.</summary>
    public int OfDoings(PairedValue a, PairedValue b) => a.Predicate < 0 || b.Predicate < 0 ? 0 : likeness.Of(a.Predicate, b.Predicate);

    private int OneWay(PairedWord[] words, PairedWord[] others)
    {
        long sum = 0, all = 0;
        foreach (var word in words)
        {
            var weight = (long)_weights[word.Feature] * (word.InClause ? 2 : 1) * Scale / (Near + word.Distance);
            var best = 0;
            foreach (var other in others)
            {
                var like = (word.IsName || other.IsName ? word.Feature == other.Feature ? Likeness.Same : 0 : likeness.Of(word.Feature, other.Feature)) * (other.Distance <= Far ? 2 : 1);
                best = Math.Max(best, like);
            }

            all += weight;
            sum += weight * best;
        }

        return all == 0 ? 0 : (int)(sum * Same / (all * 2 * Likeness.Same));
    }
}
