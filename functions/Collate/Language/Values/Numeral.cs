using System.Globalization;
using System.Text;

namespace Collate.Language.Values;

/// <summary>Reads digits with their separators.</summary>
internal static class Numeral
{
    private static readonly HashSet<string> CommaDecimal = new(StringComparer.Ordinal)
    {
        "bg", "ca", "cs", "da", "de", "el", "es", "et", "fi", "fr", "hr", "hu", "id", "is", "it", "lt", "lv", "nb", "nl", "nn", "no", "pl", "pt", "ro",
        "ru", "sk", "sl", "sr", "sv", "tr", "uk", "vi",
    };

    /// <summary>Whether a language writes <c>3,5</c> for three and a half, and groups digits with dots or spaces.</summary>
    public static bool HasDecimalComma(string language) => CommaDecimal.Contains(language);

    /// <summary>
    /// The number that a token writes; false for what is no number (<c>1.2.3</c>, more than 18 digits). Digits of any script; groups of three, or of two
    /// and then three (<c>1,00,000</c>); of two kinds of separator the last is the decimal one. A single dot or comma before three digits is read by the
    /// language: <c>6.000</c> is six thousand in German and six in English.
    /// </summary>
    public static bool TryRead(ReadOnlySpan<char> token, string language, out decimal value)
    {
        value = 0;
        Span<int> groups = stackalloc int[18];
        Span<char> separators = stackalloc char[18];
        Span<char> digits = stackalloc char[18];
        var (group, separator, digit) = (0, 0, 0);
        for (var i = 0; i < token.Length;)
        {
            _ = Rune.DecodeFromUtf16(token[i..], out var rune, out var length);
            i += length;
            if (rune.Value is '\u0301' or '\uFE0F' or '\u20E3')
            {
                continue;
            }

            if (Rune.GetUnicodeCategory(rune) == UnicodeCategory.DecimalDigitNumber)
            {
                if (digit == digits.Length)
                {
                    return false;
                }

                digits[digit++] = (char)('0' + (int)Rune.GetNumericValue(rune));
                groups[group]++;
            }
            else
            {
                separators[separator++] = Characters.IsGroupSpace((char)rune.Value) ? ' ' : Characters.IsApostrophe((char)rune.Value) ? '\'' : (char)rune.Value;
                group++;
            }
        }

        if (digit == 0 || !TryFindPoint(groups[..(group + 1)], separators[..separator], language, out var fraction))
        {
            return false;
        }

        var number = long.Parse(digits[..digit], NumberStyles.None, CultureInfo.InvariantCulture);
        value = new decimal((int)(number & 0xFFFFFFFF), (int)(number >> 32), 0, false, (byte)fraction);
        return true;
    }

    private static bool TryFindPoint(ReadOnlySpan<int> groups, ReadOnlySpan<char> separators, string language, out int fraction)
    {
        fraction = 0;
        if (separators.IsEmpty)
        {
            return true;
        }

        var last = separators[^1];
        var isSame = !separators.ContainsAnyExcept(last);
        if (!isSame || (separators.Length == 1 && IsPoint(last, groups, language)))
        {
            fraction = groups[^1];
            return last is '.' or ',' or '\u066B' && !separators[..^1].Contains(last)
                && (separators.Length == 1 || (!separators[..^1].ContainsAnyExcept(separators[0]) && AreGroups(groups[..^1])));
        }

        return AreGroups(groups);
    }

    private static bool IsPoint(char separator, ReadOnlySpan<int> groups, string language)
    {
        var isGroup = groups[1] == 3 && groups[0] <= 3;
        return separator switch
        {
            '.' => !(isGroup && HasDecimalComma(language)),
            ',' => !isGroup || (HasDecimalComma(language) && language != "es"),
            '\u066B' => true,
            _ => false,
        };
    }

    private static bool AreGroups(ReadOnlySpan<int> groups)
    {
        if (groups[0] is < 1 or > 3 || (groups.Length > 1 && groups[^1] != 3))
        {
            return false;
        }

        var inner = groups.Length > 2 ? groups[1..^1] : [];
        return inner.IsEmpty || !inner.ContainsAnyExcept(3) || (!inner.ContainsAnyExcept(2) && groups[0] <= 2);
    }
}
