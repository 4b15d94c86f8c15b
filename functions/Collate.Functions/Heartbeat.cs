using Collate.Processing;
using Collate.Web.Jobs;
using Microsoft.Azure.Functions.Worker;

namespace Collate.Functions;

/// <summary>Makes up for what the triggers missed, a bounded number of names at a time, and tidies up after jobs.</summary>
public sealed class Heartbeat(Reconciler reconciler, CollateJobs jobs)
{
    /// <summary>Walks on from where the last run stopped. What fails of one part keeps no other from its turn.</summary>
    [Function(nameof(Heartbeat))]
    public Task RunAsync([TimerTrigger(Bindings.EveryFiveMinutes)] TimerInfo timer, CancellationToken cancellationToken) =>
        Task.WhenAll(reconciler.RunAsync(cancellationToken), jobs.TidyAsync(cancellationToken));
}
