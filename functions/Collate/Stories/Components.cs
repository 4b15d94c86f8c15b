using System.Runtime.InteropServices;

namespace Collate.Stories;

/// <summary>Takes near-copies together, and finds which of the rest are connected by edges.</summary>
/// <remarks>
/// <para>In the order of identities, a candidate joins the earlier leader that it resembles most if it is nearly its copy, or else becomes a leader. Only leaders are
/// compared from then on: a wire report that a thousand outlets carry counts once.</para>
/// <para>A candidate's leader has an edge to it, and so has every leader that it might have joined. So nothing outside what edges connect matters to the result.</para>
/// </remarks>
internal sealed class Components
{
    private readonly FeatureIndex index = new();
    private readonly UnionFind sets = new();
    private readonly List<Candidate> leaders = [];
    private readonly List<int> leaderOf = [];
    private readonly IReadOnlyList<Candidate> candidates;
    private readonly int copySimilarity;
    private readonly int leastShared;

    private Components(IReadOnlyList<Candidate> candidates, int copySimilarity)
    {
        this.candidates = candidates;
        this.copySimilarity = copySimilarity;
        leastShared = copySimilarity / 2;
        var found = new List<(int Id, int Shared)>();
        foreach (var candidate in candidates)
        {
            found.Clear();
            index.Find(candidate.Fingerprint, found);
            leaderOf.Add(NearCopyOf(candidate, found) ?? Lead(candidate, found));
        }
    }

    /// <summary>The candidates that are connected, near-copies taken together.</summary>
    /// <param name="candidates">The candidates in ordinal order of their identities.</param>
    /// <param name="copySimilarity">From which similarity on a candidate is a near-copy.</param>
    public static List<Component> Of(IReadOnlyList<Candidate> candidates, int copySimilarity) => new Components(candidates, copySimilarity).ToList();

    private int? NearCopyOf(Candidate candidate, List<(int Id, int Shared)> found)
    {
        int? best = null;
        var most = 0;
        foreach (var (leader, shared) in CollectionsMarshal.AsSpan(found))
        {
            if (shared < leastShared)
            {
                continue;
            }

            var similarity = Similarity.Of(candidate.Fingerprint, leaders[leader].Fingerprint);
            if (similarity >= copySimilarity && (similarity > most || (similarity == most && leader < best)) && StoryGrouper.IsEdge(candidate, leaders[leader], similarity))
            {
                (best, most) = (leader, similarity);
            }
        }

        return best;
    }

    private int Lead(Candidate candidate, List<(int Id, int Shared)> found)
    {
        var number = leaders.Count;
        sets.Add();
        index.Add(candidate.Fingerprint, number);
        leaders.Add(candidate);
        foreach (var (leader, _) in CollectionsMarshal.AsSpan(found))
        {
            // What is connected already need not be compared.
            if (sets.Find(leader) != sets.Find(number) && StoryGrouper.MayBeEdge(candidate, leaders[leader])
                && StoryGrouper.IsEdge(candidate, leaders[leader], Similarity.Of(candidate.Fingerprint, leaders[leader].Fingerprint)))
            {
                sets.Join(leader, number);
            }
        }

        return number;
    }

    private List<Component> ToList()
    {
        var members = new List<Candidate>[leaders.Count];
        for (var i = 0; i < candidates.Count; i++)
        {
            (members[leaderOf[i]] ??= []).Add(candidates[i]);
        }

        var components = new Component?[leaders.Count];
        var list = new List<Component>();
        for (var leader = 0; leader < leaders.Count; leader++)
        {
            var first = sets.Find(leader);
            if (components[first] is not { } component)
            {
                components[first] = component = new Component([], [], copySimilarity);
                list.Add(component);
            }

            component.Leaders.Add(leaders[leader]);
            component.Members.Add(members[leader]);
        }

        return list;
    }
}

/// <summary>What edges connect.</summary>
/// <param name="Leaders">One candidate of every set of near-copies, in ordinal order of their identities.</param>
/// <param name="Members">The near-copies of each, itself included.</param>
/// <param name="Alike">How alike they are to it, at least.</param>
internal sealed record Component(List<Candidate> Leaders, List<List<Candidate>> Members, int Alike);
