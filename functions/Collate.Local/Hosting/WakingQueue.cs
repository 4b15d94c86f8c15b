using System.Collections.Concurrent;
using Collate.Storage;

namespace Collate.Local.Hosting;

/// <summary>Queues that tell this process at once of what it sends itself: a message is not left lying until the next look.</summary>
internal sealed class WakingQueue(IMessageQueue queue) : IMessageQueue
{
    private readonly ConcurrentDictionary<string, SemaphoreSlim> _sent = new(StringComparer.Ordinal);

    /// <summary>Waits until this process sends a message to a queue, for a time at most.</summary>
    public Task WaitAsync(string name, TimeSpan longest, CancellationToken cancellationToken) => SignalOf(name).WaitAsync(longest, cancellationToken);

    /// <inheritdoc/>
    public Task CreateQueuesAsync(CancellationToken cancellationToken) => queue.CreateQueuesAsync(cancellationToken);

    /// <inheritdoc/>
    public async Task SendAsync(string name, string message, TimeSpan delay, CancellationToken cancellationToken)
    {
        await queue.SendAsync(name, message, delay, cancellationToken).ConfigureAwait(false);
        if (delay == TimeSpan.Zero && SignalOf(name) is { CurrentCount: 0 } signal)
        {
            // Should two come here at once, the second wakes nobody for nothing but one more look.
            signal.Release();
        }
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<QueueMessage>> ReceiveAsync(string name, int max, TimeSpan lease, CancellationToken cancellationToken) => queue.ReceiveAsync(name, max, lease, cancellationToken);

    /// <inheritdoc/>
    public Task<QueueMessage?> RenewAsync(string name, QueueMessage message, TimeSpan lease, CancellationToken cancellationToken) => queue.RenewAsync(name, message, lease, cancellationToken);

    /// <inheritdoc/>
    public Task DeleteAsync(string name, QueueMessage message, CancellationToken cancellationToken) => queue.DeleteAsync(name, message, cancellationToken);

    /// <inheritdoc/>
    public Task<int> CountAsync(string name, CancellationToken cancellationToken) => queue.CountAsync(name, cancellationToken);

    private SemaphoreSlim SignalOf(string name) => _sent.GetOrAdd(name, _ => new SemaphoreSlim(0));
}
