namespace Collate.Processing;

/// <summary>Looks at something that others change. Those who come while a look is under way share the next one, so each gets what was there after they came.</summary>
/// <param name="look">Looks.</param>
internal sealed class SharedLook<T>(Func<Task<T>> look)
{
    private readonly Lock _lock = new();
    private Task<T>? _current, _next;

    /// <summary>What is there now.</summary>
    /// <param name="cancellationToken">Stops waiting for it; others go on.</param>
    public Task<T> GetAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return (_current is { IsCompleted: false } current ? _next ??= AfterAsync(current) : _current = look()).WaitAsync(cancellationToken);
        }
    }

    private async Task<T> AfterAsync(Task current)
    {
        // Not within the lock of whoever asks.
        await current.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
        Task<T> mine;
        lock (_lock)
        {
            _next = null;
            _current = mine = look();
        }

        return await mine.ConfigureAwait(false);
    }
}
