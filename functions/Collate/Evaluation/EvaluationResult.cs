namespace Collate.Evaluation;

/// <summary>How the engine did.</summary>
public sealed record EvaluationResult
{
    /// <summary>The mean over the topics with references; none if no topic has any.</summary>
    public required RougeScores? Rouge { get; init; }

    /// <summary>B-cubed over all articles.</summary>
    public required Score Grouping { get; init; }

    /// <summary>How many topics there were.</summary>
    public required int Topics { get; init; }

    /// <summary>What was written for each topic with references, in the order of the topics.</summary>
    public required IReadOnlyList<TopicSummary> Summaries { get; init; }

    /// <summary>The story of each article, in the order of the topics.</summary>
    public required IReadOnlyList<ArticleStory> Stories { get; init; }

    /// <summary>How many of the articles that could be read have no date that could be.</summary>
    public required int Undated { get; init; }

    /// <summary>The ids of articles that could not be read.</summary>
    public required IReadOnlyList<string> Unreadable { get; init; }
}

/// <summary>What was written for a topic.</summary>
/// <param name="Topic">The topic's id.</param>
/// <param name="Sentences">The sentences of the summary.</param>
public sealed record TopicSummary(string Topic, IReadOnlyList<string> Sentences);

/// <summary>Where an article was put.</summary>
/// <param name="Article">The article's id.</param>
/// <param name="Story">The story's id.</param>
public sealed record ArticleStory(string Article, string Story);
