namespace Collate.Stories;

/// <summary>Decides which articles tell the same story.</summary>
/// <remarks>
/// <para>Every result is a pure function of the set of candidates: the order in which they are given does not matter.</para>
/// <para>Edges join pairs that are similar enough and near enough in time; within what edges connect, groups are merged by average link
/// (Sokal and Michener 1958). Whether two articles are joined by an edge depends on these two alone, so nothing
/// outside a connected neighbourhood can change how it is grouped.</para>
/// </remarks>
public static class StoryGrouper
{
    /// <summary>Articles published further apart than this many days are never joined by an edge.</summary>
    public const int WindowDays = 7;

    /// <summary>How similar two dated articles must be for an edge.</summary>
    internal const int EdgeSimilarity = Similarity.One * 12 / 100;

    /// <summary>How similar two articles must be for an edge when either has no date.</summary>
    internal const int UndatedEdgeSimilarity = Similarity.One * 13 / 100;

    /// <summary>How similar two groups must be on average to be one story.</summary>
    internal const int GroupSimilarity = Similarity.One * 7 / 100;

    /// <summary>Groups candidates into stories.</summary>
    /// <param name="candidates">The candidates; identities are distinct.</param>
    /// <returns>The stories in ordinal order of their ids; members of each by instant, undated last, then by identity.</returns>
    /// <exception cref="ArgumentException">Two different candidates have one identity.</exception>
    public static IReadOnlyList<StoryGroup> Group(IReadOnlyCollection<Candidate> candidates)
    {
        var groups = new List<StoryGroup>();
        foreach (var neighbourhood in IndexOf(candidates).Neighbourhoods())
        {
            groups.AddRange(AverageLink.Split(neighbourhood, GroupSimilarity).Select(ToGroup));
        }

        groups.Sort((a, b) => string.CompareOrdinal(a.Members[0].Sha256, b.Members[0].Sha256));
        return groups;
    }

    /// <summary>The candidates that are connected to <paramref name="sha256"/> by edges, itself included; nothing outside this set can change how its members are grouped.</summary>
    /// <remarks>To ask for many neighbourhoods among the same candidates, keep a <see cref="CandidateIndex"/>.</remarks>
    /// <returns>The neighbourhood in ordinal order of identities; empty if no candidate has this identity.</returns>
    public static IReadOnlyList<Candidate> Neighbourhood(IReadOnlyCollection<Candidate> candidates, string sha256) =>
        IndexOf(candidates).Neighbourhood(sha256);

    /// <summary>Whether an edge joins two candidates of this similarity.</summary>
    internal static bool IsEdge(Candidate a, Candidate b, int similarity) => a.Day is { } day && b.Day is { } other
        ? similarity >= EdgeSimilarity && Math.Abs(day.DayNumber - other.DayNumber) <= WindowDays
        : similarity >= UndatedEdgeSimilarity;

    private static CandidateIndex IndexOf(IReadOnlyCollection<Candidate> candidates)
    {
        ArgumentNullException.ThrowIfNull(candidates);
        var index = new CandidateIndex();
        foreach (var candidate in candidates)
        {
            index.Add(candidate);
        }

        return index;
    }

    private static StoryGroup ToGroup(List<Candidate> members)
    {
        members.Sort(ByTime);
        return new StoryGroup(StoryGroup.IdOf(members[0].Sha256), members);
    }

    private static int ByTime(Candidate a, Candidate b)
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
