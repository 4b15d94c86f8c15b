namespace Collate.Articles.Dates;

/// <summary>A date that was read.</summary>
/// <param name="Instant">The instant, with its offset as written; midnight with offset 0 when only the day is known.</param>
/// <param name="DayOnly">Only the day is known.</param>
internal readonly record struct DateReading(DateTimeOffset Instant, bool DayOnly)
{
    /// <summary>The years in which an article may have been published.</summary>
    private const int FirstYear = 1600, LastYear = 2200;

    /// <summary>What was read, as an article's publication.</summary>
    public Publication As(PublishedFrom from) => new(Instant, DayOnly, from);

    /// <summary>A day, or none if there is no such day.</summary>
    public static DateReading? OfDay(int year, int month, int day) =>
        Exists(year, month, day) ? new DateReading(new DateTimeOffset(year, month, day, 0, 0, 0, TimeSpan.Zero), DayOnly: true) : null;

    /// <summary>An instant, or none if there is no such day or time.</summary>
    public static DateReading? OfInstant(int year, int month, int day, TimeSpan time, int offsetMinutes) =>
        Exists(year, month, day) && time >= TimeSpan.Zero && time < TimeSpan.FromDays(1) && Math.Abs(offsetMinutes) <= 14 * 60
            ? new DateReading(new DateTimeOffset(year, month, day, 0, 0, 0, TimeSpan.FromMinutes(offsetMinutes)) + time, DayOnly: false)
            : null;

    private static bool Exists(int year, int month, int day) =>
        year is >= FirstYear and <= LastYear && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
}
