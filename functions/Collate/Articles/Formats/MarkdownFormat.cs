namespace Collate.Articles.Formats;

/// <summary>Markdown, with or without front matter, read as paragraphs of plain text.</summary>
internal static class MarkdownFormat
{
    /// <summary>Fills the draft.</summary>
    public static void Read(string text, ArticleDraft draft)
    {
        var body = FrontMatter.Take(text, draft);
        draft.Body = MarkdownBlocks.Flatten(body, out var heading);
        draft.Title ??= heading;
    }
}
