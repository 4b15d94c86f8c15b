namespace Collate.Articles.Dates;

/// <summary>ISO 8601 dates and the forms close to it: <c>2025-06-17</c>, <c>20250617</c>, <c>2025-06-17 08:30</c>, <c>2025-06-17T08:30:00.5+09:00</c>.</summary>
internal static class IsoDate
{
    /// <summary>The date at the start of the text, and how many characters it takes; none and 0 if there is none.</summary>
    public static DateReading? ParsePrefix(ReadOnlySpan<char> text, out int length)
    {
        length = 0;
        if (Number(text, 0, 4) is not { } year)
        {
            return null;
        }

        var separator = text.Length > 4 ? text[4] : '\0';
        var separated = separator is '-' or '/' or '.';
        var monthAt = separated ? 5 : 4;
        var dayAt = separated ? 8 : 6;
        if (Number(text, monthAt, 2) is not { } month || (separated && (text.Length < 8 || text[7] != separator)) || Number(text, dayAt, 2) is not { } day)
        {
            return null;
        }

        length = dayAt + 2;
        if (IsDigit(text, length))
        {
            length = 0;
            return null;
        }

        return Time(text, length, out var end) is { } time
            ? DateReading.OfInstant(year, month, day, time, Offset(text, ref end)) is { } instant ? Taken(instant, end, ref length) : null
            : DateReading.OfDay(year, month, day);
    }

    private static DateReading Taken(DateReading reading, int end, ref int length)
    {
        length = end;
        return reading;
    }

    private static TimeSpan? Time(ReadOnlySpan<char> text, int at, out int end)
    {
        end = at;
        if (at + 5 >= text.Length || text[at] is not ('T' or 't' or ' ') || Number(text, at + 1, 2) is not { } hour || text[at + 3] != ':' || Number(text, at + 4, 2) is not { } minute)
        {
            return null;
        }

        end = at + 6;
        var second = 0;
        if (end < text.Length && text[end] == ':' && Number(text, end + 1, 2) is { } seconds)
        {
            second = Math.Min(seconds, 59);
            end += 3;
            if (end < text.Length && text[end] is '.' or ',' && IsDigit(text, end + 1))
            {
                end++;
                while (IsDigit(text, end))
                {
                    end++;
                }
            }
        }

        return hour < 24 && minute < 60 ? new TimeSpan(hour, minute, second) : TimeSpan.FromDays(1);
    }

    private static int Offset(ReadOnlySpan<char> text, ref int end)
    {
        var at = end < text.Length && text[end] == ' ' ? end + 1 : end;
        if (at >= text.Length)
        {
            return 0;
        }

        if (text[at] is 'Z' or 'z')
        {
            end = at + 1;
            return 0;
        }

        if (text[at] is '+' or '-' or '\u2212' && Number(text, at + 1, 2) is { } hours)
        {
            var colon = at + 3 < text.Length && text[at + 3] == ':' ? 1 : 0;
            var minutes = Number(text, at + 3 + colon, 2);
            end = at + 3 + (minutes is null ? 0 : colon + 2);
            return ((hours * 60) + (minutes ?? 0)) * (text[at] == '+' ? 1 : -1);
        }

        var word = text[at..];
        var letters = word.IndexOfAnyExceptInRange('A', 'Z');
        word = letters < 0 ? word : word[..letters];
        if (word.Length > 1 && DateWords.ZoneOf(word) is { } zone)
        {
            end = at + word.Length;
            return zone;
        }

        return 0;
    }

    private static int? Number(ReadOnlySpan<char> text, int at, int count)
    {
        if (at + count > text.Length)
        {
            return null;
        }

        var value = 0;
        foreach (var c in text.Slice(at, count))
        {
            if (!char.IsAsciiDigit(c))
            {
                return null;
            }

            value = (value * 10) + c - '0';
        }

        return value;
    }

    private static bool IsDigit(ReadOnlySpan<char> text, int at) => at < text.Length && char.IsAsciiDigit(text[at]);
}
