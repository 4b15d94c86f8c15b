namespace Collate.Storage;

/// <summary>What Collate needs of a queue: at-least-once delivery, in no particular order.</summary>
public interface IMessageQueue
{
    /// <summary>Creates what is missing of <see cref="StoreNames.Queues"/>.</summary>
    Task CreateQueuesAsync(CancellationToken cancellationToken);

    /// <summary>Puts a message on a queue. It becomes visible after <paramref name="delay"/>.</summary>
    Task SendAsync(string queue, string message, TimeSpan delay, CancellationToken cancellationToken);

    /// <summary>Takes up to <paramref name="max"/> messages (1 to 32) that stay invisible to others for <paramref name="lease"/>. A message that is not deleted by then is delivered again.</summary>
    Task<IReadOnlyList<QueueMessage>> ReceiveAsync(string queue, int max, TimeSpan lease, CancellationToken cancellationToken);

    /// <summary>Keeps a message that was taken invisible to others for <paramref name="lease"/> from now on. Answers the message with which to go on, or none if the lease ran out and it is gone or somebody else's.</summary>
    Task<QueueMessage?> RenewAsync(string queue, QueueMessage message, TimeSpan lease, CancellationToken cancellationToken);

    /// <summary>Deletes a message that was taken. Does nothing if the lease ran out meanwhile.</summary>
    Task DeleteAsync(string queue, QueueMessage message, CancellationToken cancellationToken);

    /// <summary>About how many messages are waiting, visible or not.</summary>
    Task<int> CountAsync(string queue, CancellationToken cancellationToken);
}
