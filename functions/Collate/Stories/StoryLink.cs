namespace Collate.Stories;

/// <summary>What ties an article most strongly to another of its story.</summary>
/// <param name="Other">The place of the other article among those of the story.</param>
/// <param name="Similarity">How similar they are, time, days and numbers taken into account, in units of one in a thousand; at most 1000.</param>
/// <param name="Days">The days between them, or none if either is undated.</param>
/// <param name="Shared">The words and numbers that weigh most in it, as the article writes them, heaviest first.</param>
internal sealed record StoryLink(int Other, int Similarity, int? Days, IReadOnlyList<string> Shared);
