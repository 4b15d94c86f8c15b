using AngleSharp.Html.Parser;

namespace Collate.Articles.Formats;

/// <summary>A web page: what its mark-up says about the article, and the article's body.</summary>
internal static class HtmlFormat
{
    private static readonly HtmlParserOptions Options = new() { IsScripting = false };

    /// <summary>Fills what the draft lacks, and its body.</summary>
    public static void Read(string html, ArticleDraft draft)
    {
        using var document = new HtmlParser(Options).ParseDocument(HtmlGuard.Simplify(html));
        var mass = TextMass.Measure(document);
        var body = HtmlBody.Choose(document, mass);
        HtmlMetadata.Read(document, body, draft);
        draft.Body = HtmlText.Of(body, mass);
    }
}
