using System.Globalization;
using Collate.Summaries;

namespace Collate.Web.Pages;

/// <summary>Places dated events along a line.</summary>
internal static class TimelineScale
{
    private const int From = 22, To = 698;

    /// <summary>A point for each day on which something happened, at its place in time, the larger the more happened. None unless there are two days.</summary>
    public static IReadOnlyList<(int X, int Radius)> Of(IReadOnlyList<TimelineEntry> entries)
    {
        var days = entries.Select(entry => DayOf(entry.Date)).OfType<long>().GroupBy(day => day).OrderBy(day => day.Key).ToArray();
        if (days.Length < 2)
        {
            return [];
        }

        var (first, length) = (days[0].Key, days[^1].Key - days[0].Key);
        return [.. days.Select(day => ((int)(From + ((To - From) * (day.Key - first) / length)), Math.Min(5 + (2 * day.Count()), 14)))];
    }

    private static long? DayOf(string date) =>
        DateOnly.TryParseExact(date, ["yyyy-MM-dd", "yyyy-MM", "yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day.DayNumber : null;
}
