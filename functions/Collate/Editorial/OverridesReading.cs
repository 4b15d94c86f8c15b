namespace Collate.Editorial;

/// <summary>What came of reading an overrides file.</summary>
/// <param name="Overrides">What it says; none if anything is wrong with it.</param>
/// <param name="Problems">What is wrong, each with the place as a JSON pointer: <c>/together/0/articles: needs at least two articles</c>. Holds no text of the file but names of members.</param>
public sealed record OverridesReading(EditorialOverrides? Overrides, IReadOnlyList<string> Problems);
