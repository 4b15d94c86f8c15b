using System.Runtime.InteropServices;

namespace Collate.Stories;

/// <summary>Finds which candidates are connected by edges, in parts of a bounded size.</summary>
/// <remarks>
/// <para>Among very many articles chance edges connect nearly all. So a candidate's part is what the weakest edges connect that connect no more than <see cref="Limit"/> candidates:
/// where there are more, only stronger edges count, level by level (<see cref="StoryGrouper.LevelOf"/>). Parts at one level lie within parts at the weaker ones, so every
/// candidate has one part, and a part taken alone is the same part. What the strongest edges connect is one part, however much it is: a story of very many reports.</para>
/// <para>Within a part near-copies are taken together, in the order of identities: a candidate joins the earlier leader that it resembles most, or becomes a leader. Only
/// leaders are compared from then on: a wire report that a thousand outlets carry counts once.</para>
/// </remarks>
internal static class Components
{
    /// <summary>The most candidates that weaker edges than the strongest may connect; what has to be looked at for one article is bounded by it.</summary>
    public const int Limit = 256;

    /// <summary>The parts, near-copies taken together.</summary>
    /// <param name="candidates">The candidates in ordinal order of their identities.</param>
    public static List<Component> Of(IReadOnlyList<Candidate> candidates)
    {
        var parts = new List<Candidate>?[candidates.Count];
        var sets = Connect(candidates);
        var list = new List<List<Candidate>>();
        for (var i = 0; i < candidates.Count; i++)
        {
            var first = sets.Find(i);
            if (parts[first] is not { } part)
            {
                parts[first] = part = [];
                list.Add(part);
            }

            part.Add(candidates[i]);
        }

        return list.ConvertAll(part => TakeTogether(part, StoryGrouper.CopySimilarity));
    }

    /// <summary>Takes together what is alike to a degree.</summary>
    /// <param name="candidates">The candidates in ordinal order of their identities.</param>
    /// <param name="alike">From which similarity on.</param>
    public static Component TakeTogether(IReadOnlyList<Candidate> candidates, int alike)
    {
        var component = new Component([], [], alike);
        var leading = new int[candidates.Count];
        var index = candidates.Count > 1 ? new FeatureIndex() : null;
        var found = new List<(int Id, int Shared)>();
        for (var i = 0; i < candidates.Count; i++)
        {
            found.Clear();
            index?.Find(candidates[i], found);
            index?.Add(candidates[i]);
            var (best, most) = (-1, 0);
            foreach (var (earlier, shared) in CollectionsMarshal.AsSpan(found))
            {
                var leader = leading[earlier];
                if (leader < 0 || shared < alike / 2)
                {
                    continue;
                }

                var similarity = Similarity.Of(candidates[i].Fingerprint, candidates[earlier].Fingerprint);
                if (similarity >= alike && (similarity > most || (similarity == most && leader < best)) && StoryGrouper.IsEdge(candidates[i], candidates[earlier], similarity))
                {
                    (best, most) = (leader, similarity);
                }
            }

            if (best < 0)
            {
                leading[i] = component.Leaders.Count;
                component.Leaders.Add(candidates[i]);
                component.Members.Add([candidates[i]]);
            }
            else
            {
                leading[i] = -1;
                component.Members[best].Add(candidates[i]);
            }
        }

        return component;
    }

    private static UnionFind Connect(IReadOnlyList<Candidate> candidates)
    {
        var parts = new UnionFind(candidates.Count);
        var edges = EdgesOf(candidates, parts);
        var all = new UnionFind(parts);
        for (var level = StoryGrouper.Levels - 1; level > 0; level--)
        {
            foreach (var (a, b) in CollectionsMarshal.AsSpan(edges[level]))
            {
                all.Join(a, b);
            }

            foreach (var (a, b) in CollectionsMarshal.AsSpan(edges[level]))
            {
                if (all.SizeOf(a) <= Limit)
                {
                    parts.Join(a, b);
                }
            }
        }

        return parts;
    }

    /// <summary>The edges by their levels. The strongest are joined at once, and what they connect need not be compared any more.</summary>
    private static List<(int A, int B)>[] EdgesOf(IReadOnlyList<Candidate> candidates, UnionFind strongest)
    {
        List<(int A, int B)>[] edges = [.. Enumerable.Range(0, StoryGrouper.Levels).Select(_ => new List<(int A, int B)>())];
        var order = ByDay(candidates);
        var index = new FeatureIndex();
        var found = new List<(int Id, int Shared)>();
        for (var place = 0; place < order.Length; place++)
        {
            var i = order[place];
            found.Clear();
            index.Find(candidates[i], found);
            index.Add(candidates[i]);
            foreach (var (otherPlace, _) in CollectionsMarshal.AsSpan(found))
            {
                var other = order[otherPlace];
                if (strongest.Find(i) == strongest.Find(other))
                {
                    continue;
                }

                var level = StoryGrouper.LevelOf(candidates[i], candidates[other]);
                if (level == StoryGrouper.Levels)
                {
                    strongest.Join(i, other);
                }
                else if (level > 0)
                {
                    edges[level].Add((other, i));
                }
            }
        }

        return edges;
    }

    /// <summary>The numbers of the candidates in order of their days: what is compared lies close together in memory. Which edges there are does not depend on it.</summary>
    private static int[] ByDay(IReadOnlyList<Candidate> candidates)
    {
        var order = new int[candidates.Count];
        var places = new long[candidates.Count];
        for (var i = 0; i < order.Length; i++)
        {
            (order[i], places[i]) = (i, ((long)(candidates[i].Day?.DayNumber ?? 0) << 32) | (uint)i);
        }

        Array.Sort(places, order);
        return order;
    }
}

/// <summary>What edges connect.</summary>
/// <param name="Leaders">One candidate of every set of near-copies, in ordinal order of their identities.</param>
/// <param name="Members">The near-copies of each, itself included.</param>
/// <param name="Alike">How alike they are to it, at least.</param>
internal sealed record Component(List<Candidate> Leaders, List<List<Candidate>> Members, int Alike);
