using System.Runtime.InteropServices;

namespace Collate.Stories;

/// <summary>Finds the candidates that may be similar to one, through the keys they share.</summary>
/// <remarks>
/// <para>Keys are the heaviest features of a fingerprint. A pair is found when it shares <see cref="LeastKeys"/> keys or more, since one name that is in the news is chance, and
/// the products of their weights reach a least sum (<see cref="Finds"/>); both depend on these two alone. Candidates of the same or of neighbouring months count with
/// <see cref="Fingerprint.MaxKeys"/> keys each; others, and those without a date, with the <see cref="FarKeys"/> heaviest: what is told again months later shares what it is mainly about.</para>
/// <para>A query walks the lists of what is rare; those of common keys only bound what they can add (search by inverted index: Bayardo, Ma, Srikant, Scaling up all
/// pairs similarity search, 2007). Most are looked up by month, so what a month holds counts, not what all years hold. Not safe for concurrent use.</para>
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
    private const int NoList = -1;

    private readonly Dictionary<ulong, int> lists = [];
    private readonly List<int> touched = [];
    private List[] places = new List[64];
    private int[] entries = new int[256];
    private ushort[] weights = new ushort[256];
    private int[] months = new int[16];
    private int[] sums = new int[16];
    private int used;
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
            if (month != NoMonth)
            {
                Append(ListOf(keys[k].Feature, (uint)month), Count, (ushort)keys[k].Weight);
            }

            if (k < FarKeys)
            {
                Append(ListOf(keys[k].Feature, AllTime), Count, (ushort)keys[k].Weight);
            }
        }

        Count++;
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
    /// <param name="from">Where to begin.</param>
    public void Find(Candidate candidate, int before, List<(int Id, int Shared)> found, int from = 0)
    {
        Span<Fingerprint.Key> buffer = stackalloc Fingerprint.Key[Fingerprint.MaxKeys];
        var month = MonthOf(candidate);
        var keys = candidate.Fingerprint.Keys(buffer);
        if (month != NoMonth)
        {
            Search(keys, month, from, before, found);
        }

        // Added month by month, those of the months around it stand last of those that are asked for, and they have been found with more keys.
        var far = isByMonth && month != NoMonth && before <= FirstOf(month + 2) ? Math.Min(before, FirstOf(month - 1)) : before;
        Search(keys[..Math.Min(FarKeys, keys.Length)], NoMonth, from, far, found, month);
    }

    /// <summary>Appends what shares enough keys, of the months around one or of all time.</summary>
    /// <remarks>
    /// The longest lists, which together cannot make a pair, are not walked: what no other list holds is not found, and what another holds is looked up in
    /// them only if it may still be enough.
    /// </remarks>
    private void Search(ReadOnlySpan<Fingerprint.Key> keys, int month, int from, int before, List<(int Id, int Shared)> found, int except = NoMonth)
    {
        // Of those before a month ends there are none in the next, where they were added month by month.
        var hasAfter = month != NoMonth && !(isByMonth && before <= FirstOf(month + 1));
        Span<Posting> postings = stackalloc Posting[keys.Length];
        for (var k = 0; k < keys.Length; k++)
        {
            postings[k] = PostingOf(keys[k], month, hasAfter);
        }

        postings.Sort((a, b) => b.Length.CompareTo(a.Length));
        var (unwalked, bound) = (0, 0);
        for (; unwalked < postings.Length; unwalked++)
        {
            var more = bound + postings[unwalked].MostTerm;
            if (more >> SumShift >= LeastShared / 2)
            {
                break;
            }

            bound = more;
        }

        foreach (ref readonly var posting in postings[unwalked..])
        {
            Accumulate(posting.Before, posting.Weight, from, before);
            Accumulate(posting.At, posting.Weight, from, before);
            Accumulate(posting.After, posting.Weight, from, before);
        }

        foreach (var entry in CollectionsMarshal.AsSpan(touched))
        {
            var sum = sums[entry];
            sums[entry] = 0;

            // What is near has been found with more keys.
            if (!IsEnough(sum + bound) || AreNear(except, months[entry]))
            {
                continue;
            }

            var left = bound;
            for (var k = unwalked - 1; k >= 0 && IsEnough(sum + left); k--)
            {
                var list = month == NoMonth || months[entry] == month ? postings[k].At : months[entry] < month ? postings[k].Before : postings[k].After;
                sum += TermIn(list, entry, postings[k].Weight);
                left -= postings[k].MostTerm;
            }

            if (IsEnough(sum))
            {
                found.Add((entry, sum >> SumShift));
            }
        }

        touched.Clear();
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

    private void Append(ulong key, int entry, ushort weight)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(lists, key, out var known);
        if (!known)
        {
            number = lists.Count - 1;
            if (number == places.Length)
            {
                Array.Resize(ref places, 2 * number);
            }
        }

        ref var list = ref places[number];
        if (list.Length == list.Room)
        {
            Move(ref list);
        }

        var at = list.Start + list.Length++;
        (entries[at], weights[at], list.Heaviest) = (entry, weight, Math.Max(list.Heaviest, weight));
    }

    // To the end, where there is room for twice as many. What it leaves stays empty.
    private void Move(ref List list)
    {
        var room = Math.Max(1, 2 * list.Room);
        if (used + room > entries.Length)
        {
            var size = Math.Max(used + room, entries.Length + (entries.Length / 2));
            Array.Resize(ref entries, size);
            Array.Resize(ref weights, size);
        }

        entries.AsSpan(list.Start, list.Length).CopyTo(entries.AsSpan(used));
        weights.AsSpan(list.Start, list.Length).CopyTo(weights.AsSpan(used));
        (list.Start, list.Room) = (used, room);
        used += room;
    }

    private Posting PostingOf(Fingerprint.Key key, int month, bool hasAfter)
    {
        var (before, at, after) = month == NoMonth
            ? (NoList, ListAt(ListOf(key.Feature, AllTime)), NoList)
            : (ListAt(ListOf(key.Feature, (uint)(month - 1))), ListAt(ListOf(key.Feature, (uint)month)), hasAfter ? ListAt(ListOf(key.Feature, (uint)(month + 1))) : NoList);
        var most = Math.Max(MostIn(before), Math.Max(MostIn(at), MostIn(after)));
        return new Posting(before, at, after, LengthOf(before) + LengthOf(at) + LengthOf(after), key.Weight, most == 0 ? 0 : Term(key.Weight, most));
    }

    private int ListAt(ulong key) => lists.TryGetValue(key, out var list) ? list : NoList;

    private int LengthOf(int list) => list == NoList ? 0 : places[list].Length;

    private int MostIn(int list) => list == NoList ? 0 : places[list].Heaviest;

    private int TermIn(int list, int entry, int weight)
    {
        if (list == NoList)
        {
            return 0;
        }

        var start = places[list].Start;
        var at = entries.AsSpan(start, LengthOf(list)).BinarySearch(entry);
        return at < 0 ? 0 : Term(weight, weights[start + at]);
    }

    private void Accumulate(int list, int weight, int from, int before)
    {
        if (list == NoList)
        {
            return;
        }

        var others = weights.AsSpan(places[list].Start, LengthOf(list));
        var numbers = entries.AsSpan(places[list].Start, others.Length);
        var first = from == 0 ? 0 : FirstFrom(numbers, from);
        for (var i = first; i < numbers.Length && numbers[i] < before; i++)
        {
            ref var sum = ref sums[numbers[i]];
            if (sum == 0)
            {
                touched.Add(numbers[i]);
            }

            sum += Term(weight, others[i]);
        }
    }

    private static int FirstFrom(ReadOnlySpan<int> numbers, int from)
    {
        var at = numbers.BinarySearch(from);
        return at < 0 ? ~at : at;
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

    /// <summary>The candidates with one key in one month, or at any time: a stretch of <see cref="entries"/>.</summary>
    private struct List
    {
        public int Start;
        public int Length;
        public int Room;
        public ushort Heaviest;
    }

    /// <summary>Where a key is looked up: the lists of a month and of those beside it, or the one of all time.</summary>
    private readonly record struct Posting(int Before, int At, int After, int Length, int Weight, int MostTerm);
}
