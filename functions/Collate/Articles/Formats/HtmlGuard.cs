using System.Text;
using Collate.Language;

namespace Collate.Articles.Formats;

/// <summary>Makes a page safe to build a tree of: hostile nesting would cost a parser quadratic time and deep recursion.</summary>
/// <remarks>
/// In one pass it drops comments, scripts other than JSON-LD, styles and other content that no reader sees, tags of mere formatting, whose
/// repair is what makes parsers slow, and start tags nested deeper than <see cref="MaxDepth"/>. Text stays in any case.
/// </remarks>
internal sealed class HtmlGuard
{
    /// <summary>How many elements may be open at once.</summary>
    public const int MaxDepth = 200;

    /// <summary>A start tag of more characters than this keeps its name alone.</summary>
    public const int MaxAttributes = 8 * 1024;

    private static readonly WordSet Skipped = Set("style noscript template svg math iframe object embed canvas audio video textarea select noembed noframes xmp plaintext frameset button");
    private static readonly WordSet Formatting = Set("b big code em font i nobr s small strike strong tt u span mark ins wbr abbr cite q sub sup bdi bdo acronym blink applet marquee");
    private static readonly WordSet Unnested = Set("p br hr img meta link input area base col source track param li dt dd option tr td th tbody thead tfoot caption colgroup html head body");

    private readonly string html;
    private readonly StringBuilder kept;
    private readonly Dictionary<string, int> open = new(StringComparer.Ordinal);
    private readonly HashSet<string> unclosed = new(StringComparer.Ordinal);
    private int depth;

    private HtmlGuard(string html) => (this.html, kept) = (html, new StringBuilder(html.Length));

    /// <summary>The page without what it does not need.</summary>
    public static string Simplify(string html) => new HtmlGuard(html).Run();

    private string Run()
    {
        for (var i = 0; i < html.Length;)
        {
            var tag = html.IndexOf('<', i);
            if (tag < 0)
            {
                kept.Append(html, i, html.Length - i);
                break;
            }

            kept.Append(html, i, tag - i);
            i = tag + 1 >= html.Length ? Escaped(tag) : html[tag + 1] switch
            {
                '!' or '?' => EndOfMarkup(tag),
                '/' => EndTag(tag),
                var c when char.IsAsciiLetter(c) => StartTag(tag),
                _ => Escaped(tag),
            };
        }

        return kept.ToString();
    }

    private int Escaped(int tag)
    {
        kept.Append("&lt;");
        return tag + 1;
    }

    private int EndOfMarkup(int tag)
    {
        if (string.CompareOrdinal(html, tag, "<!--", 0, 4) == 0)
        {
            var close = html.IndexOf("-->", tag + 4, StringComparison.Ordinal);
            return close < 0 ? html.Length : close + 3;
        }

        var end = html.IndexOf('>', tag);
        return end < 0 ? html.Length : end + 1;
    }

    private int EndTag(int tag)
    {
        var name = NameAt(html, tag + 2);
        var end = html.IndexOf('>', tag);
        end = end < 0 ? html.Length : end + 1;
        if (name.Length == 0 || Formatting.Contains(name))
        {
            return end;
        }

        if (!Unnested.Contains(name))
        {
            if (!open.TryGetValue(name, out var count) || count == 0)
            {
                return end;
            }

            open[name] = count - 1;
            depth--;
        }

        kept.Append("</").Append(name).Append('>');
        return end;
    }

    private int StartTag(int tag)
    {
        var name = NameAt(html, tag + 1);
        var end = EndOfTag(html, tag + 1 + name.Length, out var closed);
        if (name == "script")
        {
            var isData = html.AsSpan(tag, end - tag).Contains("ld+json", StringComparison.OrdinalIgnoreCase);
            return Raw(name, tag, end, isData ? kept : null);
        }

        if (name == "title")
        {
            return Raw(name, tag, end, kept);
        }

        if (Skipped.Contains(name))
        {
            return closed ? end : Raw(name, tag, end, null);
        }

        if (Formatting.Contains(name))
        {
            return end;
        }

        if (!Unnested.Contains(name))
        {
            if (depth >= MaxDepth)
            {
                kept.Append(' ');
                return end;
            }

            depth++;
            open[name] = open.GetValueOrDefault(name) + 1;
        }

        if (end - tag > MaxAttributes)
        {
            kept.Append('<').Append(name).Append('>');
        }
        else
        {
            kept.Append(html, tag, end - tag);
        }

        return end;
    }

    /// <summary>Passes over an element whose content is not mark-up, or copies it.</summary>
    private int Raw(string name, int tag, int start, StringBuilder? copy)
    {
        var close = unclosed.Contains(name) ? -1 : html.AsSpan(start).IndexOf($"</{name}", StringComparison.OrdinalIgnoreCase);
        if (close < 0)
        {
            // An element that is never closed would hide the rest of the page.
            unclosed.Add(name);
            return start;
        }

        var end = html.IndexOf('>', start + close);
        end = end < 0 ? html.Length : end + 1;
        copy?.Append(html, tag, end - tag);
        return end;
    }

    private static string NameAt(string html, int at)
    {
        var last = at;
        while (last < html.Length && last - at < 40 && (char.IsAsciiLetterOrDigit(html[last]) || html[last] is '-' or ':'))
        {
            last++;
        }

        return html[at..last].ToLowerInvariant();
    }

    private static int EndOfTag(string html, int at, out bool closed)
    {
        closed = false;
        while (at < html.Length)
        {
            var found = html.AsSpan(at).IndexOfAny('>', '"', '\'');
            if (found < 0)
            {
                return html.Length;
            }

            at += found;
            if (html[at] == '>')
            {
                closed = html[at - 1] == '/';
                return at + 1;
            }

            if (!FollowsEquals(html, at))
            {
                at++;
                continue;
            }

            var quote = html.IndexOf(html[at], at + 1);
            at = quote < 0 ? html.IndexOf('>', at) is var end and >= 0 ? end : html.Length : quote + 1;
        }

        return html.Length;
    }

    /// <summary>A quotation mark opens a value only after an equals sign: <c>title=don't</c> has none.</summary>
    private static bool FollowsEquals(string html, int at)
    {
        while (at > 0 && char.IsWhiteSpace(html[at - 1]))
        {
            at--;
        }

        return at > 0 && html[at - 1] == '=';
    }

    private static WordSet Set(string names) => names.Split(' ').ToWordSet();
}
