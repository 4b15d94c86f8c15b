using System.Runtime.InteropServices;

namespace Collate.Stories;

/// <summary>Finds the candidates that may be similar to one, through the keys they share.</summary>
/// <remarks>
/// <para>Keys are the heaviest features of a fingerprint. A pair is found when it shares <see cref="LeastKeys"/> keys or more, since one name that is in the news is chance, and
/// the products of their weights reach a least sum (<see cref="Finds"/>); both depend on these two alone. Candidates of the same or of neighbouring months count with
/// <see cref="Fingerprint.MaxKeys"/> keys each; others, and those without a date, with the <see cref="HeavyKeys"/> heaviest: what is told again months later shares what it is mainly about.</para>
/// <para>An inverted index: of each feature one list of those that have it as a heavy key and one of those that have it as a light one, in order of their places. A query adds up the lists of its keys, and
/// then takes what has enough. Bounds that spare it the longest lists (Bayardo, Ma, Srikant, Scaling up all pairs similarity search, 2007) were measured and cost more than they save. Not safe for concurrent use.</para>
/// </remarks>
internal sealed class FeatureIndex
{
    /// <summary>How many keys count between candidates that are not near in time.</summary>
    public const int HeavyKeys = 16;

    /// <summary>How many keys a pair must share.</summary>
    public const int LeastKeys = 2;

    // How much of the cosine shared keys must make up.
    private const int LeastShared = Similarity.One * 8 / 100;

    // A sum and, in its lowest bits, the number of its terms. Lengths are one, so by Cauchy's inequality no sum of products exceeds 2^28 by more than rounding.
    private const int CountBits = 6;
    private const int TermShift = 5;
    private const int SumShift = CountBits + 12 - TermShift;
    private const int MonthDays = 32;
    private const int NoMonth = int.MinValue / 2;

    private readonly Dictionary<uint, int> features = [];
    private readonly PostingLists lists = new();
    private int[] months = new int[16];
    private int[] sums = new int[16];
    private bool isByMonth = true;

    /// <summary>An empty index.</summary>
    public FeatureIndex()
    {
    }

    /// <summary>Indexes candidates by their places in the list.</summary>
    public FeatureIndex(IReadOnlyList<Candidate> candidates)
    {
        for (var i = 0; i < candidates.Count; i++)
        {
            Add(candidates[i]);
        }
    }

    /// <summary>How many candidates there are.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a candidate, in the place after the last.</summary>
    public void Add(Candidate candidate)
    {
        if (Count == months.Length)
        {
            Array.Resize(ref months, 2 * Count);
            Array.Resize(ref sums, 2 * Count);
        }

        var month = months[Count] = MonthOf(candidate);
        isByMonth &= Count == 0 || months[Count - 1] <= month;
        Span<Fingerprint.Key> buffer = stackalloc Fingerprint.Key[Fingerprint.MaxKeys];
        var keys = candidate.Fingerprint.Keys(buffer);
        for (var k = 0; k < keys.Length; k++)
        {
            // Without a date only heavy keys ever count.
            if (k < HeavyKeys || month != NoMonth)
            {
                var list = HeavyListOf(keys[k].Feature) + (k < HeavyKeys ? 0 : 1);
                lists.Append(list, Count, (ushort)keys[k].Weight);
            }
        }

        Count++;
    }

    /// <summary>Whether two candidates find each other: what <see cref="Find"/> does, for one pair.</summary>
    public static bool Finds(Candidate a, Candidate b)
    {
        Span<Fingerprint.Key> first = stackalloc Fingerprint.Key[Fingerprint.MaxKeys];
        Span<Fingerprint.Key> second = stackalloc Fingerprint.Key[Fingerprint.MaxKeys];
        var count = AreNear(MonthOf(a), MonthOf(b)) ? Fingerprint.MaxKeys : HeavyKeys;
        var keys = Heaviest(b, second, count);
        var sum = 0;
        foreach (var (feature, weight) in Heaviest(a, first, count))
        {
            foreach (var (other, otherWeight) in keys)
            {
                sum += feature == other ? Term(weight, otherWeight) : 0;
            }
        }

        return IsEnough(sum);
    }

