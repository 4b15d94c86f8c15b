using System.Globalization;

namespace Collate.Language.Values;

/// <summary>Scans the dates of one sentence from left to right.</summary>
internal sealed class DateScanner(TokenizedSentence sentence, DateOnly? published, string language)
{
    private readonly NumericDates numeric = new(sentence, language);
    private readonly RelativeDates relative = new(sentence, published, language);
    private readonly DateDirections directions = new(sentence, language);
    private int? lastYear;

    /// <summary>Scans the date that starts at a token, or that has its first certain word there.</summary>
    public bool TryScan(int at, out DateScan scan)
    {
        var found = sentence.Is(at, TokenKind.Number)
            ? numeric.TryScan(at, out scan) || TryScanDayFirst(at, out scan) || relative.TryScan(at, lastYear, out scan) || numeric.TryScanYear(at, out scan)
            : TryScanWord(at, out scan);
        if (found && scan.When is { } when && when.From.Year == when.To.Year)
        {
            lastYear = when.From.Year;
        }

        return found;
    }

    private bool TryScanWord(int at, out DateScan scan)
    {
        scan = default;
        if (!sentence.Is(at, TokenKind.Word))
        {
            return false;
        }

        var word = sentence[at];
        if (CalendarWords.TryGetDay(word, out var day) && (language is not ("en" or "el") || sentence.IsCapitalised(at)))
        {
            return TryScanWeekday(at, day, out scan);
        }

        var bare = word.StartsWith("mid-", StringComparison.Ordinal) ? word[4..] : word;
        if (CalendarWords.TryGetMonth(bare, language, out var month) && IsMonth(at, bare))
        {
            return TryScanMonth(at, month, out scan);
        }

        if (language == "en" && OfAfter(at) is > 0 and var of && NumberWords.TryGet(word, language, out var ordinal) && ordinal is { Kind: NumberWordKind.Ordinal, Value: <= 31 })
        {
            return TryScanOrdinal(at, of, (int)ordinal.Value, out scan);
        }

        return CalendarWords.TryGetSeason(bare, out var season) ? TryScanSeason(at, season, out scan) : relative.TryScan(at, lastYear, out scan);
    }

    /// <summary>English, German and Greek months have capitals; <c>may</c>, <c>mar</c> and other short words need a day or a year beside them. Where months are small, "Julio Brizuela" is a person.</summary>
    private bool IsMonth(int at, string word)
    {
        var isCertain = word.Length > 3 || (word == "mai" && language is "fr" or "de");
        var isCapital = sentence.IsCapitalised(at) || (sentence[at].StartsWith("mid-", StringComparison.Ordinal) && sentence.Raw(at).Length > 4 && char.IsUpper(sentence.Raw(at)[4])) || MonthNames.AreSmall(language);
        var hasNumber = sentence.Is(at + 1, TokenKind.Number) || (sentence[at + 1] == "." && sentence.Is(at + 2, TokenKind.Number)) || sentence.Is(at - 1, TokenKind.Number);
        var isMay = word == "may" && at > 0 && (sentence[at - 1] is "in" or "since" or "until" or "by" or "last" or "next" or "this" or "early" or "late" or "of");
        var isGivenName = !hasNumber && at > 0 && MonthNames.AreSmall(language) && sentence.IsCapitalised(at) && sentence.IsCapitalised(at + 1);
        return isCapital && !isGivenName && (isCertain || hasNumber || isMay);
    }

    private bool TryScanWeekday(int at, DayOfWeek day, out DateScan scan)
    {
        var next = sentence[at + 1] == "," ? at + 2 : at + 1;
        if ((TryScanInner(next, out var date) || TryScanInner(at + 1, out date)) && date.Precision == DatePrecision.Day)
        {
            scan = date with { First = at };
            return true;
        }

        scan = relative.Weekday(at, day, directions);
        return true;
    }

