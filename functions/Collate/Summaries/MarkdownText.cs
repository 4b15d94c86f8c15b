using System.Buffers;
using System.Globalization;
using System.Text;

namespace Collate.Summaries;

/// <summary>Text of a source as Markdown that shows it as it is: nothing in it can become mark-up.</summary>
/// <remarks>
/// Escapes what CommonMark 0.31, GitHub Flavored Markdown and Markdig's advanced extensions give a meaning to. Characters that have
/// one only in some places (a full stop after a number that starts a line, the colon of a web address) are escaped only there, so
/// that prose stays readable as plain text. An e-mail address may still become a link where a renderer makes one of plain text.
/// </remarks>
internal static class MarkdownText
{
    private static readonly SearchValues<char> s_always = SearchValues.Create("\\`*_[]<>&|~^$}#");

    /// <summary>Appends <paramref name="text"/> as one line.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="text">Any text; a dash stands for one that shows nothing.</param>
    /// <param name="startsLine">The text is the first thing on its line.</param>
    public static StringBuilder AppendText(this StringBuilder output, string text, bool startsLine = false)
    {
        var line = Wording.Line(text) is { Length: > 0 } shown ? shown : "—";
        var marker = startsLine ? EndOfListMarker(line) : -1;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '{')
            {
                // Markdig takes attributes even from behind a backslash.
                output.Append("&#123;");
                continue;
            }

            if (i == marker || (startsLine && i == 0 && IsAsciiPunctuation(line[0])) || HasMeaning(line, i))
            {
                output.Append('\\');
            }

            output.Append(line[i]);
        }

        return output;
    }

    /// <summary>A web address as a link target, or nothing when it is none.</summary>
    public static string? LinkTarget(string? url)
    {
        var address = Wording.WebAddress(url);
        if (address is null)
        {
            return null;
        }

        var target = new StringBuilder(address.Length + 2);
        foreach (var c in address)
        {
            _ = c switch
            {
                '<' or '>' or '(' or ')' or '\\' or '`' or '*' or '|' or '"' or '\'' or '{' or '}' or '^' =>
                    target.Append('%').Append(((int)c).ToString("X2", CultureInfo.InvariantCulture)),
                '&' => target.Append("&amp;"),
                _ => target.Append(c),
            };
        }

        return target.ToString();
    }

    /// <summary>Where the full stop or bracket stands that would make the start of a line a list: <c>1.</c>, <c>2)</c>, <c>a.</c>, <c>iv.</c>; -1 if nowhere.</summary>
    private static int EndOfListMarker(string line)
    {
        var end = 0;
        while (end < line.Length && char.IsAsciiLetterOrDigit(line[end]))
        {
            end++;
        }

        return end > 0 && end < line.Length && line[end] is '.' or ')' ? end : -1;
    }

    private static bool IsAsciiPunctuation(char c) => char.IsAscii(c) && (char.IsPunctuation(c) || char.IsSymbol(c));

    private static bool HasMeaning(string line, int i)
    {
        var c = line[i];
        var before = i > 0 ? line[i - 1] : ' ';
        var after = i + 1 < line.Length ? line[i + 1] : ' ';
        return c switch
        {
            // Inserted and marked text, "" citations, :: containers.
            '+' or '=' or '"' or '\'' or '-' => before == c || after == c,
            // Web addresses, :emoji:, but not 12:30.
            ':' => before == ':' || after is ':' or '/' or '+' or '-' || char.IsAsciiLetter(after) || (char.IsAsciiLetter(before) && char.IsAsciiDigit(after)),
            // An image, if a footnote marker followed.
            '!' => i + 1 == line.Length,
            '.' => i >= 3 && line.AsSpan(i - 3, 3).Equals("www", StringComparison.OrdinalIgnoreCase),
            _ => s_always.Contains(c),
        };
    }
}
