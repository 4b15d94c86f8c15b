namespace Collate.Articles;

/// <summary>What told an article's date of publication. Written in documents in kebab case: <c>date-prefix</c>.</summary>
public enum PublishedFrom
{
    /// <summary>YAML front matter of a Markdown or text file.</summary>
    FrontMatter,

    /// <summary>A property of the JSON object.</summary>
    Json,

    /// <summary>An HTML <c>meta</c> or <c>time</c> element.</summary>
    Meta,

    /// <summary>A JSON-LD block in an HTML page.</summary>
    JsonLd,

    /// <summary>A dateline at the start of the body: <c>PYONGYANG, June 17, 2025 (Reuters) -</c>.</summary>
    Dateline,

    /// <summary>A prefix <c>date 2025-06-20</c> before the first words.</summary>
    DatePrefix,

    /// <summary>A line that holds nothing but a date, under the title or at the head of the text.</summary>
    DateUnderTitle,

    /// <summary>The properties of a Word document that state a date of publication.</summary>
    Document,
}
