using Collate.Storage;
using Collate.Summaries;
using Collate.Summaries.Modelled;
using Collate.Web.Pages;
using Microsoft.Extensions.Logging;

namespace Collate.Web.Jobs;

/// <summary>Does the jobs that <c>POST /api/summaries</c> makes of what is too much to be answered at once.</summary>
/// <remarks>
/// The record of a job is the truth, and a message only says "look at it": a message that is lost, comes twice or is poisoned changes nothing in the end. Whoever works on a job says so in
/// its record every few seconds, by compare-and-swap; a job of which nothing is heard any more is taken up by the next message, or by <see cref="TidyAsync"/>. A job that ended several
/// processes, or failed as often, ends as failed. The result is written before the record says that there is one.
/// </remarks>
public sealed class CollateJobs
{
    /// <summary>How often a job is begun before it counts as failed.</summary>
    public const int MaxAttempts = 4;

    private const int PoisonPerRun = 32;

    // Each holds its articles in memory, and takes a processor.
    private const int AtOnce = 2;
    private static readonly TimeSpan PoisonLease = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Later = TimeSpan.FromSeconds(5);

    private readonly JobStore _store;
    private readonly IMessageQueue _queue;
    private readonly SummaryOptions _options;
    private readonly JobOptions _settings;
    private readonly ModelWriter? _model;
    private readonly ILogger _logger;
    private int _running;

    /// <summary>Jobs in a store.</summary>
    /// <param name="store">Where the container <c>collate-ledger</c> is.</param>
    /// <param name="queue">Where the queue <c>collate-jobs</c> is.</param>
    /// <param name="options">What the user set about summaries.</param>
    /// <param name="logger">Told what became of jobs.</param>
    /// <param name="model">The model as writer; the embedded writer if none is given.</param>
    /// <param name="settings">What the user set about jobs.</param>
    /// <param name="time">The clock; the system's if none is given.</param>
    public CollateJobs(IBlobStore store, IMessageQueue queue, SummaryOptions options, ILogger<CollateJobs> logger, ModelWriter? model = null, JobOptions? settings = null, TimeProvider? time = null) =>
        (_store, _queue, _options, _settings, _model, _logger) = (new JobStore(store, time ?? TimeProvider.System), queue, options, settings ?? new JobOptions(), model, logger);

    private TimeProvider Time => _store.Time;

    /// <summary>Handles a message of the queue <c>collate-jobs</c>.</summary>
    /// <param name="message">The message. One that cannot be read, or names a job that is finished or gone, is ignored.</param>
    /// <param name="cancellationToken">Abandons the work; calling again takes it up.</param>
    /// <exception cref="Exception">The job could not be done this time. The host brings the message back, and <see cref="TidyAsync"/> does if it does not.</exception>
    public async Task HandleAsync(string message, CancellationToken cancellationToken)
    {
        if (JobMessage.Read(message) is not { } id || await _store.ReadAsync(id, cancellationToken).ConfigureAwait(false) is not var (job, head) || job.IsFinished)
        {
            return;
        }

        var quiet = Time.GetUtcNow() - job.Touched;
        if (job.Status == JobStatus.Running && quiet < _settings.Stale)
        {
            // Somebody is at it. Should that process have ended, this message is what finds out.
            await _queue.SendAsync(StoreNames.Jobs, message, _settings.Stale - quiet, cancellationToken).ConfigureAwait(false);
            return;
        }

        if (Interlocked.Increment(ref _running) > AtOnce)
        {
            Interlocked.Decrement(ref _running);
            await _queue.SendAsync(StoreNames.Jobs, message, Later, cancellationToken).ConfigureAwait(false);
            return;
        }

        var turn = new JobTurn(_store, _settings, _options, _model, job, head, done: () => Interlocked.Decrement(ref _running));
        var outcome = await turn.RunAsync(cancellationToken).ConfigureAwait(false);
        Log.JobTurn(_logger, id, job.Articles, outcome.ToString());
        if (outcome == JobOutcome.GoesOn)
        {
            await _queue.SendAsync(StoreNames.Jobs, message, TimeSpan.Zero, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Deletes what has expired, and sends a message for each job that nobody seems to work on. Part of the heartbeat.</summary>
    /// <returns>How much was deleted or sent.</returns>
    public async Task<int> TidyAsync(CancellationToken cancellationToken)
    {
        // What a poisoned message says stands in the job's record, too.
        foreach (var message in await _queue.ReceiveAsync(StoreNames.JobsPoison, PoisonPerRun, PoisonLease, cancellationToken).ConfigureAwait(false))
        {
            await _queue.DeleteAsync(StoreNames.JobsPoison, message, cancellationToken).ConfigureAwait(false);
        }

        var left = new List<string>();
        var deleted = await _store.DeleteAsync(JobNames.Prefix, head =>
        {
            if (_store.IsExpired(head))
            {
                return true;
            }

            if (_store.LeftAlone(head, _settings.Stale) is { } id)
            {
                left.Add(id);
            }

            return false;
        }, cancellationToken).ConfigureAwait(false);
        deleted += await _store.DeleteAsync(DropBatch.Prefix, _store.IsExpired, cancellationToken).ConfigureAwait(false);
        foreach (var id in left)
        {
            await _queue.SendAsync(StoreNames.Jobs, JobMessage.Write(id), TimeSpan.Zero, cancellationToken).ConfigureAwait(false);
        }

        if (deleted + left.Count > 0)
        {
            Log.JobsTidied(_logger, deleted, left.Count);
        }

        return deleted + left.Count;
    }
}
