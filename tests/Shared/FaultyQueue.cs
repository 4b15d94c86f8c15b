using Collate.Storage;

namespace Collate.TestKit;

/// <summary>A queue on which a chosen sending fails, before the message was sent, or after, so that the answer is lost.</summary>
internal sealed class FaultyQueue(IMessageQueue inner) : IMessageQueue
{
    private int _sent;

    /// <summary>Which sending fails, counted from 1; 0 for none.</summary>
    public int FailAt { get; set; }

    /// <summary>The message is sent, and the answer is lost.</summary>
    public bool After { get; init; }

    /// <summary>Whether the chosen sending came.</summary>
    public bool Failed { get; private set; }

    public Task CreateQueuesAsync(CancellationToken cancellationToken) => inner.CreateQueuesAsync(cancellationToken);

    public async Task SendAsync(string queue, string message, TimeSpan delay, CancellationToken cancellationToken)
    {
        var fails = Interlocked.Increment(ref _sent) == FailAt;
        if (!fails || After)
        {
            await inner.SendAsync(queue, message, delay, cancellationToken);
        }

        if (fails)
        {
            Failed = true;
            throw new IOException("The queue failed.");
        }
    }

    public Task<IReadOnlyList<QueueMessage>> ReceiveAsync(string queue, int max, TimeSpan lease, CancellationToken cancellationToken) => inner.ReceiveAsync(queue, max, lease, cancellationToken);

    public Task<QueueMessage?> RenewAsync(string queue, QueueMessage message, TimeSpan lease, CancellationToken cancellationToken) => inner.RenewAsync(queue, message, lease, cancellationToken);

    public Task DeleteAsync(string queue, QueueMessage message, CancellationToken cancellationToken) => inner.DeleteAsync(queue, message, cancellationToken);

    public Task<int> CountAsync(string queue, CancellationToken cancellationToken) => inner.CountAsync(queue, cancellationToken);
}
