using System.Text.Json;
using Collate.Storage;
using Collate.Summaries;

namespace Collate.Processing;

/// <summary>Keeps the list of stories: one empty blob for each, named so that a listing has the newest first, with its <see cref="StoryCard"/> as metadata.</summary>
/// <remarks>
/// A card is written before its summary is committed and an outdated one removed before the other documents follow, so whoever retries finds what is left to do in their
/// metadata. Where two writers cross, a card may be missing, outdated or left over for a while: reconcile mends it. See <c>docs/adr/0013-the-list-of-stories.md</c>.
/// </remarks>
internal sealed class StoryCards(IBlobStore store)
{
    /// <summary>Puts a story's card where it belongs, if it does not stand there already. Answers false if somebody else was at work on it.</summary>
    public Task<bool> PutAsync(StoryCard card, CancellationToken cancellationToken) => PutAsync(card, isNew: false, cancellationToken);

    /// <summary>As the other, and in one call where there is probably none.</summary>
    /// <param name="card">The card.</param>
    /// <param name="isNew">Whether there is probably none.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<bool> PutAsync(StoryCard card, bool isNew, CancellationToken cancellationToken)
    {
        var name = NameOf(card.Listed, card.Story);
        var metadata = card.ToMetadata();
        if (isNew && await store.WriteAsync(StoreNames.State, name, ReadOnlyMemory<byte>.Empty, "application/octet-stream", WriteCondition.Absent, metadata, cancellationToken).ConfigureAwait(false) is not null)
        {
            return true;
        }

        var head = await store.HeadAsync(StoreNames.State, name, cancellationToken).ConfigureAwait(false);
        return (head is not null && string.Equals(head.Metadata.GetValueOrDefault(StoryCard.CardKey), metadata[StoryCard.CardKey], StringComparison.Ordinal))
            || await store.WriteAsync(StoreNames.State, name, ReadOnlyMemory<byte>.Empty, "application/octet-stream", WriteCondition.Unchanged(head), metadata, cancellationToken).ConfigureAwait(false) is not null;
    }

    /// <summary>Takes away the cards to which a story's files still refer, but for one that stays.</summary>
    public async Task RemoveAsync(StoryFolder seen, string? stays, CancellationToken cancellationToken)
    {
        var old = seen.SummaryFiles.Select(file => file.Metadata.GetValueOrDefault(StoryCard.ListedKey)).OfType<string>().Distinct(StringComparer.Ordinal);
        foreach (var listed in old.Where(listed => !string.Equals(listed, stays, StringComparison.Ordinal)))
        {
            if (await store.HeadAsync(StoreNames.State, NameOf(listed, seen.Story), cancellationToken).ConfigureAwait(false) is { } head)
            {
                await store.DeleteAsync(StoreNames.State, head.Name, head.ETag, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Holds a summary to its card, and writes that if it is missing or another's.</summary>
    /// <param name="document">The head of a <c>summary.json</c>.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task MendAsync(BlobHead document, CancellationToken cancellationToken)
    {
        var story = document.Name[..document.Name.IndexOf('/', StringComparison.Ordinal)];
        var card = document.Metadata.GetValueOrDefault(StoryCard.ListedKey) is { } listed
            ? await store.HeadAsync(StoreNames.State, NameOf(listed, story), cancellationToken).ConfigureAwait(false) : null;
        var basis = document.Metadata.GetValueOrDefault(StoryFolder.Document) ?? document.Metadata.GetValueOrDefault(StoryCard.BasisKey);
        if (card is not null && string.Equals(card.Metadata.GetValueOrDefault(StoryCard.BasisKey), basis, StringComparison.Ordinal))
        {
            return;
        }

        if (await store.ReadAsync(StoreNames.Summaries, document.Name, long.MaxValue, cancellationToken).ConfigureAwait(false) is not { } blob)
        {
            return;
        }

        try
        {
            await PutAsync(StoryCard.Of(SummaryJson.Read(blob.Content.Span)), isNew: card is null, cancellationToken).ConfigureAwait(false);
        }
        catch (JsonException)
        {
            // Not ours to list. The walk over stories writes it anew.
        }
    }

    /// <summary>Takes a card away that no summary refers to.</summary>
    public async Task SweepAsync(BlobHead card, CancellationToken cancellationToken)
    {
        var key = card.Name[StateLayout.Stories.Length..];
        var dash = key.IndexOf('-', StringComparison.Ordinal);
        var document = dash < 0 ? null
            : await store.HeadAsync(StoreNames.Summaries, $"{key[(dash + 1)..]}/{StoryFolder.Json}", cancellationToken).ConfigureAwait(false);
        if (!string.Equals(document?.Metadata.GetValueOrDefault(StoryCard.ListedKey), dash < 0 ? "" : key[..dash], StringComparison.Ordinal))
        {
            await store.DeleteAsync(StoreNames.State, card.Name, card.ETag, cancellationToken).ConfigureAwait(false);
        }
    }

    private static string NameOf(string listed, string story) => $"{StateLayout.Stories}{listed}-{story}";
}
