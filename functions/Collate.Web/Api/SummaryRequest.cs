namespace Collate.Web.Api;

/// <summary>What <c>POST /api/summaries</c> was asked for, beside the articles.</summary>
/// <param name="Articles">How many articles came; at least one, no two of one name.</param>
/// <param name="Words">The word budget, or none for that of the settings.</param>
/// <param name="SingleStory">Take all articles for one story.</param>
internal sealed record SummaryRequest(int Articles, int? Words, bool SingleStory)
{
    /// <summary>The most articles that are answered at once.</summary>
    public const int MaxArticlesAtOnce = 50;

    /// <summary>The most bytes of a request that is answered at once.</summary>
    public const int MaxBytesAtOnce = 4 * 1024 * 1024;

    /// <summary>The most articles of a job.</summary>
    public const int MaxArticles = 1_000;

    /// <summary>The most bytes of a job's request.</summary>
    public const long MaxBytes = 64L * 1024 * 1024;

    /// <summary>The most characters of an article's name.</summary>
    public const int MaxName = 1_024;
}
