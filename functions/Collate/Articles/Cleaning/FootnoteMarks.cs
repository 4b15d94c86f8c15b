using System.Text;

namespace Collate.Articles.Cleaning;

/// <summary>Takes the marks of footnotes out of text: <c>known.[1]</c>, <c>known[12],</c>, <c>known[^a]</c>.</summary>
/// <remarks>A mark touches the word or the point before it and ends what it stands in: <c>a[0]</c>, <c>[1] of them</c> and <c>f[1](x)</c> stay.</remarks>
internal static class FootnoteMarks
{
    private const int MaxMark = 12;

    /// <summary>The text without marks.</summary>
    public static string Strip(string text)
    {
        if (!text.Contains('[', StringComparison.Ordinal))
        {
            return text;
        }

        var kept = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            var next = text.IndexOf('[', i);
            if (next < 0)
            {
                kept.Append(text, i, text.Length - i);
                break;
            }

            kept.Append(text, i, next - i);
            var length = LengthOf(text.AsSpan(next));
            if (length > 0 && Touches(kept) && EndsAt(text, next + length))
            {
                i = next + length;
            }
            else
            {
                kept.Append('[');
                i = next + 1;
            }
        }

        return kept.ToString();
    }

    private static int LengthOf(ReadOnlySpan<char> text)
    {
        var close = text[..Math.Min(text.Length, MaxMark)].IndexOf(']');
        if (close < 2)
        {
            return 0;
        }

        var inside = text[1..close];
        return (inside.Length <= 3 && !inside.ContainsAnyExceptInRange('0', '9')) || (inside[0] == '^' && inside.Length > 1 && !inside.Contains(' ')) || inside is "note" ? close + 1 : 0;
    }

    private static bool Touches(StringBuilder kept)
    {
        if (kept.Length < 3)
        {
            return false;
        }

        var last = kept[^1];
        return last is '.' or ',' or '!' or '?' or ';' or ':' or '"' or '”' or '»' or ')' || (char.IsLetterOrDigit(last) && char.IsLetterOrDigit(kept[^2]) && char.IsLetterOrDigit(kept[^3]));
    }

    private static bool EndsAt(string text, int at) => at >= text.Length || text[at] is ' ' or '\n' or '[' or '.' or ',' or ';' or ':' or '!' or '?' or ')' or '"' or '”' or '»';
}
