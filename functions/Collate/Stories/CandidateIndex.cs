namespace Collate.Stories;

/// <summary>Candidates, kept so that the neighbourhood of one is found without looking at all.</summary>
/// <remarks>What is found does not depend on the order in which candidates were added. Not safe for concurrent use.</remarks>
public sealed class CandidateIndex
{
    private readonly List<Candidate> candidates = [];
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly FeatureIndex index = new();

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

        index.Add(candidate.Fingerprint, candidates.Count);
        candidates.Add(candidate);
    }

    /// <summary>The candidates that are connected to one by edges, itself included, in ordinal order of their identities; none if there is no such candidate.</summary>
    public IReadOnlyList<Candidate> Neighbourhood(string sha256)
    {
        ArgumentNullException.ThrowIfNull(sha256);
        return numbers.TryGetValue(sha256, out var number) ? Connected(number) : [];
    }

    private List<Candidate> Connected(int number)
    {
        var seen = new HashSet<int> { number };
        var asked = new HashSet<(DateOnly? Day, Fingerprint Fingerprint)>();
        var connected = new List<Candidate>();
        var open = new Queue<int>([number]);
        var found = new List<(int Id, int Shared)>();
        while (open.TryDequeue(out var next))
        {
            var candidate = candidates[next];
            connected.Add(candidate);

            // A copy of the same day has the same edges.
            if (!asked.Add((candidate.Day, candidate.Fingerprint)))
            {
                continue;
            }

            found.Clear();
            index.Find(candidate.Fingerprint, found);
            foreach (var (id, _) in found)
            {
                if (!seen.Contains(id) && StoryGrouper.MayBeEdge(candidate, candidates[id])
                    && StoryGrouper.IsEdge(candidate, candidates[id], Similarity.Of(candidate.Fingerprint, candidates[id].Fingerprint)))
                {
                    seen.Add(id);
                    open.Enqueue(id);
                }
            }
        }

        connected.Sort((a, b) => string.CompareOrdinal(a.Sha256, b.Sha256));
        return connected;
    }
}
