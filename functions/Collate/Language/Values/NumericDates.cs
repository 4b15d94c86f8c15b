using System.Globalization;

namespace Collate.Language.Values;

/// <summary>Scans dates written in digits, and years.</summary>
internal sealed class NumericDates(TokenizedSentence sentence, string language)
{
    private static readonly HashSet<string> BeforeYear = WordPairs.Set("in since until by during early late mid year ( en depuis seit desde");
    private static readonly HashSet<string> BeforeNumber = WordPairs.Set("$ € £ about some than over nearly least almost roughly around approximately");

    /// <summary><c>2025-06-17</c>, <c>17/06/2025</c>, <c>17.06.2025</c>, <c>2025年6月17日</c>; which of two numbers is the month may stay open.</summary>
    public bool TryScan(int at, out DateScan scan)
    {
        scan = default;
        DateInterval? when = null;
        if (Parts(sentence.Raw(at), out var dotted) && TryOrder(dotted[0], dotted[1], dotted[2], false, out when))
        {
            scan = new DateScan(at, at + 1, when, DatePrecision.Day, sentence.Raw(at).ToString(), false);
            return true;
        }

        if (sentence[at + 1] == "年" && TryReadYear(at, out var year))
        {
            return TryScanHan(at, year, out scan);
        }

        var isDate = sentence[at + 1] is "-" or "/" && sentence[at + 3] == sentence[at + 1] && sentence.Is(at + 2, TokenKind.Number) && sentence.Is(at + 4, TokenKind.Number)
            && sentence.Touches(at + 1) && sentence.Touches(at + 2) && sentence.Touches(at + 3) && sentence.Touches(at + 4)
            && TryRead(at, out var a) && TryRead(at + 2, out var b) && TryRead(at + 4, out var c)
            && TryOrder(a, b, c, true, out when);
        if (isDate)
        {
            scan = new DateScan(at, at + 5, when, DatePrecision.Day, sentence.Text[sentence.Tokens[at].Start..sentence.Tokens[at + 4].End], false);
        }

        return isDate;
    }

    /// <summary>Four digits that stand where a year does, and decades (<c>1990s</c>).</summary>
    public bool TryScanYear(int at, out DateScan scan)
    {
        scan = default;
        if (!TryReadYear(at, out var year))
        {
            return false;
        }

        if (sentence.Touches(at + 1) && sentence.Is(at + 1, TokenKind.Word) && sentence[at + 1] == "s")
        {
            scan = new DateScan(at, at + 2, new DateInterval(new DateOnly(year, 1, 1), new DateOnly(year + 9, 12, 31)), DatePrecision.Years, "", false);
            return year % 10 == 0;
        }

        var follows = sentence[at + 1];
        var isAfter = BeforeYear.Contains(sentence[at - 1]) || CalendarWords.TryGetSeason(sentence[at - 1], out _);
        var isCounting = sentence.Is(at + 1, TokenKind.Word) && !sentence.IsCapitalised(at + 1) && !FunctionWords.Contains(follows)
            && (follows.EndsWith('s') || Units.TryGet(follows, out _) || Units.TryGetCurrency(follows, out _) || NumberWords.TryGet(follows, language, out _)
                || follows is "people" or "men" or "women" or "children" or "personnel" or "percent" or "more");
        if (follows == "%" || (sentence.Touches(at + 1) && sentence.Is(at + 1, TokenKind.Word)) || Units.TryGetCurrency(sentence[at - 1], out _)
            || (!isAfter && (isCounting || BeforeNumber.Contains(sentence[at - 1]) || year is < 1900 or > 2099)))
        {
            return false;
        }

        var next = at + 1;
        var last = year;
        if (sentence[next] is "-" or "–" && sentence.Touches(next) && sentence.Touches(next + 1) && sentence.Is(next + 1, TokenKind.Number) && TryRead(next + 1, out var end)
            && sentence.Raw(next + 1).Length is 2 or 4)
        {
            end = end < 100 ? (year / 100 * 100) + end : end;
            if (end > year && end < year + 100)
            {
                last = end;
                next += 2;
            }
        }

        var third = RelativeDates.Third(sentence[at - 1] == "-" ? sentence[at - 2] : sentence[at - 1]);
        var when = new DateInterval(new DateOnly(year, 1, 1), new DateOnly(last, 12, 31));
        var first = third is null ? at : sentence[at - 1] == "-" ? at - 2 : at - 1;
        scan = new DateScan(first, next, third is { } part ? when.Third(part) : when, third is not null ? DatePrecision.Months : last > year ? DatePrecision.Years : DatePrecision.Year, "", false);
        return true;
    }

