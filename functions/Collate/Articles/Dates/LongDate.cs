using System.Globalization;
using Collate.Language;

namespace Collate.Articles.Dates;

/// <summary>Dates in words or in the order of a country: <c>Tuesday, June 17, 2025 at 10:30 am EDT</c>, <c>17. června 2025</c>, <c>17.06.2025</c>.</summary>
internal ref struct LongDate
{
    private static readonly string[] HebrewDays = ["הראשון", "השני", "השלישי", "הרביעי", "החמישי", "השישי", "השביעי", "השמיני", "התשיעי", "העשירי"];

    private readonly ReadOnlySpan<char> text;
    private int at;
    private int year, month, day, first, second, count;
    private char separator;
    private int hour = -1, minute, seconds;
    private int? zone;
    private bool isZoneUnknown, isYearFirst;

    private LongDate(ReadOnlySpan<char> text) => this.text = text;

    /// <summary>The date that the whole text is, or none.</summary>
    public static DateReading? Parse(ReadOnlySpan<char> text)
    {
        var parser = new LongDate(text);
        return parser.ReadAll() ? parser.Result() : null;
    }

    private bool ReadAll()
    {
        while (at < text.Length)
        {
            var c = text[at];
            if (char.IsAsciiDigit(c))
            {
                if (!ReadNumber())
                {
                    return false;
                }
            }
            else if (char.IsLetter(c))
            {
                if (!ReadWord())
                {
                    return false;
                }
            }
            else if (c is '+' or '-' && hour >= 0 && at + 2 < text.Length && char.IsAsciiDigit(text[at + 1]))
            {
                if (!ReadOffset())
                {
                    return false;
                }
            }
            else if (c is ' ' or ',' or '.' or '(' or ')' or '-' or '/' or '|' or '–' or '—' or '·' or '•' or ':' or '،' or '\u200B' or '\u200E' or '\u200F' or '\u00A0' or 'º' or 'ª')
            {
                at++;
            }
            else
            {
                return false;
            }
        }

        return true;
    }

    private bool ReadNumber()
    {
        var start = at;
        var value = Digits();
        var length = at - start;
        if (length > 4)
        {
            return false;
        }

        if (length <= 2 && at + 2 < text.Length && text[at] is ':' or 'h' && char.IsAsciiDigit(text[at + 1]))
        {
            return ReadTime(value);
        }

        if (length <= 2 && HalfDay.IsNext(text[at..]) && (month > 0 || count > 0))
        {
            hour = hour < 0 ? value : 25;
            return true;
        }

        var unit = at < text.Length ? text[at] : '\0';
        var spaced = unit == ' ' && at + 1 < text.Length ? text[at + 1] : unit;
        if (unit is '年' or '년' or '月' or '월' or '日' or '일' || spaced is '年' or '月' or '日')
        {
            at += unit == ' ' ? 2 : 1;
            return spaced is '年' or '년' ? Set(ref year, value) : spaced is '月' or '월' ? Set(ref month, value) : Set(ref day, value);
        }

        if (length >= 3)
        {
            isYearFirst = count == 0;
            return length == 4 && Set(ref year, value);
        }

        separator = count == 0 ? unit : separator;
        count++;
        return count switch
        {
            1 => (first = value) >= 0,
            2 => (second = value) >= 0,
            _ => false,
        };
    }

    private bool ReadTime(int value)
    {
        if (hour >= 0)
        {
            return false;
        }

        hour = value;
        at++;
        minute = Digits();
        if (at + 1 < text.Length && text[at] == ':' && char.IsAsciiDigit(text[at + 1]))
        {
            at++;
            seconds = Digits();
        }

        return hour < 24 && minute < 60 && seconds < 61;
    }

    private bool ReadWord()
    {
        var start = at;
        while (at < text.Length && (char.IsLetter(text[at]) || char.GetUnicodeCategory(text[at]) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark || text[at] == '\''))
        {
            at++;
        }

        var word = text[start..at];
        if (hour is >= 1 and <= 12 && HalfDay.IsIt(word, text[at..]))
        {
            at += word.Length == 1 ? 2 : 0;
            hour = HalfDay.HourOf(hour, word);
            return true;
        }

        var found = MonthNames.Find(word);
        if (found == 0 && LevantineMonth.Find(word, text[at..], out var length) is var levantine and > 0)
        {
            found = levantine;
            at += length;
        }

        if (found > 0 && (month == 0 || month == found))
        {
            month = found;
            return true;
        }

        if (hour >= 0 && DateWords.ZoneOf(word) is { } offset)
        {
            zone ??= offset;
            return true;
        }

        if (count == 0 && Array.IndexOf(HebrewDays, word.ToString()) is var ordinal and >= 0)
        {
            count = 1;
            first = ordinal + 1;
            return true;
        }

        if (DateWords.IsIgnored(word))
        {
            return true;
        }

        // "10:30 ET" tells the day, but not the instant.
        isZoneUnknown = hour >= 0 && word.Length <= 4 && !word.ContainsAnyExceptInRange('A', 'Z');
        return isZoneUnknown;
    }

    private bool ReadOffset()
    {
        var sign = text[at++] == '+' ? 1 : -1;
        var start = at;
        var value = Digits();
        var length = at - start;
        if (at + 2 < text.Length && text[at] == ':' && char.IsAsciiDigit(text[at + 1]))
        {
            at++;
            value = (value * 100) + Digits();
            length = 4;
        }

        zone = sign * (length <= 2 ? value * 60 : (value / 100 * 60) + (value % 100));
        return length <= 4;
    }

    private int Digits()
    {
        var value = 0;
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            value = Math.Min(99_999, (value * 10) + text[at++] - '0');
        }

        return value;
    }

    private static bool Set(ref int field, int value)
    {
        var free = field == 0;
        field = value;
        return free;
    }

    private readonly DateReading? Result()
    {
        if (year == 0 || count > 2)
        {
            return null;
        }

        var (m, d) = (month, day) switch
        {
            ( > 0, > 0) when count == 0 => (month, day),
            ( > 0, 0) when count == 1 => (month, first),
            (0, 0) when count == 2 && !isYearFirst && separator == '.' => (second, first),
            (0, 0) when count == 2 && !isYearFirst && separator is '/' or '-' && first > 12 => (second, first),
            (0, 0) when count == 2 && !isYearFirst && separator is '/' or '-' && (second > 12 || second == first) => (first, second),
            _ => (0, 0),
        };
        return hour < 0 || isZoneUnknown
            ? DateReading.OfDay(year, m, d)
            : DateReading.OfInstant(year, m, d, new TimeSpan(hour, minute, Math.Min(seconds, 59)), zone ?? 0);
    }
}
