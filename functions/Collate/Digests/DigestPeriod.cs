namespace Collate.Digests;

/// <summary>A period that wants a digest.</summary>
/// <param name="Id">Its name, in the schedule's time zone: <c>2026/11/21</c> or <c>2026/W47</c>.</param>
/// <param name="Cadence">A day or a week.</param>
/// <param name="Ends">When it ends and its digest is due, in UTC, to the second. It begins where the period before it ends.</param>
public sealed record DigestPeriod(string Id, DigestCadence Cadence, DateTimeOffset Ends);
