namespace Collate.Articles.Cleaning;

/// <summary>One line of a body, trimmed.</summary>
/// <param name="Text">Its words; never empty.</param>
/// <param name="AfterBlank">Whether a blank line, or a line that was removed, stands before it.</param>
internal readonly record struct Line(string Text, bool AfterBlank)
{
    /// <summary>The lines of a cleaned text that are not blank.</summary>
    public static List<Line> Split(string text)
    {
        var lines = new List<Line>();
        var blank = true;
        foreach (var range in text.AsSpan().Split('\n'))
        {
            var line = text.AsSpan(range).Trim();
            if (line.IsEmpty)
            {
                blank = true;
                continue;
            }

            lines.Add(new Line(line.ToString(), blank));
            blank = false;
        }

        return lines;
    }
}
