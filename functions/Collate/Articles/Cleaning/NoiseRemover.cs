namespace Collate.Articles.Cleaning;

/// <summary>Removes the lines that are no part of the article.</summary>
internal static class NoiseRemover
{
    /// <summary>Finds the address of an <c>Original url:</c> footer in a body that still has its link syntax, and keeps it in the draft, unless it has one.</summary>
    public static void KeepAddress(string body, ArticleDraft draft)
    {
        if (!body.Contains("url", StringComparison.OrdinalIgnoreCase) && !body.Contains("original ", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        var expectsAddress = false;
        foreach (var range in body.AsSpan().Split('\n'))
        {
            var line = body.AsSpan(range).Trim();
            if (line.IsEmpty || line.Length > 2100)
            {
                continue;
            }

            var rest = NoiseLines.AfterOriginalUrl(line);
            if ((rest is not null || expectsAddress) && LinkSyntax.AddressOf(rest ?? line.ToString()) is { } address)
            {
                draft.Url ??= address;
            }

            expectsAddress = rest is "";
        }
    }

    /// <summary>Removes noise from the lines that follow the head, in place. Where a line went, the next one stands after a blank.</summary>
    /// <remarks>Lines in capitals are teasers between paragraphs, unless capitals are how the whole article is written.</remarks>
    public static void Remove(List<Line> lines, int first)
    {
        var capitals = TeasersInCapitals(lines, first);
        var kept = first;
        var removed = false;
        for (var i = first; i < lines.Count; i++)
        {
            var line = lines[i];
            if (NoiseLines.IsNoise(line.Text) || NoiseLines.AfterOriginalUrl(line.Text) is not null || (capitals && TextShape.IsAllCapitals(line.Text)))
            {
                removed = true;
                continue;
            }

            lines[kept++] = line with { AfterBlank = line.AfterBlank || removed };
            removed = false;
        }

        lines.RemoveRange(kept, lines.Count - kept);
        RemoveWriters(lines, first);
    }

    /// <summary>Removes the lines at the very end that introduce the article's writers, if nothing else is said of them.</summary>
    private static void RemoveWriters(List<Line> lines, int first)
    {
        for (var round = 0; round < 3 && lines.Count > first + 1; round++)
        {
            if (FurnitureLines.WriterIn(lines[^1].Text.Trim('*', '_', ' ')) is not { } name || lines.FindIndex(first, lines.Count - first - 1, line => line.Text.Contains(name, StringComparison.Ordinal)) >= 0)
            {
                return;
            }

            lines.RemoveAt(lines.Count - 1);
        }
    }

    private static bool TeasersInCapitals(List<Line> lines, int first)
    {
        int inCapitals = 0, all = 0;
        for (var i = first; i < lines.Count; i++)
        {
            all += lines[i].Text.Length;
            inCapitals += TextShape.IsAllCapitals(lines[i].Text) ? lines[i].Text.Length : 0;
        }

        return inCapitals * 2 < all;
    }
}
