using Collate.Stories;

namespace Collate.Processing;

/// <summary>Which shards of the log can hold articles that have an edge to those looked at. The undated always can.</summary>
internal sealed class Reach
{
    private readonly HashSet<int> _days = [];
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
    public bool Includes(ShardKey shard) => _everything || shard.Day is not { } day || _days.Contains(day.DayNumber);

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

        var grew = false;
        for (var number = known.DayNumber - StoryGrouper.WindowDays; number <= known.DayNumber + StoryGrouper.WindowDays; number++)
        {
            grew |= _days.Add(number);
        }

        return grew;
    }
}
