using Collate.Storage;
using Collate.Upkeep;
using Collate.Web.Pages;

namespace Collate.Web.Jobs;

/// <summary>Holds jobs to what is promised of them: each comes to an end, a job that succeeded has its result, and nothing of one stays longer than it should.</summary>
/// <remarks>A host's heartbeat takes up a job that nobody works on, and deletes what has expired; so a job that stands still for ten minutes, two heartbeats, says that no host is at work, or that the job is stuck.</remarks>
/// <param name="store">Where the container <c>collate-ledger</c> is.</param>
/// <param name="queue">Where the queue <c>collate-jobs</c> is.</param>
/// <param name="time">The clock that jobs go by; the system's if none is given.</param>
public sealed class JobCheck(IBlobStore store, IMessageQueue queue, TimeProvider? time = null) : IStoreCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private readonly JobStore _jobs = new(store, time ?? TimeProvider.System);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Diagnosis>> RunAsync(CancellationToken cancellationToken)
    {
        var found = new List<Diagnosis>();
        foreach (var prefix in (string[])[JobNames.Prefix, DropBatch.Prefix])
        {
            await foreach (var head in store.ListAsync(StoreNames.Ledger, prefix, cancellationToken).ConfigureAwait(false))
            {
                if (!_jobs.IsExpired(head) && await LookAsync(head, cancellationToken).ConfigureAwait(false) is { } diagnosis)
                {
                    found.Add(diagnosis);
                }
            }
        }

        return found;
    }

    private async Task<Diagnosis?> LookAsync(BlobHead head, CancellationToken cancellationToken)
    {
        if (!JobNames.IsRecord(head.Name))
        {
            return JobStore.Expires(head) ? null : ToDelete(head, "Nothing says when it is to go.");
        }

        if (await _jobs.ReadRecordAsync(head.Name, cancellationToken).ConfigureAwait(false) is not var (job, seen))
        {
            return null;
        }

        if (job is null || !string.Equals(JobNames.Record(job.Id), head.Name, StringComparison.Ordinal))
        {
            return ToDelete(seen, "It is no record of the job that it stands for.");
        }

        return !JobStore.SaysSo(seen, job) ? new Diagnosis(Wrong(head.Name, "Its metadata say otherwise: it would not go, or not be taken up.", canBeRepaired: true), cancel => PutBackAsync(job, seen, cancel))
            : !job.IsFinished ? job.Touched > _jobs.Time.GetUtcNow() - Patience ? null : new Diagnosis(Wrong(head.Name, "Nobody works on it.", canBeRepaired: true), cancel => PutBackAsync(job, seen, cancel))
            : job.Status != JobStatus.Succeeded || await _jobs.HasPartAsync(JobNames.Result(job), cancellationToken).ConfigureAwait(false) ? null
            : new Diagnosis(Wrong(JobNames.Result(job), "The job succeeded, and its result is missing. Whoever sent it has to send it again.", canBeRepaired: false), null);
    }

    private static Finding Wrong(string name, string says, bool canBeRepaired) => new(FindingKind.JobWrong, $"{StoreNames.Ledger}/{name}", says, canBeRepaired);

    private Diagnosis ToDelete(BlobHead head, string says) =>
        new(Wrong(head.Name, says, canBeRepaired: true), cancel => store.DeleteAsync(StoreNames.Ledger, head.Name, head.ETag, cancel));

    // As if it had just been sent. A job that was begun too often ends as failed at its next turn.
    private async Task PutBackAsync(JobRecord job, BlobHead seen, CancellationToken cancellationToken)
    {
        var waiting = job.IsFinished ? job : job with { Status = JobStatus.Queued, Touched = _jobs.Time.GetUtcNow() };
        if (await _jobs.WriteAsync(waiting, seen, cancellationToken).ConfigureAwait(false) is not null && !job.IsFinished)
        {
            await queue.SendAsync(StoreNames.Jobs, JobMessage.Write(job.Id), TimeSpan.Zero, cancellationToken).ConfigureAwait(false);
        }
    }
}
