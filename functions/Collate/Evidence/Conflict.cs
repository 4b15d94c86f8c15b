using Collate.Summaries;

namespace Collate.Evidence;

/// <summary>One thing to which lineages give different values.</summary>
/// <param name="Kind">What kind of value differs.</param>
/// <param name="About">What it is about.</param>
/// <param name="Sides">The values with those who give them: at least two.</param>
internal sealed record Conflict(DisagreementKind Kind, string About, IReadOnlyList<ConflictSide> Sides);

/// <summary>One value and those who give it.</summary>
/// <param name="Value">The value, in the words of the first passage.</param>
/// <param name="Passages">Where it is given, in order of articles; at most one passage an article.</param>
internal sealed record ConflictSide(string Value, IReadOnlyList<Passage> Passages);
