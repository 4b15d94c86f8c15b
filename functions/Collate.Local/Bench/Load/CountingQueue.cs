using Collate.Storage;

namespace Collate.Local.Bench.Load;

/// <summary>Queues that count what they are asked for.</summary>
internal sealed class CountingQueue(IMessageQueue queue, StorageCounts counts) : IMessageQueue
{
    /// <summary>What is counted: the looks that found nothing apart.</summary>
    public const string Send = "send", Receive = "receive", Empty = "receive (empty)", Renew = "renew", Done = "done";

    /// <inheritdoc/>
    public Task CreateQueuesAsync(CancellationToken cancellationToken) => queue.CreateQueuesAsync(cancellationToken);

    /// <inheritdoc/>
    public Task SendAsync(string name, string message, TimeSpan delay, CancellationToken cancellationToken)
    {
        counts.Add(Send);
        return queue.SendAsync(name, message, delay, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<QueueMessage>> ReceiveAsync(string name, int max, TimeSpan lease, CancellationToken cancellationToken)
    {
        var messages = await queue.ReceiveAsync(name, max, lease, cancellationToken).ConfigureAwait(false);
        counts.Add(messages.Count > 0 ? Receive : Empty);
        return messages;
    }

    /// <inheritdoc/>
    public Task<QueueMessage?> RenewAsync(string name, QueueMessage message, TimeSpan lease, CancellationToken cancellationToken)
    {
        counts.Add(Renew);
        return queue.RenewAsync(name, message, lease, cancellationToken);
    }

    /// <inheritdoc/>
    public Task DeleteAsync(string name, QueueMessage message, CancellationToken cancellationToken)
    {
        counts.Add(Done);
        return queue.DeleteAsync(name, message, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<int> CountAsync(string name, CancellationToken cancellationToken) => queue.CountAsync(name, cancellationToken);
}
