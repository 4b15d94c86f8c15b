using System.Globalization;
using Collate.Digests;
using Collate.Summaries;

namespace Collate.Tests.Digests;

/// <summary>Builds digests of stories that are all new.</summary>
internal static class Digests
{
    public static Digest Of(string id, string? previous, params Summary[] stories) =>
        Of(DateOnly.ParseExact(id, "yyyy/MM/dd", CultureInfo.InvariantCulture), previous, stories);

    public static Digest Of(DateOnly day, string? previous, params Summary[] stories) => DigestComposer.Compose(
        new Digest
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
        },
        stories.Select(story => new DigestCandidate(story, null, [])));
}
