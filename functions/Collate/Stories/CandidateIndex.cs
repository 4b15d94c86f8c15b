namespace Collate.Stories;

/// <summary>Candidates, kept so that the neighbourhood of one is found without looking at all.</summary>
/// <remarks>
/// A dated article is compared with those of nearby days that share a feature with it, and with undated ones; an undated article with all that share a
/// feature. What is found does not depend on the order in which candidates were added. Not safe for concurrent use.
/// </remarks>
public sealed class CandidateIndex
{
    // Two articles less than a window apart stand in the same stretch of days or in neighbouring ones.
    private const int DaysPerStretch = StoryGrouper.WindowDays + 1;

    private readonly List<Candidate> candidates = [];
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly SortedDictionary<int, FeatureIndex> stretches = [];
    private readonly FeatureIndex undated = new();

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
                throw new ArgumentException($"Two different candidates have the identity {candidate.Sha256}.", nameof(candidate));
            }

            return;
        }

        IndexOf(candidate.Day).Add(candidate.Fingerprint, candidates.Count);
        candidates.Add(candidate);
    }

    /// <summary>The candidates that are connected to one by edges, itself included, in ordinal order of their identities; none if there is no such candidate.</summary>
    public IReadOnlyList<Candidate> Neighbourhood(string sha256)
    {
        ArgumentNullException.ThrowIfNull(sha256);
        return numbers.TryGetValue(sha256, out var number) ? Connected(number, new bool[candidates.Count]) : [];
    }

    /// <summary>Every candidate in exactly one neighbourhood.</summary>
    internal IEnumerable<List<Candidate>> Neighbourhoods()
    {
        var seen = new bool[candidates.Count];
        for (var number = 0; number < seen.Length; number++)
        {
            if (!seen[number])
            {
                yield return Connected(number, seen);
            }
        }
    }

    private List<Candidate> Connected(int number, bool[] seen)
    {
        var connected = new List<Candidate>();
        var open = new Queue<int>([number]);
        var found = new List<(int Id, int Similarity)>();
        seen[number] = true;
        while (open.TryDequeue(out var next))
        {
            var candidate = candidates[next];
            connected.Add(candidate);
            found.Clear();
            Find(candidate, found);
            foreach (var (id, similarity) in found)
            {
                if (!seen[id] && StoryGrouper.IsEdge(candidate, candidates[id], similarity))
                {
                    seen[id] = true;
                    open.Enqueue(id);
                }
            }
        }

        connected.Sort((a, b) => string.CompareOrdinal(a.Sha256, b.Sha256));
        return connected;
    }

    private void Find(Candidate candidate, List<(int Id, int Similarity)> found)
    {
        const int Least = StoryGrouper.EdgeSimilarity;
        undated.Find(candidate.Fingerprint, Least, found);
        if (candidate.Day is not { } day)
        {
            foreach (var stretch in stretches.Values)
            {
                stretch.Find(candidate.Fingerprint, Least, found);
            }

            return;
        }

        for (var at = -1; at <= 1; at++)
        {
            if (stretches.TryGetValue((day.DayNumber / DaysPerStretch) + at, out var stretch))
            {
                stretch.Find(candidate.Fingerprint, Least, found);
            }
        }
    }

    private FeatureIndex IndexOf(DateOnly? day)
    {
        if (day is null)
        {
            return undated;
        }

        var at = day.Value.DayNumber / DaysPerStretch;
        if (!stretches.TryGetValue(at, out var stretch))
        {
            stretches.Add(at, stretch = new FeatureIndex());
        }

        return stretch;
    }
}
