using System.Globalization;
using System.Text;

namespace Collate.Local.Output;

/// <summary>Wraps text to columns.</summary>
internal static class TextFlow
{
    /// <summary>Breaks text between words into lines of at most <paramref name="width"/> columns. A longer word stands on a line of its own.</summary>
    /// <remarks>White space of any kind becomes one space, and control and formatting characters vanish, so no text from a file can steer a terminal.</remarks>
    public static IReadOnlyList<string> Wrap(string text, int width)
    {
        var lines = new List<string>();
        var line = new StringBuilder();
        var columns = 0;
        foreach (var word in Plain(text).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var wide = Columns(word);
            if (columns > 0 && columns + 1 + wide > width)
            {
                lines.Add(line.ToString());
                line.Clear();
                columns = 0;
            }

            if (columns > 0)
            {
                line.Append(' ');
                columns++;
            }

            line.Append(word);
            columns += wide;
        }

        if (columns > 0)
        {
            lines.Add(line.ToString());
        }

        return lines;
    }

    /// <summary>The text on one line, without anything that could steer a terminal.</summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                plain.Append(' ');
            }
            else if (!IsUnsafe(rune))
            {
                plain.Append(rune.ToString());
            }
        }

        return plain.ToString();
    }

    /// <summary>How many columns a terminal gives a text: two for East Asian wide characters and emoji, none for combining marks.</summary>
    public static int Columns(string text)
    {
        var columns = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            columns += Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark ? 0 : IsWide(rune.Value) ? 2 : 1;
        }

        return columns;
    }

    // Joiners shape emoji and several scripts; direction overrides reorder what follows them on the screen.
    private static bool IsUnsafe(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.Surrogate => true,
        UnicodeCategory.Format => rune.Value is not (0x200C or 0x200D),
        _ => false,
    };

    // Unicode Standard Annex 11: the blocks whose characters are wide.
    private static bool IsWide(int value) => value is
        (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0x303E) or (>= 0x3041 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3) or
        (>= 0xF900 and <= 0xFAFF) or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6) or
        (>= 0x1F300 and <= 0x1FAFF) or (>= 0x20000 and <= 0x3FFFD);
}
