using System.Runtime.InteropServices;

namespace Collate.Stories;

/// <summary>Brings a component down to sizes that can be grouped by average link.</summary>
/// <remarks>
/// What is too large mostly hangs together by chains of weak edges, so the edges that count are made stronger step by step until it falls apart. What does not is a story
/// of very many reports: there, what is much alike is taken together first. Depends on the component alone.
/// </remarks>
internal static class LargeComponent
{
    /// <summary>The most leaders that average link is asked to group at once.</summary>
    public const int Limit = 2 * Components.Limit;

    private const int MaxEdgesPerCandidate = 64;
    private const int Alike = Similarity.One / 2;
    private const int StrongEdge = Similarity.One * 35 / 100;

    /// <summary>The parts of a component; each has at most <see cref="Limit"/> leaders.</summary>
    public static List<Component> Split(Component component)
    {
        if (component.Leaders.Count <= Limit)
        {
            return [component];
        }

        var parts = new List<Component>();
        var open = new Stack<(Component Component, List<Edge> Edges, int Least)>([(component, EdgesOf(component.Leaders), StoryGrouper.EdgeSimilarity)]);
        while (open.TryPop(out var next))
        {
            var (whole, edges, least) = next;
            if (whole.Leaders.Count <= Limit)
            {
                parts.Add(whole);
            }
            else if (least > StrongEdge && whole.Alike > Alike)
            {
                var coarse = Coarsen(whole);
                open.Push((coarse, EdgesOf(coarse.Leaders), least));
            }
            else
            {
                least = least * 5 / 4;
                foreach (var (numbers, strong) in PartsOf(whole.Leaders.Count, edges.FindAll(edge => edge.Similarity >= least)))
                {
                    open.Push((new Component([.. numbers.Select(i => whole.Leaders[i])], [.. numbers.Select(i => whole.Members[i])], whole.Alike), strong, least));
                }
            }
        }

        return parts;
    }

    private static Component Coarsen(Component component)
    {
        var members = new Dictionary<string, List<Candidate>>(StringComparer.Ordinal);
        for (var i = 0; i < component.Leaders.Count; i++)
        {
            members.Add(component.Leaders[i].Sha256, component.Members[i]);
        }

        var coarse = Components.TakeTogether(component.Leaders, Alike);
        return new Component(coarse.Leaders, coarse.Members.ConvertAll(alike => alike.SelectMany(one => members[one.Sha256]).ToList()), Alike);
    }

    // Parts in the order of their first members, with their edges, all numbered within the part.
    private static List<(List<int> Numbers, List<Edge> Edges)> PartsOf(int count, List<Edge> edges)
    {
        var sets = new UnionFind(count);
        foreach (var edge in edges)
        {
            sets.Join(edge.A, edge.B);
        }

        var parts = new List<(List<int> Numbers, List<Edge> Edges)>();
        var (partOf, places) = (new int[count], new int[count]);
        for (var i = 0; i < count; i++)
        {
            var first = sets.Find(i);
            if (first == i)
            {
                partOf[i] = parts.Count;
                parts.Add(([], []));
            }

            partOf[i] = partOf[first];
            places[i] = parts[partOf[i]].Numbers.Count;
            parts[partOf[i]].Numbers.Add(i);
        }

        foreach (var edge in edges)
        {
            parts[partOf[edge.A]].Edges.Add(new Edge(places[edge.A], places[edge.B], edge.Similarity));
        }

        return parts;
    }

    // Of the earlier ones, those with the heaviest shared keys are compared.
    private static List<Edge> EdgesOf(List<Candidate> leaders)
    {
        var index = new FeatureIndex();
        var edges = new List<Edge>();
        var found = new List<(int Id, int Shared)>();
        for (var i = 0; i < leaders.Count; i++)
        {
            found.Clear();
            index.Find(leaders[i], found);
            index.Add(leaders[i]);
            found.RemoveAll(other => !StoryGrouper.MayBeEdge(leaders[i], leaders[other.Id]));
            found.Sort((a, b) => a.Shared != b.Shared ? b.Shared.CompareTo(a.Shared) : a.Id.CompareTo(b.Id));
            foreach (var (other, _) in CollectionsMarshal.AsSpan(found)[..Math.Min(found.Count, MaxEdgesPerCandidate)])
            {
                var similarity = Similarity.Of(leaders[i].Fingerprint, leaders[other].Fingerprint);
                if (StoryGrouper.IsEdge(leaders[i], leaders[other], similarity))
                {
                    edges.Add(new Edge(other, i, StoryGrouper.Scale(similarity, leaders[i], leaders[other])));
                }
            }
        }

        return edges;
    }

    /// <summary>An edge between two leaders, by their numbers.</summary>
    private readonly record struct Edge(int A, int B, int Similarity);
}
