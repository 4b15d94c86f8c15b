namespace Collate.Processing;

/// <summary>How far the blobs of one shard of the log were read. Not safe for use by several threads at once.</summary>
internal sealed class LogShard
{
    private readonly SortedDictionary<int, long> _offsets = [];
    private readonly SortedSet<int> _grown = [];
    private int _linesOfLast;

    /// <summary>Whether anything was read of it.</summary>
    public bool IsLoaded => _offsets.Count > 0;

    /// <summary>The rolls of which there may be more than was read.</summary>
    public IReadOnlyCollection<int> Grown => _grown;

    /// <summary>The roll that is appended to, counted from 0.</summary>
    public int LastRoll => _offsets.Count == 0 ? 0 : _offsets.Keys.Last();

    /// <summary>How many lines the last roll holds as far as it was read.</summary>
    public int LinesOfLastRoll => _linesOfLast;

    /// <summary>How far a roll was read.</summary>
    public long OffsetOf(int roll) => _offsets.GetValueOrDefault(roll);

    /// <summary>Somebody appended to a roll.</summary>
    public void Grew(int roll) => _grown.Add(roll);

    /// <summary>Somebody appended a line that need not be read. Answers false if more of the roll than that may be unknown.</summary>
    public bool Passed(int roll)
    {
        if (roll != LastRoll || !IsLoaded)
        {
            return false;
        }

        _linesOfLast++;
        return true;
    }

    /// <summary>Takes in what was read of a roll from <see cref="OffsetOf"/> on: whole lines only, the rest is read next time.</summary>
    public void Take(int roll, ReadOnlySpan<byte> tail, Action<LogRecord> take)
    {
        var last = LastRoll;
        var whole = tail.LastIndexOf((byte)'\n') + 1;
        var lines = tail[..whole];
        while (lines.IndexOf((byte)'\n') is >= 0 and var end)
        {
            take(LogRecord.Parse(lines[..end]));
            lines = lines[(end + 1)..];
        }

        if (roll >= last)
        {
            // What was passed over is counted twice: the next roll is only begun a little early.
            _linesOfLast = (roll > last ? 0 : _linesOfLast) + tail.Count((byte)'\n');
        }

        _offsets[roll] = OffsetOf(roll) + whole;
        if (whole == tail.Length)
        {
            _grown.Remove(roll);
        }
    }
}
