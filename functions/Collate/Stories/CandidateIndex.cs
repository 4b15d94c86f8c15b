using System.Runtime.InteropServices;

namespace Collate.Stories;

/// <summary>Candidates, kept so that the neighbourhood of one is found without looking at all.</summary>
/// <remarks>
/// What is found does not depend on the order in which candidates were added. Edges are looked for when they are first asked for, and kept; later only those to what was added since are.
/// Not safe for concurrent use.
/// </remarks>
public sealed class CandidateIndex
{
    // Of what has more edges, they are looked for each time: in a story of very many reports all have edges to all.
    private const int MostKept = 512, MostCompared = 2048;
    private const int LevelBits = 3;

    private readonly List<Candidate> candidates = [];
    private readonly List<Edges> edges = [];
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly FeatureIndex index = new();
    private readonly List<(int Id, int Shared)> found = [];

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

        AddReading(candidate);
    }

    /// <summary>The candidates that are connected to one by edges, itself included, in ordinal order of their identities; none if there is no such candidate.</summary>
    /// <remarks>Where weak edges connect very many, those that stronger edges connect: as <see cref="StoryGrouper.Neighbourhood"/> says.</remarks>
    public IReadOnlyList<Candidate> Neighbourhood(string sha256)
    {
        ArgumentNullException.ThrowIfNull(sha256);
        if (!numbers.TryGetValue(sha256, out var number))
        {
            return [];
        }

        var connected = Neighbourhood(number, _ => true).ConvertAll(other => candidates[other]);
        connected.Sort((a, b) => string.CompareOrdinal(a.Sha256, b.Sha256));
        return connected;
    }

    /// <summary>Adds a candidate of which there may be others with the same identity. Answers its number: they count up from 0.</summary>
    internal int AddReading(Candidate candidate)
    {
        index.Add(candidate);
        candidates.Add(candidate);
        edges.Add(default);
        return candidates.Count - 1;
    }

    /// <summary>A candidate by its number.</summary>
    internal Candidate this[int number] => candidates[number];

    /// <summary>The numbers of what edges connect to one, as if there were none but it and those that count.</summary>
    internal List<int> Neighbourhood(int number, Predicate<int> counts)
    {
        for (var level = 1; ; level++)
        {
            if (Connected(number, level, level < StoryGrouper.Levels ? Components.Limit : int.MaxValue, counts) is { } connected)
            {
                return connected;
            }
        }
    }

    /// <summary>One of those that count to which the strongest edge joins a candidate, or none.</summary>
    internal int? FindStrongest(int number, Predicate<int> counts)
    {
        found.Clear();
        index.Find(candidates[number], found);
        foreach (var (other, _) in CollectionsMarshal.AsSpan(found))
        {
            if (other != number && counts(other) && StoryGrouper.LevelOf(candidates[number], candidates[other]) == StoryGrouper.Levels)
            {
                return other;
            }
        }

        return null;
    }

    /// <summary>What edges of at least this level connect to one; none if that is more than a limit.</summary>
    internal List<int>? Connected(int number, int level, int limit, Predicate<int> counts)
    {
        var seen = new HashSet<int> { number };
        var asked = new HashSet<(DateOnly? Day, Fingerprint Fingerprint)>();
        var connected = new List<int>();
        var open = new Queue<int>([number]);
        while (open.TryDequeue(out var next))
        {
            connected.Add(next);

            // A copy of the same day has the same edges.
            if (!asked.Add((candidates[next].Day, candidates[next].Fingerprint)))
            {
                continue;
            }

            foreach (var edge in EdgesOf(next, seen))
            {
                if ((edge & ((1 << LevelBits) - 1)) >= level && counts(edge >> LevelBits) && seen.Add(edge >> LevelBits))
                {
                    open.Enqueue(edge >> LevelBits);
                }
            }

            if (seen.Count > limit)
            {
                return null;
            }
        }

        return connected;
    }

    /// <summary>The edges of one, each the number of the other and the level. Where they are not kept, those to what was seen may be missing.</summary>
    private ReadOnlySpan<int> EdgesOf(int number, HashSet<int> seen)
    {
        ref var known = ref CollectionsMarshal.AsSpan(edges)[number];
        if (known.UpTo == candidates.Count)
        {
            return CollectionsMarshal.AsSpan(known.Others);
        }

        found.Clear();
        index.Find(candidates[number], found, known.UpTo);
        var isDense = known.IsDense || found.Count > MostCompared;
        var others = known.Others ?? [];
        foreach (var (other, _) in CollectionsMarshal.AsSpan(found))
        {
            if (other != number && !(isDense && seen.Contains(other)) && StoryGrouper.LevelOf(candidates[number], candidates[other]) is > 0 and var level)
            {
                others.Add((other << LevelBits) | level);
            }
        }

        known = isDense || others.Count > MostKept ? new Edges(null, 0, true) : new Edges(others, candidates.Count, false);
        return CollectionsMarshal.AsSpan(others);
    }

    /// <summary>Edges as far as they were looked for; of what has very many, none.</summary>
    private record struct Edges(List<int>? Others, int UpTo, bool IsDense);
}
