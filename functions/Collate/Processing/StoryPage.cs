namespace Collate.Processing;

/// <summary>A part of the list of stories.</summary>
/// <param name="Stories">The stories, newest first. There may be fewer than asked for, or none, and still more to follow.</param>
/// <param name="Next">Where the list goes on; none at its end.</param>
public sealed record StoryPage(IReadOnlyList<StoryCard> Stories, string? Next);