    private bool TryScanInner(int at, out DateScan scan)
    {
        scan = default;
        return sentence.Is(at, TokenKind.Number)
            ? numeric.TryScan(at, out scan) || TryScanDayFirst(at, out scan)
            : sentence.Is(at, TokenKind.Word) && CalendarWords.TryGetMonth(sentence[at], language, out var month) && IsMonth(at, sentence[at]) && TryScanMonth(at, month, out scan);
    }

    /// <summary><c>17 June 2025</c>, <c>17th of June</c>, <c>17. Juni</c>, <c>17 de junio de 2025</c>, <c>17-19 June</c>.</summary>
    private bool TryScanDayFirst(int at, out DateScan scan)
    {
        scan = default;
        if (!numeric.TryReadDay(at, out var day))
        {
            return false;
        }

        var last = day;
        var next = at + 1;
        if (numeric.TryReadDay(next + 1, out last) && (sentence[next] is "-" or "–" || (sentence[next] is "and" or "und" or "et" or "y" or "a" && last == day + 1)))
        {
            next += 2;
        }
        else
        {
            last = day;
        }

        while (sentence[next] is "." or "of" or "de" or "th" or "st" or "nd" or "rd" or "er" or "º")
        {
            next++;
        }

        if (!CalendarWords.TryGetMonth(sentence[next], language, out var month) || !(sentence.IsCapitalised(next) || MonthNames.AreSmall(language)))
        {
            return false;
        }

        next++;
        next += sentence[next] == "." && sentence.Is(next + 1, TokenKind.Number) ? 1 : 0;
        next = ReadYear(next, out var year, out var isRelative);
        scan = Days(at, next, year, month, day, last, isRelative);
        return true;
    }

    private int OfAfter(int at) => sentence[at + 1] == "of" ? at + 1 : sentence[at + 1] == "day" && sentence[at + 2] == "of" ? at + 2 : 0;

    /// <summary><c>the third of October</c>, <c>the first day of January</c>.</summary>
    private bool TryScanOrdinal(int at, int of, int day, out DateScan scan)
    {
        scan = default;
        if (!CalendarWords.TryGetMonth(sentence[of + 1], language, out var month) || !IsMonth(of + 1, sentence[of + 1]))
        {
            return false;
        }

        var next = ReadYear(of + 2, out var year, out var isRelative);
        scan = Days(at, next, year, month, day, day, isRelative);
        return true;
    }

    private bool TryScanMonth(int at, int month, out DateScan scan)
    {
        var next = at + 1;
        next += sentence[next] == "." && sentence.Is(next + 1, TokenKind.Number) ? 1 : 0;
        if (numeric.TryReadDay(next, out var day) && !(sentence.Is(next + 1, TokenKind.Word) && Units.TryGet(sentence[next + 1], out _)))
        {
            next++;
            next += sentence[next] is "th" or "st" or "nd" or "rd" ? 1 : 0;
            var last = day;
            var isPair = sentence[next] == "and" && !sentence.Is(next + 2, TokenKind.Word);
            if ((isPair || sentence[next] is "-" or "–" or "to") && numeric.TryReadDay(next + 1, out var end) && end > day && (!isPair || end == day + 1) && !CalendarWords.TryGetMonth(sentence[next + 2], language, out _))
            {
                last = end;
                next += 2;
            }

            next = ReadYear(next, out var year, out var isRelative);
            scan = Days(at, next, year, month, day, last, isRelative);
            return true;
        }

        next = ReadYear(next, out var monthYear, out var relativeYear);
        var first = First(at, out var third, out var step);
        var resolved = monthYear ?? relative.YearOf(month, step, directions.Of(first, next) == DateDirection.Forward);
        var when = resolved is { } y ? DateInterval.Month(y, month) : (DateInterval?)null;
        var form = string.Create(CultureInfo.InvariantCulture, $"--{month:00}");
        scan = Narrow(new DateScan(first, next, when, DatePrecision.Month, form, monthYear is null || relativeYear), third);
        return true;
    }

