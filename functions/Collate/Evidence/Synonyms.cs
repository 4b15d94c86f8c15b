using Collate.Language;

namespace Collate.Evidence;

/// <summary>Words of a story that mean nearly the same, by their static vectors.</summary>
/// <remarks>
/// Names never have synonyms. Neither have the words whose vectors lie close although they exclude each other (directions, days, months,
/// opposites): static vectors tell what is spoken of in the same way, not what is the same.
/// </remarks>
internal sealed class Synonyms(Vocabulary vocabulary)
{
    /// <summary>The least cosine, in thousandths.</summary>
    private const int LeastCosine = 640;

    private const int LeastNearCosine = 480;

    private static readonly HashSet<string> Exclusive = new(
        [
            "north", "south", "east", "west", "northern", "southern", "eastern", "western", "monday", "tuesday", "wednesday", "thursday", "friday",
            "saturday", "sunday", "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
            "december", "first", "second", "third", "fourth", "fifth", "last", "next", "before", "after", "more", "less", "fewer", "increase", "decrease",
            "rise", "fall", "rose", "fell", "win", "lose", "won", "lost", "victory", "defeat", "buy", "sell", "bought", "sold", "open", "close", "male",
            "female", "man", "woman", "men", "women", "boy", "girl", "husband", "wife", "father", "mother", "son", "daughter", "brother", "sister", "day",
            "week", "month", "year", "hour", "minute", "morning", "afternoon", "evening", "night", "dead", "injured", "killed", "wounded", "arrested",
            "released", "accept", "reject", "support", "oppose", "left", "right", "start", "end", "begin", "finish", "early", "late", "million", "billion",
            "thousand", "hundred", "spring", "summer", "autumn", "winter", "high", "low", "higher", "lower", "up", "down", "arrive", "leave", "arrived", "left",
        ],
        StringComparer.Ordinal);

    private readonly Dictionary<int, int[]> _known = [];
    private PlainWords? _plain;

    /// <summary>The features that mean nearly the same as this one, without itself, in order.</summary>
    public ReadOnlySpan<int> Of(int feature)
    {
        if (!_known.TryGetValue(feature, out var synonyms))
        {
            _known.Add(feature, synonyms = Find(feature));
        }

        return synonyms;
    }

    /// <summary>Whether a feature is another or means nearly the same: as <see cref="Of"/> tells, without looking through the vocabulary.</summary>
    public bool AreSame(int a, int b)
    {
        if (a == b || !vocabulary.IsPlainWord(a) || !vocabulary.IsPlainWord(b))
        {
            return a == b;
        }

        ReadOnlySpan<sbyte> x = WordTable.VectorOf(vocabulary.RankOfFeature(a)), y = WordTable.VectorOf(vocabulary.RankOfFeature(b));
        return IsAtLeast(LeastCosine, IntegerDot.Of(x, y), IntegerDot.Of(x, x), IntegerDot.Of(y, y));
    }

    private int[] Find(int feature)
    {
        if (!vocabulary.IsPlainWord(feature))
        {
            return [];
        }

        _plain ??= new PlainWords(vocabulary);
        var vector = WordTable.VectorOf(vocabulary.RankOfFeature(feature));
        var length = IntegerDot.Of(vector, vector);
        var found = new List<int>();
        for (var i = 0; i < _plain.Count; i++)
        {
            var dot = IntegerDot.Of(vector, _plain.VectorOf(i));
            if (dot > 0 && IsAtLeast(LeastCosine, dot, length, _plain.SquareOf(i)) && _plain.FeatureOf(i) != feature)
            {
                found.Add(_plain.FeatureOf(i));
            }
        }

        return [.. found];
    }

    /// <summary>Whether two plain words are spoken of alike: a looser test than <see cref="Of"/>, for use where other words agree already.</summary>
    public bool AreNear(int a, int b)
    {
        if (!vocabulary.IsPlainWord(a) || !vocabulary.IsPlainWord(b))
        {
            return a == b;
        }

        ReadOnlySpan<sbyte> x = WordTable.VectorOf(vocabulary.RankOfFeature(a)), y = WordTable.VectorOf(vocabulary.RankOfFeature(b));
        return IsAtLeast(LeastNearCosine, IntegerDot.Of(x, y), IntegerDot.Of(x, x), IntegerDot.Of(y, y));
    }

    /// <summary>Whether a word excludes those that are spoken of in the same way.</summary>
    public static bool IsExclusive(string word) => Exclusive.Contains(word);

    /// <summary>cos >= c  &lt;=&gt;  dot > 0 and dot^2 * 10^6 >= c^2 * |a|^2 * |b|^2, all in integers: a square of a length is below 2^21, so both sides are below 2^63.</summary>
    private static bool IsAtLeast(int cosine, long dot, long a, long b) => dot > 0 && dot * dot * 1_000_000 >= (long)(cosine * cosine) * a * b;
}
