namespace Collate.Processing;

/// <summary>Looks at something that others change. Those who come while a look is under way share the next one, so each gets what was there after they came.</summary>
/// <param name="look">Looks.</param>
internal sealed class SharedLook<T>(Func<CancellationToken, Task<T>> look)
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private long _begun, _done;
    private T? _last;

    /// <summary>What is there now.</summary>
    public async Task<T> GetAsync(CancellationToken cancellationToken)
    {
        var before = Volatile.Read(ref _begun);
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (_done <= before)
            {
                var round = Interlocked.Increment(ref _begun);
                _last = await look(cancellationToken).ConfigureAwait(false);
                _done = round;
            }

            return _last!;
        }
        finally
        {
            _gate.Release();
        }
    }
}
