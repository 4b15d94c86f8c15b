using System.Diagnostics;
using Collate.Storage;
using Microsoft.Extensions.Logging;

namespace Collate.Azure;

/// <summary>Creates the containers and queues that are missing.</summary>
public sealed class CollateStorageSetup(IBlobStore store, IMessageQueue queue, ILogger<CollateStorageSetup> logger)
{
    /// <summary>Creates what is missing. Safe to call often and by many at once.</summary>
    public async Task EnsureAsync(CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        await store.CreateContainersAsync(cancellationToken).ConfigureAwait(false);
        await queue.CreateQueuesAsync(cancellationToken).ConfigureAwait(false);
        Log.StorageReady(logger, StoreNames.Containers.Count, StoreNames.Queues.Count, (long)Stopwatch.GetElapsedTime(started).TotalMilliseconds);
    }
}
