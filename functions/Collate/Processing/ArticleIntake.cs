using System.Diagnostics;
using Collate.Articles;
using Collate.Storage;
using Collate.Telemetry;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Collate.Processing;

/// <summary>Takes note of what a name in the container <c>articles</c> holds now.</summary>
/// <remarks>
/// Events are hints: a call reads the blob's present state, so it may come twice, late, or in any order. The order of writes is: cleaned article and name
/// (compare-and-swap, "not settled"), log, messages, quarantine, name ("settled"). Whoever finds a name that is not settled does the rest again, so a kill
/// between any two is healed by the retry; whoever finds it settled at the blob's version writes nothing.
/// </remarks>
public sealed class ArticleIntake
{
    private readonly IMessageQueue _queue;
    private readonly ArticleBox _box;
    private readonly ArticleStore _articles;
    private readonly NameStore _names;
    private readonly QuarantineStore _quarantine;
    private readonly ArticleLog _log;
    private readonly NameLog _nameLog;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;

    /// <summary>Works on a store and a queue.</summary>
    /// <param name="store">The store.</param>
    /// <param name="queue">Where to ask for stories to be looked at.</param>
    /// <param name="log">The log in that store; one per process.</param>
    /// <param name="time">For the waits between rounds; the system's if none is given.</param>
    /// <param name="logger">Told what came of it; optional.</param>
    public ArticleIntake(IBlobStore store, IMessageQueue queue, ArticleLog log, TimeProvider? time = null, ILogger<ArticleIntake>? logger = null)
        : this(store, queue, log, ArticleReader.Read, time, logger)
    {
    }

    /// <summary>Reads with something else, for tests of what happens when reading fails.</summary>
    internal ArticleIntake(IBlobStore store, IMessageQueue queue, ArticleLog log, Func<string, ReadOnlyMemory<byte>, ReadResult> read, TimeProvider? time, ILogger<ArticleIntake>? logger = null)
    {
        (_queue, _time, _logger) = (queue, time ?? TimeProvider.System, logger ?? NullLogger<ArticleIntake>.Instance);
        (_box, _articles, _names, _quarantine) = (new(store, read), log.Articles, new(store), new(store, _time));
        (_log, _nameLog) = (log, new NameLog(log));
    }

    /// <summary>Looks at a name: reads, cleans and logs what it holds, or that it is gone, or quarantines it, and asks for its story to be looked at.</summary>
    /// <param name="name">A blob's name in the container <c>articles</c>, as it is (not URL-encoded).</param>
    /// <param name="cancellationToken">Abandons the work; calling again takes it up.</param>
    /// <exception cref="ContentionException">Others kept changing what is known of this name.</exception>
    public async Task<IntakeOutcome> HandleAsync(string name, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        using var span = CollateTelemetry.Begin(TelemetryNames.Intake, ActivityKind.Consumer);
        var seen = _time.GetUtcNow();
        for (var round = 0; round < Contention.Rounds; round++)
        {
            if (await TryAsync(name, seen, cancellationToken).ConfigureAwait(false) is { } outcome)
            {
                CollateTelemetry.Looked(outcome);
                Log.Looked(_logger, Hashes.Of(name), outcome);
                return outcome;
            }

            await Contention.WaitAsync(_time, name, round, cancellationToken).ConfigureAwait(false);
        }

        throw new ContentionException($"{StoreNames.Articles}/{name}");
    }

