using System.Globalization;
using System.Text;

namespace Collate.Convergence;

/// <summary>Runs by their seeds.</summary>
internal static class Runs
{
    /// <summary>Every so many seeds the state is thrown away in the end.</summary>
    private const int RebuildEvery = 4;

    /// <summary>What goes wrong with a seed, or none. An exception that no host's end explains is something that goes wrong.</summary>
    public static Task<string?> FaultOfAsync(int seed, int steps) => FaultOfAsync(Script.Of(seed, steps), Rebuilds(seed));

    /// <summary>What went wrong, and the shortest script that shows it.</summary>
    public static async Task<string> ReportAsync(int seed, int steps, string fault)
    {
        var shortest = await Shrinker.ShrinkAsync(Script.Of(seed, steps), async script => await FaultOfAsync(script, Rebuilds(seed)) is not null);
        var report = new StringBuilder();
        report.Append(CultureInfo.InvariantCulture, $"Seed {seed} ({steps} steps): {fault}\nShortest script found: {await FaultOfAsync(shortest, Rebuilds(seed))}");
        foreach (var step in shortest)
        {
            report.Append("\n    ").Append(step);
        }

        return report.ToString();
    }

    /// <summary>What goes wrong with a script, or none.</summary>
    public static async Task<string?> FaultOfAsync(IReadOnlyList<Step> script, bool rebuilds)
    {
        try
        {
            return await ScriptRun.FaultOfAsync(script, rebuilds);
        }
        catch (Exception exception)
        {
            return exception.ToString();
        }
    }

    private static bool Rebuilds(int seed) => seed % RebuildEvery == 0;
}
