using System.Text.Json;
using Collate.Processing;
using Collate.Storage;

namespace Collate.Upkeep;

/// <summary>Holds redirects to what they say: they stand where no summary does, and lead to one or to the end of a story.</summary>
internal sealed class RedirectCheck(IBlobStore store, Chart chart)
{
    /// <summary>Looks at the redirect of one story.</summary>
    /// <param name="story">The story.</param>
    /// <param name="head">Its redirect.</param>
    /// <param name="hasSummary">Whether a summary stands beside it.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task RunAsync(string story, BlobHead head, bool hasSummary, CancellationToken cancellationToken)
    {
        var blob = await store.ReadAsync(StoreNames.Summaries, head.Name, long.MaxValue, cancellationToken).ConfigureAwait(false);
        var isEnd = head.Metadata.GetValueOrDefault(Redirect.ToKey) is null or Redirect.Nowhere;
        var says = hasSummary ? "It stands beside a summary."
            : blob is null || Read(blob.Content) is not { } redirect || !string.Equals(redirect.Story, story, StringComparison.Ordinal) ? "It cannot be read."
            : redirect.To is null != isEnd ? "It says otherwise than its metadata."
            : redirect.To is not null && !await LeadsAsync(redirect.To, cancellationToken).ConfigureAwait(false) ? "It leads nowhere."
            : null;
        if (says is null)
        {
            return;
        }

        // It stays, since it tells which number the story's end has; where reconcile knows better than that the story is gone, it says so.
        chart.Mendable(FindingKind.RedirectWrong, StoreNames.Summaries, head.Name, says, async cancel =>
        {
            if (!hasSummary)
            {
                var metadata = new Dictionary<string, string>(head.Metadata, StringComparer.Ordinal) { [Redirect.ToKey] = Redirect.Nowhere };
                await store.WriteAsync(StoreNames.Summaries, head.Name, Redirect.Write(story, null), "application/json", WriteCondition.At(head.ETag), metadata, cancel).ConfigureAwait(false);
            }
        });
    }

    // To a summary, or to a story that is gone and says so.
    private async Task<bool> LeadsAsync(string story, CancellationToken cancellationToken)
    {
        for (var hops = 0; hops < StoryLibrary.MaxRedirects && StoryFolder.IsId(story); hops++)
        {
            if (await store.HeadAsync(StoreNames.Summaries, $"{story}/{StoryFolder.Json}", cancellationToken).ConfigureAwait(false) is not null)
            {
                return true;
            }

            var blob = await store.ReadAsync(StoreNames.Summaries, $"{story}/{StoryFolder.RedirectFile}", long.MaxValue, cancellationToken).ConfigureAwait(false);
            if (blob is null || Read(blob.Content) is not { } redirect)
            {
                return false;
            }

            if (redirect.To is null)
            {
                return true;
            }

            story = redirect.To;
        }

        return false;
    }

    private static Redirect? Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize(json.Span, StateJson.Compact.Redirect) is { Schema: Redirect.SchemaName } redirect ? redirect : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
