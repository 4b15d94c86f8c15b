using System.Text.Json;
using Collate.Articles;

namespace Collate.Processing;

/// <summary>A cleaned article as it is stored in <c>collate-state/articles/v{engine}/{sha256}.json</c>: one of a list, which has another only if the same bytes were dropped as another format.</summary>
internal sealed record ArticleDocument
{
    public required string Sha256 { get; init; }

    public required string Format { get; init; }

    public string? Title { get; init; }

    public string? Publisher { get; init; }

    public string? Author { get; init; }

    public string? Url { get; init; }

    public string? Published { get; init; }

    public bool DayOnly { get; init; }

    public int? PublishedFrom { get; init; }

    public IReadOnlyList<string> Origins { get; init; } = [];

    public required string Text { get; init; }

    /// <summary>Start, end and paragraph of one sentence after the other.</summary>
    public required IReadOnlyList<int> Sentences { get; init; }

    /// <summary>Articles of the same bytes, in ordinal order of their formats' names.</summary>
    public static byte[] Write(params IEnumerable<Article> articles) =>
        JsonSerializer.SerializeToUtf8Bytes([.. articles.Select(Of).OrderBy(document => document.Format, StringComparer.Ordinal)], StateJson.Compact.ArticleDocumentArray);

    /// <summary>What <see cref="Write"/> wrote.</summary>
    public static IReadOnlyList<Article> Read(ReadOnlySpan<byte> json)
    {
        var documents = JsonSerializer.Deserialize(json, StateJson.Compact.ArticleDocumentArray);
        return documents is { Length: > 0 } ? [.. documents.Select(document => document.ToArticle())] : throw new JsonException("Cleaned articles are a JSON array of one at least.");
    }

    private static ArticleDocument Of(Article article) => new()
    {
        Sha256 = article.Sha256,
        Format = Formats.NameOf(article.Format),
        Title = article.Title,
        Publisher = article.Publisher,
        Author = article.Author,
        Url = article.Url,
        Published = Publication.Stored(article.Published),
        DayOnly = article.Published?.DayOnly ?? false,
        PublishedFrom = (int?)article.Published?.From,
        Origins = article.Origins,
        Text = article.Text,
        Sentences = [.. article.Sentences.SelectMany(sentence => (int[])[sentence.Start, sentence.End, sentence.Paragraph])],
    };

    private Article ToArticle() => new()
    {
        Sha256 = Sha256,
        Format = Formats.Of(Format) ?? throw new JsonException($"A cleaned article has an unknown format '{Format}'."),
        Title = Title,
        Publisher = Publisher,
        Author = Author,
        Url = Url,
        Published = Published is null ? null : new Publication(Publication.InstantOf(Published), DayOnly, (PublishedFrom)(PublishedFrom ?? 0)),
        Origins = Origins,
        Text = Text,
        Sentences = [.. Sentences.Chunk(3).Select(span => new Sentence(span[0], span[1], span[2]))],
    };
}
