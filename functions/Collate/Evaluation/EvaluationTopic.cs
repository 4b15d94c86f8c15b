namespace Collate.Evaluation;

/// <summary>Articles that are known to tell one story, and summaries of it that people wrote.</summary>
/// <param name="Id">The topic's id.</param>
/// <param name="Language">The name of its language in English, in lower case: <c>english</c>.</param>
/// <param name="Articles">Its articles.</param>
/// <param name="References">The summaries; none if the topic only tells what belongs together.</param>
public sealed record EvaluationTopic(string Id, string Language, IReadOnlyList<EvaluationArticle> Articles, IReadOnlyList<string> References);

/// <summary>An article of a topic.</summary>
/// <param name="Id">The article's id.</param>
/// <param name="Title">Its title, or none.</param>
/// <param name="Date">When it was published, in the words of its language, or none: <c>Saturday, July 21, 2007</c>.</param>
/// <param name="Text">Its text.</param>
public sealed record EvaluationArticle(string Id, string? Title, string? Date, string Text);