    /// <summary>Four digits between 1500 and 2199, without separators.</summary>
    public bool TryReadYear(int at, out int year)
    {
        year = 0;
        return sentence.Is(at, TokenKind.Number) && sentence.Raw(at).Length == 4 && TryRead(at, out year) && year is >= 1500 and < 2200;
    }

    /// <summary>One or two digits from 1 to 31 that no unit, sign or letters follow, but an ordinal ending.</summary>
    public bool TryReadDay(int at, out int day)
    {
        day = 0;
        var isDay = sentence.Is(at, TokenKind.Number) && sentence.Raw(at).Length <= 2 && TryRead(at, out day) && day is >= 1 and <= 31 && sentence[at + 1] is not ("%" or ":" or "million" or "billion" or "percent");
        return isDay && !(sentence.Touches(at + 1) && sentence.Is(at + 1, TokenKind.Word) && sentence[at + 1] is not ("st" or "nd" or "rd" or "th" or "er"));
    }

    private bool TryScanHan(int at, int year, out DateScan scan)
    {
        scan = new DateScan(at, at + 2, DateInterval.Year(year), DatePrecision.Year, "", false);
        if (sentence[at + 3] == "月" && TryRead(at + 2, out var month) && month is >= 1 and <= 12)
        {
            var hasDay = sentence[at + 5] == "日" && TryRead(at + 4, out var day) && day >= 1 && day <= DateTime.DaysInMonth(year, month);
            _ = TryRead(at + 4, out day);
            scan = hasDay
                ? new DateScan(at, at + 6, DateInterval.Day(new DateOnly(year, month, day)), DatePrecision.Day, "", false)
                : new DateScan(at, at + 4, DateInterval.Month(year, month), DatePrecision.Month, "", false);
        }

        return true;
    }

    private bool TryRead(int at, out int value)
    {
        value = 0;
        if (!sentence.Is(at, TokenKind.Number) || sentence.Raw(at).Length > 4 || sentence.Raw(at).ContainsAny('.', ',') || !Numeral.TryRead(sentence.Raw(at), "en", out var number))
        {
            return false;
        }

        value = (int)number;
        return true;
    }

    private static bool Parts(ReadOnlySpan<char> token, out int[] parts)
    {
        parts = [];
        if (token.Length is < 8 or > 10 || token.Count('.') != 2)
        {
            return false;
        }

        parts = new int[3];
        var at = 0;
        foreach (var range in token.Split('.'))
        {
            if (!int.TryParse(token[range], NumberStyles.None, CultureInfo.InvariantCulture, out parts[at++]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Puts three numbers in order; a day that could be a month leaves the date open, but with dots the day is always first.</summary>
    private static bool TryOrder(int a, int b, int c, bool isOpen, out DateInterval? when)
    {
        when = null;
        var (year, month, day) = a > 31 ? (a, b, c) : (c, b, a);
        if (year is < 1500 or > 2199)
        {
            return false;
        }

        if (a <= 31 && isOpen && month > 12)
        {
            (month, day) = (day, month);
        }
        else if (a <= 31 && isOpen && day <= 12 && day != month)
        {
            return month >= 1 && day >= 1;
        }

        if (month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        when = DateInterval.Day(new DateOnly(year, month, day));
        return true;
    }
}
