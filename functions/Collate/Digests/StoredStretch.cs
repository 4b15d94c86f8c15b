using System.Globalization;
using Collate.Processing;
using Collate.Storage;
using Collate.Stories;
using Collate.Summaries;

namespace Collate.Digests;

/// <summary>Reads stored stories as they were told by the articles published before an instant.</summary>
/// <remarks>Reads the list of stories from its head to the beginning of the stretch, and every summary in it. Articles without a date count as there since their story began; a story that has no others is in no stretch.</remarks>
internal sealed class StoredStretch(IBlobStore store, SummaryOptions options)
{
    private readonly StoryLibrary _library = new(store);
    private readonly ArticleStore _articles = new(store);

    /// <summary>The stories that have articles from between two instants: as they stood before the first, and as they stood before the second.</summary>
    public async Task<(IReadOnlyList<Summary> Before, IReadOnlyList<Summary> Now)> ReadAsync(DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken)
    {
        var (before, now) = (new List<Summary>(), new List<Summary>());
        var query = new StoryQuery(StoryQuery.MaxLimit, Since: from);
        string? token = null;
        do
        {
            var page = await _library.ListAsync(query, token, cancellationToken).ConfigureAwait(false) ?? throw new InvalidOperationException("The list of stories does not take its own continuation token.");
            foreach (var card in page.Stories)
            {
                if (await _library.ReadAsync(card.Story, StoryForm.Json, cancellationToken).ConfigureAwait(false) is { Truncated: false } blob)
                {
                    var summary = SummaryJson.Read(blob.Content.Span);
                    Add(before, await AsOfAsync(summary, from, cancellationToken).ConfigureAwait(false));
                    Add(now, await AsOfAsync(summary, to, cancellationToken).ConfigureAwait(false));
                }
            }

            token = page.Next;
        }
        while (token is not null);
        return (before, now);
    }

    private static void Add(List<Summary> summaries, Summary? summary)
    {
        if (summary is not null && !summaries.Exists(known => string.Equals(known.Story, summary.Story, StringComparison.Ordinal)))
        {
            summaries.Add(summary);
        }
    }

    private async Task<Summary?> AsOfAsync(Summary summary, DateTimeOffset end, CancellationToken cancellationToken)
    {
        var sources = summary.Sources.Where(source => InstantOf(source) is not { } instant || instant < end).ToArray();
        if (sources.Length == summary.Sources.Count || !sources.Any(source => source.Published is not null))
        {
            return sources.Length == summary.Sources.Count ? summary : null;
        }

        var members = new List<StoryArticle>();
        foreach (var source in sources)
        {
            members.Add(new StoryArticle(await _articles.ReadAnyAsync(source.Sha256, cancellationToken).ConfigureAwait(false), source.Names));
        }

        return StorySummarizer.Summarize(summary.Story, members, options);
    }

    private static DateTimeOffset? InstantOf(Source source) =>
        DateTimeOffset.TryParse(source.Published, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) ? instant : null;
}
