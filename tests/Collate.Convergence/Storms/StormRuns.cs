using System.Globalization;
using System.Text;

namespace Collate.Convergence.Storms;

/// <summary>Storms by their seeds.</summary>
internal static class StormRuns
{
    /// <summary>Every so many seeds what is there in the end is also given to one host in order and without faults, instead of only to one in memory.</summary>
    private const int CalmEvery = 10;

    /// <summary>Runs a seed's script.</summary>
    public static async Task<StormOutcome> RunAsync(int seed, int kills, CancellationToken cancellationToken)
    {
        var script = StormScript.Of(seed, kills);
        var outcome = await Storm.RunAsync(script, seed, StormScript.HostsOf(seed), cancellationToken);
        if (outcome.Fault is null && seed % CalmEvery == 0)
        {
            var calm = await Storm.RunAsync(StormScript.CalmOf(script), seed, hosts: 1, cancellationToken);
            outcome = outcome with { Fault = calm.Fault is { } fault ? "without faults: " + fault : null };
        }

        return outcome;
    }

    /// <summary>The shortest script found that shows what went wrong.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="kills">How many kills its script has.</param>
    /// <param name="tries">How many shorter scripts are run at most. What happens when is up to the machine, so one that passes may have failed another time.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public static async Task<string> ShrinkAsync(int seed, int kills, int tries, CancellationToken cancellationToken)
    {
        var shortest = await Shrinker.ShortenAsync(StormScript.Of(seed, kills), async script =>
            tries-- > 0 && (await Storm.RunAsync(script, seed, StormScript.HostsOf(seed), cancellationToken)).Fault is not null);
        var report = new StringBuilder();
        report.Append(CultureInfo.InvariantCulture, $"Shortest script found ({shortest.Count} steps):");
        foreach (var step in shortest)
        {
            report.Append("\n    ").Append(step);
        }

        return report.ToString();
    }
}
