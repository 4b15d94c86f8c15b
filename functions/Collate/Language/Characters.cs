using System.Buffers;
using System.Globalization;
using System.Text;

namespace Collate.Language;

/// <summary>What single characters are, by their Unicode category and script block.</summary>
internal static class Characters
{
    /// <summary>The kind of the character at a position, and how many UTF-16 code units it has; half a surrogate pair is a mark of one.</summary>
    public static CharacterKind Classify(ReadOnlySpan<char> text, int at, out int length)
    {
        length = 1;
        var c = text[at];
        if (c < 128)
        {
            return char.IsAsciiLetter(c) ? CharacterKind.Letter
                : char.IsAsciiDigit(c) ? CharacterKind.Digit
                : c is <= ' ' or '\u007F' ? CharacterKind.Space
                : CharacterKind.Mark;
        }

        if (Rune.DecodeFromUtf16(text[at..], out var rune, out length) != OperationStatus.Done)
        {
            length = 1;
            return CharacterKind.Mark;
        }

        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber
                => IsUnspaced(rune.Value) ? CharacterKind.Unspaced : CharacterKind.Letter,
            UnicodeCategory.DecimalDigitNumber => CharacterKind.Digit,
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark => CharacterKind.Combining,
            UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.SpaceSeparator
                or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => CharacterKind.Space,
            _ => CharacterKind.Mark,
        };
    }

    /// <summary>Straight, curly and modifier apostrophes.</summary>
    public static bool IsApostrophe(char c) => c is '\'' or '\u2019' or '\u2018' or '\uFF07';

    /// <summary>The hyphens that join words; not dashes.</summary>
    public static bool IsHyphen(char c) => c is '-' or '\u2010' or '\u2011';

    /// <summary>Characters that are not visible but do not end a word: soft hyphen, zero-width joiner and non-joiner.</summary>
    public static bool IsJoiner(char c) => c is '\u00AD' or '\u200C' or '\u200D';

    /// <summary>What stands between the digits of one number: dots, commas, apostrophes, and the Arabic separators.</summary>
    public static bool IsNumberSeparator(char c) => c is '.' or ',' or '\'' or '\u2019' or '\u066B' or '\u066C';

    /// <summary>The spaces that group digits: no-break, narrow no-break and thin.</summary>
    public static bool IsGroupSpace(char c) => c is '\u00A0' or '\u202F' or '\u2009';

    /// <summary>Whether all characters are ASCII letters.</summary>
    public static bool IsAsciiWord(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (!char.IsAsciiLetter(c))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsUnspaced(int c) => c is (>= 0x0E00 and <= 0x0EFF) or (>= 0x1000 and <= 0x109F) or (>= 0x1780 and <= 0x17FF)
        or (>= 0x2E80 and <= 0x2FDF) or (>= 0x3005 and <= 0x3007) or (>= 0x3021 and <= 0x30FF) or (>= 0x31F0 and <= 0x31FF)
        or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0xFF66 and <= 0xFF9F)
        or (>= 0x1B000 and <= 0x1B16F) or (>= 0x20000 and <= 0x3FFFF);
}
