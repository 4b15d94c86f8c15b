namespace Collate.Stories;

/// <summary>What a text says of days and counts, in 32 bits each: evidence that tells two events of one kind apart where their words do not.</summary>
/// <remarks>
/// The highest four bits are the kind. A day of the week: 0 for Sunday. A date without its year: 32 times the month, plus the day. A day told from today: 8 plus the distance in days.
/// A number: in four bits how much it tells, from 1 to 3, and 24 bits of a hash of its value.
/// </remarks>
internal static class Mark
{
    /// <summary>The most that a number tells.</summary>
    public const int MostTold = 3;

    private const uint WeekdayKind = 1u << 28;
    private const uint DateKind = 2u << 28;
    private const uint RelativeKind = 3u << 28;
    private const uint NumberKind = 4u << 28;
    private const uint KindBits = 0xFu << 28;
    private const int ToldShift = 24;

    public static uint OfWeekday(DayOfWeek day) => WeekdayKind | (uint)day;

    public static uint OfDate(int month, int day) => DateKind | (uint)((month * 32) + day);

    public static uint OfRelative(int days) => RelativeKind | (uint)(days + 8);

    public static uint OfNumber(uint hash, int told) => NumberKind | ((uint)told << ToldShift) | (hash & ((1u << ToldShift) - 1));

    public static bool IsWeekday(uint mark) => (mark & KindBits) == WeekdayKind;

    public static bool IsDate(uint mark) => (mark & KindBits) == DateKind;

    public static bool IsNumber(uint mark) => (mark & KindBits) == NumberKind;

    /// <summary>Whether one of two days of the week follows the other.</summary>
    public static bool AreNextDays(uint a, uint b) => (a + 7 - b) % 7 is 1 or 6;

    /// <summary>Whether these bits are a mark at all.</summary>
    public static bool IsValid(uint mark) => (mark & KindBits) switch
    {
        WeekdayKind => (mark & ~KindBits) <= (uint)DayOfWeek.Saturday,
        DateKind => (mark & ~KindBits) is >= 32 and < 13 * 32,
        RelativeKind => (mark & ~KindBits) <= 16,
        NumberKind => Told(mark) is >= 1 and <= MostTold,
        _ => false,
    };

    /// <summary>How much a number tells.</summary>
    public static int Told(uint mark) => (int)(mark >> ToldShift) & 0xF;

    /// <summary>The day that a mark means in an article of this day, as a day number: the last such day of the week, the nearest such date. None for a number or an impossible date.</summary>
    public static int? DayOf(uint mark, DateOnly published)
    {
        var value = (int)(mark & ~KindBits);
        return (mark & KindBits) switch
        {
            WeekdayKind => published.DayNumber - (((int)published.DayOfWeek - value + 7) % 7),
            DateKind => Nearest(value / 32, value % 32, published),
            RelativeKind => published.DayNumber + value - 8,
            _ => null,
        };
    }

    private static int? Nearest(int month, int day, DateOnly published)
    {
        int? best = null;
        for (var year = Math.Max(1, published.Year - 1); year <= Math.Min(9999, published.Year + 1); year++)
        {
            if (day >= 1 && day <= DateTime.DaysInMonth(year, month))
            {
                var number = new DateOnly(year, month, day).DayNumber;
                if (best is not { } known || Math.Abs(number - published.DayNumber) < Math.Abs(known - published.DayNumber))
                {
                    best = number;
                }
            }
        }

        return best;
    }
}
