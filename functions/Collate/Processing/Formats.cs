using Collate.Articles;

namespace Collate.Processing;

/// <summary>The names of formats in stored state: <c>text</c>, <c>markdown</c>, <c>html</c>, <c>json</c>, <c>docx</c>.</summary>
internal static class Formats
{
    public static string NameOf(ArticleFormat format) => format switch
    {
        ArticleFormat.Text => "text",
        ArticleFormat.Markdown => "markdown",
        ArticleFormat.Html => "html",
        ArticleFormat.Json => "json",
        ArticleFormat.Docx => "docx",
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "A format without a name."),
    };

    public static ArticleFormat? Of(string? name) => name switch
    {
        "text" => ArticleFormat.Text,
        "markdown" => ArticleFormat.Markdown,
        "html" => ArticleFormat.Html,
        "json" => ArticleFormat.Json,
        "docx" => ArticleFormat.Docx,
        _ => null,
    };
}
