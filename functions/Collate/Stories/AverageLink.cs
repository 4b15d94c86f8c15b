namespace Collate.Stories;

/// <summary>Splits candidates into groups by average link: groups are merged as long as they are similar enough on average.</summary>
/// <remarks>
/// <para>The nearest-neighbour chain (Benzécri 1982; Murtagh 1983) finds the same groups as merging the two most similar ones each time, in time
/// quadratic at worst; with few similar pairs, near their number. Averages are compared as fractions of integers; among equals the
/// ordinally smallest identity goes first, so the result depends on the set alone.</para>
/// <para>Groups are known by the number of their first member; candidates are in ordinal order of identities.</para>
/// </remarks>
internal sealed class AverageLink
{
    private const int None = -1;

    private readonly int least;
    private readonly List<int>[] members;
    private readonly List<Link>[] links;
    private readonly int[] parents;
    private readonly long[] sums;
    private readonly List<int> seen = [];

    private AverageLink(IReadOnlyList<Candidate> candidates, int least)
    {
        this.least = least;
        members = new List<int>[candidates.Count];
        links = new List<Link>[candidates.Count];
        parents = new int[candidates.Count];
        sums = new long[candidates.Count];
        var index = new FeatureIndex();
        var found = new List<(int Id, int Similarity)>();
        for (var i = 0; i < candidates.Count; i++)
        {
            members[i] = [i];
            parents[i] = i;
            found.Clear();
            index.Find(candidates[i].Fingerprint, Similarity.Floor, found);
            index.Add(candidates[i].Fingerprint, i);
            links[i] = new List<Link>(found.Count);
            foreach (var (id, similarity) in found)
            {
                links[i].Add(new Link(id, similarity));
                links[id].Add(new Link(i, similarity));
            }
        }
    }

    /// <summary>The groups of the candidates, in the order of their first members.</summary>
    /// <param name="candidates">The candidates in ordinal order of their identities.</param>
    /// <param name="least">The least average similarity at which groups are merged; above zero.</param>
    public static List<List<Candidate>> Split(IReadOnlyList<Candidate> candidates, int least)
    {
        var split = new AverageLink(candidates, least);
        for (var i = 0; i < candidates.Count; i++)
        {
            split.Grow(i);
        }

        var groups = new List<List<Candidate>>();
        for (var i = 0; i < candidates.Count; i++)
        {
            if (split.parents[i] == i)
            {
                groups.Add(split.members[i].ConvertAll(member => candidates[member]));
            }
        }

        return groups;
    }

    // Follows nearest neighbours from one group until it is merged away or has none left. A group without a neighbour that is
    // similar enough never gets one: an average with a merged group is no higher than with the better of its parts.
    private void Grow(int start)
    {
        var chain = new Stack<int>();
        while (parents[start] == start)
        {
            chain.Push(start);
            while (chain.TryPop(out var last))
            {
                var before = chain.TryPeek(out var previous) ? previous : None;
                var nearest = NearestOf(last, before);
                if (nearest == None)
                {
                    return;
                }

                if (nearest == before)
                {
                    chain.Pop();
                    Merge(Math.Min(last, before), Math.Max(last, before));
                }
                else
                {
                    chain.Push(last);
                    chain.Push(nearest);
                }
            }
        }
    }

    // The group of the highest average; among equals the one that led here, then the one of the smallest number.
    private int NearestOf(int group, int before)
    {
        Gather(group);
        var best = None;
        foreach (var other in seen)
        {
            links[group].Add(new Link(other, sums[other]));
            if (best == None || IsNearer(other, best, before))
            {
                best = other;
            }
        }

        var near = best != None && sums[best] >= (long)least * members[group].Count * members[best].Count;
        foreach (var other in seen)
        {
            sums[other] = 0;
        }

        return near ? best : None;
    }

    // Links lead to members of groups that may have been merged since: adds them up by group, and leaves the list empty.
    private void Gather(int group)
    {
        seen.Clear();
        foreach (var (to, sum) in links[group])
        {
            var other = Root(to);
            if (other != group)
            {
                if (sums[other] == 0)
                {
                    seen.Add(other);
                }

                sums[other] += sum;
            }
        }

        links[group].Clear();
    }

    private bool IsNearer(int a, int b, int before)
    {
        var byAverage = ((Int128)sums[a] * members[b].Count).CompareTo((Int128)sums[b] * members[a].Count);
        return byAverage != 0 ? byAverage > 0 : a == before || (b != before && a < b);
    }

    private void Merge(int first, int second)
    {
        members[first].AddRange(members[second]);
        links[first].AddRange(links[second]);
        parents[second] = first;
        members[second] = [];
        links[second] = [];
    }

    private int Root(int number)
    {
        while (parents[number] != number)
        {
            number = parents[number] = parents[parents[number]];
        }

        return number;
    }

    private readonly record struct Link(int To, long Sum);
}
