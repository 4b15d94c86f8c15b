using System.Text.Json;
using Collate.Storage;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Collate.Processing;

/// <summary>Finds what the triggers missed: names never looked at or changed since, names that are gone, articles without a current summary, summaries without articles.</summary>
/// <remarks>
/// Walks dropped files, recorded names, quarantine, cleaned articles, summaries and the list of stories, a bounded number per run, with a stored cursor that is moved on after every small page, and
/// then starts again. After a whole walk in which nothing failed and nothing was dropped, and once the messages it sent are handled, everything stands as it must,
/// even if no trigger ever fired and even if <c>collate-state</c> was deleted.
/// </remarks>
public sealed class Reconciler
{
    /// <summary>How many names one run walks unless the constructor is told otherwise.</summary>
    public const int DefaultNamesPerRun = 5_000;

    /// <summary>How many articles one run looks at for their stories unless the constructor is told otherwise.</summary>
    public const int DefaultStoriesPerRun = 500;

    /// <summary>How many messages that failed again and again one run gives another chance.</summary>
    public const int PoisonPerRun = 32;

    /// <summary>After this time a run begins no further page.</summary>
    public static readonly TimeSpan TimePerRun = TimeSpan.FromMinutes(2);

    private const int NamesPerPage = 200;
    private const int StoriesPerPage = 25;
    private static readonly TimeSpan PoisonLease = TimeSpan.FromMinutes(1);

    private readonly IBlobStore _store;
    private readonly IMessageQueue _queue;
    private readonly Func<ReconcileWalk> _walk;
    private readonly OverridesWatch _overrides;
    private readonly int _namesPerRun;
    private readonly int _storiesPerRun;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;

    /// <summary>Works on a store and a queue.</summary>
    /// <param name="store">The store.</param>
    /// <param name="queue">Where to ask for stories to be looked at.</param>
    /// <param name="intake">What to call for a name.</param>
    /// <param name="processor">What knows whether a story is current.</param>
    /// <param name="log">The log in that store; one per process.</param>
    /// <param name="namesPerRun">How many names one run walks; at least 1.</param>
    /// <param name="storiesPerRun">How many articles one run looks at for their stories; at least 1.</param>
    /// <param name="time">Tells when a run has taken long enough; the system's if none is given.</param>
    /// <param name="logger">Told what was found; optional.</param>
    public Reconciler(IBlobStore store, IMessageQueue queue, ArticleIntake intake, StoryProcessor processor, ArticleLog log, int namesPerRun = DefaultNamesPerRun, int storiesPerRun = DefaultStoriesPerRun, TimeProvider? time = null, ILogger<Reconciler>? logger = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(namesPerRun, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(storiesPerRun, 1);
        (_store, _queue, _namesPerRun, _storiesPerRun, _time, _logger) = (store, queue, namesPerRun, storiesPerRun, time ?? TimeProvider.System, logger ?? NullLogger<Reconciler>.Instance);
        _overrides = new OverridesWatch(store, queue, log, new OverridesDesk(store, _logger));
        _walk = () => new ReconcileWalk(store, queue, intake, processor, log, _time);
    }

    /// <summary>Walks on from the stored cursor until the walk is done, as many names or articles were looked at as one run may, or <see cref="TimePerRun"/> is over.</summary>
    /// <returns>How much needed work: names of which nothing or something else was known, articles whose stories were not current, summaries of which nothing was known.</returns>
    /// <exception cref="AggregateException">Something could not be dealt with. The rest was, and the cursor moved on; the next walk tries again.</exception>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var started = _time.GetTimestamp();
        var found = await NoticeOverridesAsync(cancellationToken).ConfigureAwait(false);
        var (cursor, head) = await ReadCursorAsync(cancellationToken).ConfigureAwait(false);
        var run = new Run(_walk(), _namesPerRun, _storiesPerRun);
        do
        {
            cursor = await StepAsync(cursor, run, cancellationToken).ConfigureAwait(false);
            head = await WriteCursorAsync(cursor, head, cancellationToken).ConfigureAwait(false);
        }
        while (head is not null && cursor != ReconcileCursor.Start && run.MayGoOn && _time.GetElapsedTime(started) < TimePerRun);

        // Without a head, somebody else is walking at the same time and does the same work.
        await ResendPoisonAsync(cancellationToken).ConfigureAwait(false);
        return found + run.Result();
    }

    /// <summary>Walks everything once from the start, whatever the stored cursor says and without moving it: for tests and commands.</summary>
    /// <returns>As <see cref="RunAsync"/>.</returns>
    /// <exception cref="AggregateException">As <see cref="RunAsync"/>, after the whole walk.</exception>
    public Task<int> RunToEndAsync(CancellationToken cancellationToken) => RunToEndAsync(null, cancellationToken);

    /// <summary>As <see cref="RunToEndAsync(CancellationToken)"/>, and tells after each page how many blobs were on it.</summary>
    internal async Task<int> RunToEndAsync(Action<int>? looked, CancellationToken cancellationToken)
    {
        var found = await NoticeOverridesAsync(cancellationToken).ConfigureAwait(false);
        var run = new Run(_walk(), long.MaxValue, long.MaxValue);
        var cursor = ReconcileCursor.Start;
        do
        {
            cursor = await StepAsync(cursor, run, cancellationToken, looked).ConfigureAwait(false);
        }
        while (cursor != ReconcileCursor.Start);
        return found + run.Result();
    }

