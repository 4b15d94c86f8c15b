namespace Collate.Processing;

/// <summary>The forms in which a summary is stored.</summary>
public enum StoryForm
{
    /// <summary><c>summary.json</c>.</summary>
    Json,

    /// <summary><c>summary.md</c>.</summary>
    Markdown,

    /// <summary><c>summary.html</c>: one page that needs nothing else.</summary>
    Html,
}
