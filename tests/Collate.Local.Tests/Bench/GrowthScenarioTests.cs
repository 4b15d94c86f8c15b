using Collate.Local.Bench;

namespace Collate.Local.Tests.Bench;

public sealed class GrowthScenarioTests
{
    [Fact]
    public async Task Measure_TenTimesAsManyArticles_AnotherOneTakesNoMoreOperationsAndBytes()
    {
        var few = await GrowthScenario.MeasureAsync(100, 10, _ => { }, CancellationToken.None);
        var many = await GrowthScenario.MeasureAsync(1000, 10, _ => { }, CancellationToken.None);

        Assert.InRange(many.Operations.Values.Sum(), 20, 1.5 * few.Operations.Values.Sum());
        Assert.InRange(many.BytesRead, 1, 1.5 * few.BytesRead);
        Assert.True(many.Live > few.Live, "More articles take more memory.");
    }
}