    /// <summary>Appends the places of those that one finds with what their shared keys make up, in any order.</summary>
    /// <param name="candidate">What to compare with.</param>
    /// <param name="found">Takes what is found.</param>
    /// <param name="from">The first place that is looked at.</param>
    public void Find(Candidate candidate, List<(int Id, int Shared)> found, int from = 0)
    {
        Span<Fingerprint.Key> buffer = stackalloc Fingerprint.Key[Fingerprint.MaxKeys];
        var keys = candidate.Fingerprint.Keys(buffer);
        var month = MonthOf(candidate);
        var (firstNear, endNear) = month == NoMonth ? (0, 0) : isByMonth ? (Math.Max(from, FirstOf(month - 1)), FirstOf(month + 2)) : (from, Count);
        Span<Posting> postings = stackalloc Posting[2 * keys.Length];
        var count = 0;
        for (var k = 0; k < keys.Length; k++)
        {
            if (features.TryGetValue(keys[k].Feature, out var number))
            {
                // Two heavy keys count at any time, others among what is near.
                var heavy = k < HeavyKeys ? lists.Cut(number, from, Count) : lists.Cut(number, firstNear, endNear);
                postings[count++] = new Posting(heavy, keys[k].Weight, k >= HeavyKeys && !isByMonth);
                postings[count++] = new Posting(lists.Cut(number + 1, firstNear, endNear), keys[k].Weight, !isByMonth);
            }
        }

        postings = postings[..count];
        foreach (ref readonly var posting in postings)
        {
            if (posting.IsNearOnly)
            {
                AccumulateNear(posting, month);
            }
            else
            {
                Accumulate(posting);
            }
        }

        foreach (ref readonly var posting in postings)
        {
            Collect(posting, found);
        }
    }

    /// <summary>The number of the list of a feature as a heavy key; the next is the one as a light key.</summary>
    private int HeavyListOf(uint feature)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(features, feature, out var known);
        if (!known)
        {
            number = 2 * (features.Count - 1);
            lists.Grow(number + 2);
        }

        return number;
    }

    private static ReadOnlySpan<Fingerprint.Key> Heaviest(Candidate candidate, Span<Fingerprint.Key> buffer, int count)
    {
        var keys = candidate.Fingerprint.Keys(buffer);
        return keys[..Math.Min(count, keys.Length)];
    }

    private static int MonthOf(Candidate candidate) => candidate.Day is { } day ? day.DayNumber / MonthDays : NoMonth;

    private static bool AreNear(int month, int other) => month != NoMonth && other != NoMonth && Math.Abs(month - other) <= 1;

    private static int Term(int weight, int other) => ((weight * other >> TermShift) << CountBits) + 1;

    private static bool IsEnough(int sum) => sum >> SumShift >= LeastShared && (sum & ((1 << CountBits) - 1)) >= LeastKeys;

    private void Accumulate(in Posting posting)
    {
        var numbers = lists.Entries(posting.Place);
        var weights = lists.Weights(posting.Place);
        var all = sums.AsSpan();
        for (var i = 0; i < numbers.Length; i++)
        {
            all[numbers[i]] += Term(posting.Weight, weights[i]);
        }
    }

    private void AccumulateNear(in Posting posting, int month)
    {
        var numbers = lists.Entries(posting.Place);
        var weights = lists.Weights(posting.Place);
        for (var i = 0; i < numbers.Length; i++)
        {
            sums[numbers[i]] += AreNear(month, months[numbers[i]]) ? Term(posting.Weight, weights[i]) : 0;
        }
    }

    private void Collect(in Posting posting, List<(int Id, int Shared)> found)
    {
        var all = sums.AsSpan();
        foreach (var number in lists.Entries(posting.Place))
        {
            var sum = all[number];
            all[number] = 0;
            if (IsEnough(sum))
            {
                found.Add((number, sum >> SumShift));
            }
        }
    }

    /// <summary>The first place of a month or a later one, where places are in order of months.</summary>
    private int FirstOf(int month)
    {
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = months[middle] < month ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>The stretch of a list that a key of this weight is looked up in, and whether it holds what is not near as well.</summary>
    private readonly record struct Posting(PostingLists.Stretch Place, int Weight, bool IsNearOnly);
}
