using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using Collate.Storage;
using Collate.Summaries;

namespace Collate.Processing;

/// <summary>Reads what is stored: the list of stories, their documents, and the cleaned texts that citations point into. Writes nothing.</summary>
/// <remarks>Takes one listing for a page of the list however many stories there are, and one read for a document. What was written a moment ago may not be listed yet.</remarks>
public sealed class StoryLibrary(IBlobStore store)
{
    /// <summary>How many redirects are followed before a story counts as gone.</summary>
    public const int MaxRedirects = 100;

    /// <summary>How many cards one request looks at while it searches; where the list goes on is part of the answer.</summary>
    public const int CardsPerSearch = 10_000;

    private const int CardsPerPage = 1_000;
    private const int MaxTokenBytes = 4_096;
    private const long MaxBytes = 64 * 1024 * 1024;

    /// <summary>A part of the list of stories, newest first.</summary>
    /// <param name="query">Which stories.</param>
    /// <param name="token">What the part before said in <see cref="StoryPage.Next"/>, or none for the first.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>The part, or none if <paramref name="token"/> is not one that this list gave, or no longer holds.</returns>
    public async Task<StoryPage?> ListAsync(StoryQuery query, string? token, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(query.Limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(query.Limit, StoryQuery.MaxLimit);
        if (!TryRead(token, out var page, out var after))
        {
            return null;
        }

        var found = new List<StoryCard>();
        for (var looked = 0; looked < CardsPerSearch;)
        {
            var size = query.TakesAll ? query.Limit : CardsPerPage;
            if (await store.ListPageAsync(StoreNames.State, StateLayout.Stories, page, size, cancellationToken).ConfigureAwait(false) is not { } blobs)
            {
                return null;
            }

            for (var i = 0; i < blobs.Blobs.Count; i++)
            {
                var key = blobs.Blobs[i].Name[StateLayout.Stories.Length..];
                if (string.CompareOrdinal(key, after) <= 0)
                {
                    continue;
                }

                if (query.EndsAt(key.Split('-')[0]))
                {
                    return new StoryPage(found, null);
                }

                if (StoryCard.From(blobs.Blobs[i]) is { } card && query.Takes(card))
                {
                    found.Add(card);
                    if (found.Count == query.Limit)
                    {
                        return new StoryPage(found, i < blobs.Blobs.Count - 1 ? Token(page, key) : blobs.Next is { } following ? Token(following, "") : null);
                    }
                }
            }

            looked += Math.Max(blobs.Blobs.Count, CardsPerPage / 10);
            (page, after) = (blobs.Next, "");
            if (page is null)
            {
                return new StoryPage(found, null);
            }
        }

        return new StoryPage(found, Token(page, ""));
    }

    /// <summary>A stored summary, or none if there is no story of that id.</summary>
    public Task<StoredBlob?> ReadAsync(string story, StoryForm form, CancellationToken cancellationToken) => StoryFolder.IsId(story)
        ? store.ReadAsync(StoreNames.Summaries, $"{story}/{form switch { StoryForm.Json => StoryFolder.Json, StoryForm.Markdown => StoryFolder.Markdown, _ => StoryFolder.Html }}", MaxBytes, cancellationToken)
        : Task.FromResult<StoredBlob?>(null);

    /// <summary>The cleaned text of a source, or none if it is not there (any more).</summary>
    public Task<StoredBlob?> ReadSourceAsync(string story, Source source, CancellationToken cancellationToken) => StoryFolder.IsId(story) && Hashes.IsHash(source.Sha256)
        ? store.ReadAsync(StoreNames.Summaries, $"{story}/{StoryFolder.SourcesFolder}{source.Sha256}.txt", MaxBytes, cancellationToken)
        : Task.FromResult<StoredBlob?>(null);

    /// <summary>Where a story lives on that merged into another or lost its first article, or none. The story may be asked for under the id answered.</summary>
    public async Task<string?> WhereIsAsync(string story, CancellationToken cancellationToken)
    {
        var at = story;
        for (var hops = 0; hops < MaxRedirects && StoryFolder.IsId(at); hops++)
        {
            if (hops > 0 && await store.HeadAsync(StoreNames.Summaries, $"{at}/{StoryFolder.Json}", cancellationToken).ConfigureAwait(false) is not null)
            {
                return at;
            }

            if (await store.ReadAsync(StoreNames.Summaries, $"{at}/{StoryFolder.RedirectFile}", MaxBytes, cancellationToken).ConfigureAwait(false) is not { } blob || TargetOf(blob) is not { } to)
            {
                return null;
            }

            at = to;
        }

        return null;
    }

    private static string? TargetOf(StoredBlob redirect)
    {
        try
        {
            return JsonSerializer.Deserialize(redirect.Content.Span, StateJson.Compact.Redirect)?.To;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Token(string? page, string after) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{after}\n{page}"));

    private static bool TryRead(string? token, out string? page, out string after)
    {
        (page, after) = (null, "");
        if (token is null)
        {
            return true;
        }

        if (token.Length > MaxTokenBytes || !Base64Url.IsValid(token))
        {
            return false;
        }

        var text = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(token));
        var line = text.IndexOf('\n', StringComparison.Ordinal);
        (page, after) = line < 0 ? (null, "") : (line + 1 < text.Length ? text[(line + 1)..] : null, text[..line]);
        return line >= 0;
    }
}
