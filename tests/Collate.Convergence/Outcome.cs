using Collate.Upkeep;

namespace Collate.Convergence;

/// <summary>What came of a run.</summary>
/// <param name="Fault">What went wrong, or none.</param>
/// <param name="Kills">How many hosts ended at a storage call.</param>
/// <param name="Interruptions">How often another host came between two storage calls.</param>
/// <param name="Report">What the doctor found in the end; none if it did not come to that.</param>
internal sealed record Outcome(string? Fault, int Kills, int Interruptions, DoctorReport? Report)
{
    /// <summary>Nothing ran yet.</summary>
    public static Outcome None { get; } = new(null, 0, 0, null);

    /// <summary>Both together, but for what went wrong.</summary>
    public Outcome With(Outcome other) => new(null, Kills + other.Kills, Interruptions + other.Interruptions, new DoctorReport
    {
        Findings = [],
        Files = (Report?.Files ?? 0) + (other.Report?.Files ?? 0),
        Stories = (Report?.Stories ?? 0) + (other.Report?.Stories ?? 0),
        Versions = (Report?.Versions ?? 0) + (other.Report?.Versions ?? 0),
        Digests = (Report?.Digests ?? 0) + (other.Report?.Digests ?? 0),
    });

    /// <summary>What happened, in numbers.</summary>
    public override string ToString() => FormattableString.Invariant(
        $"{Kills} hosts killed, {Interruptions} interrupted; in the end {Report?.Files ?? 0} files, {Report?.Stories ?? 0} stories, {Report?.Versions ?? 0} versions, {Report?.Digests ?? 0} digests");
}
