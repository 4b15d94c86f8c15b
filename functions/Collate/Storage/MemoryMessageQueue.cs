using System.Globalization;

namespace Collate.Storage;

/// <summary>Queues in memory: for tests, and for work that needs no storage account.</summary>
/// <remarks>Messages come in the order in which they become visible, then in the order of sending.</remarks>
public sealed class MemoryMessageQueue : IMessageQueue
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, List<Entry>> _queues = new(StringComparer.Ordinal);
    private readonly TimeProvider _time;
    private long _count;

    /// <summary>No queues yet.</summary>
    /// <param name="time">Tells when delays and leases run out; the system's time if none is given.</param>
    public MemoryMessageQueue(TimeProvider? time = null) => _time = time ?? TimeProvider.System;

    /// <inheritdoc/>
    public Task CreateQueuesAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            foreach (var queue in StoreNames.Queues)
            {
                _queues.TryAdd(queue, []);
            }
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task SendAsync(string queue, string message, TimeSpan delay, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            Queue(queue).Add(new Entry { Id = Next("m"), Body = message, VisibleFrom = _time.GetUtcNow() + delay });
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<QueueMessage>> ReceiveAsync(string queue, int max, TimeSpan lease, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(max, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(max, 32);
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            var now = _time.GetUtcNow();
            var taken = new List<QueueMessage>();
            foreach (var entry in Queue(queue).Where(entry => entry.VisibleFrom <= now).OrderBy(entry => entry.VisibleFrom).Take(max))
            {
                entry.VisibleFrom = now + lease;
                entry.Receipt = Next("r");
                entry.Deliveries++;
                taken.Add(new QueueMessage(entry.Id, entry.Receipt, entry.Body, entry.Deliveries));
            }

            return Task.FromResult<IReadOnlyList<QueueMessage>>(taken);
        }
    }

    /// <inheritdoc/>
    public Task<QueueMessage?> RenewAsync(string queue, QueueMessage message, TimeSpan lease, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            if (Queue(queue).Find(entry => Is(entry, message)) is not { } taken)
            {
                return Task.FromResult<QueueMessage?>(null);
            }

            taken.VisibleFrom = _time.GetUtcNow() + lease;
            taken.Receipt = Next("r");
            return Task.FromResult<QueueMessage?>(message with { Receipt = taken.Receipt });
        }
    }

    /// <inheritdoc/>
    public Task DeleteAsync(string queue, QueueMessage message, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            Queue(queue).RemoveAll(entry => Is(entry, message));
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<int> CountAsync(string queue, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            return Task.FromResult(Queue(queue).Count);
        }
    }

    private static bool Is(Entry entry, QueueMessage message) =>
        string.Equals(entry.Id, message.Id, StringComparison.Ordinal) && string.Equals(entry.Receipt, message.Receipt, StringComparison.Ordinal);

    private List<Entry> Queue(string queue) =>
        _queues.TryGetValue(queue, out var entries) ? entries : throw new InvalidOperationException($"The queue '{queue}' does not exist. Call CreateQueuesAsync first.");

    private string Next(string kind) => string.Create(CultureInfo.InvariantCulture, $"{kind}{++_count}");

    private sealed class Entry
    {
        public required string Id { get; init; }

        public required string Body { get; init; }

        public DateTimeOffset VisibleFrom { get; set; }

        public string Receipt { get; set; } = "";

        public int Deliveries { get; set; }
    }
}
