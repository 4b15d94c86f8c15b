namespace Collate.Evidence;

/// <summary>One claim that a summary is to tell, with everyone who asserts it.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Score">What it was chosen for; higher first.</param>
internal sealed record EvidenceItem(Claim Claim, long Score);
