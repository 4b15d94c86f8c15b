using Collate.Digests;
using Microsoft.Azure.Functions.Worker;

namespace Collate.Functions;

/// <summary>Writes the digests that are due: when, the app works out from the settings and from what is written.</summary>
public sealed class DigestHeartbeat(Digester digester)
{
    /// <summary>Writes a bounded number of digests; the next run goes on.</summary>
    [Function(nameof(DigestHeartbeat))]
    [FixedDelayRetry(Bindings.HeartbeatRetries, Bindings.HeartbeatRetryDelay)]
    public Task RunAsync([TimerTrigger(Bindings.EveryFiveMinutes)] TimerInfo timer, CancellationToken cancellationToken) =>
        digester.RunAsync(cancellationToken);
}
