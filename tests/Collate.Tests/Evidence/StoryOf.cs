using System.Globalization;
using System.Text;
using Collate.Articles;
using Collate.Evidence;
using Collate.Stories;

namespace Collate.Tests.Evidence;

/// <summary>Builds small stories from plain texts.</summary>
internal static class StoryOf
{
    /// <summary>An article published on that day, or undated.</summary>
    public static StoryArticle Article(string text, string? day = "2025-06-17")
    {
        var published = day is null ? "" : $"\"published\": \"{day}\", ";
        var json = $"{{{published}\"text\": {System.Text.Json.JsonSerializer.Serialize(text)}}}";
        var article = ArticleReader.Read(ArticleFormat.Json, Encoding.UTF8.GetBytes(json)).Article!;
        return new StoryArticle(article, [article.Sha256[..8] + ".json"]);
    }

    /// <summary>The evidence of one article a text, all published on one day.</summary>
    public static StoryEvidence Evidence(params string[] texts) => EvidenceBuilder.Build(texts.Select(text => Article(text)), 180);

    /// <summary>The disagreements of one article a text as <c>kind: value | value</c>, all published on one day.</summary>
    public static string[] Conflicts(params string[] texts) => Conflicts([.. texts.Select(text => Article(text))]);

    /// <summary>The disagreements of articles.</summary>
    public static string[] Conflicts(params StoryArticle[] articles) =>
    [
        .. EvidenceBuilder.Build(articles, 180).Conflicts.Select(conflict => string.Create(
            CultureInfo.InvariantCulture, $"{conflict.Kind}: {string.Join(" | ", conflict.Sides.Select(side => side.Value).Order(StringComparer.Ordinal))}")),
    ];
}
