namespace Collate;

/// <summary>How far <see cref="Collator"/> is.</summary>
/// <param name="ArticlesRead">How many files have been read.</param>
/// <param name="Stories">How many stories they tell; 0 until all are read and grouped.</param>
/// <param name="StoriesWritten">How many of these have their summary.</param>
public sealed record CollateProgress(int ArticlesRead, int Stories, int StoriesWritten);
