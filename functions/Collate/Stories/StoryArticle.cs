using Collate.Articles;

namespace Collate.Stories;

/// <summary>An article together with the names under which it was dropped.</summary>
/// <param name="Article">The article.</param>
/// <param name="Names">Its names in ordinal order; at least one.</param>
public sealed record StoryArticle(Article Article, IReadOnlyList<string> Names);
