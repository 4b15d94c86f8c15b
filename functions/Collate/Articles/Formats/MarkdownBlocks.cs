using System.Text;

namespace Collate.Articles.Formats;

/// <summary>Flattens Markdown's blocks: paragraphs and list items become paragraphs; code, tables' rules, link definitions and HTML comments go.</summary>
/// <remarks>
/// Written by hand and linear: the usual parsers build a tree, take quadratic time for hostile links and give up where emphasis nests deeply. Only what
/// articles are made of is understood; the rest passes as text.
/// </remarks>
internal static class MarkdownBlocks
{
    /// <summary>The paragraphs, one line each with a blank line between; <paramref name="title"/> is the first top-level heading if it opens the text.</summary>
    public static string Flatten(string markdown, out string? title)
    {
        title = null;
        var kept = new StringBuilder(markdown.Length);
        var paragraph = new StringBuilder();
        var fence = '\0';
        var inTable = false;
        var lines = markdown.AsSpan().EnumerateLines();
        foreach (var raw in lines)
        {
            var line = raw.TrimEnd();
            var trimmed = line.TrimStart();
            if (IsFence(trimmed, out var mark) && (fence == '\0' || fence == mark))
            {
                EndParagraph(kept, paragraph);
                fence = fence == '\0' ? mark : '\0';
                continue;
            }

            if (fence != '\0')
            {
                continue;
            }

            if (IsUnderline(trimmed, '=') && paragraph.Length > 0 && kept.Length == 0 && title is null)
            {
                title = MarkdownInlines.Flatten(paragraph.ToString());
                paragraph.Clear();
                continue;
            }

            if (IsTableRule(trimmed))
            {
                // The line above a table's rule is its head.
                inTable = true;
                paragraph.Clear();
                continue;
            }

            inTable &= trimmed.Contains('|');
            if (inTable || IsRow(trimmed))
            {
                continue;
            }

            if (trimmed.IsEmpty || IsRule(trimmed) || IsDefinition(trimmed))
            {
                EndParagraph(kept, paragraph);
                continue;
            }

            if (Heading(trimmed, out var level) is { IsEmpty: false } heading && level > 0)
            {
                EndParagraph(kept, paragraph);
                if (level == 1 && kept.Length == 0 && title is null)
                {
                    title = MarkdownInlines.Flatten(heading.ToString());
                    continue;
                }

                paragraph.Append(heading);
                EndParagraph(kept, paragraph);
                continue;
            }

            if (IsIndentedCode(line) && paragraph.Length == 0)
            {
                continue;
            }

            var content = WithoutMarker(trimmed, out var isItem);
            if (isItem || trimmed[0] == '|')
            {
                EndParagraph(kept, paragraph);
            }

            paragraph.Append(paragraph.Length > 0 ? " " : "").Append(trimmed[0] == '|' ? Cells(content) : content.ToString());
            if (raw.EndsWith("  ") || line.EndsWith("\\"))
            {
                EndParagraph(kept, paragraph, "\n");
            }
        }

        EndParagraph(kept, paragraph);
        return kept.ToString();
    }

    private static void EndParagraph(StringBuilder kept, StringBuilder paragraph, string end = "\n\n")
    {
        if (paragraph.Length > 0)
        {
            kept.Append(MarkdownInlines.Flatten(paragraph.ToString())).Append(end);
            paragraph.Clear();
        }
        else if (end.Length == 2 && kept.Length > 0 && kept[^1] == '\n')
        {
            kept.Append('\n');
        }
    }

    private static bool IsFence(ReadOnlySpan<char> line, out char mark)
    {
        mark = line.IsEmpty ? '\0' : line[0];
        return line.StartsWith("```") || line.StartsWith("~~~");
    }

    private static bool IsUnderline(ReadOnlySpan<char> line, char mark) => line.Length > 1 && !line.ContainsAnyExcept(mark);

    private static bool IsRule(ReadOnlySpan<char> line) =>
        line.Length >= 2 && line[0] is '-' or '*' or '_' or '=' && !line.ContainsAnyExcept(line[0], ' ');

    /// <summary><c>[1]: https://…</c>, and a footnote's text after <c>[^1]:</c></summary>
    private static bool IsDefinition(ReadOnlySpan<char> line) =>
        line.StartsWith("[^") ? line.IndexOf("]: ") is > 0 and < 40 : line[0] == '[' && line.IndexOf("]: ") is > 0 and < 200 and var at && line[(at + 3)..].TrimStart() is ['<' or '#' or '/' or 'h' or 'w', ..] rest && !rest.Contains(' ');

    private static bool IsTableRule(ReadOnlySpan<char> line) => line.Contains('-') && line.Contains('|') && !line.ContainsAnyExcept("|-: ");

    /// <summary>A row of two cells or more that does not end a sentence.</summary>
    private static bool IsRow(ReadOnlySpan<char> line) =>
        line.Length > 2 && line[0] == '|' && line[1..^1].Contains('|') && !Cleaning.TextShape.EndsSentence(line.TrimEnd("| "));

    private static bool IsIndentedCode(ReadOnlySpan<char> line) => line.StartsWith("    ") || line.StartsWith("\t");

    private static ReadOnlySpan<char> Heading(ReadOnlySpan<char> line, out int level)
    {
        level = Math.Max(0, line.IndexOfAnyExcept('#'));
        if (level is 0 or > 6 || line[level] is not (' ' or '\t'))
        {
            level = 0;
            return default;
        }

        return line[level..].Trim().TrimEnd('#').TrimEnd();
    }

    /// <summary>The line without the marks of quotations and lists.</summary>
    private static ReadOnlySpan<char> WithoutMarker(ReadOnlySpan<char> line, out bool isItem)
    {
        isItem = false;
        while (line is ['>', ..])
        {
            line = line[1..].TrimStart();
        }

        if (line is ['-' or '*' or '+', ' ', .. var item])
        {
            isItem = true;
            return item.TrimStart();
        }

        var digits = line.IndexOfAnyExceptInRange('0', '9');
        if (digits is > 0 and < 4 && line[digits] is '.' or ')' && digits + 1 < line.Length && line[digits + 1] == ' ' && !IsDate(line[(digits + 2)..]))
        {
            isItem = true;
            return line[(digits + 2)..].TrimStart();
        }

        return line;
    }

    /// <summary><c>17. června</c> opens a sentence, not a list.</summary>
    private static bool IsDate(ReadOnlySpan<char> rest)
    {
        rest = rest.TrimStart();
        var end = rest.IndexOfAny(' ', ',');
        return Language.MonthNames.Find(end < 0 ? rest : rest[..end]) > 0;
    }

    private static string Cells(ReadOnlySpan<char> row) => row.Trim('|').ToString().Replace('|', ' ');
}
