namespace Collate.Web.Api;

/// <summary>What <c>POST /api/summaries</c> was asked for.</summary>
/// <param name="Files">The articles; at least one, no two of one name.</param>
/// <param name="Words">The word budget, or none for that of the settings.</param>
/// <param name="SingleStory">Take all articles for one story.</param>
internal sealed record SummaryRequest(IReadOnlyList<ArticleFile> Files, int? Words, bool SingleStory)
{
    /// <summary>The most articles that are answered at once.</summary>
    public const int MaxArticles = 50;

    /// <summary>The most bytes of a request that is answered at once.</summary>
    public const int MaxBytes = 4 * 1024 * 1024;

    /// <summary>The most characters of an article's name.</summary>
    public const int MaxName = 1_024;
}
