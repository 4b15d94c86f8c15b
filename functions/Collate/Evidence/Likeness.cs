using Collate.Language;
using Collate.Summaries.Verifying;

namespace Collate.Evidence;

/// <summary>How much one word of a story may stand for another, in per cent.</summary>
/// <remarks>
/// In English by stem, by lists of doings and of things counted, by meaning (WordNet; Fellbaum 1998) and by the cosine of their vectors (GloVe; Pennington, Socher, Manning 2014). Elsewhere by stem, by these
/// lists and by a long common beginning. Looser than <see cref="Synonyms"/>: only for use where most of a clause has to be alike. Not safe for use by several threads at once.
/// </remarks>
internal sealed class Likeness(StoryText story)
{
    /// <summary>The same word, or one that means the same.</summary>
    public const int Same = 100;

    private const int Synonym = 90;

    private const int Alike = 75;

    private const int Near = 45;

    /// <summary>How many letters two words have to begin with alike in a language without a table of meanings.</summary>
    private const int CommonStart = 5;

    // .62 and .46 of the square of the vectors' length, 254.
    private const int AlikeProduct = 40_000;
    private const int NearProduct = 29_600;

    private readonly Dictionary<(int, int), byte> _known = [];
    private readonly Dictionary<int, int[]?> _groups = [];

    /// <summary>From 0 to <see cref="Same"/>.</summary>
    public int Of(int a, int b)
    {
        if (story.Kinship.AreOne(a, b))
        {
            return Same;
        }

        var key = a < b ? (a, b) : (b, a);
        if (!_known.TryGetValue(key, out var likeness))
        {
            _known.Add(key, likeness = (byte)Find(key.Item1, key.Item2));
        }

        return likeness;
    }

    /// <summary>Whether two features are one word, one doing, or one derived from the other: "concede", "concession".</summary>
    public bool AreForms(int a, int b) => a == b || story.Kinship.AreOneDoing(a, b) || (story.Language == "en" && HaveCommonStart(story.Vocabulary.TextOf(a), story.Vocabulary.TextOf(b)) && Of(a, b) >= Alike);

    private int Find(int a, int b)
    {
        var (one, other) = (story.Vocabulary.TextOf(a), story.Vocabulary.TextOf(b));
        if (one[0] == '#' || other[0] == '#')
        {
            return 0;
        }

        if (story.Language != "en")
        {
            return story.Vocabulary.WeightOfFeature(a) > 0 && HaveCommonStart(one, other) ? Alike : 0;
        }

        if (!story.Vocabulary.IsPlainWord(a) || !story.Vocabulary.IsPlainWord(b))
        {
            return 0;
        }

        if (GroupsOf(a) is { } groups && GroupsOf(b) is { } others && groups.AsSpan().ContainsAny(others))
        {
            return Synonym;
        }

        var (rank, otherRank) = (story.Vocabulary.RankOfFeature(a), story.Vocabulary.RankOfFeature(b));
        var (meaning, otherMeaning) = (WordMeanings.Of(rank), WordMeanings.Of(otherRank));
        if (meaning.IsOpposite(otherMeaning))
        {
            return 0;
        }

        if (meaning.IsSame(otherMeaning))
        {
            return Synonym;
        }

        var product = IntegerDot.Of(WordTable.VectorOf(rank), WordTable.VectorOf(otherRank));
        return product >= AlikeProduct ? Alike : product >= NearProduct ? Near : 0;
    }

    private int[]? GroupsOf(int feature)
    {
        if (!_groups.TryGetValue(feature, out var groups))
        {
            _groups.Add(feature, groups = NewsSynonyms.GroupsOf(story.Vocabulary.TextOf(feature)));
        }

        return groups;
    }

    private static bool HaveCommonStart(string one, string other) =>
        one.Length >= CommonStart && other.Length >= CommonStart && one.AsSpan(0, CommonStart).SequenceEqual(other.AsSpan(0, CommonStart));
}
