using Collate.Stories;

namespace Collate.Processing;

/// <summary>One shard of the log as far as it was read. Not safe for use by several threads at once.</summary>
internal sealed class LogShard
{
    private readonly Dictionary<string, LogRecord> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Article, string Format), Candidate> _seen = [];
    private readonly HashSet<string> _written = new(StringComparer.Ordinal);
    private readonly SortedDictionary<int, long> _offsets = [];
    private int _linesOfLast;

    /// <summary>The latest record of every name that was ever recorded here.</summary>
    public IReadOnlyDictionary<string, LogRecord> Names => _names;

    /// <summary>Every reading of an article that was ever recorded here.</summary>
    public IReadOnlyDictionary<(string Article, string Format), Candidate> Seen => _seen;

    /// <summary>First articles of stories that were ever written.</summary>
    public IReadOnlySet<string> Written => _written;

    /// <summary>The roll that is appended to, counted from 0.</summary>
    public int LastRoll => _offsets.Count == 0 ? 0 : _offsets.Keys.Last();

    /// <summary>How many lines the last roll holds as far as it was read.</summary>
    public int LinesOfLastRoll => _linesOfLast;

    /// <summary>How far a roll was read.</summary>
    public long OffsetOf(int roll) => _offsets.GetValueOrDefault(roll);

    /// <summary>The latest revision of a name that was recorded here, or 0.</summary>
    public int RevisionOf(string name) => _names.TryGetValue(name, out var record) ? record.Revision : 0;

    /// <summary>Takes in what was read of a roll from <see cref="OffsetOf"/> on: whole lines only, the rest is read next time.</summary>
    public void Take(int roll, ReadOnlySpan<byte> tail)
    {
        var last = LastRoll;
        var whole = tail.LastIndexOf((byte)'\n') + 1;
        var lines = tail[..whole];
        while (lines.IndexOf((byte)'\n') is >= 0 and var end)
        {
            Take(LogRecord.Parse(lines[..end]));
            lines = lines[(end + 1)..];
        }

        if (roll >= last)
        {
            _linesOfLast = (roll > last ? 0 : _linesOfLast) + tail.Count((byte)'\n');
        }

        _offsets[roll] = OffsetOf(roll) + whole;
    }

    private void Take(LogRecord record)
    {
        if (record.Story is { } story)
        {
            _written.Add(story);
            return;
        }

        if (record.Candidate is { } candidate)
        {
            _seen[(candidate.Sha256, record.Format!)] = candidate;
        }

        if (record.Revision > RevisionOf(record.Name!))
        {
            _names[record.Name!] = record;
        }
    }
}
