using Collate.Articles.Cleaning;

namespace Collate.Articles.Formats;

/// <summary>Plain text: perhaps front matter, then lines.</summary>
internal static class TextFormat
{
    /// <summary>Fills the draft.</summary>
    public static void Read(string text, ArticleDraft draft) =>
        draft.Body = LinkSyntax.DecodeEntities(FrontMatter.Take(text, draft));
}
