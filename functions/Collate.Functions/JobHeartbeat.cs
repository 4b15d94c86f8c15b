using Collate.Web.Jobs;
using Microsoft.Azure.Functions.Worker;

namespace Collate.Functions;

/// <summary>Deletes jobs that have expired, and takes up those that were left alone.</summary>
public sealed class JobHeartbeat(CollateJobs jobs)
{
    /// <summary>Looks at every job.</summary>
    [Function(nameof(JobHeartbeat))]
    [FixedDelayRetry(Bindings.HeartbeatRetries, Bindings.HeartbeatRetryDelay)]
    public Task RunAsync([TimerTrigger(Bindings.EveryFiveMinutes)] TimerInfo timer, CancellationToken cancellationToken) =>
        jobs.TidyAsync(cancellationToken);
}
