namespace Collate.Stories;

/// <summary>What the days and numbers that two articles name say for or against one event, as a factor of their similarity.</summary>
/// <remarks>
/// Two events of one kind share most words, and in one place most names, but not their days and counts. Articles that both name days, none of them the same, are
/// hardly about one event when they were published within a week, unless the days follow each other; later reports need not name the event's day any more. Without a date on
/// either side days of the week and dates are compared as they are written. Shared numbers speak for one event; different ones against none, as counts change.
/// </remarks>
internal static class EventEvidence
{
    /// <summary>The factor that changes nothing.</summary>
    public const int One = 256;

    private const int OtherDays = One * 36 / 100;
    private const int NextDay = One * 60 / 100;
    private const int OtherDaysUndated = One * 42 / 100;
    private const int OtherDaysLater = One * 85 / 100;
    private const int SoonDays = 7;
    private const int PerNumber = One * 15 / 100;
    private const int MostNumbers = 4;

    /// <summary>The factor for two candidates, in units of 1/256.</summary>
    public static int Factor(Candidate a, Candidate b) => OfDays(a, b) * OfNumbers(a.Fingerprint.Marks, b.Fingerprint.Marks) / One;

    private static int OfNumbers(ReadOnlySpan<uint> a, ReadOnlySpan<uint> b)
    {
        var told = 0;
        for (int i = 0, j = 0; i < a.Length && j < b.Length;)
        {
            var (x, y) = (a[i], b[j]);
            told += x == y && Mark.IsNumber(x) ? Mark.Told(x) : 0;
            i += x <= y ? 1 : 0;
            j += y <= x ? 1 : 0;
        }

        return One + (PerNumber * Math.Min(told, MostNumbers));
    }

    private static int OfDays(Candidate a, Candidate b) => (a.Day, b.Day) switch
    {
        ({ } day, { } other) => DaysApart(a, day, b, other) switch
        {
            0 => One,
            _ when Math.Abs(day.DayNumber - other.DayNumber) > SoonDays => OtherDaysLater,
            1 => NextDay,
            _ => OtherDays,
        },
        _ => OfWrittenDays(a.Fingerprint.Marks, b.Fingerprint.Marks),
    };

    /// <summary>How far the nearest two of the named days are apart; 0 if one of the articles names none.</summary>
    private static int DaysApart(Candidate a, DateOnly day, Candidate b, DateOnly other)
    {
        Span<int> days = stackalloc int[MarkReader.MaxDays];
        var count = 0;
        foreach (var mark in a.Fingerprint.Marks)
        {
            if (Mark.DayOf(mark, day) is { } known && count < days.Length)
            {
                days[count++] = known;
            }
        }

        var nearest = int.MaxValue;
        foreach (var mark in b.Fingerprint.Marks)
        {
            if (Mark.DayOf(mark, other) is { } known)
            {
                foreach (var one in days[..count])
                {
                    nearest = Math.Min(nearest, Math.Abs(known - one));
                }
            }
        }

        return nearest == int.MaxValue ? 0 : nearest;
    }

    // The same for days as they are written: of the week, next to each other or not, or of the year.
    private static int OfWrittenDays(ReadOnlySpan<uint> a, ReadOnlySpan<uint> b)
    {
        var (weekdays, dates, otherDates, nextDay) = (false, false, false, false);
        foreach (var mark in a)
        {
            dates |= Mark.IsDate(mark);
            foreach (var other in b)
            {
                if (mark == other && (Mark.IsWeekday(mark) || Mark.IsDate(mark)))
                {
                    return One;
                }

                otherDates |= Mark.IsDate(other);
                if (Mark.IsWeekday(mark) && Mark.IsWeekday(other))
                {
                    weekdays = true;
                    nextDay |= Mark.AreNextDays(mark, other);
                }
            }
        }

        return nextDay ? NextDay : weekdays || (dates && otherDates) ? OtherDaysUndated : One;
    }
}
