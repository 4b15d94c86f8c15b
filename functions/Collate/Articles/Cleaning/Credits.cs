namespace Collate.Articles.Cleaning;

/// <summary>Takes agency credits out of paragraphs: <c>(Yonhap)</c> at the end, <c>AFP contributed reporting.</c>, <c>With AP</c>.</summary>
internal static class Credits
{
    private const int MaxCredit = 240;

    private static readonly string[] Cues =
    [
        "contributed reporting", "contributed to this report", "contributed to this article", "contributed to this story", "contributed to the report",
        "additional reporting", "with reporting by", "with reporting from", "with inputs from", "with input from", "with files from", "with agency inputs",
        "with agencies", "with additional reporting", "with material from", "with information from", "reporting by", "reporting for", "mit material von", "con información de",
        "avec agences", "avec afp", "con informazioni di", "s použitím zpráv", "was originally published by", "was first published by", "this article was first published",
    ];

    private static readonly string[] Openings =
        ["with ", "source: ", "sources: ", "quelle: ", "quellen: ", "zdroj: ", "fuente: ", "fonte: ", "fonte ", "źródło: ", "by ", "via ", "— ", "– ", "- ", "-- ", "© ", "(c) ", "copyright ", "avec ", "con ", "mit ", "from ", "agencies: ", "par ", "von "];

    /// <summary>The paragraph without its credits, which are added to <paramref name="origins"/>; empty if nothing else was in it.</summary>
    public static string Take(string paragraph, ICollection<string> origins)
    {
        for (var round = 0; round < 4 && paragraph.Length > 0; round++)
        {
            var rest = TakeOne(paragraph, origins);
            if (rest is null)
            {
                return paragraph;
            }

            paragraph = rest;
        }

        return paragraph;
    }

    /// <summary>Whether the whole line is agencies' names, with or without an opening such as <c>Source:</c>; they are added.</summary>
    public static bool TakeLine(ReadOnlySpan<char> line, ICollection<string> origins)
    {
        line = line.Trim(" *_").TrimEnd('.');
        if (line.Length > 120)
        {
            return false;
        }

        foreach (var opening in Openings)
        {
            if (line.StartsWith(opening, StringComparison.OrdinalIgnoreCase))
            {
                line = line[opening.Length..];
                break;
            }
        }

        return AddAll(Agencies.FindList(line), origins);
    }

    private static string? TakeOne(string paragraph, ICollection<string> origins)
    {
        if (TakeLine(paragraph, origins))
        {
            return "";
        }

        var body = paragraph.AsSpan().TrimEnd();
        var closed = body.TrimEnd(".*_ ");
        if (closed.EndsWith(")") || closed.EndsWith("）"))
        {
            var window = closed[^Math.Min(closed.Length, MaxCredit)..];
            var open = window.LastIndexOfAny('(', '（');
            if (open >= 0 && IsCredit(window[(open + 1)..^1].ToString(), origins))
            {
                var kept = closed[..^(window.Length - open)].TrimEnd();
                return kept.Length == 0 || closed.Length == body.Length || TextShape.EndsSentence(kept) ? kept.ToString() : string.Concat(kept, ".");
            }
        }

        return LastSentence(paragraph, origins);
    }

    /// <summary>Takes the last sentence if it is a credit.</summary>
    private static string? LastSentence(string paragraph, ICollection<string> origins)
    {
        var first = Math.Max(0, paragraph.Length - MaxCredit);
        if (!Array.Exists(Cues, cue => paragraph.AsSpan(first).Contains(cue, StringComparison.OrdinalIgnoreCase)))
        {
            return null;
        }

        var tail = paragraph[first..];
        var sentences = SentenceSplitter.Split(tail);
        if (sentences.Count == 0 || (first > 0 && sentences.Count == 1) || !IsCredit(tail[sentences[^1].Start..], origins))
        {
            return null;
        }

        return paragraph[..(first + sentences[^1].Start)].TrimEnd();
    }

    private static bool IsCredit(string text, ICollection<string> origins)
    {
        if (TakeLine(text, origins))
        {
            return true;
        }

        if (!HasCue(text))
        {
            return false;
        }

        AddAll([.. Agencies.FindAll(text)], origins);
        return true;
    }

    /// <summary>A cue is believed at the start of the line, or where the words before it are names.</summary>
    private static bool HasCue(ReadOnlySpan<char> text)
    {
        text = text.Trim(" ()[]*_");
        foreach (var cue in Cues)
        {
            var at = text.IndexOf(cue, StringComparison.OrdinalIgnoreCase);
            if (at == 0 || (at > 0 && cue.StartsWith("contributed", StringComparison.Ordinal)) || (at > 0 && cue.StartsWith("was ", StringComparison.Ordinal) && text.StartsWith("this ", StringComparison.OrdinalIgnoreCase)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool AddAll(IReadOnlyList<string> names, ICollection<string> origins)
    {
        foreach (var name in names)
        {
            if (!origins.Contains(name))
            {
                origins.Add(name);
            }
        }

        return names.Count > 0;
    }
}
