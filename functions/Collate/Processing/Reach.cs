using Collate.Stories;

namespace Collate.Processing;

/// <summary>Which shards of the log can hold articles that have an edge to those looked at. The undated always can.</summary>
internal sealed class Reach
{
    // Apart from each other, and few: articles of one story are mostly of one year.
    private readonly List<(int First, int Last)> _stretches = [];
    private bool _everything;

    /// <summary>Every shard.</summary>
    public static Reach Everything
    {
        get
        {
            var reach = new Reach();
            reach.Extend(null);
            return reach;
        }
    }

    /// <summary>Whether a shard is within reach.</summary>
    public bool Includes(ShardKey shard) =>
        _everything || shard.Day is not { } day || _stretches.Exists(stretch => stretch.First <= day.DayNumber && day.DayNumber <= stretch.Last);

    /// <summary>Takes in what an article of this day may have edges to. An undated article may have edges to any. Answers whether that is more than before.</summary>
    public bool Extend(DateOnly? day)
    {
        if (_everything)
        {
            return false;
        }

        if (day is not { } known)
        {
            _everything = true;
            return true;
        }

        var (first, last) = (known.DayNumber - StoryGrouper.WindowDays, known.DayNumber + StoryGrouper.WindowDays);
        if (_stretches.Exists(stretch => stretch.First <= first && last <= stretch.Last))
        {
            return false;
        }

        foreach (var stretch in _stretches.Where(stretch => stretch.First <= last + 1 && first - 1 <= stretch.Last).ToArray())
        {
            (first, last) = (Math.Min(first, stretch.First), Math.Max(last, stretch.Last));
            _stretches.Remove(stretch);
        }

        _stretches.Add((first, last));
        return true;
    }
}
