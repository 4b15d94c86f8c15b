using Collate.Processing;
using Microsoft.Azure.Functions.Worker;

namespace Collate.Functions;

/// <summary>Makes up for what the triggers missed, a bounded number of names at a time.</summary>
public sealed class Heartbeat(Reconciler reconciler)
{
    /// <summary>Walks on from where the last run stopped.</summary>
    [Function(nameof(Heartbeat))]
    [FixedDelayRetry(Bindings.HeartbeatRetries, Bindings.HeartbeatRetryDelay)]
    public Task RunAsync([TimerTrigger(Bindings.EveryFiveMinutes)] TimerInfo timer, CancellationToken cancellationToken) =>
        reconciler.RunAsync(cancellationToken);
}
