using System.Globalization;
using Collate.Language;
using Collate.Language.Values;

namespace Collate.Stories;

/// <summary>Collects the marks of one text, token by token.</summary>
/// <remarks>The first <see cref="MaxDays"/> days that it names, since news comes to its day at once, and of its numbers the <see cref="MaxNumbers"/> that tell most, of equal ones the first.</remarks>
internal sealed class MarkReader(string language, WordMemo? memo)
{
    /// <summary>How many different days are kept.</summary>
    public const int MaxDays = 6;

    /// <summary>How many different numbers are kept.</summary>
    public const int MaxNumbers = 14;

    private const int LongestNumber = 12;
    private const int MostSeen = 256;

    private readonly List<uint> days = [];
    private readonly List<uint> numbers = [];
    private string lastNumber = "";
    private int lastMonth;

    /// <summary>Whether a number as written has the value of a mark.</summary>
    public static bool IsValueOf(ReadOnlySpan<char> number, uint mark) => Digits(number) is var digits && Told(digits) > 0 && Mark.OfNumber(Fnv1a.Hash(digits), Told(digits)) == mark;

    /// <summary>Takes the next token.</summary>
    public void Append(string text, Token token)
    {
        var span = text.AsSpan(token.Start, token.End - token.Start);
        if (token.Kind == TokenKind.Number)
        {
            Number(Digits(span));
        }
        else if (token.Kind == TokenKind.Word)
        {
            Word(span);
        }
    }

    /// <summary>The marks in ascending order.</summary>
    public uint[] ToArray()
    {
        Flush();
        var told = numbers.Select((mark, place) => (Mark: mark, Place: place)).OrderByDescending(number => Mark.Told(number.Mark)).ThenBy(number => number.Place).Take(MaxNumbers).Select(number => number.Mark);
        uint[] marks = [.. days.Concat(told)];
        Array.Sort(marks);
        return marks;
    }

    private void Word(ReadOnlySpan<char> word)
    {
        if (memo?.IsUnmarked(word) == true)
        {
            Flush();
            return;
        }

        var folded = WordForm.Fold(word);
        if (NumberWords.TryGet(folded, language, out var meaning) && meaning.Kind is NumberWordKind.Unit or NumberWordKind.Magnitude)
        {
            if (meaning.Kind == NumberWordKind.Unit)
            {
                Number(meaning.Value.ToString(CultureInfo.InvariantCulture));
            }
            else if (meaning.Value == 1000 && lastNumber.Length is > 0 and <= 3 && !lastNumber.Contains('.', StringComparison.Ordinal))
            {
                lastNumber += "000";
            }

            return;
        }

        var month = char.IsUpper(word[0]) || MonthNames.AreSmall(language) ? MonthNames.Find(folded, language) : 0;
        if (month > 0)
        {
            if (IsDay(lastNumber, out var day))
            {
                AddDay(Mark.OfDate(month, day));
                (lastNumber, lastMonth) = ("", 0);
            }
            else
            {
                Flush();
                lastMonth = month;
            }

            return;
        }

        if (CalendarWords.TryGetDay(folded, out var weekday))
        {
            AddDay(Mark.OfWeekday(weekday));
        }
        else if (folded is "today" or "tonight" or "yesterday" or "tomorrow")
        {
            AddDay(Mark.OfRelative(folded == "yesterday" ? -1 : folded == "tomorrow" ? 1 : 0));
        }
        else
        {
            memo?.AddUnmarked(word);
        }

        Flush();
    }

    private void Number(string digits)
    {
        if (lastMonth > 0 && IsDay(digits, out var day))
        {
            AddDay(Mark.OfDate(lastMonth, day));
            (lastNumber, lastMonth) = ("", 0);
            return;
        }

        Flush();
        lastNumber = digits;
    }

    // A number is known for one when what follows it is none of "thousand" and "June".
    private void Flush()
    {
        lastMonth = 0;
        if (lastNumber.Length is > 0 and <= LongestNumber && Told(lastNumber) is > 0 and var told && numbers.Count < MostSeen)
        {
            var mark = Mark.OfNumber(Fnv1a.Hash(lastNumber), told);
            if (!numbers.Contains(mark))
            {
                numbers.Add(mark);
            }
        }

        lastNumber = "";
    }

    private void AddDay(uint mark)
    {
        if (days.Count < MaxDays && !days.Contains(mark))
        {
            days.Add(mark);
        }
    }

    private static bool IsDay(string digits, out int day) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out day) && day is >= 1 and <= 31;

    // Without what groups thousands: a comma, point or blank before three digits.
    private static string Digits(ReadOnlySpan<char> number)
    {
        Span<char> digits = stackalloc char[LongestNumber + 1];
        var length = 0;
        for (var i = 0; i < number.Length && length < digits.Length; i++)
        {
            if (char.IsAsciiDigit(number[i]))
            {
                digits[length++] = number[i];
            }
            else if (i + 4 > number.Length || !IsThree(number[(i + 1)..]))
            {
                digits[length++] = '.';
            }
        }

        return new string(digits[..length]);
    }

    private static bool IsThree(ReadOnlySpan<char> rest) =>
        rest.Length >= 3 && char.IsAsciiDigit(rest[0]) && char.IsAsciiDigit(rest[1]) && char.IsAsciiDigit(rest[2]) && (rest.Length == 3 || !char.IsAsciiDigit(rest[3]));

    // Few digits before the zeros at the end tell little, and one is no number in most texts.
    private static int Told(string digits) => digits is "0" or "1" ? 0 : Math.Min(digits.AsSpan().TrimEnd('0').Length, Mark.MostTold);
}
