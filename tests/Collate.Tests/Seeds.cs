using Collate.Articles;
using Collate.Stories;
using Collate.Summaries;

namespace Collate.Tests;

/// <summary>The sample articles, as intake reads them.</summary>
internal static class Seeds
{
    public static IReadOnlyList<StoryArticle> Read() =>
    [
        .. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "seeds")).Order(StringComparer.Ordinal).Select(path =>
            new StoryArticle(ArticleReader.Read(path, File.ReadAllBytes(path)).Article!, [Path.GetFileName(path)])),
    ];

    public static IReadOnlyList<StoryGroup> Group(IEnumerable<StoryArticle> articles) => StoryGrouper.Group(
    [
        .. articles.Select(item => new Candidate(
            item.Article.Sha256, item.Article.Published?.Day, item.Article.Published?.Instant, Fingerprint.Of(item.Article))),
    ]);

    public static Summary Summarize(IReadOnlyCollection<StoryArticle> articles) =>
        StorySummarizer.Summarize(Group(articles).Single().Id, articles, new SummaryOptions());
}
