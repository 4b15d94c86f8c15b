namespace Collate.Language.Values;

/// <summary>A name in a sentence.</summary>
/// <param name="Start">First UTF-16 code unit, the title not included.</param>
/// <param name="End">One past the last, a possessive ending not included.</param>
/// <param name="Text">The name as written: <c>Kim Jong-un</c>.</param>
/// <param name="Words">Its words in the form for comparison, hyphens split, connecting words left out: <c>kim</c>, <c>jong</c>, <c>un</c>.</param>
/// <param name="Title">What stands before it as a title, folded: <c>president</c>; or none.</param>
/// <param name="Country">The country that the name means, by itself, its people or its capital: <c>north korea</c>; or none.</param>
internal sealed record NameMention(int Start, int End, string Text, IReadOnlyList<string> Words, string? Title, string? Country);
