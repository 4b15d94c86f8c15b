using System.Globalization;

namespace Collate.Language.Values;

/// <summary>Whole days, both ends included.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day; not before the first.</param>
internal readonly record struct DateInterval(DateOnly From, DateOnly To)
{
    /// <summary>One day.</summary>
    public static DateInterval Day(DateOnly day) => new(day, day);

    /// <summary>A calendar month.</summary>
    public static DateInterval Month(int year, int month) => new(new DateOnly(year, month, 1), new DateOnly(year, month, DateTime.DaysInMonth(year, month)));

    /// <summary>A calendar year.</summary>
    public static DateInterval Year(int year) => new(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));

    /// <summary>A meteorological season of the northern hemisphere; winter begins in December of the year before its months.</summary>
    /// <param name="year">The year; for winter that of its January.</param>
    /// <param name="season">0 winter, 1 spring, 2 summer, 3 autumn.</param>
    public static DateInterval Season(int year, int season) => season == 0
        ? new DateInterval(new DateOnly(Math.Max(1, year - 1), 12, 1), Month(year, 2).To)
        : new DateInterval(new DateOnly(year, season * 3, 1), Month(year, (season * 3) + 2).To);

    /// <summary>Whether every day of the other lies in this one.</summary>
    public bool Contains(DateInterval other) => From <= other.From && other.To <= To;

    /// <summary>Whether they share a day.</summary>
    public bool Overlaps(DateInterval other) => From <= other.To && other.From <= To;

    /// <summary>The first, middle or last third of it, as <c>early</c>, <c>mid</c> and <c>late</c> say.</summary>
    public DateInterval Third(int third)
    {
        var days = To.DayNumber - From.DayNumber + 1;
        return new DateInterval(From.AddDays(days * third / 3), From.AddDays((days * (third + 1) / 3) - 1));
    }

    /// <summary>ISO 8601: a day, or two with a slash.</summary>
    public override string ToString() => From == To
        ? From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{From:yyyy-MM-dd}/{To:yyyy-MM-dd}");
}
