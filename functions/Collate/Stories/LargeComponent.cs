using System.Runtime.InteropServices;

namespace Collate.Stories;

/// <summary>Brings a component down to sizes that can be grouped by average link.</summary>
/// <remarks>
/// First what is much alike is taken together: a story of thousands of reports has many that say the same. What is still too large hangs together by chains of
/// weak edges, so the edges that count are made stronger step by step until it falls apart. Depends on the component alone.
/// </remarks>
internal static class LargeComponent
{
    /// <summary>The most leaders that average link is asked to group at once.</summary>
    public const int Limit = 512;

    private const int MaxEdgesPerCandidate = 64;

    /// <summary>The parts of a component; each has at most <see cref="Limit"/> leaders.</summary>
    public static List<Component> Split(Component component)
    {
        foreach (var similarity in (ReadOnlySpan<int>)[Similarity.One / 2, Similarity.One * 2 / 5, Similarity.One * 3 / 10])
        {
            if (component.Leaders.Count <= Limit)
            {
                return [component];
            }

            component = Coarsen(component, similarity);
        }

        var parts = new List<Component>();
        Split(component, [.. Enumerable.Range(0, component.Leaders.Count)], EdgesOf(component.Leaders), parts);
        return parts;
    }

    private static Component Coarsen(Component component, int similarity)
    {
        var coarse = new Component([], []);
        var membersOf = new Dictionary<string, List<Candidate>>(StringComparer.Ordinal);
        for (var i = 0; i < component.Leaders.Count; i++)
        {
            membersOf.Add(component.Leaders[i].Sha256, component.Members[i]);
        }

        foreach (var part in Components.Of(component.Leaders, similarity))
        {
            coarse.Leaders.AddRange(part.Leaders);
            coarse.Members.AddRange(part.Members.Select(copies => copies.SelectMany(copy => membersOf[copy.Sha256]).ToList()));
        }

        var order = Enumerable.Range(0, coarse.Leaders.Count).OrderBy(i => coarse.Leaders[i].Sha256, StringComparer.Ordinal).ToArray();
        return new Component([.. order.Select(i => coarse.Leaders[i])], [.. order.Select(i => coarse.Members[i])]);
    }

    private static void Split(Component component, List<int> part, List<Edge> edges, List<Component> parts)
    {
        // Each turn takes a part that is too large, and the weakest quarter of its edges away.
        var open = new Stack<(List<int> Part, List<Edge> Edges)>([(part, edges)]);
        while (open.TryPop(out var next))
        {
            if (next.Part.Count <= Limit)
            {
                parts.Add(new Component([.. next.Part.Select(i => component.Leaders[i])], [.. next.Part.Select(i => component.Members[i])]));
                continue;
            }

            var strong = next.Edges.GetRange(0, next.Edges.Count * 3 / 4);
            foreach (var smaller in PartsOf(next.Part, strong))
            {
                open.Push(smaller);
            }
        }
    }

    // Parts in the order of their first members, with their edges, strongest first.
    private static List<(List<int> Part, List<Edge> Edges)> PartsOf(List<int> part, List<Edge> edges)
    {
        var sets = new UnionFind();
        var places = new Dictionary<int, int>(part.Count);
        foreach (var number in part)
        {
            places.Add(number, places.Count);
            sets.Add();
        }

        foreach (var edge in edges)
        {
            sets.Join(places[edge.A], places[edge.B]);
        }

        var parts = new List<(List<int> Part, List<Edge> Edges)>();
        var numbers = new int[part.Count];
        for (var place = 0; place < part.Count; place++)
        {
            var first = sets.Find(place);
            if (first == place)
            {
                numbers[place] = parts.Count;
                parts.Add(([], []));
            }

            parts[numbers[first]].Part.Add(part[place]);
        }

        foreach (var edge in edges)
        {
            parts[numbers[sets.Find(places[edge.A])]].Edges.Add(edge);
        }

        return parts;
    }

    // The strongest edges first. Every candidate keeps its strongest to earlier ones.
    private static List<Edge> EdgesOf(List<Candidate> leaders)
    {
        var index = new FeatureIndex();
        var edges = new List<Edge>();
        var found = new List<(int Id, int Shared)>();
        var own = new List<Edge>();
        for (var i = 0; i < leaders.Count; i++)
        {
            found.Clear();
            own.Clear();
            index.Find(leaders[i].Fingerprint, found);
            index.Add(leaders[i].Fingerprint, i);
            foreach (var (other, _) in CollectionsMarshal.AsSpan(found))
            {
                var similarity = StoryGrouper.MayBeEdge(leaders[i], leaders[other]) ? Similarity.Of(leaders[i].Fingerprint, leaders[other].Fingerprint) : 0;
                if (StoryGrouper.IsEdge(leaders[i], leaders[other], similarity))
                {
                    own.Add(new Edge(other, i, Nearness.Scale(similarity, leaders[i], leaders[other])));
                }
            }

            own.Sort();
            edges.AddRange(own.Count > MaxEdgesPerCandidate ? own.GetRange(0, MaxEdgesPerCandidate) : own);
        }

        edges.Sort();
        return edges;
    }

    private readonly record struct Edge(int A, int B, int Similarity) : IComparable<Edge>
    {
        public int CompareTo(Edge other) => Similarity != other.Similarity ? other.Similarity.CompareTo(Similarity)
            : A != other.A ? A.CompareTo(other.A)
            : B.CompareTo(other.B);
    }
}
