using System.Globalization;
using Collate.Digests;
using Collate.Summaries;

namespace Collate.Tests.Digests;

/// <summary>Builds digests of stories that are all new.</summary>
internal static class Digests
{
    public static Digest Of(string id, string? previous, params Summary[] stories) =>
        Of(DateOnly.ParseExact(id, "yyyy/MM/dd", CultureInfo.InvariantCulture), previous, stories);

    public static Digest Of(DateOnly day, string? previous, params Summary[] stories) =>
        DigestComposer.Compose(Frame(day, previous), stories.Select(story => new DigestCandidate(story, null, [])));

    /// <summary>A digest of one story that the digest before told.</summary>
    public static Digest Continuing(string id, string previous, Summary before, Summary now)
    {
        var known = new DigestedStory(now.Story, before.Basis, "other", before.Sources.Count, 1, previous, previous, null);
        return DigestComposer.Compose(Frame(DateOnly.ParseExact(id, "yyyy/MM/dd", CultureInfo.InvariantCulture), previous), [new DigestCandidate(now, known, []) { Told = before }]);
    }

    private static Digest Frame(DateOnly day, string? previous) => new()
    {
        Id = day.ToString("yyyy/MM/dd", CultureInfo.InvariantCulture),
        Zone = "UTC",
        From = previous is null ? null : day.AddDays(-1).ToString("yyyy-MM-dd'T06:00:00Z'", CultureInfo.InvariantCulture),
        To = day.ToString("yyyy-MM-dd'T06:00:00Z'", CultureInfo.InvariantCulture),
        Previous = previous,
        Stories = [],
        Also = [],
        More = 0,
        Gone = [],
        Unchanged = 0,
        Seen = [],
    };
}
