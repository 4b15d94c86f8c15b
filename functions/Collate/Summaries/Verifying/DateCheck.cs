using System.Globalization;
using Collate.Language;
using Collate.Language.Values;

namespace Collate.Summaries.Verifying;

/// <summary>Checks dates by the days they mean. A coarser date is borne out by a finer one, not the other way round.</summary>
internal static class DateCheck
{
    private static readonly HashSet<string> Now = WordPairs.Set("now currently nowadays presently jetzt heutzutage inzwischen maintenant actuellement désormais ahora actualmente nyní teď");

    /// <summary>The verdict if a date fails; else none.</summary>
    public static Verdict? Run(string sentence, Reading claim, List<Reading> cited)
    {
        if (claim.Values.Dates.Count == 0)
        {
            return DateOrder.Run(claim, cited);
        }

        // A relative date in the sentence means what it means in the source, so it is read with the day of each.
        var readings = cited.ConvertAll(c => c.Source.Published == claim.Source.Published
            ? claim.Values.Dates
            : ValueReader.Read(sentence, c.Source.Published, claim.Source.Language).Dates);
        for (var i = 0; i < claim.Values.Dates.Count; i++)
        {
            var date = claim.Values.Dates[i];
            var words = sentence.AsSpan(date.Start, date.End - date.Start);
            var isSupported = false;
            for (var c = 0; c < cited.Count && !isSupported; c++)
            {
                isSupported = i < readings[c].Count && (IsSupported(readings[c][i], words, cited[c]) || IsAsLongAgo(date, claim, cited[c]) || CountedDays.IsTold(readings[c][i], claim, cited[c]) || (date.Precision == DatePrecision.Month && MonthSpans.IsTold(claim, cited[c])));
            }

            if (!isSupported)
            {
                return Verdict.Failed(VerdictReason.Date, words.ToString());
            }
        }

        return DateOrder.Run(claim, cited);
    }

    /// <summary><c>almost 30 years ago</c>, of 29 years.</summary>
    private static bool IsAsLongAgo(DateMention date, Reading claim, Reading cited) =>
        claim.Source.Text.AsSpan(date.Start, date.End - date.Start).EndsWith(" ago", StringComparison.Ordinal) && Quantities.SpanOf(claim, date) is { } span
        && cited.Quantities.Any(other => NumberComparison.Supports(span, other));

    /// <summary><c>today</c>, of what is so now.</summary>
    private static bool IsNow(DateMention date, Reading cited) => date.Form == "today" && Array.Exists(cited.Words, Now.Contains);

    /// <summary><c>Friday</c>, of a day that is said to be one: <c>May 16, 2025</c>.</summary>
    private static bool IsWeekdayOf(DateMention date, DateMention other) =>
        date.When is null && other.When is { } days && days.From == days.To && string.Equals(date.Form, days.From.DayOfWeek.ToString(), StringComparison.OrdinalIgnoreCase);

    /// <summary><c>mid-October</c>, of October 14.</summary>
    private static bool IsPartOfMonth(ReadOnlySpan<char> words, Reading cited)
    {
        var (first, last, length) = words.StartsWith("mid", StringComparison.OrdinalIgnoreCase) ? (10, 20, 4)
            : words.StartsWith("early ", StringComparison.OrdinalIgnoreCase) ? (1, 10, 6)
            : words.StartsWith("late ", StringComparison.OrdinalIgnoreCase) ? (20, 31, 5) : (0, 0, 0);
        if (length == 0 || words.Length <= length)
        {
            return false;
        }

        var month = words[length..].Trim();
        foreach (var other in cited.Values.Dates)
        {
            var day = other.When is { } days && days.From == days.To ? days.From.Day
                : other.Form.StartsWith("--", StringComparison.Ordinal) && other.Form.Length >= 7 && int.TryParse(other.Form.AsSpan(5, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var written) ? written : 0;
            if (day >= first && day <= last && cited.Source.Text.AsSpan(other.Start, other.End - other.Start).Contains(month, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>this winter</c>, of its <c>winter schedule</c>; <c>in the autumn</c>, of October.</summary>
    private static bool IsSeasonOf(ReadOnlySpan<char> words, Reading cited)
    {
        var season = words[(words.LastIndexOf(' ') + 1)..].ToString();
        if (season is "spring" or "summer" or "autumn" or "winter" && cited.Has(season) && !words.StartsWith("next ", StringComparison.OrdinalIgnoreCase) && !cited.Values.Dates.Any(date => cited.Source.Text.AsSpan(date.Start, date.End - date.Start).Contains(season, StringComparison.OrdinalIgnoreCase)))
        {
            return true;
        }

        var months = words[(words.LastIndexOf(' ') + 1)..] switch
        {
            "spring" => "march april may",
            "summer" => "june july august",
            "autumn" or "fall" => "september october november",
            "winter" => "december january february",
            _ => "",
        };
        return months.Length > 0 && months.Split(' ').Any(cited.Has);
    }

    /// <summary>The weekday that a date begins with: <c>Sunday, January 16</c>.</summary>
    private static DayOfWeek? DayIn(ReadOnlySpan<char> words)
    {
        var end = words.IndexOfAny(' ', ',');
        return CalendarWords.TryGetDay(WordForm.Fold(end < 0 ? words : words[..end]), out var day) ? day : null;
    }

    private static bool IsSupported(DateMention date, ReadOnlySpan<char> words, Reading cited)
    {
        if (IsNow(date, cited) && cited.Values.Dates.All(other => other.Form != "today" && other.Precision != DatePrecision.Day))
        {
            return true;
        }

        foreach (var other in cited.Values.Dates)
        {
            var otherWords = cited.Source.Text.AsSpan(other.Start, other.End - other.Start);
            if (DayIn(words) is { } day && DayIn(otherWords) is { } otherDay && day != otherDay)
            {
                continue;
            }

            if (words.Equals(otherWords, StringComparison.OrdinalIgnoreCase) || string.Equals(date.Form, other.Form, StringComparison.Ordinal) || IsWeekdayOf(date, other)
                || ((date.When is null || other.When is null) && date.Form.StartsWith("--", StringComparison.Ordinal) && (other.When is { } known ? known.ToString()[4..].StartsWith(date.Form[1..], StringComparison.Ordinal) : other.Form.StartsWith(date.Form, StringComparison.Ordinal)))
                || (date.When is { } days && other.When is { } otherDays && days.Contains(otherDays)))
            {
                return true;
            }
        }

        if (IsPartOfMonth(words, cited))
        {
            return true;
        }

        // "on Sunday", of "Sundays"; "in the autumn", of "October"; "into next year", of "next spring"
        if (cited.Has(words.ToString().ToLowerInvariant() + "s") || IsSeasonOf(words, cited) || (words.Equals("next year", StringComparison.OrdinalIgnoreCase) && cited.Has("next") && (cited.Has("spring") || cited.Has("summer") || cited.Has("autumn") || cited.Has("winter"))))
        {
            return true;
        }

        // "2025" read as a date here and as a number there.
        foreach (var number in cited.Values.Numbers)
        {
            if (words.SequenceEqual(cited.Source.Text.AsSpan(number.Start, number.End - number.Start)))
            {
                return true;
            }
        }

        return false;
    }
}
