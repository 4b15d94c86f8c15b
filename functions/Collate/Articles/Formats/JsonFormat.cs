using System.Text.Json;
using Collate.Articles.Cleaning;
using Collate.Articles.Dates;

namespace Collate.Articles.Formats;

/// <summary>One JSON object per article: <c>title</c>, <c>source</c>, <c>published</c>, <c>url</c>, <c>author</c>, and <c>text</c>, <c>html</c> or <c>body</c>.</summary>
internal static class JsonFormat
{
    /// <summary>Fills the draft; gives the reason if the file is not such an object.</summary>
    public static ReadResult? Read(string json, ArticleDraft draft)
    {
        try
        {
            using var document = JsonDocument.Parse(Mended(json), JsonText.Options);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                return ReadResult.Rejected(RejectionReason.Malformed, "The JSON is not one object. Drop one object with title, published and text for each article.");
            }

            ReadObject(document.RootElement, draft);
            return null;
        }
        catch (JsonException)
        {
            return ReadResult.Rejected(RejectionReason.Malformed, "The file is not valid JSON, or is nested more than 64 levels deep. Correct it and drop it again.");
        }
    }

    private static void ReadObject(JsonElement root, ArticleDraft draft)
    {
        draft.Title = JsonText.Flatten(JsonText.Find(root, "title", "headline"));
        draft.Publisher = JsonText.Flatten(JsonText.Find(root, "source", "publisher"));
        draft.Author = JsonText.Flatten(JsonText.Find(root, "author", "authors", "byline"));
        draft.Url = JsonText.Flatten(JsonText.Find(root, "url", "link"));
        draft.Published = Date(JsonText.Find(root, "published")) ?? Date(JsonText.Find(root, "publishedAt", "published_at", "datePublished", "date_published", "pubDate", "date"));
        var text = JsonText.Flatten(JsonText.Find(root, "text"));
        var html = JsonText.Flatten(JsonText.Find(root, "html"));
        var body = JsonText.Flatten(JsonText.Find(root, "body", "content", "articleBody"));
        if (!string.IsNullOrWhiteSpace(text))
        {
            draft.Body = LinkSyntax.DecodeEntities(text);
        }
        else if (!string.IsNullOrWhiteSpace(html))
        {
            HtmlFormat.Read(html, draft);
        }
        else if (!string.IsNullOrWhiteSpace(body) && LooksLikeHtml(body))
        {
            HtmlFormat.Read(body, draft);
        }
        else
        {
            draft.Body = LinkSyntax.DecodeEntities(body ?? "");
        }
    }

    private static Publication? Date(JsonElement? value) => value switch
    {
        { ValueKind: JsonValueKind.Number } number when number.TryGetInt64(out var seconds) => DateText.FromUnixTime(seconds)?.As(PublishedFrom.Json),
        { ValueKind: JsonValueKind.String } text => DateText.Parse(JsonText.Text(text))?.As(PublishedFrom.Json),
        _ => null,
    };

    private static bool LooksLikeHtml(string body)
    {
        string[] tags = ["<p>", "<p ", "<div", "<br", "</p>", "<article", "<html", "<body", "<section", "<h1", "<h2", "<ul", "<span"];
        return Array.Exists(tags, tag => body.Contains(tag, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Unpaired surrogates in the decoded text would not survive the parser's own encoding.</summary>
    private static string Mended(string json) => json.Replace("\0", "", StringComparison.Ordinal);
}
