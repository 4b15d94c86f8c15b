using Collate.Storage;
using Collate.Summaries;
using Collate.Summaries.Modelled;
using Collate.Web.Problems;

namespace Collate.Web.Jobs;

/// <summary>What came of a turn of work on a job.</summary>
internal enum JobOutcome
{
    /// <summary>There is a result.</summary>
    Succeeded,

    /// <summary>There will be no result, and the record says why.</summary>
    Failed,

    /// <summary>Its time is over, and what is done is kept: it wants another turn.</summary>
    GoesOn,

    /// <summary>Somebody else works on it, or it was deleted.</summary>
    Lost,
}

/// <summary>One turn of work on a job, from the record's saying so to the result or to where it has to stop.</summary>
/// <param name="store">The jobs.</param>
/// <param name="settings">How long a turn and a pulse are.</param>
/// <param name="options">What the user set about summaries.</param>
/// <param name="model">The model as writer, or none.</param>
/// <param name="job">The job as it was read.</param>
/// <param name="head">Its version.</param>
/// <param name="done">Called once nothing of it runs any more.</param>
internal sealed class JobTurn(JobStore store, JobOptions settings, SummaryOptions options, ModelWriter? model, JobRecord job, BlobHead head, Action done)
{
    private volatile CollateProgress _progress = new(0, 0, 0);

    /// <summary>Works on it.</summary>
    public async Task<JobOutcome> RunAsync(CancellationToken cancellationToken)
    {
        var isWorking = false;
        try
        {
            // Somebody got as far as the result, and no further.
            if (await store.HasPartAsync(JobNames.Result(job), cancellationToken).ConfigureAwait(false))
            {
                return await EndAsync(job with { Status = JobStatus.Succeeded }, JobOutcome.Succeeded, cancellationToken).ConfigureAwait(false);
            }

            if (job.Attempts >= CollateJobs.MaxAttempts)
            {
                return await FailAsync("The job could not be done, and was tried several times. The log of this service says what happened.", cancellationToken).ConfigureAwait(false);
            }

            if (!await SaveAsync(job with { Status = JobStatus.Running, Attempts = job.Attempts + 1, Progress = new(0, 0, 0) }, cancellationToken).ConfigureAwait(false))
            {
                return JobOutcome.Lost;
            }

            using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            var work = Task.Run(() => CollateAsync(stop.Token), CancellationToken.None);
            isWorking = true;
            _ = work.ContinueWith(_ => done(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            try
            {
                return await FollowAsync(work, cancellationToken).ConfigureAwait(false);
            }
            finally
            {
                await stop.CancelAsync().ConfigureAwait(false);
            }
        }
        finally
        {
            if (!isWorking)
            {
                done();
            }
        }
    }

    private async Task<JobOutcome> FollowAsync(Task<byte[]> work, CancellationToken cancellationToken)
    {
        var started = store.Time.GetTimestamp();
        while (true)
        {
            using (var pulse = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken))
            {
                await Task.WhenAny(work, Task.Delay(settings.Pulse, store.Time, pulse.Token)).ConfigureAwait(false);
                await pulse.CancelAsync().ConfigureAwait(false);
            }

            cancellationToken.ThrowIfCancellationRequested();
            if (work.IsCompleted)
            {
                return await FinishAsync(work, cancellationToken).ConfigureAwait(false);
            }

            if (store.Time.GetElapsedTime(started) >= settings.Stretch)
            {
                return await StopAsync(cancellationToken).ConfigureAwait(false);
            }

            if (!await SaveAsync(job with { Progress = _progress }, cancellationToken).ConfigureAwait(false))
            {
                return JobOutcome.Lost;
            }
        }
    }

    private async Task<JobOutcome> FinishAsync(Task<byte[]> work, CancellationToken cancellationToken)
    {
        byte[] result;
        try
        {
            result = await work.ConfigureAwait(false);
        }
        catch (InvalidDataException)
        {
            return await FailAsync("The articles of the job are gone or damaged. Send them again.", cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // Nobody is at it any more, and whoever gets the message next need not wait to see.
            await SaveAsync(job with { Status = JobStatus.Queued }, cancellationToken).ConfigureAwait(false);
            throw;
        }

        await store.WritePartAsync(JobNames.Result(job), result, "application/json", job.Expires, cancellationToken).ConfigureAwait(false);
        return await EndAsync(job with { Status = JobStatus.Succeeded, Progress = _progress }, JobOutcome.Succeeded, cancellationToken).ConfigureAwait(false);
    }

    // A model's answers are kept, so the next turn gets further. The embedded writer would begin again.
    private async Task<JobOutcome> StopAsync(CancellationToken cancellationToken)
    {
        if (model is null)
        {
            return await FailAsync(FormattableString.Invariant($"The articles take longer than {settings.Stretch.TotalMinutes:0.#} minutes to summarize. Send fewer at a time."), cancellationToken).ConfigureAwait(false);
        }

        return await SaveAsync(job with { Status = JobStatus.Queued, Attempts = job.Attempts - 1, Progress = _progress }, cancellationToken).ConfigureAwait(false) ? JobOutcome.GoesOn : JobOutcome.Lost;
    }

    private Task<JobOutcome> FailAsync(string detail, CancellationToken cancellationToken) =>
        EndAsync(job with { Status = JobStatus.Failed, Problem = new JobProblem(ProblemType.Failed.Name, detail) }, JobOutcome.Failed, cancellationToken);

    private async Task<JobOutcome> EndAsync(JobRecord ended, JobOutcome outcome, CancellationToken cancellationToken)
    {
        if (!await SaveAsync(ended, cancellationToken).ConfigureAwait(false))
        {
            return JobOutcome.Lost;
        }

        await store.DeleteAsync($"{JobNames.Folder(job.Id)}{job.Upload}/", part => part.Name.EndsWith(".pack", StringComparison.Ordinal), cancellationToken).ConfigureAwait(false);
        return outcome;
    }

    private async Task<bool> SaveAsync(JobRecord changed, CancellationToken cancellationToken)
    {
        changed = changed with { Touched = store.Time.GetUtcNow() };
        if (await store.WriteAsync(changed, head, cancellationToken).ConfigureAwait(false) is not { } written)
        {
            return false;
        }

        (job, head) = (changed, written);
        return true;
    }

    private async Task<byte[]> CollateAsync(CancellationToken cancellationToken)
    {
        var files = new List<ArticleFile>();
        for (var i = 0; i < job.Packs; i++)
        {
            var pack = await store.ReadPartAsync(JobNames.Pack(job.Id, job.Upload, i), cancellationToken).ConfigureAwait(false) ?? throw new InvalidDataException("A pack is gone.");
            files.AddRange(JobPack.Read(pack.Content));
        }

        var wanted = options with { Words = job.Words ?? options.Words };
        var result = model is null
            ? Collator.Collate(files, wanted, job.SingleStory, progress => _progress = progress, cancellationToken)
            : await Collator.CollateAsync(files, wanted, model, job.SingleStory, cancellationToken, progress => _progress = progress).ConfigureAwait(false);
        return CollateResultJson.Write(result);
    }
}
