using System.Runtime.InteropServices;

namespace Collate.Stories;

/// <summary>Finds the candidates that may be similar to one, through the keys they share.</summary>
/// <remarks>
/// <para>Keys are the heaviest features of a fingerprint. A pair is found when it shares <see cref="LeastKeys"/> keys or more, since one name that is in the news is chance, and
/// the products of their weights reach a least sum (<see cref="Finds"/>); both depend on these two alone. Candidates of the same or of neighbouring months count with
/// <see cref="Fingerprint.MaxKeys"/> keys each; others, and those without a date, with the <see cref="FarKeys"/> heaviest: what is told again months later shares what it is mainly about.</para>
/// <para>A query costs as much as there are shared keys; most are looked up by month, so what a month holds counts, not what all years hold (search by inverted index:
/// Bayardo, Ma, Srikant, Scaling up all pairs similarity search, 2007). Not safe for concurrent use.</para>
/// </remarks>
internal sealed class FeatureIndex
{
    /// <summary>How many keys count between candidates that are not near in time.</summary>
    public const int FarKeys = 16;

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
    private const uint AllTime = uint.MaxValue;

    private readonly Dictionary<ulong, int> lists = [];
    private readonly int[] starts;
    private readonly int[] entries;
    private readonly ushort[] weights;
    private readonly int[] months;
    private readonly int[] near;
    private readonly int[] far;
    private readonly List<int> touchedNear = [];
    private readonly List<int> touchedFar = [];

    /// <summary>Indexes candidates by their places in the list.</summary>
    public FeatureIndex(IReadOnlyList<Candidate> candidates)
    {
        (months, near, far) = (new int[candidates.Count], new int[candidates.Count], new int[candidates.Count]);
        var lengths = new List<int>();
        var places = new List<(int List, int Entry, ushort Weight)>();
        Span<Fingerprint.Key> buffer = stackalloc Fingerprint.Key[Fingerprint.MaxKeys];
        for (var i = 0; i < candidates.Count; i++)
        {
            months[i] = MonthOf(candidates[i]);
            var keys = candidates[i].Fingerprint.Keys(buffer);
            for (var k = 0; k < keys.Length; k++)
            {
                if (months[i] != NoMonth)
                {
                    places.Add((Grow(ListOf(keys[k].Feature, (uint)months[i]), lengths), i, (ushort)keys[k].Weight));
                }

                if (k < FarKeys)
                {
                    places.Add((Grow(ListOf(keys[k].Feature, AllTime), lengths), i, (ushort)keys[k].Weight));
                }
            }
        }

        starts = new int[lengths.Count + 1];
        for (var i = 0; i < lengths.Count; i++)
        {
            starts[i + 1] = starts[i] + lengths[i];
        }

        (entries, weights) = (new int[places.Count], new ushort[places.Count]);
        var next = starts.AsSpan(0, lengths.Count).ToArray();
        foreach (var (list, entry, weight) in CollectionsMarshal.AsSpan(places))
        {
            var at = next[list]++;
            (entries[at], weights[at]) = (entry, weight);
        }
    }

    /// <summary>Whether two candidates find each other: what <see cref="Find"/> does, for one pair.</summary>
    public static bool Finds(Candidate a, Candidate b)
    {
        Span<Fingerprint.Key> first = stackalloc Fingerprint.Key[Fingerprint.MaxKeys];
        Span<Fingerprint.Key> second = stackalloc Fingerprint.Key[Fingerprint.MaxKeys];
        var count = AreNear(MonthOf(a), MonthOf(b)) ? Fingerprint.MaxKeys : FarKeys;
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

    /// <summary>Appends the places of those that one finds with what their shared keys make up, in any order; of those before a place only.</summary>
    /// <param name="candidate">What to compare with.</param>
    /// <param name="before">Where to stop.</param>
    /// <param name="found">Takes what is found.</param>
    public void Find(Candidate candidate, int before, List<(int Id, int Shared)> found)
    {
        Span<Fingerprint.Key> buffer = stackalloc Fingerprint.Key[Fingerprint.MaxKeys];
        var month = MonthOf(candidate);
        var keys = candidate.Fingerprint.Keys(buffer);
        for (var k = 0; k < keys.Length; k++)
        {
            for (var other = month - 1; month != NoMonth && other <= month + 1; other++)
            {
                Accumulate(ListOf(keys[k].Feature, (uint)other), keys[k].Weight, before, near, touchedNear);
            }

            if (k < FarKeys)
            {
                Accumulate(ListOf(keys[k].Feature, AllTime), keys[k].Weight, before, far, touchedFar);
            }
        }

        foreach (var entry in CollectionsMarshal.AsSpan(touchedNear))
        {
            Take(near, entry, found);
        }

        foreach (var entry in CollectionsMarshal.AsSpan(touchedFar))
        {
            // What is near has been found above, with more keys.
            if (AreNear(month, months[entry]))
            {
                far[entry] = 0;
            }
            else
            {
                Take(far, entry, found);
            }
        }

        touchedNear.Clear();
        touchedFar.Clear();
    }

    private static ReadOnlySpan<Fingerprint.Key> Heaviest(Candidate candidate, Span<Fingerprint.Key> buffer, int count)
    {
        var keys = candidate.Fingerprint.Keys(buffer);
        return keys[..Math.Min(count, keys.Length)];
    }

    private static int MonthOf(Candidate candidate) => candidate.Day is { } day ? day.DayNumber / MonthDays : NoMonth;

    private static bool AreNear(int month, int other) => month != NoMonth && other != NoMonth && Math.Abs(month - other) <= 1;

    private static ulong ListOf(uint feature, uint month) => ((ulong)feature << 32) | month;

    private static int Term(int weight, int other) => ((weight * other >> TermShift) << CountBits) + 1;

    private static bool IsEnough(int sum) => (sum & ((1 << CountBits) - 1)) >= LeastKeys && sum >> SumShift >= LeastShared;

    private static void Take(int[] sums, int entry, List<(int Id, int Shared)> found)
    {
        if (IsEnough(sums[entry]))
        {
            found.Add((entry, sums[entry] >> SumShift));
        }

        sums[entry] = 0;
    }

    private int Grow(ulong key, List<int> lengths)
    {
        ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(lists, key, out var known);
        if (!known)
        {
            list = lengths.Count;
            lengths.Add(0);
        }

        CollectionsMarshal.AsSpan(lengths)[list]++;
        return list;
    }

    private void Accumulate(ulong key, int weight, int before, int[] sums, List<int> touched)
    {
        if (!lists.TryGetValue(key, out var list))
        {
            return;
        }

        var others = weights.AsSpan(starts[list], starts[list + 1] - starts[list]);
        var places = entries.AsSpan(starts[list], others.Length);
        for (var i = 0; i < places.Length && places[i] < before; i++)
        {
            ref var sum = ref sums[places[i]];
            if (sum == 0)
            {
                touched.Add(places[i]);
            }

            sum += Term(weight, others[i]);
        }
    }
}
