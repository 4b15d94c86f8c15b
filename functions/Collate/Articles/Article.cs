namespace Collate.Articles;

/// <summary>One dropped file, cleaned: what it says about itself, its body text, and its sentences as spans of that text.</summary>
/// <remarks>
/// A pure function of the file's bytes and its format; nothing in it depends on the file's name. The text is well-formed UTF-16
/// (no unpaired surrogate), NFC, has no control character but <c>\n</c>, and separates paragraphs by one empty line, so it
/// survives UTF-8 unchanged and spans stay true.
/// </remarks>
public sealed record Article
{
    /// <summary>SHA-256 of the file's bytes, lower-case hexadecimal: the article's identity.</summary>
    public required string Sha256 { get; init; }

    /// <summary>How the file was read.</summary>
    public required ArticleFormat Format { get; init; }

    /// <summary>The title, without mark-up, or none.</summary>
    public string? Title { get; init; }

    /// <summary>Who published it, or none: <c>Reuters</c>, <c>TASS</c>, <c>themoscowtimes.com</c>.</summary>
    public string? Publisher { get; init; }

    /// <summary>Who wrote it, or none.</summary>
    public string? Author { get; init; }

    /// <summary>Where it stands on the web (http or https, absolute), or none.</summary>
    public string? Url { get; init; }

    /// <summary>When it says it was published, or none.</summary>
    public Publication? Published { get; init; }

    /// <summary>Agencies the article credits (<c>Yonhap</c>, <c>AFP</c>), in order of mention, each once. Credits are not part of <see cref="Text"/>.</summary>
    public IReadOnlyList<string> Origins { get; init; } = [];

    /// <summary>The body, cleaned. The title is not part of it.</summary>
    public required string Text { get; init; }

    /// <summary>The sentences of <see cref="Text"/> in order; at least one, none overlapping.</summary>
    public required IReadOnlyList<Sentence> Sentences { get; init; }

    /// <summary>The words of sentence <paramref name="index"/>, counted from 0.</summary>
    public string SentenceText(int index) => Text[Sentences[index].Start..Sentences[index].End];
}
