using System.Numerics;

namespace Collate.Stories;

/// <summary>How much two articles' days of publication add to their similarity, or take from it.</summary>
/// <remarks>
/// Reports of one event cluster in time (Allan, Papka, Lavrenko 1998), but an inquiry, a verdict or an anniversary comes months later, so there is no hard window: what was
/// published on one day counts a quarter more, and a twentieth less each time that the distance doubles. Without a day on either side nothing is known and nothing is added.
/// </remarks>
internal static class Nearness
{
    private const int One = 256;
    private const int SameDay = One * 5 / 4;
    private const int PerDoubling = 13;
    private const int Least = One / 2;

    // Distances are counted from this many days, so that a day more or less matters little at first.
    private const int FirstDays = 4;
    private const int LogUnit = 16;

    /// <summary>The similarity of two candidates whose fingerprints are this similar, with the time between them taken into account.</summary>
    public static int Scale(int similarity, Candidate a, Candidate b) =>
        DaysBetween(a, b) is { } days ? (int)(((long)similarity * Factor(days)) / One) : similarity;

    /// <summary>The days between two candidates, or none when either has no date.</summary>
    public static int? DaysBetween(Candidate a, Candidate b) =>
        a.Day is { } day && b.Day is { } other ? Math.Abs(day.DayNumber - other.DayNumber) : null;

    private static int Factor(int days)
    {
        // The binary logarithm in sixteenths, straight between powers of two.
        var from = (uint)(days + FirstDays);
        var power = BitOperations.Log2(from);
        var log = (power * LogUnit) + (int)((from - (1u << power)) * LogUnit >> power) - (BitOperations.Log2(FirstDays) * LogUnit);
        return Math.Max(Least, SameDay - (log * PerDoubling / LogUnit));
    }
}
