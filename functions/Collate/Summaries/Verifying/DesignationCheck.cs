namespace Collate.Summaries.Verifying;

/// <summary>Checks numbers that are part of a word: <c>Tejas-2</c>, <c>under-15s</c>, <c>the 1980s</c>.</summary>
internal static class DesignationCheck
{
    private const int YearLength = 4;

    /// <summary>The verdict if such a word is not cited; else none.</summary>
    public static Verdict? Run(Reading claim, List<Reading> cited)
    {
        var text = claim.Source.Text;
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i]) || (i > 0 && (char.IsAsciiDigit(text[i - 1]) || text[i - 1] is '.' or ',')))
            {
                continue;
            }

            var end = i;
            while (end < text.Length && char.IsAsciiDigit(text[end]))
            {
                end++;
            }

            var isEnd = end == text.Length || !char.IsLetterOrDigit(text[end]);
            if (end - i == YearLength && end < text.Length && text[end] == 's' && (end + 1 == text.Length || !char.IsLetter(text[end + 1])))
            {
                if (!cited.Exists(other => HasDecade(other.Source.Text, text.AsSpan(i, YearLength - 1))))
                {
                    return Verdict.Failed(VerdictReason.Date, text[i..(end + 1)]);
                }
            }
            else if (i > 1 && text[i - 1] == '-' && char.IsLetter(text[i - 2]) && (isEnd || text[end] == 's'))
            {
                var start = i - 1;
                while (start > 0 && char.IsLetter(text[start - 1]))
                {
                    start--;
                }

                var word = text.AsSpan(start, i - start).ToString();
                var isNamed = cited.Exists(other => HasNumbered(other.Source.Text, word, default));
                if (isNamed ? !cited.Exists(other => HasNumbered(other.Source.Text, word, text.AsSpan(i, end - i))) : !cited.Exists(other => HasDigits(other.Source.Text, text.AsSpan(i, end - i))))
                {
                    return Verdict.Failed(char.IsUpper(text[start]) ? VerdictReason.Name : VerdictReason.Number, text[start..end]);
                }
            }
        }

        return null;
    }

    private static bool HasDecade(string text, ReadOnlySpan<char> decade)
    {
        for (var at = text.AsSpan().IndexOf(decade); at >= 0; at = Next(text, at, decade))
        {
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && at + decade.Length < text.Length && char.IsAsciiDigit(text[at + decade.Length]) && (at + YearLength == text.Length || !char.IsAsciiDigit(text[at + YearLength])))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a text has a word with such a number; any, where none is told.</summary>
    private static bool HasNumbered(string text, string word, ReadOnlySpan<char> digits)
    {
        for (var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var behind = text.AsSpan(at + word.Length);
            if (behind is [>= '0' and <= '9', ..] && (at == 0 || !char.IsLetter(text[at - 1])) && (digits.IsEmpty || (behind.StartsWith(digits, StringComparison.Ordinal) && (behind.Length == digits.Length || !char.IsAsciiDigit(behind[digits.Length])))))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasDigits(string text, ReadOnlySpan<char> digits)
    {
        for (var at = text.AsSpan().IndexOf(digits); at >= 0; at = Next(text, at, digits))
        {
            if ((at == 0 || !char.IsAsciiDigit(text[at - 1])) && (at + digits.Length == text.Length || !char.IsAsciiDigit(text[at + digits.Length])))
            {
                return true;
            }
        }

        return false;
    }

    private static int Next(string text, int at, ReadOnlySpan<char> word) => text.AsSpan(at + 1).IndexOf(word) is var next and >= 0 ? at + 1 + next : -1;
}
