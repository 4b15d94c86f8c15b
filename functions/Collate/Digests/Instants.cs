using System.Globalization;

namespace Collate.Digests;

/// <summary>Instants as documents write them: RFC 3339, in UTC, to the second.</summary>
internal static class Instants
{
    private const string Format = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    public static string Write(DateTimeOffset instant) => instant.UtcDateTime.ToString(Format, CultureInfo.InvariantCulture);

    /// <summary>The second in which an instant falls.</summary>
    public static DateTimeOffset ToTheSecond(DateTimeOffset instant) => Read(Write(instant));

    /// <summary>Reads what <see cref="Write"/> wrote. Throws <see cref="System.Text.Json.JsonException"/> for anything else.</summary>
    public static DateTimeOffset Read(string text) =>
        DateTimeOffset.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) ? instant
        : throw new System.Text.Json.JsonException("An instant of a digest is not of the form 2026-11-21T06:00:00Z.");
}
