namespace Collate.Stories;

/// <summary>Decides which articles tell the same story.</summary>
/// <remarks>
/// <para>Every result is a pure function of the set of candidates: the order in which they are given does not matter.</para>
/// <para>Edges join pairs that are similar enough for the time between them (<see cref="Nearness"/>); near-copies are taken together (<see cref="Components"/>); within what
/// edges connect, groups are merged by average link (<see cref="AverageLink"/>). Whether two articles are joined by an edge depends on these two alone, so nothing
/// outside a connected neighbourhood can change how it is grouped.</para>
/// <para>Time grows faster than n log n, since the lists of the index grow with the number of articles: docs/scale.md has what was measured.</para>
/// </remarks>
public static class StoryGrouper
{
    /// <summary>Articles published further apart than this many days are never joined by an edge: a year, and some for what is late.</summary>
    public const int WindowDays = 450;

    /// <summary>How similar two dated articles must be for an edge, the time between them taken into account.</summary>
    internal const int EdgeSimilarity = Similarity.One * 12 / 100;

    /// <summary>How similar two articles must be for an edge when either has no date.</summary>
    internal const int UndatedEdgeSimilarity = Similarity.One * 13 / 100;

    /// <summary>How many levels of strength edges have.</summary>
    internal const int Levels = 6;

    /// <summary>How similar two groups must be on average to be one story.</summary>
    internal const int GroupSimilarity = Similarity.One * 108 / 1000;

    /// <summary>How similar an article must be to another to count as nearly its copy.</summary>
    internal const int CopySimilarity = Similarity.One * 9 / 10;

    /// <summary>Groups candidates into stories.</summary>
    /// <param name="candidates">The candidates; identities are distinct.</param>
    /// <returns>The stories in ordinal order of their ids; members of each by instant, undated last, then by identity.</returns>
    /// <exception cref="ArgumentException">Two different candidates have one identity.</exception>
    public static IReadOnlyList<StoryGroup> Group(IReadOnlyCollection<Candidate> candidates)
    {
        ArgumentNullException.ThrowIfNull(candidates);
        var groups = new List<StoryGroup>();
        foreach (var component in Components.Of(Sort(candidates)).SelectMany(LargeComponent.Split))
        {
            groups.AddRange(AverageLink.Split(component, GroupSimilarity)
                .Select(group => ToGroup([.. group.SelectMany(leader => component.Members[leader])])));
        }

        groups.Sort((a, b) => string.CompareOrdinal(a.Members[0].Sha256, b.Members[0].Sha256));
        return groups;
    }

    /// <summary>The candidates that are connected to <paramref name="sha256"/> by edges, itself included; nothing outside this set can change how its members are grouped.</summary>
    /// <remarks>To ask for many neighbourhoods among the same candidates, keep a <see cref="CandidateIndex"/>.</remarks>
    /// <returns>The neighbourhood in ordinal order of identities; empty if no candidate has this identity.</returns>
    public static IReadOnlyList<Candidate> Neighbourhood(IReadOnlyCollection<Candidate> candidates, string sha256)
    {
        ArgumentNullException.ThrowIfNull(candidates);
        var index = new CandidateIndex();
        foreach (var candidate in candidates)
        {
            index.Add(candidate);
        }

        return index.Neighbourhood(sha256);
    }

    /// <summary>How strong an edge joins two candidates of which one finds the other: 0 for none, up to <see cref="Levels"/>; each level is a quarter above the one before.</summary>
    internal static int LevelOf(Candidate a, Candidate b)
    {
        if (!MayBeEdge(a, b))
        {
            return 0;
        }

        var scaled = Scale(Similarity.Of(a.Fingerprint, b.Fingerprint), a, b);
        var level = 0;
        for (var least = LeastFor(a, b); scaled >= least && level < Levels; least = least * 5 / 4)
        {
            level++;
        }

        return level;
    }

    /// <summary>Whether time lets an edge join two candidates that are similar enough.</summary>
    internal static bool MayBeEdge(Candidate a, Candidate b) => Nearness.DaysBetween(a, b) is not > WindowDays;

    /// <summary>Whether an edge joins two candidates whose fingerprints are this similar.</summary>
    internal static bool IsEdge(Candidate a, Candidate b, int similarity) => MayBeEdge(a, b) && Scale(similarity, a, b) >= LeastFor(a, b);

    /// <summary>The similarity of two candidates whose fingerprints are this similar, with the time between them and the days and numbers that they name taken into account.</summary>
    internal static int Scale(int similarity, Candidate a, Candidate b) =>
        similarity == 0 ? 0 : (int)((long)Nearness.Scale(similarity, a, b) * EventEvidence.Factor(a, b) / EventEvidence.One);

    /// <summary>The error for two candidates of one identity.</summary>
    internal static ArgumentException TwoContents(string sha256) => new($"Two different candidates have the identity {sha256}.");

    private static int LeastFor(Candidate a, Candidate b) => a.Day is null || b.Day is null ? UndatedEdgeSimilarity : EdgeSimilarity;

    private static List<Candidate> Sort(IReadOnlyCollection<Candidate> candidates)
    {
        var sorted = new List<Candidate>(candidates);
        sorted.Sort((a, b) => string.CompareOrdinal(a.Sha256, b.Sha256));
        var count = 0;
        for (var i = 0; i < sorted.Count; i++)
        {
            var candidate = sorted[i];
            if (count == 0 || !string.Equals(sorted[count - 1].Sha256, candidate.Sha256, StringComparison.Ordinal))
            {
                sorted[count++] = candidate;
            }
            else if (sorted[count - 1] != candidate)
            {
                throw TwoContents(candidate.Sha256);
            }
        }

        sorted.RemoveRange(count, sorted.Count - count);
        return sorted;
    }

    /// <summary>A story of some articles, which are sorted.</summary>
    internal static StoryGroup ToGroup(List<Candidate> members)
    {
        members.Sort(ByTime);
        return new StoryGroup(StoryGroup.IdOf(members[0].Sha256), members);
    }

    /// <summary>The order of articles in a story.</summary>
    internal static int ByTime(Candidate a, Candidate b)
    {
        var byTime = InstantOf(a).CompareTo(InstantOf(b));
        return byTime != 0 ? byTime : string.CompareOrdinal(a.Sha256, b.Sha256);
    }

    private static DateTimeOffset InstantOf(Candidate candidate) => candidate switch
    {
        { Instant: { } instant } => instant,
        { Day: { } day } => new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero),
        _ => DateTimeOffset.MaxValue,
    };
}
