using System.Text.Json;
using Collate.Storage;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Collate.Processing;

/// <summary>Finds what the triggers missed: names never looked at or changed since, names that are gone, articles without a current summary.</summary>
/// <remarks>
/// Walks dropped files, recorded names, quarantine and stories, one bounded page per run, with a stored cursor, and then starts again. After a whole walk in
/// which nothing failed and nothing was dropped, and once the messages it sent are handled, everything stands as it must, even if no trigger ever fired.
/// </remarks>
public sealed class Reconciler
{
    /// <summary>How many names one run walks unless the constructor is told otherwise.</summary>
    public const int DefaultNamesPerRun = 5_000;

    /// <summary>How many articles one run looks at for their stories unless the constructor is told otherwise.</summary>
    public const int DefaultStoriesPerRun = 500;

    private const int AtOnce = 8;

    private readonly IBlobStore _store;
    private readonly IMessageQueue _queue;
    private readonly ArticleIntake _intake;
    private readonly StoryProcessor _processor;
    private readonly NameStore _names;
    private readonly QuarantineStore _quarantine;
    private readonly int _namesPerRun;
    private readonly int _storiesPerRun;
    private readonly ILogger _logger;

    /// <summary>Works on a store and a queue.</summary>
    /// <param name="store">The store.</param>
    /// <param name="queue">Where to ask for stories to be looked at.</param>
    /// <param name="intake">What to call for a name.</param>
    /// <param name="processor">What knows whether a story is current.</param>
    /// <param name="namesPerRun">How many names one run walks; at least 1. A few more if a page would end at a name that stores sort differently.</param>
    /// <param name="storiesPerRun">How many articles one run looks at for their stories; at least 1.</param>
    /// <param name="logger">Told what was found; optional.</param>
    public Reconciler(IBlobStore store, IMessageQueue queue, ArticleIntake intake, StoryProcessor processor, int namesPerRun = DefaultNamesPerRun, int storiesPerRun = DefaultStoriesPerRun, ILogger<Reconciler>? logger = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(namesPerRun, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(storiesPerRun, 1);
        (_store, _queue, _intake, _processor, _logger) = (store, queue, intake, processor, logger ?? NullLogger<Reconciler>.Instance);
        (_names, _quarantine, _namesPerRun, _storiesPerRun) = (new(store), new(store), namesPerRun, storiesPerRun);
    }

    /// <summary>Walks on from the stored cursor, a bounded number of names per run.</summary>
    /// <returns>How many names were looked at because nothing or something else was known of them, and articles whose stories were not current.</returns>
    /// <exception cref="AggregateException">Something could not be dealt with. The rest of the page was, and the cursor moved on; the next walk tries again.</exception>
    public async Task<int> RunAsync(CancellationToken cancellationToken) => (await StepAsync(cancellationToken).ConfigureAwait(false)).Found;

    /// <summary>Walks everything once from the start, whatever the cursor says: for tests and commands.</summary>
    /// <returns>As <see cref="RunAsync"/>, summed.</returns>
    public async Task<int> RunToEndAsync(CancellationToken cancellationToken)
    {
        var (_, head) = await ReadCursorAsync(cancellationToken).ConfigureAwait(false);
        await WriteCursorAsync(ReconcileCursor.Start, head, cancellationToken).ConfigureAwait(false);
        var found = 0;
        while (true)
        {
            var (next, some) = await StepAsync(cancellationToken).ConfigureAwait(false);
            found += some;
            if (next == ReconcileCursor.Start)
            {
                return found;
            }
        }
    }

    private async Task<(ReconcileCursor Next, int Found)> StepAsync(CancellationToken cancellationToken)
    {
        var (cursor, head) = await ReadCursorAsync(cancellationToken).ConfigureAwait(false);
        var page = await PageAsync(cursor, cancellationToken).ConfigureAwait(false);
        var failures = new List<Exception>();
        var found = cursor.Phase == ReconcilePhase.Stories
            ? await WalkStoriesAsync(page, failures, cancellationToken).ConfigureAwait(false)
            : await WalkNamesAsync(cursor.Phase, page, failures, cancellationToken).ConfigureAwait(false);

        // Somebody else walking at the same time did the same work: whose cursor stays does not matter.
        var next = page.Next is { } last ? cursor with { After = last } : new ReconcileCursor((ReconcilePhase)(((int)cursor.Phase + 1) % 4), null);
        await WriteCursorAsync(next, head, cancellationToken).ConfigureAwait(false);
        Log.Reconciled(_logger, cursor.Phase.ToString(), found, page.Blobs.Count);
        return failures.Count == 0 ? (next, found) : throw new AggregateException("Reconcile could not deal with everything; the next walk tries again.", failures);
    }

    private async Task<(IReadOnlyList<BlobHead> Blobs, string? Next)> PageAsync(ReconcileCursor cursor, CancellationToken cancellationToken)
    {
        var (container, prefix, size) = cursor.Phase switch
        {
            ReconcilePhase.Articles => (StoreNames.Articles, "", _namesPerRun),
            ReconcilePhase.Names => (StoreNames.State, NameStore.Prefix, _namesPerRun),
            ReconcilePhase.Quarantine => (StoreNames.Quarantine, "", _namesPerRun),
            _ => (StoreNames.State, ArticleStore.Prefix, _storiesPerRun),
        };
        var blobs = new List<BlobHead>();
        await foreach (var blob in _store.ListAsync(container, prefix, cursor.After, cancellationToken).ConfigureAwait(false))
        {
            // Stores may sort characters from U+D800 on differently. A name without any has the same names before it in every order: only there a page may end.
            if (blobs.Count >= size && !blobs[^1].Name.AsSpan().ContainsAnyInRange('\uD800', '\uFFFF'))
            {
                return (blobs, blobs[^1].Name);
            }

            blobs.Add(blob);
        }

        return (blobs, null);
    }

    private async Task<int> WalkNamesAsync(ReconcilePhase phase, (IReadOnlyList<BlobHead> Blobs, string? Next) page, List<Exception> failures, CancellationToken cancellationToken)
    {
        var found = 0;
        await Parallel.ForEachAsync(page.Blobs, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken }, async (blob, cancel) =>
        {
            try
            {
                var needed = phase switch
                {
                    ReconcilePhase.Articles => await LookAtFileAsync(blob, cancel).ConfigureAwait(false),
                    ReconcilePhase.Names => await LookAtNameAsync(blob, cancel).ConfigureAwait(false),
                    _ => await LookAtNoteAsync(blob, cancel).ConfigureAwait(false),
                };
                Interlocked.Add(ref found, needed ? 1 : 0);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                Note(exception, phase, blob.Name, failures);
            }
        }).ConfigureAwait(false);
        return found;
    }

