namespace Collate.Convergence.Tests;

public sealed class ConvergenceTests
{
    private const int Blocks = 8, RunsPerBlock = 20, Steps = 80;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, Blocks).Select(block => 1_000_000 + (block * RunsPerBlock))];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Script_OfAnySeed_EndsWhereOneHostWithoutFaultsDoes(int first)
    {
        var total = Outcome.None;
        for (var seed = first; seed < first + RunsPerBlock; seed++)
        {
            var outcome = await Runs.RunAsync(seed, Steps);
            Assert.True(outcome.Fault is null, outcome.Fault is null ? null : await Runs.ReportAsync(seed, Steps));
            total = total.With(outcome);
        }

        Assert.True(total is { Kills: > 40, Interruptions: > 30, Report: { Files: > 80, Stories: > 20, Versions: > 60, Digests: > 8 } }, $"Too little happens to show anything: {total}.");
    }

    [Fact]
    public async Task Script_OnAStoreThatForgets_IsFoundOutAndShrunk()
    {
        var (seed, script) = Enumerable.Range(1, 20).Select(seed => (seed, Script.Of(seed, Steps))).First(pair => Forgets(pair.Item2).Result.Fault is not null);

        var report = await Runs.ReportAsync(seed, script, Forgets);

        Assert.StartsWith($"Seed {seed} ({Steps} steps): ", report, StringComparison.Ordinal);
        Assert.InRange(report.Split('\n').Length, 3, Steps / 3);
    }

    [Fact]
    public void Script_OfASeed_IsTheSameEveryTime()
    {
        Assert.Equal(Script.Of(7, Steps), Script.Of(7, Steps));
        Assert.NotEqual(Script.Of(7, Steps), Script.Of(8, Steps));
        Assert.All(Enum.GetValues<StepKind>(), kind => Assert.Contains(Script.Of(7, 1000), step => step.Kind == kind));
    }

    [Fact]
    public async Task Shrink_TwoStepsTogetherFail_OnlyTheyStay()
    {
        var script = Script.Of(3, Steps).Select((step, i) => step with { Pick = i }).ToArray();

        var shortest = await Shrinker.ShrinkAsync(script, shorter => Task.FromResult(shorter.Any(step => step.Pick == 17) && shorter.Any(step => step.Pick == 61)));

        Assert.Equal([17, 61], shortest.Select(step => step.Pick));
        Assert.All(shortest, step => Assert.Equal((0, 0, 0), (step.KilledAt, step.Interrupted, step.Minutes)));
    }

    private static Task<Outcome> Forgets(IReadOnlyList<Step> script) => ScriptRun.RunAsync(script, rebuilds: false, wrap: store => new ForgetfulStore(store));
}
