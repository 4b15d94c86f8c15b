namespace Collate.Language.Values;

/// <summary>Scans dates that are counted from the day of publication, and finds the year of those that name none.</summary>
internal sealed class RelativeDates(TokenizedSentence sentence, DateOnly? published, string language)
{
    /// <summary>Which third of a stretch a word means: <c>early</c> 0, <c>mid</c> 1, <c>late</c> 2.</summary>
    public static int? Third(string word) => word switch
    {
        "early" => 0,
        "mid" => 1,
        "late" => 2,
        _ => null,
    };

    /// <summary>The weekday at a token, with <c>last</c>, <c>this</c> or <c>next</c> before it. One that may lie behind or ahead is left open.</summary>
    public DateScan Weekday(int at, DayOfWeek day, DateDirections directions)
    {
        var before = sentence[at - 1] == "past" && sentence[at - 2] == "this" ? "past" : sentence[at - 1];
        var first = before is "last" or "this" or "next" or "past" or "coming" ? at - 1 : at;
        var form = day.ToString().ToLowerInvariant();
        form = before is "next" or "coming" ? "next " + form : form;
        if (published is not { } today)
        {
            return new DateScan(first, at + 1, null, DatePrecision.Day, form, true);
        }

        var back = ((int)today.DayOfWeek - (int)day + 7) % 7;
        var direction = back == 0 || first < at ? DateDirection.Back : directions.OfWeekday(at);
        if (direction == DateDirection.Open)
        {
            return new DateScan(first, at + 1, null, DatePrecision.Day, form, true);
        }

        var days = before switch
        {
            "last" when back == 0 => -7,
            "next" or "coming" => 7 - back,
            "this" => ((int)day + 6) % 7 - (((int)today.DayOfWeek + 6) % 7),
            "last" or "past" => -back,
            _ when direction == DateDirection.Forward => 7 - back,
            _ => -back,
        };
        return new DateScan(first, at + 1, Shift(today, days), DatePrecision.Day, form, true);
    }

    /// <summary>The year of a month without one.</summary>
    public int? YearOf(int month, int step, bool looksForward) => published is not { } today ? null
        : step == 2 ? today.Year
        : step == 1 || (looksForward && step == 0) ? (month >= today.Month ? today.Year : today.Year + 1)
        : step == -1 && month == today.Month ? today.Year - 1
        : month <= today.Month ? today.Year : today.Year - 1;

    /// <summary>The year of a season without one; for winter that of its January.</summary>
    public int? YearOfSeason(int season, int step, bool looksForward)
    {
        if (published is not { } today)
        {
            return null;
        }

        var year = season == 0 && today.Month == 12 ? today.Year + 1 : today.Year;
        var current = DateInterval.Season(Math.Clamp(year, 2, 9998), season);
        return step == 1 || (step == 0 && looksForward) ? (current.From > today ? year : year + 1)
            : step == -1 ? (current.To < today ? year : year - 1)
            : current.From <= today || step == 2 ? year : year - 1;
    }

    /// <summary>The year that brings a day nearest to the day of publication.</summary>
    public int? YearNearest(int month, int day)
    {
        if (published is not { } today)
        {
            return null;
        }

        var best = today.Year;
        var distance = int.MaxValue;
        for (var year = Math.Max(2, today.Year - 1); year <= Math.Min(9998, today.Year + 1); year++)
        {
            var candidate = new DateOnly(year, month, Math.Min(day, DateTime.DaysInMonth(year, month)));
            var apart = Math.Abs(candidate.DayNumber - today.DayNumber);
            if (apart < distance)
            {
                (best, distance) = (year, apart);
            }
        }

        return best;
    }

    /// <summary><c>yesterday</c>, <c>last week</c>, <c>late last year</c>, <c>this month</c>, <c>two years ago</c>, <c>that year</c>.</summary>
    public bool TryScan(int at, int? lastYear, out DateScan scan)
    {
        scan = default;
        var days = sentence[at] switch
        {
            "today" or "tonight" or "heute" or "aujourd'hui" or "hoy" or "oggi" or "hoje" or "dnes" or "σήμερα" => 0,
            "yesterday" or "gestern" or "ayer" or "ieri" or "ontem" or "včera" or "χθες" => -1,
            "hier" when language == "fr" => -1,
            "tomorrow" or "demain" or "domani" or "amanhã" or "zítra" or "αύριο" => 1,
            _ => int.MinValue,
        };
        if (days != int.MinValue)
        {
            scan = new DateScan(at, at + 1, published is { } today ? Shift(today, days) : null, DatePrecision.Day, days == 0 ? "today" : days == 1 ? "tomorrow" : "yesterday", true);
            return true;
        }

        var step = sentence[at] switch
        {
            "last" or "past" or "previous" => -1,
            "this" or "current" => 0,
            "next" or "coming" => 1,
            "that" => 3,
            _ => 2,
        };
        if (step == 3 && sentence[at + 1] == "year" && lastYear is { } year)
        {
            scan = new DateScan(at, at + 2, DateInterval.Year(year), DatePrecision.Year, "that year", false);
            return true;
        }

        return step < 2 ? TryScanStretch(at, step, out scan) : TryScanAgo(at, out scan);
    }

