namespace Collate.Stories;

/// <summary>Decides which articles tell the same story.</summary>
/// <remarks>Every result is a pure function of the set of candidates: the order in which they are given does not matter.</remarks>
public static class StoryGrouper
{
    /// <summary>Articles published further apart than this many days are never joined by an edge.</summary>
    public const int WindowDays = 7;

    /// <summary>Groups candidates into stories.</summary>
    /// <param name="candidates">The candidates; identities are distinct.</param>
    /// <returns>The stories in ordinal order of their ids; members of each by instant, undated last, then by identity.</returns>
    public static IReadOnlyList<StoryGroup> Group(IReadOnlyCollection<Candidate> candidates) => throw new NotImplementedException();

    /// <summary>The candidates that are connected to <paramref name="sha256"/> by edges, itself included; nothing outside this set can change how its members are grouped.</summary>
    public static IReadOnlyList<Candidate> Neighbourhood(IReadOnlyCollection<Candidate> candidates, string sha256) => throw new NotImplementedException();
}
