namespace Collate.Local.Bench;

/// <summary>An article that was made up.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Publisher">Who published it.</param>
/// <param name="Day">When.</param>
/// <param name="Paragraphs">Its text.</param>
internal sealed record GeneratedArticle(string Title, string Publisher, DateOnly Day, IReadOnlyList<string> Paragraphs);
