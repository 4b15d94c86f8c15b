using Collate.Language;

namespace Collate.Processing;

/// <summary>How long to wait before trying again where somebody else was quicker.</summary>
internal static class Contention
{
    /// <summary>How often work is tried before it is put off.</summary>
    public const int Rounds = 20;

    private const int FirstMilliseconds = 10;
    private const int Doublings = 7;

    /// <summary>Waits before the next round.</summary>
    /// <param name="time">The clock.</param>
    /// <param name="what">What is worked on: those at work on different things wait differently long.</param>
    /// <param name="round">The round that was in vain, counted from 0.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static Task WaitAsync(TimeProvider time, string what, int round, CancellationToken cancellationToken) => Task.Delay(Pause(what, round), time, cancellationToken);

    /// <summary>The wait: 10 ms to 20 ms at first, doubled with each round up to 1.28 s to 2.56 s.</summary>
    public static TimeSpan Pause(string what, int round)
    {
        var least = FirstMilliseconds << Math.Min(round, Doublings);
        return TimeSpan.FromMilliseconds(least + (Fnv1a.Hash(what, Fnv1a.Seed + (uint)round) % least));
    }
}
