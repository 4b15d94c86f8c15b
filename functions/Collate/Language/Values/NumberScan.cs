namespace Collate.Language.Values;

/// <summary>A bare number as scanned, before units, qualifiers and nouns.</summary>
/// <param name="Value">Its value.</param>
/// <param name="Scale">The magnitude behind it: 1,000,000 in <c>5 million</c>; else 1.</param>
/// <param name="Kind">Count, ordinal or time.</param>
/// <param name="Qualifier">Only <see cref="NumberQualifier.Multiple"/>, or none.</param>
/// <param name="Next">The token after it.</param>
/// <param name="Rest">What is left of a hyphenated word after the number in it: <c>month</c> of <c>six-month</c>.</param>
internal readonly record struct NumberScan(decimal Value, decimal Scale, NumberKind Kind, NumberQualifier Qualifier, int Next, string? Rest);
