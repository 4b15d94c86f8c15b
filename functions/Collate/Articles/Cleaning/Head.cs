using System.Buffers;
using Collate.Articles.Dates;

namespace Collate.Articles.Cleaning;

/// <summary>Reads what stands above an article's body: a date prefix, a title, a date line, a byline, an agency.</summary>
internal static class Head
{
    private const int MaxTitle = 200, MaxMeta = 140;

    private static readonly SearchValues<char> NoName = SearchValues.Create("|•·0123456789");

    private static readonly string[] BylineOpenings = ["by ", "von ", "par ", "por ", "di ", "written by ", "reported by ", "autor: ", "author: ", "автор: "];

    private static readonly string[] DateOpenings =
        ["published on", "published at", "published:", "published", "posted on", "posted:", "posted", "first published", "date:", "date", "publication date:", "veröffentlicht am", "veröffentlicht:", "publié le", "publicado el", "pubblicato il", "publicado em", "publikováno", "vydáno"];

    private static readonly string[] Passed = ["updated", "last updated", "last modified", "modified", "aktualisiert", "mis à jour", "actualizado", "aggiornato", "atualizado", "aktualizováno"];

    /// <summary>Fills the draft from the first lines, and gives the index of the first line of the body.</summary>
    public static int Read(List<Line> lines, ArticleDraft draft)
    {
        TakeDatePrefix(lines, draft);
        var at = SkipMeta(lines, 0, draft);
        if (at < lines.Count && draft.Title is not null && IsSame(lines[at].Text, draft.Title))
        {
            return SkipMeta(lines, at + 1, draft);
        }

        if (at < lines.Count && TitleIn(lines, at, draft) is { } title)
        {
            draft.Title ??= title;
            return SkipMeta(lines, at + 1, draft);
        }

        return at;
    }

