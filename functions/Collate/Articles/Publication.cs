using System.Globalization;
using System.Text.Json.Serialization;

namespace Collate.Articles;

/// <summary>When an article says it was published.</summary>
/// <remarks>An article that does not say has no <see cref="Publication"/>: file times, a blob's last-modified and the clock are never used.</remarks>
/// <param name="Instant">The instant in UTC; midnight when <paramref name="DayOnly"/>.</param>
/// <param name="DayOnly">Only the day is known.</param>
/// <param name="From">What told it.</param>
public sealed record Publication(DateTimeOffset Instant, bool DayOnly, PublishedFrom From)
{
    /// <summary>The day of publication: as written when only a day is known, else in UTC.</summary>
    [JsonIgnore]
    public DateOnly Day => DateOnly.FromDateTime(Instant.UtcDateTime);

    /// <summary>ISO 8601: <c>2025-06-17</c>, or <c>2025-06-17T08:30:00Z</c>.</summary>
    public override string ToString() => DayOnly
        ? Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : Instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
