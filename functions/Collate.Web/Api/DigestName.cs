using System.Globalization;

namespace Collate.Web.Api;

/// <summary>A digest by its period: a day, <c>2026/11/21</c>, or an ISO 8601 week, <c>2026/W47</c>.</summary>
/// <param name="Id">Its id, which names its files, too.</param>
/// <param name="LastDay">The last day of the period.</param>
internal sealed record DigestName(string Id, DateOnly LastDay)
{
    /// <summary>Whether the period is a week.</summary>
    public bool IsWeek => Id.Contains('W', StringComparison.Ordinal);

    /// <summary>The digest of an id, or none if it is none. For slashes there may be dashes: <c>2026-11-21</c>.</summary>
    public static DigestName? Read(string id)
    {
        id = id.Replace('-', '/');
        if (DateOnly.TryParseExact(id, "yyyy'/'MM'/'dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return new DigestName(id, day);
        }

        return id is [_, _, _, _, '/', 'W', _, _] && int.TryParse(id.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && int.TryParse(id.AsSpan(6), NumberStyles.None, CultureInfo.InvariantCulture, out var week)
            && year is >= 1 and < 9999 && week >= 1 && week <= ISOWeek.GetWeeksInYear(year)
            ? new DigestName(id, DateOnly.FromDateTime(ISOWeek.ToDateTime(year, week, DayOfWeek.Sunday))) : null;
    }
}
