using Collate.Local.Bench;

namespace Collate.Convergence;

/// <summary>A script from a seed: the same for the same seed and length, on every machine.</summary>
internal static class Script
{
    /// <summary>How many hosts are at work.</summary>
    public const int Hosts = 3;

    /// <summary>Writes a script.</summary>
    /// <param name="seed">Which.</param>
    /// <param name="length">How many steps it has.</param>
    public static IReadOnlyList<Step> Of(int seed, int length)
    {
        var numbers = new SeededNumbers((ulong)seed);
        return [.. Enumerable.Range(0, length).Select(_ => Next(numbers))];
    }

    private static Step Next(SeededNumbers numbers)
    {
        var kind = numbers.Next(100) switch
        {
            < 27 => StepKind.Drop,
            < 33 => StepKind.Remove,
            < 36 => StepKind.Decide,
            < 61 => StepKind.See,
            < 83 => StepKind.Pump,
            < 86 => StepKind.Lose,
            < 88 => StepKind.Repeat,
            < 93 => StepKind.Reconcile,
            < 98 => StepKind.Digest,
            _ => StepKind.Restart,
        };
        var pick = kind switch
        {
            StepKind.Drop => numbers.Next(Corpus.Files.Count),
            StepKind.Decide => numbers.Next(Corpus.Decisions.Count),
            _ => 1 + numbers.Next(6),
        };
        var step = new Step(kind, numbers.Next(Hosts), numbers.Of(Corpus.Names), pick, numbers.NextRare(300));
        return kind is StepKind.Drop or StepKind.Remove or StepKind.Decide or StepKind.Lose or StepKind.Repeat or StepKind.Restart ? step : step with
        {
            KilledAt = numbers.Chance(20) ? 1 + numbers.NextRare(80) : 0,
            After = numbers.Chance(50),
            Interrupted = numbers.Chance(20) ? 1 + numbers.NextRare(60) : 0,
        };
    }
}
