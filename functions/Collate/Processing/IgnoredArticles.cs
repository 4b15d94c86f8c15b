using Collate.Editorial;

namespace Collate.Processing;

/// <summary>Which articles the editors left out.</summary>
internal sealed class IgnoredArticles
{
    private readonly HashSet<string> _articles;
    private readonly HashSet<string> _publishers;

    /// <summary>None.</summary>
    public static IgnoredArticles None { get; } = new([]);

    /// <summary>By decisions.</summary>
    public IgnoredArticles(IReadOnlyList<IgnoredSource> ignored)
    {
        _articles = ignored.Select(source => source.Article).OfType<string>().ToHashSet(StringComparer.Ordinal);
        _publishers = ignored.Select(source => source.Publisher).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Whether an article that is present does not count.</summary>
    public bool Holds(LiveArticle article) =>
        (_articles.Count > 0 && (_articles.Contains(article.Candidate.Sha256) || article.Names.Any(_articles.Contains)))
        || (_publishers.Count > 0 && article.Publisher is { } publisher && _publishers.Contains(publisher.Trim()));
}
