using Collate.Local.Bench;

namespace Collate.Convergence.Storms;

/// <summary>Tells which request meets with which fault: by its number, and the seed.</summary>
internal sealed class FaultPlan(int seed)
{
    private const int LongestDelay = 1_000;
    private static readonly Fault[] s_kinds = Enum.GetValues<Fault>()[1..];
    private readonly int[] _counts = new int[s_kinds.Length + 1];
    private int _number;
    private int _perThousand;

    /// <summary>How many of a thousand requests meet with a fault from now on.</summary>
    public int PerThousand
    {
        set => Volatile.Write(ref _perThousand, value);
    }

    /// <summary>How often each fault happened so far; <see cref="Fault.None"/> counts the requests that met with none.</summary>
    public IReadOnlyDictionary<Fault, int> Counts => Enum.GetValues<Fault>().ToDictionary(fault => fault, fault => Volatile.Read(ref _counts[(int)fault]));

    /// <summary>What happens to the next request, and how long it takes.</summary>
    /// <param name="isConditional">Whether it says which version it is about.</param>
    public (Fault Fault, TimeSpan Delay) Next(bool isConditional)
    {
        var numbers = new SeededNumbers(((ulong)seed << 32) + (uint)Interlocked.Increment(ref _number));
        var fault = numbers.Next(1_000) < Volatile.Read(ref _perThousand) ? numbers.Of(s_kinds) : Fault.None;

        // Few requests can be answered 412: half of those that meet with a fault are.
        fault = fault == Fault.None ? fault : isConditional && numbers.Chance(50) ? Fault.Refused412 : fault == Fault.Refused412 && !isConditional ? Fault.Done500 : fault;
        Interlocked.Increment(ref _counts[(int)fault]);
        return (fault, fault == Fault.Delayed ? TimeSpan.FromMilliseconds(1 + numbers.Next(LongestDelay)) : TimeSpan.Zero);
    }
}
