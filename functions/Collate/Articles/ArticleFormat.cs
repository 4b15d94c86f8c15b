namespace Collate.Articles;

/// <summary>How a dropped file is read. Decided by the ending of its name, never by guessing at its content.</summary>
public enum ArticleFormat
{
    /// <summary>Plain text: <c>.txt</c>, <c>.text</c>.</summary>
    Text,

    /// <summary>Markdown, with or without YAML front matter: <c>.md</c>, <c>.markdown</c>.</summary>
    Markdown,

    /// <summary>A web page: <c>.html</c>, <c>.htm</c>.</summary>
    Html,

    /// <summary>One JSON object with <c>title</c>, <c>source</c>, <c>published</c>, <c>url</c>, <c>author</c>, and <c>text</c>, <c>html</c> or <c>body</c>.</summary>
    Json,

    /// <summary>A Word document: <c>.docx</c>.</summary>
    Docx,
}
