using Collate.Storage;
using Collate.Web.Jobs;
using Microsoft.Azure.Functions.Worker;

namespace Collate.Functions;

/// <summary>A job wants to be looked at.</summary>
public sealed class JobQueued(CollateJobs jobs)
{
    /// <summary>Does the job, unless it is done or somebody is at it. A failure brings the message back.</summary>
    [Function(nameof(JobQueued))]
    public Task RunAsync(
        [QueueTrigger(StoreNames.Jobs, Connection = Bindings.Connection)] string message,
        CancellationToken cancellationToken) => jobs.HandleAsync(message, cancellationToken);
}
