namespace Collate.Local.Hosting;

/// <summary>What is known of each name in a container: the version that was listed last and the version that was dealt with.</summary>
/// <remarks>Safe to use from several threads. One listing at a time.</remarks>
internal sealed class WatchList(TimeProvider time)
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    private readonly List<string> _order = [];
    private int _listing;

    /// <summary>A listing begins.</summary>
    public void BeginListing()
    {
        lock (_lock)
        {
            _listing++;
        }
    }

    /// <summary>The listing names a blob.</summary>
    public void Saw(string name, string version)
    {
        lock (_lock)
        {
            if (!_entries.TryGetValue(name, out var entry))
            {
                _entries.Add(name, entry = new Entry());
                _order.Add(name);
            }

            entry.Listed = version;
            entry.SeenIn = _listing;
        }
    }

    /// <summary>The listing is complete: what it did not name is gone.</summary>
    /// <param name="settled">Whether everything has been dealt with.</param>
    /// <returns>The names that are due, in the order in which they were first seen. Each stays out of later answers until <see cref="Done"/> or <see cref="Failed"/>.</returns>
    public IReadOnlyList<string> EndListing(out bool settled)
    {
        var due = new List<string>();
        lock (_lock)
        {
            var now = time.GetTimestamp();
            settled = true;
            foreach (var name in _order)
            {
                var entry = _entries[name];
                if (entry.SeenIn != _listing)
                {
                    entry.Listed = null;
                }

                if (entry.IsCurrent)
                {
                    continue;
                }

                settled = false;
                if (!entry.Handed && (entry.Failures == 0 || time.GetElapsedTime(entry.FailedAt, now) >= PauseAfter(entry.Failures)))
                {
                    entry.Handed = true;
                    due.Add(name);
                }
            }

            _order.RemoveAll(name => _entries[name] is { IsCurrent: true, Listed: null } && _entries.Remove(name));
        }

        return due;
    }

    /// <summary>Work on a name begins. Answers the version that it will have dealt with at least.</summary>
    public string? Begin(string name)
    {
        lock (_lock)
        {
            return _entries[name].Listed;
        }
    }

    /// <summary>Work on a name is done.</summary>
    public void Done(string name, string? version)
    {
        lock (_lock)
        {
            var entry = _entries[name];
            entry.Handed = false;
            entry.Failures = 0;
            entry.HasHandled = true;
            entry.Handled = version;
        }
    }

    /// <summary>Work on a name failed. Answers how often in a row, and how long to wait.</summary>
    public (int Attempt, TimeSpan Pause) Failed(string name)
    {
        lock (_lock)
        {
            var entry = _entries[name];
            entry.Handed = false;
            entry.Failures++;
            entry.FailedAt = time.GetTimestamp();
            return (entry.Failures, PauseAfter(entry.Failures));
        }
    }

    private static TimeSpan PauseAfter(int failures) =>
        failures > 6 ? LongestPause : TimeSpan.FromSeconds(1 << (failures - 1)) is var pause && pause < LongestPause ? pause : LongestPause;

    private sealed class Entry
    {
        public string? Listed { get; set; }

        public int SeenIn { get; set; }

        public bool HasHandled { get; set; }

        public string? Handled { get; set; }

        public bool Handed { get; set; }

        public int Failures { get; set; }

        public long FailedAt { get; set; }

        public bool IsCurrent => !Handed && HasHandled && string.Equals(Handled, Listed, StringComparison.Ordinal);
    }
}