    /// <summary>One round; none if somebody else changed the name's record meanwhile.</summary>
    private async Task<IntakeOutcome?> TryAsync(string name, DateTimeOffset seen, CancellationToken cancellationToken)
    {
        // The record first, then the blob: a record that is still the same when it is swapped cannot stand for a later look at the blob.
        var (record, head) = await _names.ReadAsync(name, cancellationToken).ConfigureAwait(false);

        // Of a name of which nothing is recorded the log is looked at afterwards: if it is another by then, all begins anew.
        var generation = (record is null ? _log.LastGeneration : null) ?? await _log.GenerationAsync(cancellationToken).ConfigureAwait(false);
        var isKnown = record is not null && string.Equals(record.Log, generation, StringComparison.Ordinal);
        Holding holding;
        if (isKnown)
        {
            var blob = await _box.HeadAsync(name, cancellationToken).ConfigureAwait(false);
            if (record is { Settled: true } && string.Equals(record.Seen, blob?.ETag, StringComparison.Ordinal))
            {
                return blob is null ? IntakeOutcome.Gone : IntakeOutcome.Unchanged;
            }

            holding = await _box.ReadAsync(name, blob, cancellationToken).ConfigureAwait(false);
        }
        else
        {
            holding = await _box.ReadAsync(name, cancellationToken).ConfigureAwait(false);
        }

        if (record is null && holding.Seen is null)
        {
            return IntakeOutcome.Gone;
        }

        var before = record ?? new NameRecord { Name = name };
        var isNew = !isKnown || Differs(before, holding);
        if (!isNew && before.Settled)
        {
            if (string.Equals(before.Seen, holding.Seen, StringComparison.Ordinal))
            {
                return IntakeOutcome.Unchanged;
            }

            // The same bytes were dropped again: only the version is new.
            return await _names.WriteAsync(before.Done(holding.Seen), head, cancellationToken).ConfigureAwait(false) is null ? null : IntakeOutcome.Unchanged;
        }

        // Both before the log. Where a name was recorded and not settled, the article may be missing.
        var storing = holding.Article is { } article ? _articles.WriteAsync(article, cancellationToken) : Task.CompletedTask;
        if (isNew)
        {
            generation ??= await _log.BeginAsync(cancellationToken).ConfigureAwait(false);
            before = before.Next(holding.Article?.Sha256, holding.Quarantine) with { Seen = holding.Seen, Log = generation };
            var recording = _names.WriteAsync(before, head, cancellationToken);
            await Task.WhenAll(storing, recording).ConfigureAwait(false);
            head = await recording.ConfigureAwait(false);
            if (head is null)
            {
                return null;
            }
        }

        await storing.ConfigureAwait(false);

        return !await SettleAsync(before, holding, seen, recorded: !isNew, cancellationToken).ConfigureAwait(false)
            || await _names.WriteAsync(before.Done(holding.Seen), head, cancellationToken).ConfigureAwait(false) is null ? null
            : holding.Article is not null ? IntakeOutcome.Accepted
            : holding.Quarantine is not null ? IntakeOutcome.Quarantined
            : IntakeOutcome.Gone;
    }

    private static bool Differs(NameRecord record, Holding holding) =>
        !string.Equals(record.Article, holding.Article?.Sha256, StringComparison.Ordinal)
        || !string.Equals(record.Quarantine, holding.Quarantine, StringComparison.Ordinal)
        || (holding.Quarantine is not null && holding.Content is null && !string.Equals(record.Seen, holding.Seen, StringComparison.Ordinal));

    private async Task<bool> SettleAsync(NameRecord record, Holding holding, DateTimeOffset seen, bool recorded, CancellationToken cancellationToken)
    {
        // After the log: whoever acts on the message finds in the log what it is about.
        var isToldLate = false;
        if (record.Pending.Count > 0)
        {
            var line = holding is { Article: { } article, Fingerprint: { } fingerprint } ? LogRecord.Holds(record.Name, record.Revision, article, fingerprint) : LogRecord.HoldsNothing(record.Name, record.Revision);
            var shards = await _nameLog.AppendAsync(record.Log!, line, recorded, cancellationToken).ConfigureAwait(false);
            var sending = shards.Count > 0 ? SendAsync() : Task.CompletedTask;
            var spreading = _nameLog.SpreadAsync(record.Log!, line, record.Pending, shards, recorded, cancellationToken);
            await Task.WhenAll(sending, spreading).ConfigureAwait(false);
            var (isStill, hasSpread) = await spreading.ConfigureAwait(false);
            if (!isStill)
            {
                return false;
            }

            isToldLate = hasSpread || shards.Count == 0;
        }

        if (holding.Quarantine is not null)
        {
            await _quarantine.EnterAsync(record.Name, holding, cancellationToken).ConfigureAwait(false);
        }

        foreach (var key in record.Leaving)
        {
            await _quarantine.LeaveAsync(record.Name, key, cancellationToken).ConfigureAwait(false);
        }

        if (isToldLate)
        {
            await SendAsync().ConfigureAwait(false);
        }

        return true;

        async Task SendAsync()
        {
            foreach (var article in record.Pending)
            {
                await _queue.SendAsync(StoreNames.Stories, StoryMessage.Write(article, seen, _time.GetUtcNow()), TimeSpan.Zero, cancellationToken).ConfigureAwait(false);
            }
        }
    }
}