    private async Task<int> NoticeOverridesAsync(CancellationToken cancellationToken)
    {
        var found = await _overrides.LookAsync(cancellationToken).ConfigureAwait(false);
        if (found > 0)
        {
            Log.OverridesChanged(_logger, found);
        }

        return found;
    }

    private async Task<ReconcileCursor> StepAsync(ReconcileCursor cursor, Run run, CancellationToken cancellationToken, Action<int>? looked = null)
    {
        // Before everything that is present is known, nothing can be said of a summary of which nothing is known.
        if (cursor is { Phase: ReconcilePhase.Summaries, Missed: true })
        {
            return ReconcileCursor.Start;
        }

        var (container, prefix, size) = cursor.Phase switch
        {
            ReconcilePhase.Articles => (StoreNames.Articles, "", Math.Min(run.Names, NamesPerPage)),
            ReconcilePhase.Names => (StoreNames.State, NameStore.Prefix, Math.Min(run.Names, NamesPerPage)),
            ReconcilePhase.Quarantine => (StoreNames.Quarantine, "", Math.Min(run.Names, NamesPerPage)),
            ReconcilePhase.Stories => (StoreNames.State, ArticleStore.Prefix, Math.Min(run.Stories, StoriesPerPage)),
            ReconcilePhase.Cards => (StoreNames.State, StateLayout.Stories, Math.Min(run.Names, NamesPerPage)),
            _ => (StoreNames.Summaries, "", Math.Min(run.Names, NamesPerPage)),
        };
        var page = await _store.ListPageAsync(container, prefix, cursor.Next, (int)size, cancellationToken).ConfigureAwait(false);
        if (page is null)
        {
            return cursor with { Next = null };
        }

        var failures = run.Failures;
        var found = await run.Walk.LookAsync(cursor.Phase, page.Blobs, (exception, blob) =>
        {
            Log.ReconcileFailed(_logger, exception, cursor.Phase.ToString(), Hashes.Of(blob.Name));
            run.Failed(exception);
        }, cancellationToken).ConfigureAwait(false);
        run.Walked(cursor.Phase, page.Blobs.Count, found);
        looked?.Invoke(page.Blobs.Count);
        Log.Reconciled(_logger, cursor.Phase.ToString(), found, page.Blobs.Count);
        return cursor.After(page.Next, failed: run.Failures > failures);
    }

    // What failed again and again may have failed for a reason that has passed.
    private async Task ResendPoisonAsync(CancellationToken cancellationToken)
    {
        var poison = await _queue.ReceiveAsync(StoreNames.StoriesPoison, PoisonPerRun, PoisonLease, cancellationToken).ConfigureAwait(false);
        foreach (var message in poison)
        {
            // Whoever gave it up may have left something open.
            await _queue.SendAsync(StoreNames.Stories, StoryMessage.Read(message.Body)?.WriteAgain() ?? message.Body, TimeSpan.Zero, cancellationToken).ConfigureAwait(false);
            await _queue.DeleteAsync(StoreNames.StoriesPoison, message, cancellationToken).ConfigureAwait(false);
        }

        if (poison.Count > 0)
        {
            Log.ResentPoison(_logger, poison.Count);
        }
    }

    private async Task<(ReconcileCursor Cursor, BlobHead? Head)> ReadCursorAsync(CancellationToken cancellationToken)
    {
        var blob = await _store.ReadAsync(StoreNames.State, StateLayout.Reconcile, 1 << 20, cancellationToken).ConfigureAwait(false);
        try
        {
            var cursor = blob is null ? null : JsonSerializer.Deserialize(blob.Content.Span, StateJson.Compact.ReconcileCursor);
            return (cursor is { Phase: >= ReconcilePhase.Articles and <= ReconcilePhase.Cards } ? cursor : ReconcileCursor.Start, blob?.Head);
        }
        catch (JsonException)
        {
            return (ReconcileCursor.Start, blob?.Head);
        }
    }

    private async Task<BlobHead?> WriteCursorAsync(ReconcileCursor cursor, BlobHead? seen, CancellationToken cancellationToken)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(cursor, StateJson.Compact.ReconcileCursor);
        var etag = await _store.WriteAsync(StoreNames.State, StateLayout.Reconcile, json, "application/json", WriteCondition.Unchanged(seen), null, cancellationToken).ConfigureAwait(false);
        return etag is null ? null : new BlobHead(StateLayout.Reconcile, etag, json.Length, BlobHead.NoMetadata);
    }

    /// <summary>What one run has done and may still do.</summary>
    private sealed class Run(ReconcileWalk walk, long names, long stories)
    {
        private readonly List<Exception> _failures = [];
        private int _found;

        public ReconcileWalk Walk => walk;

        public long Names { get; private set; } = names;

        public long Stories { get; private set; } = stories;

        public bool MayGoOn => Names > 0 && Stories > 0;

        public int Failures => _failures.Count;

        public void Failed(Exception exception)
        {
            lock (_failures)
            {
                _failures.Add(exception);
            }
        }

        public void Walked(ReconcilePhase phase, int count, int found)
        {
            _found += found;
            Names -= phase == ReconcilePhase.Stories ? 0 : count;
            Stories -= phase == ReconcilePhase.Stories ? count : 0;
        }

        public int Result() => _failures.Count == 0 ? _found : throw new AggregateException("Reconcile could not deal with everything; the next walk tries again.", _failures);
    }
}
