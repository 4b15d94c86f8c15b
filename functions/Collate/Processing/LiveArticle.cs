using Collate.Articles;
using Collate.Stories;

namespace Collate.Processing;

/// <summary>An article that is present.</summary>
/// <param name="Candidate">What grouping needs to know.</param>
/// <param name="Format">How it is read: as its ordinally smallest name says.</param>
/// <param name="Names">The names that hold it, in ordinal order.</param>
/// <param name="Publisher">Who published it, if it says so.</param>
internal sealed record LiveArticle(Candidate Candidate, ArticleFormat Format, IReadOnlyList<string> Names, string? Publisher);