    private static void TakeDatePrefix(List<Line> lines, ArticleDraft draft)
    {
        if (lines.Count == 0 || !lines[0].Text.StartsWith("date", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        var rest = lines[0].Text.AsSpan(4).TrimStart(": ");
        if (IsoDate.ParsePrefix(rest, out var length) is { } date && (length == rest.Length || rest[length] is ' ' or ':' or '.' or ',' or '-' or '\u2014'))
        {
            draft.Published ??= date.As(PublishedFrom.DatePrefix);
            var body = rest[length..].TrimStart(" :.,-\u2014").ToString();
            lines[0] = lines[0] with { Text = body };
            if (body.Length == 0)
            {
                lines.RemoveAt(0);
            }
        }
    }

    /// <summary>Passes over lines that say something about the article, and over noise, at most twenty of them.</summary>
    private static int SkipMeta(List<Line> lines, int at, ArticleDraft draft)
    {
        var last = Math.Min(lines.Count - 1, at + 20);
        while (at < last && (TakeMeta(lines[at].Text, draft) || TakeSource(lines, at, draft) || NoiseLines.IsNoise(lines[at].Text)))
        {
            at++;
        }

        return at;
    }

    /// <summary>Takes a line of source and date. Before a title is known, such a line may itself be the title, unless one follows.</summary>
    private static bool TakeSource(List<Line> lines, int at, ArticleDraft draft)
    {
        var line = lines[at].Text.Trim('*', '_', ' ', '#');
        var next = lines[at + 1].Text;
        if (line.Length > MaxMeta || (draft.Title is null && (next.Length > MaxTitle || TextShape.EndsSentence(next))) || SourceLine.Parse(line) is not { } source)
        {
            return false;
        }

        draft.Published ??= source.Date.As(PublishedFrom.DateUnderTitle);
        if (BylineOf(source.Name) is { } author)
        {
            draft.Author ??= author;
        }
        else if (!Credits.TakeLine(source.Name, draft.Origins) && source.IsPublisher)
        {
            draft.Publisher ??= source.Name;
        }

        return true;
    }

    private static bool TakeMeta(string line, ArticleDraft draft)
    {
        if (line.Length > MaxMeta)
        {
            return false;
        }

        if (TakeOne(line, draft))
        {
            return true;
        }

        var parts = line.Split(['|', '•', '·'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return parts.Length is > 1 and < 6 && parts.All(part => IsMeta(part)) && parts.All(part => TakeOne(part, draft));
    }

    private static bool IsMeta(string part) => TakeOne(part, new ArticleDraft());

    private static bool TakeOne(string line, ArticleDraft draft)
    {
        var trimmed = line.Trim('*', '_', ' ', '#');
        if (trimmed.Length == 0)
        {
            return false;
        }

        if (DateIn(trimmed) is { } date)
        {
            draft.Published ??= date.As(PublishedFrom.DateUnderTitle);
            return true;
        }

        if (Labelled(trimmed, draft) || IsPassed(trimmed) || IsReadingTime(trimmed) || Credits.TakeLine(trimmed, draft.Origins))
        {
            return true;
        }

        if (BylineOf(trimmed) is { } author)
        {
            draft.Author ??= author;
            return true;
        }

        return false;
    }

    private static DateReading? DateIn(string line)
    {
        if (line.Length > MaxMeta || TextShape.CountWords(line, 14) > 12)
        {
            return null;
        }

        foreach (var opening in DateOpenings)
        {
            if (line.StartsWith(opening, StringComparison.OrdinalIgnoreCase) && line.Length > opening.Length && !char.IsLetterOrDigit(line[opening.Length])
                && DateText.Parse(line[opening.Length..].TrimStart(':', ' ', '-')) is { } date)
            {
                return date;
            }
        }

        return DateText.Parse(line);
    }

    private static bool Labelled(string line, ArticleDraft draft)
    {
        var colon = line.IndexOf(": ", StringComparison.Ordinal);
        var value = colon is > 0 and < 12 ? line[(colon + 2)..].Trim() : "";
        if (value.Length == 0)
        {
            return false;
        }

        switch (line[..colon].ToLowerInvariant())
        {
            case "title" or "headline":
                draft.Title ??= value;
                return true;
            case "source" or "publisher":
                draft.Publisher ??= value;
                return true;
            case "author" or "byline":
                draft.Author ??= value;
                return true;
            case "url" or "link" when LinkSyntax.AddressOf(value) is { } address:
                draft.Url ??= address;
                return true;
            default:
                return false;
        }
    }

    private static bool IsPassed(string line) =>
        Array.Exists(Passed, word => line.StartsWith(word, StringComparison.OrdinalIgnoreCase) && (line.Length == word.Length || !char.IsLetter(line[word.Length])))
        && line.AsSpan().ContainsAnyInRange('0', '9') && TextShape.CountWords(line, 13) <= 12 && !TextShape.EndsSentence(line);

    private static bool IsReadingTime(string line) =>
        line.Length < 30 && char.IsAsciiDigit(line[0]) && (line.Contains(" min", StringComparison.OrdinalIgnoreCase) || line.EndsWith(" ago", StringComparison.OrdinalIgnoreCase));

    private static string? BylineOf(string line)
    {
        foreach (var opening in BylineOpenings)
        {
            if (line.StartsWith(opening, StringComparison.OrdinalIgnoreCase))
            {
                var name = line[opening.Length..].Trim();
                return name.Length is > 2 and < 100 && char.IsUpper(name[0]) && !name.AsSpan().ContainsAny(NoName) && TextShape.CountWords(name, 10) <= 9 && !TextShape.EndsSentence(name) ? name : null;
            }
        }

        return null;
    }

    /// <summary>A first line is a title if it is short, does not end a sentence, and stands apart from a body that starts anew.</summary>
    private static string? TitleIn(List<Line> lines, int at, ArticleDraft draft)
    {
        var line = lines[at].Text;
        var title = line.TrimStart('#', ' ').Trim('*', '_', ' ');
        if (at + 1 >= lines.Count || line.Length > MaxTitle || title.Length == 0 || draft.Title is not null || (TextShape.EndsSentence(title) && title[^1] is not ('?' or '!' or '؟' or '？')) || title[^1] is ',' or ';' or ':')
        {
            return null;
        }

        var next = lines[at + 1];
        var apart = next.AfterBlank || line[0] == '#' || IsMeta(next.Text) || SourceLine.Parse(next.Text.Trim('*', '_', ' ')) is not null;
        return apart && TextShape.HasWord(title) && !TextShape.StartsLower(next.Text) && !Dateline.IsDateline(line) ? title : null;
    }

    private static bool IsSame(string line, string title) =>
        string.Equals(line.Trim('#', ' ', '*', '_'), title.Trim(), StringComparison.OrdinalIgnoreCase);
}
