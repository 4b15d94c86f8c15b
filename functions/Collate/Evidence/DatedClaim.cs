namespace Collate.Evidence;

/// <summary>A claim that says when something happened.</summary>
/// <param name="Date">ISO 8601 to the precision that is known: <c>2024</c>, <c>2024-10</c> or <c>2025-06-17</c>.</param>
/// <param name="Claim">The claim.</param>
internal sealed record DatedClaim(string Date, Claim Claim);
