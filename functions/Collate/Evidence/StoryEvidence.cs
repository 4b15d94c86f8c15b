namespace Collate.Evidence;

/// <summary>Everything that writers get and documents cite: what the sources of a story say, who is independent of whom, and where they differ.</summary>
/// <param name="Story">The sentences.</param>
/// <param name="Lineages">For each article the lowest index of the articles of its lineage.</param>
/// <param name="Items">The claims a summary is to tell, in reading order.</param>
/// <param name="Conflicts">Where lineages give different values for the same thing.</param>
/// <param name="Dated">The claims that say when something happened, earliest first.</param>
internal sealed record StoryEvidence(
    StoryText Story,
    IReadOnlyList<int> Lineages,
    IReadOnlyList<EvidenceItem> Items,
    IReadOnlyList<Conflict> Conflicts,
    IReadOnlyList<DatedClaim> Dated);
