using System.Text.Json;
using Collate.Articles;

namespace Collate.Processing;

/// <summary>A cleaned article as it is stored: <c>collate-state/articles/v{engine}/{sha256}.{format}.json</c>.</summary>
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

    public static byte[] Write(Article article) => JsonSerializer.SerializeToUtf8Bytes(new ArticleDocument
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
    }, StateJson.Compact.ArticleDocument);

    public static Article Read(ReadOnlySpan<byte> json)
    {
        var document = JsonSerializer.Deserialize(json, StateJson.Compact.ArticleDocument) ?? throw new JsonException("A cleaned article is a JSON object.");
        return new Article
        {
            Sha256 = document.Sha256,
            Format = Formats.Of(document.Format) ?? throw new JsonException($"A cleaned article has an unknown format '{document.Format}'."),
            Title = document.Title,
            Publisher = document.Publisher,
            Author = document.Author,
            Url = document.Url,
            Published = document.Published is null ? null : new Publication(
                Publication.InstantOf(document.Published),
                document.DayOnly,
                (PublishedFrom)(document.PublishedFrom ?? 0)),
            Origins = document.Origins,
            Text = document.Text,
            Sentences = [.. document.Sentences.Chunk(3).Select(span => new Sentence(span[0], span[1], span[2]))],
        };
    }
}