    private bool TryScanStretch(int at, int step, out DateScan scan)
    {
        scan = default;
        var unit = sentence[at + 1];
        if (unit is not ("week" or "month" or "year") || (step == -1 && sentence[at] != "last"))
        {
            return false;
        }

        DateInterval? when = null;
        if (published is { } today)
        {
            when = unit switch
            {
                "week" => Week(today, step),
                "month" => Month(today, step),
                _ => DateInterval.Year(Math.Clamp(today.Year + step, 1, 9999)),
            };
        }

        var third = Third(sentence[at - 1]);
        var precision = unit == "week" ? DatePrecision.Days : unit == "month" ? DatePrecision.Month : DatePrecision.Year;
        precision = third is null ? precision : precision == DatePrecision.Year ? DatePrecision.Months : DatePrecision.Days;
        var first = third is null ? at : at - 1;
        var form = string.Join(' ', Enumerable.Range(first, at + 2 - first).Select(i => sentence[i]));
        scan = new DateScan(first, at + 2, third is { } part ? when?.Third(part) : when, precision, form, true);
        return true;
    }

    /// <summary><c>a year ago</c>, <c>two days ago</c>: weeks mean give or take three days, months fifteen, years forty-five.</summary>
    private bool TryScanAgo(int at, out DateScan scan)
    {
        scan = default;
        var count = sentence[at] is "a" or "an" or "one" ? 1 : 0;
        if (count == 0 && !(sentence.Is(at, TokenKind.Number) ? Numeral.TryRead(sentence.Raw(at), "en", out var digits) && digits < 1000 && (count = (int)digits) > 0
            : NumberWords.TryGet(sentence[at], "en", out var word) && word.Kind == NumberWordKind.Unit && (count = (int)word.Value) > 0))
        {
            return false;
        }

        if (sentence[at + 2] is not ("ago" or "earlier") || !Units.TryGet(sentence[at + 1], out var unit) || unit.Name is not ("d" or "wk" or "month" or "y"))
        {
            return false;
        }

        var form = string.Concat(count.ToString(System.Globalization.CultureInfo.InvariantCulture), " ", unit.Name, " ago");
        var isDay = unit.Name == "d";
        DateInterval? when = null;
        if (published is { } today && sentence[at + 2] == "ago" && today.Year - count > 2)
        {
            var (middle, spread) = unit.Name switch
            {
                "d" => (today.AddDays(-count), 0),
                "wk" => (today.AddDays(-7 * count), 3),
                "month" => (today.AddMonths(-count), 15),
                _ => (today.AddYears(-count), 45),
            };
            when = new DateInterval(middle.AddDays(-spread), middle.AddDays(spread));
        }

        scan = new DateScan(at, at + 3, when, isDay ? DatePrecision.Day : unit.Name is "y" ? DatePrecision.Months : DatePrecision.Days, form, true);
        return sentence[at + 2] == "ago";
    }

    private static DateInterval Week(DateOnly today, int step)
    {
        var monday = today.DayNumber - (((int)today.DayOfWeek + 6) % 7) + (7 * step);
        return new DateInterval(DateOnly.FromDayNumber(Math.Max(0, monday)), DateOnly.FromDayNumber(Math.Clamp(monday + 6, 0, DateOnly.MaxValue.DayNumber)));
    }

    private static DateInterval Month(DateOnly today, int step)
    {
        var index = Math.Clamp((today.Year * 12) + today.Month - 1 + step, 12, (9999 * 12) + 11);
        return DateInterval.Month(index / 12, (index % 12) + 1);
    }

    private static DateInterval Shift(DateOnly today, int days) => DateInterval.Day(DateOnly.FromDayNumber(Math.Clamp(today.DayNumber + days, 0, DateOnly.MaxValue.DayNumber)));
}
