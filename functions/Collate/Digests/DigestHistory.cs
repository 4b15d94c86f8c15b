using System.Text.Json.Serialization;

namespace Collate.Digests;

/// <summary>What the digests so far have told: <c>collate-ledger/digests/history.json</c>. A fold over the digests; nothing but its start comes from elsewhere.</summary>
internal sealed record DigestHistory
{
    public const string SchemaName = "collate/digests/1";

    /// <summary>Always <see cref="SchemaName"/>.</summary>
    [JsonRequired]
    public string Schema { get; init; } = SchemaName;

    /// <summary>The feed's id: settled when the history begins, and never changed.</summary>
    public required string Feed { get; init; }

    /// <summary>Since when there is something to tell.</summary>
    public required DateTimeOffset Started { get; init; }

    /// <summary>The last digest that is written with everything that follows from it, or none.</summary>
    [JsonRequired]
    public string? Last { get; init; }

    /// <summary>When that digest's period ended, or none.</summary>
    [JsonRequired]
    public DateTimeOffset? Ended { get; init; }

    /// <summary>Every story that a digest saw and that is still one, in ordinal order of ids.</summary>
    public required IReadOnlyList<DigestedStory> Stories { get; init; }

    /// <summary>The feed, what changed last first.</summary>
    public required IReadOnlyList<FeedEntry> Entries { get; init; }

    /// <summary>A history without digests.</summary>
    /// <param name="started">Since when there is something to tell.</param>
    /// <param name="site">Where the site is, if it is known: feeds of different sites have different ids.</param>
    public static DigestHistory Begin(DateTimeOffset started, Uri? site) => new()
    {
        Feed = FeedIds.Of($"feed:{site?.AbsoluteUri}:{Instants.Write(started)}"),
        Started = started,
        Last = null,
        Ended = null,
        Stories = [],
        Entries = [],
    };

    /// <summary>The history after another digest.</summary>
    public DigestHistory After(Digest digest)
    {
        var stories = WithoutGone(digest.Gone);
        var told = digest.Stories.Select(story => story.Story).ToHashSet(StringComparer.Ordinal);
        var named = digest.Also.Select(mention => mention.Story).ToHashSet(StringComparer.Ordinal);
        foreach (var seen in digest.Seen)
        {
            var before = stories.GetValueOrDefault(seen.Story);
            var isTold = told.Contains(seen.Story);
            stories[seen.Story] = new DigestedStory(seen.Story, seen.Basis, seen.Sources, seen.Articles, seen.Lineages,
                isTold || named.Contains(seen.Story) ? digest.Id : before?.Since, isTold ? digest.Id : before?.Told, isTold ? null : before?.Under);
        }

        return this with { Last = digest.Id, Ended = Instants.Read(digest.To), Stories = [.. stories.Values], Entries = FeedEntry.After(Entries, digest) };
    }

    /// <summary>What is remembered of each story by its id, once some are gone: what one became part of goes on in its stead, if nothing was told of that yet.</summary>
    public SortedDictionary<string, DigestedStory> WithoutGone(IReadOnlyList<DigestDeparture> gone)
    {
        var stories = new SortedDictionary<string, DigestedStory>(StringComparer.Ordinal);
        foreach (var story in Stories)
        {
            stories[story.Story] = story;
        }

        foreach (var departure in gone)
        {
            if (stories.Remove(departure.Story, out var story) && departure.To is { } to)
            {
                stories.TryAdd(to, story with { Story = to, Under = story.Under ?? story.Story });
            }
        }

        return stories;
    }
}

/// <summary>What is remembered of a story.</summary>
/// <param name="Story">The story's id.</param>
/// <param name="Basis">The summary's basis when a digest last saw it.</param>
/// <param name="Sources">The hash of its set of articles then, or none.</param>
/// <param name="Articles">How many articles it had.</param>
/// <param name="Lineages">How many of them were independent.</param>
/// <param name="Since">The digest that last told or named it, or none.</param>
/// <param name="Told">The digest that last told it in full, or none.</param>
/// <param name="Under">Under which id it was told, if that is another.</param>
internal sealed record DigestedStory(string Story, string Basis, string? Sources, int Articles, int Lineages, string? Since, string? Told, string? Under);
