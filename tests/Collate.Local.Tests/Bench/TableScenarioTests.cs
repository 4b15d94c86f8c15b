using Collate.Local.Bench;

namespace Collate.Local.Tests.Bench;

public sealed class TableScenarioTests
{
    [Fact]
    public void Load_AllTables_TakeLittleHeap()
    {
        var (milliseconds, _, heap, _) = TableScenario.Load();

        Assert.True(milliseconds >= 0);
        Assert.InRange(heap, -40_000_000, 40_000_000);
    }
}
