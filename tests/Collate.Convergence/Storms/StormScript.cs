using Collate.Local.Bench;

namespace Collate.Convergence.Storms;

/// <summary>A script for hosts that are processes, from a seed: the same for the same seed and length. When what happens in between is up to the machine.</summary>
internal static class StormScript
{
    private const int StepsPerKill = 4;
    private const int LongestWork = 24;
    private const int LongestLife = 1_000;
    private const int LongestWait = 700;

    /// <summary>How many hosts a seed has at work: 2 to 4, mostly 3.</summary>
    public static int HostsOf(int seed) => (seed % 8) switch { 0 or 1 => 2, 2 => 4, _ => 3 };

    /// <summary>Writes a script.</summary>
    /// <param name="seed">Which.</param>
    /// <param name="kills">How often a host is killed; nights come on top.</param>
    public static IReadOnlyList<StormStep> Of(int seed, int kills)
    {
        var numbers = new SeededNumbers((ulong)seed + 7_000_000);
        var steps = new List<StormStep> { new(StormStepKind.Weather, 0, Pick: Fresh(numbers)) };
        for (var i = 0; i < kills * StepsPerKill; i++)
        {
            // Twice a night falls, and twice the storage goes away: at a third and at two thirds of the way, and somewhere in between.
            if (i == kills * StepsPerKill / 3 || i == kills * StepsPerKill * 2 / 3)
            {
                steps.Add(new StormStep(StormStepKind.Night, numbers.Next(LongestWait)));
            }

            if (i == kills * StepsPerKill / 4 || i == kills * StepsPerKill * 3 / 4)
            {
                steps.Add(new StormStep(StormStepKind.Outage, numbers.Next(LongestWait), Pick: 1 + numbers.NextRare(3_000)));
            }

            steps.Add(Next(numbers));
            if (i % StepsPerKill == 0)
            {
                steps.Add(new StormStep(StormStepKind.Kill, numbers.Next(LongestLife), (i / StepsPerKill) % HostsOf(seed), Pick: numbers.Chance(15) ? 0 : 1 + numbers.NextRare(LongestWork)));
            }
        }

        return steps;
    }

    /// <summary>What is there in the end when a script was run, dropped in order and without faults.</summary>
    public static IReadOnlyList<StormStep> CalmOf(IReadOnlyList<StormStep> script)
    {
        var (files, decision) = EndOf(script);
        return [new StormStep(StormStepKind.Decide, 0, Pick: decision), .. files.Select(file => new StormStep(StormStepKind.Drop, 0, Name: file.Key, Pick: file.Value))];
    }

    /// <summary>Which file each name holds in the end, and which decision stands.</summary>
    public static (SortedDictionary<string, int> Files, int Decision) EndOf(IReadOnlyList<StormStep> script)
    {
        var files = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var step in script.Where(step => step.Kind is StormStepKind.Drop or StormStepKind.Remove))
        {
            files.Remove(step.Name);
            if (step.Kind == StormStepKind.Drop)
            {
                files[step.Name] = step.Pick;
            }
        }

        return (files, script.LastOrDefault(step => step.Kind == StormStepKind.Decide)?.Pick ?? 0);
    }

    private static StormStep Next(SeededNumbers numbers)
    {
        var kind = numbers.Next(100) switch { < 70 => StormStepKind.Drop, < 85 => StormStepKind.Remove, < 90 => StormStepKind.Decide, _ => StormStepKind.Weather };
        var pick = kind switch
        {
            StormStepKind.Drop => numbers.Next(StormCorpus.Files.Count),
            StormStepKind.Decide => numbers.Next(Corpus.Decisions.Count),
            StormStepKind.Weather => Fresh(numbers),
            _ => 0,
        };
        return new StormStep(kind, numbers.Next(LongestWait), Name: kind is StormStepKind.Drop or StormStepKind.Remove ? numbers.Of(StormCorpus.Names) : "", Pick: pick);
    }

    // Mostly a breeze, sometimes a gale.
    private static int Fresh(SeededNumbers numbers) => numbers.Chance(15) ? 250 : numbers.Next(100);
}
