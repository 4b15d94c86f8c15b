namespace Collate.Articles.Dates;

/// <summary>The half of the day an hour is of: <c>am</c>, <c>p.m.</c>, in letters of either case.</summary>
internal static class HalfDay
{
    /// <summary>Whether a text goes on with one.</summary>
    public static bool IsNext(ReadOnlySpan<char> text)
    {
        var rest = text.TrimStart();
        return rest.Length >= 2 && IsFirst(rest[0]) && (IsSecond(rest[1]) || (rest[1] == '.' && rest.Length > 2 && IsSecond(rest[2])))
            && (rest.Length == 2 || rest[1] == '.' || !char.IsLetter(rest[2]));
    }

    /// <summary>Whether a word is one, or with what follows it: the <c>p</c> of <c>p.m.</c></summary>
    public static bool IsIt(ReadOnlySpan<char> word, ReadOnlySpan<char> rest) =>
        IsFirst(word[0]) && (word.Length == 1 ? rest.Length > 1 && rest[0] == '.' && IsSecond(rest[1]) : word.Length == 2 && IsSecond(word[1]));

    /// <summary>The hour of the day, from 0 to 23, that an hour from 1 to 12 with it is.</summary>
    public static int HourOf(int hour, ReadOnlySpan<char> word) => (hour % 12) + (Lower(word[0]) == 'p' ? 12 : 0);

    private static bool IsFirst(char c) => Lower(c) is 'a' or 'p';

    private static bool IsSecond(char c) => Lower(c) == 'm';

    private static int Lower(char c) => c | 0x20;
}
