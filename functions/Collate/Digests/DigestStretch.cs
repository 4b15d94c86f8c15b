using Collate.Summaries;

namespace Collate.Digests;

/// <summary>The digest of any stretch of time, without a history: what was there before it is told from the articles published before it. Pure.</summary>
/// <remarks>Articles without a date count as there since their story began; a story that has no others is in no stretch.</remarks>
internal static class DigestStretch
{
    /// <summary>The digest.</summary>
    /// <param name="from">When the stretch begins.</param>
    /// <param name="to">When it ends.</param>
    /// <param name="zone">The time zone in which the ends were given, by its IANA name.</param>
    /// <param name="before">The stories as the articles published before it, and those without a date, tell them.</param>
    /// <param name="now">The stories as the articles published before its end, and those without a date, tell them.</param>
    public static Digest Compose(DateTimeOffset from, DateTimeOffset to, string zone, IReadOnlyList<Summary> before, IReadOnlyList<Summary> now)
    {
        var (begins, ends) = (Instants.Write(from), Instants.Write(to));
        var storyOf = before.Where(IsDated).SelectMany(summary => summary.Sources.Select(source => (source.Sha256, Summary: summary))).ToDictionary(pair => pair.Sha256, pair => pair.Summary, StringComparer.Ordinal);
        var frame = new Digest { Id = $"{begins}..{ends}", Zone = zone, From = begins, To = ends, Previous = null, Stories = [], Also = [], More = 0, Gone = [], Unchanged = 0, Seen = [] };
        return DigestComposer.Compose(frame, now.Where(IsDated).Select(summary => CandidateOf(summary, storyOf, begins)));
    }

    private static bool IsDated(Summary summary) => summary.Sources.Any(source => source.Published is not null);

    // It continues the one with which it has most articles in common.
    private static DigestCandidate CandidateOf(Summary summary, Dictionary<string, Summary> storyOf, string begins)
    {
        var earlier = summary.Sources
            .Select(source => storyOf.GetValueOrDefault(source.Sha256)).OfType<Summary>()
            .GroupBy(story => story.Story, StringComparer.Ordinal)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => group.First())
            .ToArray();
        if (earlier is not [var told, .. var others])
        {
            return new DigestCandidate(summary, null, []);
        }

        var known = new DigestCandidate(told, null, []);
        var remembered = new DigestedStory(summary.Story, told.Basis, known.Sources, told.Sources.Count, known.Lineages, begins, begins, told.Story);
        return new DigestCandidate(summary, remembered, [.. others.Select(other => other.Story).Order(StringComparer.Ordinal)]) { Told = told };
    }
}
