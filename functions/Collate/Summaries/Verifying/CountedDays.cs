using System.Globalization;
using Collate.Language;
using Collate.Language.Values;

namespace Collate.Summaries.Verifying;

/// <summary>Days that an English text tells by counting from another: <c>on Thursday, four days after</c>, <c>for a second day on Wednesday</c>, <c>until the end of April</c>.</summary>
internal static class CountedDays
{
    /// <summary>Beyond a week the same weekday would stand for two days.</summary>
    private const int MostDays = 6;

    private const decimal SecondsOfDay = 86_400;

    private static readonly HashSet<string> Limits = WordPairs.Set("through until till by to");

    /// <summary>Whether a text tells the date by counting, or as the end of its month.</summary>
    public static bool IsTold(DateMention date, Reading claim, Reading cited)
    {
        if (cited.Source.Language != "en")
        {
            return false;
        }

        return date.Precision switch
        {
            DatePrecision.Day => IsCounted(date, cited) || (IsLastOfMonth(date) && Limits.Contains(Before(claim, date, 1)) && EndsMonth(cited, MonthOf(date))),
            DatePrecision.Month => Before(claim, date, 1) == "before" && MonthOf(date) is > 0 and var month && EndsMonth(cited, month == 1 ? 12 : month - 1),
            _ => false,
        };
    }

    private static bool IsCounted(DateMention date, Reading cited)
    {
        foreach (var other in cited.Values.Dates)
        {
            if (other.Precision == DatePrecision.Day && Offsets(cited, NumberPlaces.TokenAt(cited.Values.Sentence, other.Start)).Any(days => Are(date, other, days)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Are(DateMention date, DateMention other, int days)
    {
        if (date.When is { } one && other.When is { } two)
        {
            return one.From == one.To && two.From == two.To && one.From == two.From.AddDays(days);
        }

        return WeekdayOf(date) is { } day && WeekdayOf(other) is { } from && ((int)from + days + 7) % 7 == (int)day;
    }

    private static DayOfWeek? WeekdayOf(DateMention date) =>
        date.When is { } when ? when.From == when.To ? when.From.DayOfWeek : null : Enum.TryParse<DayOfWeek>(date.Form, ignoreCase: true, out var day) ? day : null;

    /// <summary>How many days from a date the other days of its sentence are.</summary>
    private static IEnumerable<int> Offsets(Reading text, int at)
    {
        var tokens = text.Values.Sentence;
        var first = at;
        while (first > 0 && tokens[first - 1] is not ("." or ";" or "!" or "?"))
        {
            first--;
        }

        for (var i = first; i < tokens.Count && tokens[i] is not ("." or ";" or "!" or "?"); i++)
        {
            if (tokens[i] is "day" or "days" && OffsetAt(text, tokens, i) is { } days)
            {
                yield return days;
            }
        }
    }

    /// <summary>"a day after" an event that was a day before; "two days later", "the next day"; "a third day" of what began two days before.</summary>
    private static int? OffsetAt(Reading text, TokenizedSentence tokens, int at)
    {
        if (tokens[at] == "day" && tokens[at - 1] is "next" or "following")
        {
            return 1;
        }

        if (tokens[at] == "day" && tokens[at - 1] == "previous")
        {
            return -1;
        }

        if (tokens[at] == "day" && NthAt(text, tokens, tokens[at - 1] is "consecutive" or "straight" or "successive" ? at - 2 : at - 1) is { } nth)
        {
            return 1 - nth;
        }

        var count = tokens[at] == "day" && tokens[at - 1] is "a" or "one" or "the" ? 1 : CountAt(text, tokens, at);
        return count == 0 ? null : tokens[at + 1] switch
        {
            "after" or "earlier" => -count,
            "later" => count,

            // "said that he had left the day before", "on Monday, two days before the vote"
            "before" => tokens.Is(at + 2, TokenKind.Word) ? count : -count,
            _ => null,
        };
    }

    private static int? NthAt(Reading text, TokenizedSentence tokens, int at)
    {
        foreach (var number in text.Values.Numbers)
        {
            if (number.Kind == NumberKind.Ordinal && number.Value is > 1 and <= MostDays + 1 && at >= 0 && tokens.Tokens[at].Start >= number.Start && tokens.Tokens[at].Start < number.End)
            {
                return (int)number.Value;
            }
        }

        return null;
    }

    private static int CountAt(Reading text, TokenizedSentence tokens, int at)
    {
        foreach (var number in text.Values.Numbers)
        {
            if (number is { Unit: "s", IsRange: false } && number.End == tokens.Tokens[at].End && number.Value % SecondsOfDay == 0 && number.Value / SecondsOfDay is >= 1 and <= MostDays and var days)
            {
                return (int)days;
            }
        }

        return 0;
    }

    /// <summary>Whether a text tells of the end of a month: <c>by the end of September</c>.</summary>
    private static bool EndsMonth(Reading text, int month) =>
        text.Values.Dates.Any(date => date.Precision <= DatePrecision.Month && MonthOf(date) == month && Before(text, date, 1) == "of" && Before(text, date, 2) == "end");

    private static bool IsLastOfMonth(DateMention date) => date.When is { } when ? when.From == when.To && when.From.AddDays(1).Day == 1
        : MonthOf(date) is > 0 and var month && date.Form.Length >= 7 && int.TryParse(date.Form.AsSpan(5, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day == DateTime.DaysInMonth(2001, month);

    private static int MonthOf(DateMention date) => date.When is { } when ? when.To.Month
        : date.Form.StartsWith("--", StringComparison.Ordinal) && date.Form.Length >= 4 && int.TryParse(date.Form.AsSpan(2, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var month) && month is >= 1 and <= 12 ? month : 0;

    private static string Before(Reading text, DateMention date, int steps) => text.Values.Sentence[NumberPlaces.TokenAt(text.Values.Sentence, date.Start) - steps];
}
