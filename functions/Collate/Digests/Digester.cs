using System.Text;
using Collate.Processing;
using Collate.Storage;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Collate.Digests;

/// <summary>Writes the digests that are due: <c>digests/{id}.json</c>, <c>.md</c>, <c>.html</c>, <c>latest.*</c> and <c>feed.atom</c>.</summary>
/// <remarks>
/// The <c>.json</c> is written first, once and for all (<c>If-None-Match: *</c>): of several instances one is first, and the others go on from what it wrote. All else follows from it, and
/// the history moves on last. So a kill between any two steps is healed by the next run, by whichever instance. See <c>docs/adr/0016-digests.md</c>.
/// </remarks>
public sealed class Digester
{
    private const string JsonType = "application/json", MarkdownType = "text/markdown; charset=utf-8", PageType = "text/html; charset=utf-8", FeedType = "application/atom+xml; charset=utf-8";

    private readonly IBlobStore _store;
    private readonly DigestOptions _options;
    private readonly DigestStore _digests;
    private readonly DigestGatherer _gatherer;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;

    /// <summary>Works on a store.</summary>
    /// <param name="store">The store.</param>
    /// <param name="options">When digests are due, and where the pages are.</param>
    /// <param name="time">Tells which periods have ended; the system's if none is given.</param>
    /// <param name="logger">Told which digests were written; optional.</param>
    public Digester(IBlobStore store, DigestOptions options, TimeProvider? time = null, ILogger<Digester>? logger = null)
    {
        (_store, _options, _time, _logger) = (store, options, time ?? TimeProvider.System, logger ?? NullLogger<Digester>.Instance);
        _digests = new DigestStore(store);
        _gatherer = new DigestGatherer(store, _digests);
    }

    /// <summary>Writes what is due, at most <see cref="DigestOptions.MaxPerRun"/> digests; the next run goes on. Where nothing is due it costs one look at the storage.</summary>
    /// <returns>How many digests there are now that there were not.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var now = _time.GetUtcNow();
        var progress = await _digests.ProgressAsync(cancellationToken).ConfigureAwait(false);
        if (progress is null)
        {
            await BeginAsync(now, cancellationToken).ConfigureAwait(false);
            return 0;
        }

        if (!_options.Schedule.Due(progress.After, progress.Last, now).Any())
        {
            return 0;
        }

        var written = 0;
        while (written < DigestOptions.MaxPerRun && await StepAsync(now, cancellationToken).ConfigureAwait(false))
        {
            written++;
        }

        return written;
    }

    // An installation has something to tell once there is a story: before that no period wants a digest.
    private async Task BeginAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var stories = await _store.ListPageAsync(StoreNames.State, StateLayout.Stories, null, 1, cancellationToken).ConfigureAwait(false);
        if (stories?.Blobs.Count > 0 && await _digests.WriteHistoryAsync(DigestHistory.Begin(Instants.ToTheSecond(now), _options.Site), null, cancellationToken).ConfigureAwait(false))
        {
            Log.Began(_logger);
        }
    }

    /// <summary>Writes the first digest that is due, with all that follows from it. Answers false if none is.</summary>
    private async Task<bool> StepAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await _digests.HistoryAsync(cancellationToken).ConfigureAwait(false) is not var (history, head)
            || _options.Schedule.Due(history.Ended ?? history.Started, history.Last, now).Take(2).ToArray() is not [var period, .. var later])
        {
            return false;
        }

        var digest = await _digests.ReadAsync(period.Id, cancellationToken).ConfigureAwait(false);
        if (digest is null)
        {
            var mine = await _gatherer.GatherAsync(period, _options.Schedule.Zone, later.Length == 0, history, cancellationToken).ConfigureAwait(false);
            await _digests.WriteOnceAsync(period.Id + DigestStore.Json, DigestJson.Write(mine), JsonType, mine, cancellationToken).ConfigureAwait(false);
            digest = await _digests.ReadAsync(period.Id, cancellationToken).ConfigureAwait(false) ?? mine;
        }

        // A digest of that name that follows another one is of another time: the time zone was changed, or the ledger lost. It stands, and the next one tells.
        var isMine = string.Equals(digest.Previous, history.Last, StringComparison.Ordinal);
        var after = (isMine ? history.After(digest) : history) with { Last = period.Id, Ended = period.Ends };
        if (isMine)
        {
            await PublishAsync(digest, after, cancellationToken).ConfigureAwait(false);
        }

        if (await _digests.WriteHistoryAsync(after, head, cancellationToken).ConfigureAwait(false))
        {
            Log.Wrote(_logger, digest.Id, digest.Stories.Count, digest.Also.Count + digest.More, digest.Unchanged);
        }

        return true;
    }

    private async Task PublishAsync(Digest digest, DigestHistory history, CancellationToken cancellationToken)
    {
        var markdown = Encoding.UTF8.GetBytes(DigestMarkdown.Write(digest, _options.Site));
        var page = Encoding.UTF8.GetBytes(DigestHtml.Write(digest, _options.Site));
        await _digests.WriteOnceAsync(digest.Id + DigestStore.Markdown, markdown, MarkdownType, digest, cancellationToken).ConfigureAwait(false);
        await _digests.WriteOnceAsync(digest.Id + DigestStore.Page, page, PageType, digest, cancellationToken).ConfigureAwait(false);
        await _digests.WriteLatestAsync(DigestStore.Latest + DigestStore.Markdown, markdown, MarkdownType, digest, cancellationToken).ConfigureAwait(false);
        await _digests.WriteLatestAsync(DigestStore.Latest + DigestStore.Page, page, PageType, digest, cancellationToken).ConfigureAwait(false);
        await _digests.WriteLatestAsync(DigestStore.Latest + DigestStore.Json, DigestJson.Write(digest), JsonType, digest, cancellationToken).ConfigureAwait(false);
        await _digests.WriteLatestAsync(DigestStore.Feed, AtomFeed.Write(history, _options.Site), FeedType, digest, cancellationToken).ConfigureAwait(false);
    }
}
