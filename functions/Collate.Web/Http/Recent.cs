using System.Collections.Concurrent;

namespace Collate.Web.Http;

/// <summary>Keeps what was read a moment ago, so that many readers of one thing cost the storage one look per second.</summary>
/// <remarks>Bounded by what its entries weigh. When that is too much, all of it goes: what is asked for again is read again.</remarks>
internal sealed class Recent<T>(TimeProvider time, TimeSpan age, long capacity, Func<T, long> weigh)
    where T : class
{
    private readonly ConcurrentDictionary<string, (Task<T?> Value, long At)> _entries = new(StringComparer.Ordinal);
    private long _weight;

    /// <summary>What was read under this key within the time, or else what <paramref name="read"/> reads now. Who asks while it is being read waits for the same.</summary>
    public Task<T?> GetAsync(string key, Func<Task<T?>> read)
    {
        if (_entries.TryGetValue(key, out var entry) && time.GetElapsedTime(entry.At) < age && !entry.Value.IsFaulted && !entry.Value.IsCanceled)
        {
            return entry.Value;
        }

        var value = ReadAsync(read);
        _entries[key] = (value, time.GetTimestamp());
        return value;
    }

    private async Task<T?> ReadAsync(Func<Task<T?>> read)
    {
        var value = await read().ConfigureAwait(false);
        if (Interlocked.Add(ref _weight, 1024 + (value is null ? 0 : weigh(value))) > capacity)
        {
            _entries.Clear();
            Interlocked.Exchange(ref _weight, 0);
        }

        return value;
    }
}