    private async Task<bool> LookAtFileAsync(BlobHead file, CancellationToken cancellationToken)
    {
        var (record, _) = await _names.ReadAsync(file.Name, cancellationToken).ConfigureAwait(false);
        return !(record is { Settled: true } && string.Equals(record.Seen, file.ETag, StringComparison.Ordinal))
            && await _intake.HandleAsync(file.Name, cancellationToken).ConfigureAwait(false) != IntakeOutcome.Unchanged;
    }

    private async Task<bool> LookAtNameAsync(BlobHead blob, CancellationToken cancellationToken)
    {
        var (record, _) = await _names.ReadBlobAsync(blob.Name, cancellationToken).ConfigureAwait(false);
        return record is not null and not { Settled: true, Seen: null }
            && await _intake.HandleAsync(record.Name, cancellationToken).ConfigureAwait(false) != IntakeOutcome.Unchanged;
    }

    private async Task<bool> LookAtNoteAsync(BlobHead note, CancellationToken cancellationToken)
    {
        if (!note.Name.EndsWith(QuarantineStore.NoteEnding, StringComparison.Ordinal))
        {
            return false;
        }

        var key = note.Name[..^QuarantineStore.NoteEnding.Length];
        var found = false;
        foreach (var name in await _quarantine.NamesAsync(key, cancellationToken).ConfigureAwait(false))
        {
            var (record, _) = await _names.ReadAsync(name, cancellationToken).ConfigureAwait(false);
            if (record is { Settled: true } && !string.Equals(record.Quarantine, key, StringComparison.Ordinal))
            {
                await _quarantine.LeaveAsync(name, key, cancellationToken).ConfigureAwait(false);
                found = true;
            }
        }

        return found;
    }

    private async Task<int> WalkStoriesAsync((IReadOnlyList<BlobHead> Blobs, string? Next) page, List<Exception> failures, CancellationToken cancellationToken)
    {
        var found = 0;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var blob in page.Blobs)
        {
            if (ArticleStore.HashIn(blob.Name) is not { } article || seen.Contains(article))
            {
                continue;
            }

            try
            {
                var (isCurrent, around) = await _processor.CheckAsync(article, cancellationToken).ConfigureAwait(false);
                seen.Add(article);
                seen.UnionWith(around);
                if (!isCurrent)
                {
                    found++;
                    await _queue.SendAsync(StoreNames.Stories, StoryMessage.Write(article), TimeSpan.Zero, cancellationToken).ConfigureAwait(false);
                }
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                Note(exception, ReconcilePhase.Stories, blob.Name, failures);
            }
        }

        return found;
    }

    private void Note(Exception exception, ReconcilePhase phase, string name, List<Exception> failures)
    {
        Log.ReconcileFailed(_logger, exception, phase.ToString(), Hashes.Of(name));
        lock (failures)
        {
            failures.Add(exception);
        }
    }

    private async Task<(ReconcileCursor Cursor, BlobHead? Head)> ReadCursorAsync(CancellationToken cancellationToken)
    {
        var blob = await _store.ReadAsync(StoreNames.State, StateLayout.Reconcile, 1 << 20, cancellationToken).ConfigureAwait(false);
        var cursor = blob is null ? null : JsonSerializer.Deserialize(blob.Content.Span, StateJson.Compact.ReconcileCursor);
        return (cursor ?? ReconcileCursor.Start, blob?.Head);
    }

    private Task<string?> WriteCursorAsync(ReconcileCursor cursor, BlobHead? seen, CancellationToken cancellationToken) =>
        _store.WriteAsync(StoreNames.State, StateLayout.Reconcile, JsonSerializer.SerializeToUtf8Bytes(cursor, StateJson.Compact.ReconcileCursor), "application/json", WriteCondition.Unchanged(seen), null, cancellationToken);
}