    private bool TryScanSeason(int at, int season, out DateScan scan)
    {
        var first = First(at, out var third, out var step);
        var next = ReadYear(at + 1, out var year, out var isRelative);
        var before = sentence[at - 1] == "the" ? sentence[at - 2] : sentence[at - 1];
        var isSeason = year is not null || isRelative || step != 0 || first < at
            || before is "in" or "by" or "during" or "since" or "until" or "im" or "en" or "au";
        if (year is null && sentence[at + 1] is "of" or "in" or "back" or "short" or "to")
        {
            isSeason = false;
        }

        var resolved = year ?? relative.YearOfSeason(season, step, directions.Of(first, next) == DateDirection.Forward);
        var when = resolved is { } y ? DateInterval.Season(season == 0 && year is not null ? Math.Min(y + 1, 9999) : y, season) : (DateInterval?)null;
        scan = Narrow(new DateScan(first, next, when, DatePrecision.Months, sentence[at], year is null || isRelative), third);
        return isSeason;
    }

    private DateScan Days(int first, int next, int? year, int month, int day, int last, bool isRelative)
    {
        var resolved = year ?? relative.YearNearest(month, day);
        var isDay = day == last;
        var isValid = resolved is { } y && day <= last && last <= DateTime.DaysInMonth(y, month);
        var when = isValid ? new DateInterval(new DateOnly(resolved!.Value, month, day), new DateOnly(resolved.Value, month, last)) : (DateInterval?)null;
        var form = string.Create(CultureInfo.InvariantCulture, $"--{month:00}-{day:00}");
        form = isDay ? form : string.Create(CultureInfo.InvariantCulture, $"{form}/{last:00}");
        return new DateScan(first, next, when, isDay ? DatePrecision.Day : DatePrecision.Days, form, year is null || isRelative);
    }

    /// <summary>The year after a month or a day: <c>, 2025</c>, <c>of 2025</c>, <c>last year</c>, <c>of that year</c>.</summary>
    private int ReadYear(int at, out int? year, out bool isRelative)
    {
        isRelative = false;
        var next = sentence[at] is "," or "of" or "de" or "del" ? at + 1 : at;
        if (numeric.TryReadYear(next, out var value) && (sentence[at] != "," || !CalendarWords.TryGetMonth(sentence[next + 1], language, out _)))
        {
            year = value;
            return next + 1;
        }

        if (sentence[next + 1] == "year" && (next == at || sentence[at] == "of"))
        {
            year = sentence[next] switch
            {
                "last" => published?.Year - 1,
                "this" => published?.Year,
                "next" => published?.Year + 1,
                "that" => lastYear,
                _ => null,
            };
            isRelative = sentence[next] is "last" or "this" or "next" or "that";
            return isRelative ? next + 2 : at;
        }

        year = null;
        return at;
    }

    /// <summary>Where a date begins that <c>early</c>, <c>mid</c>, <c>late</c>, <c>last</c>, <c>this</c> or <c>next</c> stand before.</summary>
    private int First(int at, out int? third, out int step)
    {
        third = sentence[at].StartsWith("mid-", StringComparison.Ordinal) ? 1 : RelativeDates.Third(sentence[at - 1]);
        step = sentence[at - 1] switch
        {
            "last" or "past" => -1,
            "this" => 2,
            "next" or "coming" => 1,
            _ => 0,
        };
        return (third is not null && !sentence[at].StartsWith("mid-", StringComparison.Ordinal)) || step != 0 ? at - 1 : at;
    }

    private static DateScan Narrow(DateScan scan, int? third)
    {
        var precision = scan.Precision == DatePrecision.Month ? DatePrecision.Days : DatePrecision.Months;
        return third is not { } part ? scan : scan with
        {
            When = scan.When?.Third(part),
            Precision = precision,
            Form = (part == 0 ? "early " : part == 1 ? "mid " : "late ") + scan.Form,
        };
    }
}
