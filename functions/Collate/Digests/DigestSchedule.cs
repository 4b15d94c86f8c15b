using System.Globalization;
using NCrontab;

namespace Collate.Digests;

/// <summary>When digests are due: a cron expression by the clocks of a time zone, and one digest for each day or ISO week.</summary>
/// <remarks>
/// The expression has six fields, in the dialect of Azure Functions: <c>{second} {minute} {hour} {day} {month} {weekday}</c>. The first time that it comes around in a day
/// (or week) ends that period; further ones are passed over. A day on which it does not come around belongs to the next period.
/// Where clocks go forward, a time that they leave out comes when they have gone forward; where they go back, a time that comes twice counts the first time.
/// </remarks>
public sealed class DigestSchedule
{
    /// <summary>Every day at six in the morning.</summary>
    public const string DefaultExpression = "0 0 6 * * *";

    // Weekdays and leap days together come again after 28 years, or 40 where a century has no leap year.
    private const int YearsToLook = 41;

    private static readonly CrontabSchedule.ParseOptions SixFields = new() { IncludingSeconds = true };
    private static readonly TimeSpan FarthestOffset = TimeSpan.FromHours(28);

    private readonly CrontabSchedule _cron;
    private readonly TimeZoneInfo _zone;
    private readonly DigestCadence _cadence;

    private DigestSchedule(CrontabSchedule cron, TimeZoneInfo zone, DigestCadence cadence) => (_cron, _zone, _cadence) = (cron, zone, cadence);

    /// <summary>The time zone's name.</summary>
    public string Zone => _zone.Id;

    /// <summary>Makes a schedule, or none if the expression is no cron expression of six fields, or one that never comes around (30 February).</summary>
    public static DigestSchedule? TryCreate(string expression, TimeZoneInfo zone, DigestCadence cadence)
    {
        if (expression.Length > 200 || CrontabSchedule.TryParse(expression, SixFields) is not { } cron)
        {
            return null;
        }

        var start = new DateTime(2000, 1, 1);
        var end = start.AddYears(YearsToLook);
        return cron.GetNextOccurrence(start, end) < end ? new DigestSchedule(cron, zone, cadence) : null;
    }

    /// <summary>The periods that have ended and have no digest yet, in order.</summary>
    /// <param name="after">When the last period ended that has a digest; or since when there is something to tell.</param>
    /// <param name="last">The name of that period, or none.</param>
    /// <param name="now">The clock.</param>
    public IEnumerable<DigestPeriod> Due(DateTimeOffset after, string? last, DateTimeOffset now)
    {
        var period = Next(after, last);
        while (period is not null && period.Ends <= now)
        {
            yield return period;
            period = Next(period.Ends, period.Id);
        }
    }

    /// <summary>The first period that ends after an instant and has another name than the last one; none if there is none before the calendar ends.</summary>
    public DigestPeriod? Next(DateTimeOffset after, string? last)
    {
        var wall = TimeZoneInfo.ConvertTime(after, _zone).DateTime;
        while (NextOccurrence(wall) is { } next)
        {
            var id = NameOf(next);
            var ends = InstantOf(next);
            if (ends > after && !string.Equals(id, last, StringComparison.Ordinal))
            {
                return new DigestPeriod(id, _cadence, ends);
            }

            // What has been (an hour that comes twice), or the same period again.
            wall = ends > after ? StartOfNext(next).AddSeconds(-1) : next;
        }

        return null;
    }

    /// <summary>When a day begins by the clocks of the schedule's zone.</summary>
    public DateTimeOffset StartOf(DateOnly day) => InstantOf(day.ToDateTime(TimeOnly.MinValue));

    private DateTime? NextOccurrence(DateTime wall)
    {
        var end = wall.Year > 9999 - YearsToLook ? DateTime.MaxValue.Date : wall.AddYears(YearsToLook);
        var next = _cron.GetNextOccurrence(wall, end);
        return next < end ? next : null;
    }

    private string NameOf(DateTime wall) => _cadence == DigestCadence.Daily
        ? wall.ToString("yyyy'/'MM'/'dd", CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(wall):0000}/W{ISOWeek.GetWeekOfYear(wall):00}");

    private DateTime StartOfNext(DateTime wall) => _cadence == DigestCadence.Daily
        ? wall.Date.AddDays(1)
        : wall.Date.AddDays(7 - (((int)wall.DayOfWeek + 6) % 7));

    private DateTimeOffset InstantOf(DateTime wall) =>
        _zone.IsInvalidTime(wall) ? EndOfGap(wall)
        : new DateTimeOffset(wall, _zone.IsAmbiguousTime(wall) ? _zone.GetAmbiguousTimeOffsets(wall).Max() : _zone.GetUtcOffset(wall)).ToUniversalTime();

    /// <summary>The first instant at which clocks show more than a time that they leave out: found by halving, to the second.</summary>
    private DateTimeOffset EndOfGap(DateTime wall)
    {
        var low = new DateTimeOffset(wall, TimeSpan.Zero) - FarthestOffset;
        var (before, at) = (0L, (long)(FarthestOffset.TotalSeconds * 2));
        while (at - before > 1)
        {
            var middle = (before + at) / 2;
            if (TimeZoneInfo.ConvertTime(low.AddSeconds(middle), _zone).DateTime > wall)
            {
                at = middle;
            }
            else
            {
                before = middle;
            }
        }

        return low.AddSeconds(at);
    }
}
