namespace Collate.Evidence;

/// <summary>What a sentence asserts, and everyone who asserts it.</summary>
/// <param name="Pivot">The sentence in whose words the claim is put, as an index into the story's sentences.</param>
/// <param name="Assertions">One for each article that asserts it, the pivot's own included, in order of articles.</param>
internal sealed record Claim(int Pivot, IReadOnlyList<Assertion> Assertions);

/// <summary>Where an article asserts a claim.</summary>
/// <param name="Article">The article.</param>
/// <param name="First">The first sentence, as an index into the story's sentences.</param>
/// <param name="Count">How many neighbouring sentences it takes: one or two.</param>
internal readonly record struct Assertion(int Article, int First, int Count);
