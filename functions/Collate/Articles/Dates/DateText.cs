using System.Globalization;

namespace Collate.Articles.Dates;

/// <summary>Reads dates as newspapers, feeds and web pages write them.</summary>
/// <remarks>
/// ISO 8601, RFC 1123, and the long forms of some twenty languages (<c>June 17, 2025</c>, <c>17. června 2025</c>, <c>2025年6月17日</c>). A date without a
/// year, an impossible one, and one whose day and month could be either (<c>05/06/2025</c>) are none. A time without a zone is taken as UTC.
/// The text may hold nothing but the date.
/// </remarks>
internal static class DateText
{
    /// <summary>The longest text that is looked at.</summary>
    public const int MaxLength = 90;

    /// <summary>The date that the whole text is, or none.</summary>
    public static DateReading? Parse(string? text)
    {
        var span = text.AsSpan().Trim();
        if (span.Length is < 6 or > MaxLength)
        {
            return null;
        }

        var digits = span.ToString().ToCharArray();
        for (var i = 0; i < digits.Length; i++)
        {
            if (digits[i] > 0x7F && CharUnicodeInfo.GetDecimalDigitValue(digits[i]) is var value and >= 0)
            {
                digits[i] = (char)('0' + value);
            }
        }

        return IsoDate.ParsePrefix(digits, out var length) is { } iso && length == digits.Length ? iso : LongDate.Parse(digits);
    }

    /// <summary>An instant given as seconds or milliseconds since 1970, or none if it is neither.</summary>
    public static DateReading? FromUnixTime(long value) => value switch
    {
        >= 100_000_000 and < 7_000_000_000 => new DateReading(DateTimeOffset.FromUnixTimeSeconds(value), DayOnly: false),
        >= 100_000_000_000 and < 7_000_000_000_000 => new DateReading(DateTimeOffset.FromUnixTimeSeconds(value / 1000), DayOnly: false),
        _ => null,
    };
}
