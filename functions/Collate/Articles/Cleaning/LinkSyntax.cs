using System.Buffers;
using System.Net;
using System.Text;

namespace Collate.Articles.Cleaning;

/// <summary>Takes what web pages and Markdown leave in text: <c>[reported](#)</c> becomes <c>reported</c>, pictures and <c>&lt;https://…&gt;</c> go, entities are decoded.</summary>
/// <remarks>Editorial brackets such as <c>[North Korea]</c> stay. Linear: a link's words and its target have at most 2,048 characters each, on one line.</remarks>
internal static class LinkSyntax
{
    private const int MaxTarget = 2048;

    private static readonly SearchValues<char> Marks = SearchValues.Create("[]<\n");

    private static readonly SearchValues<char> NoAddress = SearchValues.Create(" []<>\"");

    /// <summary>Decodes the HTML entities that scrapers leave, once.</summary>
    public static string DecodeEntities(string text) => text.Contains('&', StringComparison.Ordinal) ? WebUtility.HtmlDecode(text) : text;

    /// <summary>The text without link syntax.</summary>
    public static string Strip(string text)
    {
        if (!text.Contains("](", StringComparison.Ordinal) && !text.Contains('<', StringComparison.Ordinal))
        {
            return text;
        }

        var kept = new StringBuilder(text.Length);
        var open = new Stack<int>();
        for (var i = 0; i < text.Length;)
        {
            var run = text.AsSpan(i).IndexOfAny(Marks);
            run = run < 0 ? text.Length - i : run;
            kept.Append(text, i, run);
            i += run;
            if (i == text.Length)
            {
                break;
            }

            switch (text[i])
            {
                case '\n':
                    open.Clear();
                    break;
                case '[':
                    open.Push(kept.Length);
                    break;
                case ']' when open.TryPop(out var start) && TargetEnd(text, i + 1) is var end and > 0:
                    Unlink(kept, start, isAnchor: i + 2 < text.Length && text[i + 2] == '#');
                    i = end;
                    continue;
                case '<' when AddressEnd(text, i) is var end and > 0:
                    i = end;
                    continue;
                default:
                    break;
            }

            kept.Append(text[i++]);
        }

        return kept.ToString();
    }

    /// <summary>The http or https address that a line holds and nothing else, or none.</summary>
    public static string? AddressOf(ReadOnlySpan<char> line)
    {
        line = line.Trim().TrimStart('<').TrimEnd('>');
        return IsWebAddress(line) && !line.ContainsAny(NoAddress) ? WebAddress.Normalize(line.ToString()) : null;
    }

    private static bool IsWebAddress(ReadOnlySpan<char> text) =>
        text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    private static void Unlink(StringBuilder kept, int start, bool isAnchor)
    {
        if (start > 0 && kept[start - 1] == '!')
        {
            kept.Length = start - 1;
            return;
        }

        if (kept.Length - start > MaxTarget)
        {
            kept.Append(']');
            return;
        }

        var label = kept.ToString(start + 1, kept.Length - start - 1);
        kept.Length = start;

        // A number that leads to an anchor is a footnote's.
        kept.Append(isAnchor && label.Length is > 0 and < 4 && !label.AsSpan().ContainsAnyExceptInRange('0', '9') ? "" : label);
    }

    private static int TargetEnd(string text, int i)
    {
        if (i >= text.Length || text[i] != '(')
        {
            return 0;
        }

        var window = text.AsSpan(i + 1, Math.Min(MaxTarget, text.Length - i - 1));
        var close = window.IndexOfAny(')', '(', '\n');
        if (close >= 0 && window[close] == '(' && window[(close + 1)..].IndexOfAny(")(\n") is var inner and >= 0 && window[close + 1 + inner] == ')')
        {
            var next = close + inner + 2;
            var rest = window[next..].IndexOfAny(")(\n");
            close = rest < 0 ? -1 : next + rest;
        }

        return close >= 0 && window[close] == ')' && IsTarget(window[..close].Trim()) ? i + close + 2 : 0;
    }

    private static bool IsTarget(ReadOnlySpan<char> target) =>
        target.IsEmpty || target[0] is '#' or '/' or '.' or '<' or '?' || IsWebAddress(target)
        || target.StartsWith("www.", StringComparison.OrdinalIgnoreCase) || target.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)
        || (target.ContainsAny('/', '.') && !target.Contains(' '));

    private static int AddressEnd(string text, int i)
    {
        var rest = text.AsSpan(i + 1, Math.Min(MaxTarget, text.Length - i - 1));
        if (!IsWebAddress(rest) && !rest.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase))
        {
            return 0;
        }

        var close = rest.IndexOfAny('>', ' ', '\n');
        return close >= 0 && rest[close] == '>' ? i + close + 2 : 0;
    }
}
