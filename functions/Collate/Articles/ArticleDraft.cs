namespace Collate.Articles;

/// <summary>What a format's reader found in a file, before cleaning.</summary>
internal sealed class ArticleDraft
{
    /// <summary>The title as found.</summary>
    public string? Title { get; set; }

    /// <summary>The publisher as found.</summary>
    public string? Publisher { get; set; }

    /// <summary>The author as found.</summary>
    public string? Author { get; set; }

    /// <summary>The address as found.</summary>
    public string? Url { get; set; }

    /// <summary>The publication, from the best place that had one.</summary>
    public Publication? Published { get; set; }

    /// <summary>Agencies credited so far, each once.</summary>
    public List<string> Origins { get; } = [];

    /// <summary>The body: lines, with a blank line between paragraphs where the format tells them apart.</summary>
    public string Body { get; set; } = "";

    /// <summary>Whether every line of the body is a paragraph for sure, so that lines are not looked at for hard wrapping.</summary>
    public bool HasParagraphs { get; init; }
}
