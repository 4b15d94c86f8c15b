using System.Text.Json;
using Collate.Processing;
using Collate.Storage;
using Collate.Summaries;

namespace Collate.Digests;

/// <summary>Finds what a digest has to tell: what is in the list of stories and is not as the history remembers it.</summary>
/// <remarks>
/// The list is read to its end, <see cref="CardsPerPage"/> stories to a call; of summaries no more than <see cref="DigestOptions.MaxStories"/> and
/// <see cref="DigestOptions.MaxMentions"/> together, the weightiest by their cards, and the digests that told the former last.
/// </remarks>
internal sealed class DigestGatherer(IBlobStore store, DigestStore digests)
{
    private const int CardsPerPage = 5_000;
    private const int ReadsAtOnce = 8;

    private readonly StoryLibrary _library = new(store);
    private readonly ToldStories _told = new(store, digests);

    /// <summary>The digest of a period.</summary>
    /// <param name="period">The period.</param>
    /// <param name="zone">The time zone of its name.</param>
    /// <param name="isLatest">Whether no later period has ended. If one has, stories that published articles after this one are left to it.</param>
    /// <param name="history">What the digests before told.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<Digest> GatherAsync(DigestPeriod period, string zone, bool isLatest, DigestHistory history, CancellationToken cancellationToken)
    {
        var cards = await CardsAsync(cancellationToken).ConfigureAwait(false);
        var gone = await GoneAsync(history, cards, cancellationToken).ConfigureAwait(false);
        var known = history.WithoutGone(gone);
        var merged = gone.Where(departure => departure.To is not null).ToLookup(departure => departure.To!, departure => departure.Story, StringComparer.Ordinal);
        var changed = cards.Values.Where(card => !string.Equals(known.GetValueOrDefault(card.Story)?.Basis, card.Basis, StringComparison.Ordinal)).ToArray();
        var wanted = InOrder(changed.Where(card => isLatest || (card.Newest is not null && string.CompareOrdinal(card.Listed, StoryCard.RankOf(period.Ends)) > 0)), known);
        var read = await ReadAsync(wanted.Take(DigestOptions.MaxStories + DigestOptions.MaxMentions), known, merged, cancellationToken).ConfigureAwait(false);
        var rest = wanted.Skip(DigestOptions.MaxStories + DigestOptions.MaxMentions).ToArray();

        // Of these nothing but the card is looked at: whether its articles are the same as before is told by how many there are.
        var same = rest.Count(card => known.GetValueOrDefault(card.Story) is { } before && before.Articles == card.Articles && before.Lineages == card.Lineages);
        var frame = new Digest
        {
            Id = period.Id,
            Zone = zone,
            From = history.Ended is { } ended ? Instants.Write(ended) : null,
            To = Instants.Write(period.Ends),
            Previous = history.Last,
            Stories = [],
            Also = [],
            More = rest.Length - same,
            Gone = gone,
            Unchanged = cards.Count - changed.Length + same,
            Seen = [.. rest.Select(card => new DigestSight(card.Story, card.Basis, null, card.Articles, card.Lineages))],
        };
        return DigestComposer.Compose(frame, await _told.CompleteAsync(read, cancellationToken).ConfigureAwait(false));
    }

    // The weightiest first, as far as cards tell.
    private static IReadOnlyList<StoryCard> InOrder(IEnumerable<StoryCard> cards, IReadOnlyDictionary<string, DigestedStory> known) =>
    [
        .. cards
            .OrderByDescending(card => card.Lineages)
            .ThenByDescending(card => card.Lineages - (known.GetValueOrDefault(card.Story)?.Lineages ?? 0))
            .ThenByDescending(card => card.Articles - (known.GetValueOrDefault(card.Story)?.Articles ?? 0))
            .ThenByDescending(card => card.Publishers.Count)
            .ThenBy(card => card.Story, StringComparer.Ordinal),
    ];

    private async Task<SortedDictionary<string, StoryCard>> CardsAsync(CancellationToken cancellationToken)
    {
        var cards = new SortedDictionary<string, StoryCard>(StringComparer.Ordinal);
        string? token = null;
        do
        {
            var page = await store.ListPageAsync(StoreNames.State, StateLayout.Stories, token, CardsPerPage, cancellationToken).ConfigureAwait(false)
                ?? throw new InvalidOperationException("The store does not take its own continuation token.");
            foreach (var card in page.Blobs.Select(StoryCard.From).OfType<StoryCard>())
            {
                // Where a story has moved in the list, an outdated card may be left over for a while.
                cards.TryAdd(card.Story, card);
            }

            token = page.Next;
        }
        while (token is not null && cards.Count < DigestOptions.MaxCards);
        return cards;
    }

    private async Task<IReadOnlyList<DigestDeparture>> GoneAsync(DigestHistory history, SortedDictionary<string, StoryCard> cards, CancellationToken cancellationToken)
    {
        var gone = new List<DigestDeparture>();
        foreach (var story in history.Stories.Where(story => !cards.ContainsKey(story.Story)).Take(DigestOptions.MaxDepartures))
        {
            // A card may be missing for a while, and beyond the newest so many there are others.
            if (await store.HeadAsync(StoreNames.Summaries, $"{story.Story}/{StoryFolder.Json}", cancellationToken).ConfigureAwait(false) is null)
            {
                gone.Add(new DigestDeparture(story.Story, await _library.WhereIsAsync(story.Story, cancellationToken).ConfigureAwait(false)));
            }
        }

        return gone;
    }

    private async Task<IReadOnlyList<DigestCandidate>> ReadAsync(IEnumerable<StoryCard> cards, IReadOnlyDictionary<string, DigestedStory> known, ILookup<string, string> merged, CancellationToken cancellationToken)
    {
        var wanted = cards.ToArray();
        var read = new DigestCandidate?[wanted.Length];
        await Parallel.ForAsync(0, wanted.Length, new ParallelOptions { MaxDegreeOfParallelism = ReadsAtOnce, CancellationToken = cancellationToken }, async (i, cancel) =>
        {
            var story = wanted[i].Story;
            if (await _library.ReadAsync(story, StoryForm.Json, cancel).ConfigureAwait(false) is { Truncated: false } blob && SummaryOf(blob) is { } summary)
            {
                read[i] = new DigestCandidate(summary, known.GetValueOrDefault(story), [.. merged[story].Order(StringComparer.Ordinal)]);
            }
        }).ConfigureAwait(false);

        // What is gone since it was listed, or cannot be read, is left to the next digest.
        return [.. read.OfType<DigestCandidate>()];
    }

    private static Summary? SummaryOf(StoredBlob blob)
    {
        try
        {
            return SummaryJson.Read(blob.Content.Span);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
