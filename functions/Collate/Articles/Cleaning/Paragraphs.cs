using System.Text;

namespace Collate.Articles.Cleaning;

/// <summary>Makes paragraphs of lines: a line that breaks off inside a sentence is joined with the next.</summary>
/// <remarks>
/// Joined are: a line that does not end a sentence and one that goes on in lower case, even across a blank line; a line that ends in a comma or a
/// small word; and the lines of a block that is wrapped at a fixed width. Everything else stays apart.
/// </remarks>
internal static class Paragraphs
{
    private const int WidestWrap = 100, NarrowestWrap = 40;

    private static readonly HashSet<string> SmallWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "the", "a", "an", "of", "to", "in", "on", "at", "by", "for", "from", "with", "and", "or", "but", "that", "which", "who", "as", "is", "are", "was", "were", "has", "have", "had", "will", "would", "its", "their", "his", "her",
        "der", "die", "das", "den", "dem", "des", "und", "von", "mit", "für", "le", "la", "les", "du", "de", "et", "en", "el", "los", "las", "y", "il", "e", "o", "os", "do", "da", "v", "na", "se", "že", "в", "на", "и", "с",
    };

    /// <summary>The paragraphs of the lines from <paramref name="first"/> on.</summary>
    public static List<string> Build(List<Line> lines, int first, bool hasParagraphs)
    {
        var paragraphs = new List<string>();
        var current = new StringBuilder();
        var previous = "";
        for (var i = first; i < lines.Count;)
        {
            var end = EndOfBlock(lines, i);
            var wrapped = !hasParagraphs && IsWrapped(lines, i, end);
            for (var start = i; i < end; i++)
            {
                var line = lines[i];
                if (current.Length > 0 && !((wrapped && i > start) || BreaksInside(previous, line)))
                {
                    paragraphs.Add(current.ToString());
                    current.Clear();
                }

                Append(current, previous, line.Text);
                previous = line.Text;
            }
        }

        if (current.Length > 0)
        {
            paragraphs.Add(current.ToString());
        }

        return paragraphs;
    }

    private static int EndOfBlock(List<Line> lines, int start)
    {
        var end = start + 1;
        while (end < lines.Count && !lines[end].AfterBlank)
        {
            end++;
        }

        return end;
    }

    /// <summary>Three lines or more, none wide, and all but the last about as wide as the widest.</summary>
    private static bool IsWrapped(List<Line> lines, int start, int end)
    {
        if (end - start < 3)
        {
            return false;
        }

        var widest = 0;
        for (var i = start; i < end; i++)
        {
            widest = Math.Max(widest, lines[i].Text.Length);
        }

        var inside = false;
        for (var i = start; i < end - 1; i++)
        {
            if (lines[i].Text.Length * 10 < widest * 7)
            {
                return false;
            }

            inside |= !TextShape.EndsSentence(lines[i].Text) && TextShape.StartsLower(lines[i + 1].Text);
        }

        return inside && widest is >= NarrowestWrap and <= WidestWrap;
    }

    private static bool BreaksInside(string previous, Line next)
    {
        if (previous.Length == 0 || TextShape.EndsSentence(previous) || previous[^1] is ':' or ';')
        {
            return false;
        }

        if (TextShape.StartsLower(next.Text))
        {
            return true;
        }

        var lastWord = previous.AsSpan(previous.LastIndexOf(' ') + 1);
        return previous[^1] is ',' or '،' or '、' || (!next.AfterBlank && SmallWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(lastWord) && lastWord.Length < previous.Length);
    }

    private static void Append(StringBuilder current, string previous, string line)
    {
        if (current.Length > 0 && !(previous[^1] == '-' && previous.Length > 1 && char.IsLetter(previous[^2])) && !(IsUnspaced(previous[^1]) && IsUnspaced(line[0])))
        {
            current.Append(' ');
        }

        current.Append(line);
    }

    private static bool IsUnspaced(char c) => c is (>= '\u3000' and <= '\u9FFF') or (>= '\uFF00' and <= '\uFFEF');
}
