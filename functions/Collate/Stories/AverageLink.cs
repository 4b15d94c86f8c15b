namespace Collate.Stories;

/// <summary>Splits candidates into groups: the two groups that are most alike on average are merged, as long as they are alike enough.</summary>
/// <remarks>
/// Averages are compared as fractions of integers, and among equals the ordinally smallest identities go first, so the result depends on the set alone.
/// Only pairs that share something are held; time is near the number of those, times its logarithm.
/// </remarks>
internal sealed class AverageLink
{
    private readonly int least;
    private readonly List<int>?[] groups;
    private readonly Dictionary<int, long>[] links;
    private readonly PriorityQueue<Link, Link> queue = new();

    // Groups are known by the number of their first member; candidates are in ordinal order of identities.
    private AverageLink(IReadOnlyList<Candidate> candidates, int least)
    {
        this.least = least;
        groups = new List<int>?[candidates.Count];
        links = new Dictionary<int, long>[candidates.Count];
        var index = new FeatureIndex();
        var found = new List<(int Id, int Similarity)>();
        for (var i = 0; i < candidates.Count; i++)
        {
            groups[i] = [i];
            links[i] = [];
            found.Clear();
            index.Find(candidates[i].Fingerprint, Similarity.Floor, found);
            index.Add(candidates[i].Fingerprint, i);
            foreach (var (id, similarity) in found)
            {
                links[i].Add(id, similarity);
                links[id].Add(i, similarity);
                Enqueue(id, i, similarity);
            }
        }
    }

    /// <summary>The groups of the candidates.</summary>
    /// <param name="candidates">The candidates in ordinal order of their identities.</param>
    /// <param name="least">The least average similarity at which groups are merged.</param>
    public static List<List<Candidate>> Split(IReadOnlyList<Candidate> candidates, int least)
    {
        var split = new AverageLink(candidates, least);
        split.Merge();
        var result = new List<List<Candidate>>();
        foreach (var group in split.groups)
        {
            if (group is not null)
            {
                result.Add(group.ConvertAll(member => candidates[member]));
            }
        }

        return result;
    }

    private void Merge()
    {
        while (queue.TryDequeue(out var link, out _))
        {
            // What one of the two has been merged since is out of date: a larger group has more pairs.
            if (groups[link.First] is { } first && groups[link.Second] is { } second && link.Pairs == Pairs(first, second))
            {
                Merge(link.First, link.Second);
            }
        }
    }

    private void Merge(int first, int second)
    {
        groups[first]!.AddRange(groups[second]!);
        groups[second] = null;
        links[first].Remove(second);
        links[second].Remove(first);
        foreach (var (other, sum) in links[second])
        {
            links[other].Remove(second);
            links[first][other] = links[other][first] = links[first].GetValueOrDefault(other) + sum;
        }

        links[second] = [];
        foreach (var (other, sum) in links[first])
        {
            Enqueue(Math.Min(first, other), Math.Max(first, other), sum);
        }
    }

    private void Enqueue(int first, int second, long sum)
    {
        var pairs = Pairs(groups[first]!, groups[second]!);
        if (sum >= least * pairs)
        {
            var link = new Link(first, second, sum, pairs);
            queue.Enqueue(link, link);
        }
    }

    private static long Pairs(List<int> first, List<int> second) => (long)first.Count * second.Count;

    private readonly record struct Link(int First, int Second, long Sum, long Pairs) : IComparable<Link>
    {
        public int CompareTo(Link other)
        {
            var byAverage = ((Int128)other.Sum * Pairs).CompareTo((Int128)Sum * other.Pairs);
            return byAverage != 0 ? byAverage
                : First != other.First ? First.CompareTo(other.First)
                : Second.CompareTo(other.Second);
        }
    }
}
