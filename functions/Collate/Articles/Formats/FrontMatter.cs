using Collate.Articles.Dates;

namespace Collate.Articles.Formats;

/// <summary>Flat YAML front matter: <c>key: value</c> lines between two lines of <c>---</c> at the very start.</summary>
/// <remarks>Not a YAML parser: quoted and plain values, lists of names for the author. Nested values are passed over. At most 200 lines.</remarks>
internal static class FrontMatter
{
    /// <summary>How many lines front matter may have.</summary>
    public const int MaxLines = 200;

    /// <summary>Reads the front matter, if there is any, into the draft, and gives the rest of the text.</summary>
    public static string Take(string text, ArticleDraft draft)
    {
        var rest = text.AsSpan().TrimStart("\uFEFF \r\n");
        if (!IsFence(FirstLine(rest, out var next), '-'))
        {
            return text;
        }

        var body = rest[next..];
        var entries = new List<(string Key, string Value)>();
        for (var lines = 0; lines < MaxLines && !body.IsEmpty; lines++)
        {
            var line = FirstLine(body, out next);
            body = body[next..];
            if (IsFence(line, '-') || IsFence(line, '.'))
            {
                Apply(entries, draft);
                return body.ToString();
            }

            if (line.TrimStart() is ['-', ' ', .. var item] && entries.Count > 0)
            {
                var (key, value) = entries[^1];
                entries[^1] = (key, value.Length == 0 ? Unquote(item) : $"{value}, {Unquote(item)}");
            }
            else if (!line.IsEmpty && !char.IsWhiteSpace(line[0]) && line[0] != '#')
            {
                var colon = line.IndexOf(':');
                if (colon is <= 0 or > 60)
                {
                    return text;
                }

                entries.Add((line[..colon].Trim().ToString(), Unquote(line[(colon + 1)..])));
            }
        }

        return text;
    }

    private static void Apply(List<(string Key, string Value)> entries, ArticleDraft draft)
    {
        foreach (var (key, value) in entries)
        {
            if (value.Length == 0)
            {
                continue;
            }

            switch (key.ToLowerInvariant())
            {
                case "title" or "headline":
                    draft.Title ??= value;
                    break;
                case "source" or "publisher" or "publication" or "site" or "outlet":
                    draft.Publisher ??= value;
                    break;
                case "author" or "authors" or "by" or "byline":
                    draft.Author ??= value;
                    break;
                case "url" or "link" or "canonical" or "permalink" or "original_url":
                    draft.Url ??= value;
                    break;
                case "published" or "date" or "pubdate" or "publishdate" or "publish_date" or "published_at" or "datepublished" or "date_published" or "publication_date":
                    draft.Published ??= DateText.Parse(value)?.As(PublishedFrom.FrontMatter);
                    break;
                default:
                    break;
            }
        }
    }

    private static ReadOnlySpan<char> FirstLine(ReadOnlySpan<char> text, out int next)
    {
        var end = text.IndexOf('\n');
        next = end < 0 ? text.Length : end + 1;
        return (end < 0 ? text : text[..end]).TrimEnd();
    }

    private static bool IsFence(ReadOnlySpan<char> line, char mark) => line.Length == 3 && line[0] == mark && line[1] == mark && line[2] == mark;

    private static string Unquote(ReadOnlySpan<char> value)
    {
        value = value.Trim();
        if (value.Length >= 2 && value[0] == '[' && value[^1] == ']')
        {
            var parts = value[1..^1].ToString().Split(',', StringSplitOptions.TrimEntries);
            return string.Join(", ", parts.Select(part => Unquote(part.AsSpan().TrimStart('['))));
        }

        if (value.Length >= 2 && value[0] == value[^1] && value[0] is '"' or '\'')
        {
            var inner = value[1..^1].ToString();
            return value[0] == '"'
                ? inner.Replace("\\\"", "\"", StringComparison.Ordinal).Replace("\\\\", "\\", StringComparison.Ordinal)
                : inner.Replace("''", "'", StringComparison.Ordinal);
        }

        var comment = value.IndexOf(" #");
        return (comment >= 0 ? value[..comment].TrimEnd() : value).ToString();
    }
}
