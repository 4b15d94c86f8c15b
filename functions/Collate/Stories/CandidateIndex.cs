namespace Collate.Stories;

/// <summary>Candidates, kept so that the neighbourhood of one is found without looking at all.</summary>
/// <remarks>What is found does not depend on the order in which candidates were added. Not safe for concurrent use.</remarks>
public sealed class CandidateIndex
{
    private readonly List<Candidate> candidates = [];
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private FeatureIndex? index;

    /// <summary>How many candidates there are.</summary>
    public int Count => candidates.Count;

    /// <summary>Adds a candidate. Adding it again changes nothing.</summary>
    /// <exception cref="ArgumentException">There is another candidate of the same identity.</exception>
    public void Add(Candidate candidate)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        if (!numbers.TryAdd(candidate.Sha256, candidates.Count))
        {
            if (candidates[numbers[candidate.Sha256]] != candidate)
            {
                throw StoryGrouper.TwoContents(candidate.Sha256);
            }

            return;
        }

        index = null;
        candidates.Add(candidate);
    }

    /// <summary>The candidates that are connected to one by edges, itself included, in ordinal order of their identities; none if there is no such candidate.</summary>
    /// <remarks>Where weak edges connect very many, those that stronger edges connect: as <see cref="StoryGrouper.Neighbourhood"/> says. The first question after an addition builds the index.</remarks>
    public IReadOnlyList<Candidate> Neighbourhood(string sha256)
    {
        ArgumentNullException.ThrowIfNull(sha256);
        if (!numbers.TryGetValue(sha256, out var number))
        {
            return [];
        }

        index ??= new FeatureIndex(candidates);
        var edges = new Dictionary<int, List<(int Other, int Level)>>();
        for (var level = 1; ; level++)
        {
            if (Connected(number, level, edges) is { } connected)
            {
                connected.Sort((a, b) => string.CompareOrdinal(a.Sha256, b.Sha256));
                return connected;
            }
        }
    }

    /// <summary>What edges of at least this level connect to one; none if that is more than is looked at together.</summary>
    private List<Candidate>? Connected(int number, int level, Dictionary<int, List<(int Other, int Level)>> edges)
    {
        var seen = new HashSet<int> { number };
        var asked = new HashSet<(DateOnly? Day, Fingerprint Fingerprint)>();
        var connected = new List<Candidate>();
        var open = new Queue<int>([number]);
        while (open.TryDequeue(out var next))
        {
            connected.Add(candidates[next]);

            // A copy of the same day has the same edges.
            if (!asked.Add((candidates[next].Day, candidates[next].Fingerprint)))
            {
                continue;
            }

            foreach (var (other, strength) in EdgesOf(next, edges))
            {
                if (strength >= level && seen.Add(other))
                {
                    open.Enqueue(other);
                }
            }

            if (level < StoryGrouper.Levels && seen.Count > Components.Limit)
            {
                return null;
            }
        }

        return connected;
    }

    private List<(int Other, int Level)> EdgesOf(int number, Dictionary<int, List<(int Other, int Level)>> known)
    {
        if (!known.TryGetValue(number, out var edges))
        {
            var found = new List<(int Id, int Shared)>();
            index!.Find(candidates[number], candidates.Count, found);
            known.Add(number, edges = []);
            foreach (var (other, _) in found)
            {
                if (other != number && StoryGrouper.LevelOf(candidates[number], candidates[other]) is > 0 and var level)
                {
                    edges.Add((other, level));
                }
            }
        }

        return edges;
    }
}
