namespace Collate.Stories;

/// <summary>Splits candidates into groups by average link: the two groups that are most alike are merged, as long as they are similar enough on average.</summary>
/// <remarks>
/// <para>Average link (Sokal and Michener 1958) with one restraint: two groups of <see cref="CohesionSize"/> or more stay apart when across they are less than half
/// as alike as the looser of them is within. So two events of one topic stay two, however much the topic's words and names make them alike, while a story
/// that is told loosely stays whole.</para>
/// <para>Averages are integers, and among equals the groups of the ordinally smallest identities go first, so the result depends on the set alone.
/// Takes time and memory quadratic in the number of candidates: <see cref="Components"/> keeps that bounded.</para>
/// </remarks>
internal sealed class AverageLink
{
    private const int CohesionSize = 3;
    private const int BurstSize = 2;
    private const int BurstGap = 3;
    private const int FractionBits = 12;

    // Two wires on one event may each be carried almost word for word.
    private const long Most = (long)(Similarity.One * 7 / 10) << FractionBits;

    private readonly long least;
    private readonly List<int>?[] members;
    private readonly (int First, int Last)?[] spans;
    private readonly long[] within;
    private readonly Dictionary<int, long>[] sums;
    private readonly int[] firsts;
    private readonly int[] articles;
    private readonly int alike;
    private readonly HashSet<int>[] held;
    private readonly PriorityQueue<(int A, int B), Rank> queue = new();

    private AverageLink(Component component, int least)
    {
        var candidates = component.Leaders;
        this.least = (long)least << FractionBits;
        members = new List<int>?[candidates.Count];
        spans = [.. candidates.Select(candidate => candidate.Day is { } day ? (day.DayNumber, day.DayNumber) : ((int First, int Last)?)null)];
        within = new long[candidates.Count];
        sums = new Dictionary<int, long>[candidates.Count];
        firsts = new int[candidates.Count];
        articles = [.. component.Members.Select(copies => copies.Count)];
        alike = component.Alike;
        held = new HashSet<int>[candidates.Count];
        for (var i = 0; i < candidates.Count; i++)
        {
            (members[i], sums[i], firsts[i], held[i]) = ([i], [], i, []);
            for (var j = 0; j < i; j++)
            {
                var similarity = StoryGrouper.Scale(Similarity.Of(candidates[i].Fingerprint, candidates[j].Fingerprint), candidates[i], candidates[j]);
                if (similarity > 0)
                {
                    sums[i].Add(j, similarity);
                    sums[j].Add(i, similarity);
                }
            }
        }
    }

    /// <summary>The groups of a component's leaders as indexes in ascending order, by their first members.</summary>
    /// <param name="component">What to split.</param>
    /// <param name="least">The least average similarity at which groups are merged; above zero.</param>
    public static List<List<int>> Split(Component component, int least)
    {
        var split = new AverageLink(component, least);
        split.MergeAll();
        var groups = new List<List<int>>();
        foreach (var group in split.members)
        {
            if (group is not null)
            {
                group.Sort();
                groups.Add(group);
            }
        }

        groups.Sort((a, b) => a[0].CompareTo(b[0]));
        return groups;
    }

    private void MergeAll()
    {
        for (var i = 0; i < members.Length; i++)
        {
            foreach (var j in sums[i].Keys)
            {
                if (j < i)
                {
                    Enqueue(i, j);
                }
            }
        }

        while (queue.TryDequeue(out var pair, out var rank))
        {
            var (a, b) = pair;
            if (members[a] is null || members[b] is null)
            {
                continue;
            }

            // Groups that grew since without becoming more alike stand too far ahead: they line up again.
            if (RankOf(a, b) != rank)
            {
                if (RankOf(a, b).CompareTo(rank) > 0)
                {
                    Enqueue(a, b);
                }
            }
            else if (AreTwoStories(a, b))
            {
                held[a].Add(b);
                held[b].Add(a);
            }
            else
            {
                Merge(a, b);
            }
        }
    }

    private void Merge(int a, int b)
    {
        var (into, from) = sums[a].Count >= sums[b].Count ? (a, b) : (b, a);
        within[into] += within[from] + sums[into][from];
        members[into]!.AddRange(members[from]!);
        members[from] = null;
        spans[into] = spans[into] is { } one && spans[from] is { } two ? (Math.Min(one.First, two.First), Math.Max(one.Last, two.Last)) : null;
        articles[into] += articles[from];
        firsts[into] = Math.Min(firsts[into], firsts[from]);
        sums[into].Remove(from);
        sums[from].Remove(into);
        foreach (var (other, sum) in sums[from])
        {
            sums[other].Remove(from);
            var total = sums[into].GetValueOrDefault(other) + sum;
            sums[into][other] = sums[other][into] = total;
            Enqueue(into, other);
        }

        // Whether what was held apart still is depends on what the groups are now.
        foreach (var other in held[into])
        {
            if (members[other] is not null && sums[into].ContainsKey(other))
            {
                Enqueue(into, other);
            }
        }

        held[into].Clear();
        held[from].Clear();
        sums[from].Clear();
    }

    private bool AreTwoStories(int a, int b) => AreTwoTopics(a, b) || AreTwoBursts(a, b);

    private bool AreTwoTopics(int a, int b) => IsCohesive(a) && IsCohesive(b) && 2 * Across(a, b) < Math.Min(Most, Math.Min(Within(a), Within(b)));

    // The same thing happens again after longer than it was in the news.
    private bool AreTwoBursts(int a, int b) => articles[a] >= BurstSize && articles[b] >= BurstSize && spans[a] is { } span && spans[b] is { } other
        && Math.Max(span.First - other.Last, other.First - span.Last) is var gap && gap >= BurstGap && gap > Math.Max(span.Last - span.First, other.Last - other.First)
        && 3 * Across(a, b) < 2 * Math.Min(Most, Math.Min(Within(a), Within(b)));

    // Near-copies of one article are one witness; what is merely alike is several.
    private bool IsCohesive(int group) => articles[group] >= CohesionSize && (members[group]!.Count > 1 || alike < StoryGrouper.CopySimilarity);

    private long Across(int a, int b) => (sums[a][b] << FractionBits) / ((long)members[a]!.Count * members[b]!.Count);

    private long Within(int group) => members[group]!.Count == 1 ? (long)alike << FractionBits : (within[group] << FractionBits) / ((long)members[group]!.Count * (members[group]!.Count - 1) / 2);

    private void Enqueue(int a, int b)
    {
        var rank = RankOf(a, b);
        if (rank.Average >= least)
        {
            queue.Enqueue((a, b), rank);
        }
    }

    private Rank RankOf(int a, int b) => new(Across(a, b), Math.Min(firsts[a], firsts[b]), Math.Max(firsts[a], firsts[b]));

    /// <summary>The place of a pair in the queue: the most alike first, then the smallest first members.</summary>
    private readonly record struct Rank(long Average, int First, int Second) : IComparable<Rank>
    {
        public int CompareTo(Rank other) => Average != other.Average ? other.Average.CompareTo(Average)
            : First != other.First ? First.CompareTo(other.First)
            : Second.CompareTo(other.Second);
    }
}
