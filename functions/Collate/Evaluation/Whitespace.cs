using System.Text;

namespace Collate.Evaluation;

/// <summary>White space as regular expressions have it: that of Unicode and the four separators of ASCII.</summary>
internal static class Whitespace
{
    /// <summary>Whether a character is white space.</summary>
    public static bool Is(char character) => char.IsWhiteSpace(character) || character is >= '\u001C' and <= '\u001F';

    /// <summary>The words of a text: what stands between white space.</summary>
    public static IReadOnlyList<string> Words(string text)
    {
        var words = new List<string>();
        for (var at = 0; at < text.Length; at++)
        {
            var start = at;
            while (at < text.Length && !Is(text[at]))
            {
                at++;
            }

            if (at > start)
            {
                words.Add(text[start..at]);
            }
        }

        return words;
    }

    /// <summary>The text with one space for every stretch of white space, and none at its ends.</summary>
    public static string Collapse(ReadOnlySpan<char> text)
    {
        var collapsed = new StringBuilder(text.Length);
        var space = false;
        foreach (var character in text)
        {
            if (Is(character))
            {
                space = collapsed.Length > 0;
                continue;
            }

            if (space)
            {
                collapsed.Append(' ');
                space = false;
            }

            collapsed.Append(character);
        }

        return collapsed.ToString();
    }
}
