using Collate.Convergence.Storms;

namespace Collate.Convergence.Tests;

/// <summary>Real hosts on a real Azurite. Takes a minute or more; the same runs for as long as one likes with <c>Collate.Convergence --processes</c>.</summary>
public sealed class StormTests
{
    private const int Kills = 6;

    [Fact]
    public async Task Storm_OfFixedSeeds_EndsWhereOneHostWithoutFaultsDoes()
    {
        var total = new StormOutcome { Runs = 0 };
        foreach (var seed in (int[])[1_000_001, 1_000_003])
        {
            var outcome = await StormRuns.RunAsync(seed, Kills, TestContext.Current.CancellationToken);
            Assert.True(outcome.Fault is null, $"Seed {seed}: {outcome.Fault}\n{outcome}");
            total = total.With(outcome);
        }

        Assert.True(total.Kills >= 2 * Kills && total.Outages == 4 && total.Faults.Where(pair => pair.Key != Fault.None).Sum(pair => pair.Value) > 5 && total is { Files: > 10, Stands.Stories: > 4 }, $"Too little happens to show anything: {total}.");
    }

    [Fact]
    public void Script_OfASeed_IsTheSameEveryTimeAndKillsAsOftenAsAsked()
    {
        Assert.Equal(StormScript.Of(7, 20), StormScript.Of(7, 20));
        Assert.NotEqual(StormScript.Of(7, 20), StormScript.Of(8, 20));
        Assert.Equal(20, StormScript.Of(7, 20).Count(step => step.Kind == StormStepKind.Kill));
        Assert.All(Enum.GetValues<StormStepKind>(), kind => Assert.Contains(StormScript.Of(7, 20), step => step.Kind == kind));
    }

    [Fact]
    public void CalmOf_AScript_EndsWithTheSameFilesAndNothingElseHappens()
    {
        var script = StormScript.Of(7, 20);

        var calm = StormScript.CalmOf(script);

        Assert.Equal(StormScript.EndOf(script).Files, StormScript.EndOf(calm).Files);
        Assert.Equal(StormScript.EndOf(script).Decision, StormScript.EndOf(calm).Decision);
        Assert.All(calm, step => Assert.True(step.Kind is StormStepKind.Drop or StormStepKind.Decide));
    }
}
