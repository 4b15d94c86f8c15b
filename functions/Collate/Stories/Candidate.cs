namespace Collate.Stories;

/// <summary>What grouping needs to know of an article.</summary>
/// <param name="Sha256">The article's identity; ties are broken by it.</param>
/// <param name="Day">The day of publication, or none.</param>
/// <param name="Fingerprint">Its fingerprint.</param>
/// <param name="Instant">The instant of publication, or none; only orders articles within a story.</param>
public sealed record Candidate(string Sha256, DateOnly? Day, DateTimeOffset? Instant, Fingerprint Fingerprint);
