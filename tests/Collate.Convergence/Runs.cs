using System.Globalization;
using System.Text;

namespace Collate.Convergence;

/// <summary>Runs by their seeds.</summary>
internal static class Runs
{
    /// <summary>Every so many seeds the state is thrown away in the end.</summary>
    private const int RebuildEvery = 4;

    /// <summary>Every so many seeds the stories are paced.</summary>
    private const int PacedEvery = 3;

    /// <summary>Runs a seed's script.</summary>
    public static Task<Outcome> RunAsync(int seed, int steps) => ScriptRun.RunAsync(Script.Of(seed, steps), Rebuilds(seed), IsPaced(seed));

    /// <summary>What went wrong, and the shortest script that shows it.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="script">Its script.</param>
    /// <param name="run">Runs a script.</param>
    public static async Task<string> ReportAsync(int seed, IReadOnlyList<Step> script, Func<IReadOnlyList<Step>, Task<Outcome>> run)
    {
        var shortest = await Shrinker.ShrinkAsync(script, async shorter => (await run(shorter)).Fault is not null);
        var report = new StringBuilder();
        report.Append(CultureInfo.InvariantCulture, $"Seed {seed} ({script.Count} steps): {(await run(script)).Fault}\nShortest script found: {(await run(shortest)).Fault}");
        foreach (var step in shortest)
        {
            report.Append("\n    ").Append(step);
        }

        return report.ToString();
    }

    /// <summary>As <see cref="ReportAsync(int, IReadOnlyList{Step}, Func{IReadOnlyList{Step}, Task{Outcome}})"/>, for a seed's own script.</summary>
    public static Task<string> ReportAsync(int seed, int steps) => ReportAsync(seed, Script.Of(seed, steps), script => ScriptRun.RunAsync(script, Rebuilds(seed), IsPaced(seed)));

    private static bool IsPaced(int seed) => seed % PacedEvery == 0;

    private static bool Rebuilds(int seed) => seed % RebuildEvery == 0;
}
