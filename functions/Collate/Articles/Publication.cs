using System.Globalization;
using System.Text.Json.Serialization;

namespace Collate.Articles;

/// <summary>When an article says it was published.</summary>
/// <remarks>
/// An article that does not say has no <see cref="Publication"/>: file times, a blob's last-modified and the clock are never used. The offset from UTC is
/// the one that was written, since it decides which day "yesterday" is counted from; the instant alone only orders articles.
/// </remarks>
/// <param name="Instant">The instant, with its offset as written; midnight with offset 0 when <paramref name="DayOnly"/>.</param>
/// <param name="DayOnly">Only the day is known.</param>
/// <param name="From">What told it.</param>
public sealed record Publication(DateTimeOffset Instant, bool DayOnly, PublishedFrom From)
{
    /// <summary>The day of publication as written: where a time and an offset are known, the day at that offset.</summary>
    [JsonIgnore]
    public DateOnly Day => DateOnly.FromDateTime(Instant.DateTime);

    /// <summary>ISO 8601 as written, to the second: <c>2025-06-17</c>, <c>2025-06-17T08:30:00Z</c>, or <c>2025-06-17T21:30:00-07:00</c>.</summary>
    public override string ToString() => DayOnly ? Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : Instant.Offset == TimeSpan.Zero ? Instant.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)
        : Instant.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    /// <summary>Whether they are the same, offsets included.</summary>
    public bool Equals(Publication? other) => other is not null && Instant.EqualsExact(other.Instant) && DayOnly == other.DayOnly && From == other.From;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Instant, DayOnly, From);

    /// <summary>The form in which the state keeps the instant, offset included.</summary>
    internal static string? Stored(Publication? published) => published?.Instant.ToString("O", CultureInfo.InvariantCulture);

    /// <summary>Reads an instant from the state.</summary>
    internal static DateTimeOffset InstantOf(string stored) => DateTimeOffset.ParseExact(stored, "O", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
