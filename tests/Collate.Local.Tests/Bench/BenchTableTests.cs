using Collate.Local.Bench;
using Collate.Local.Commands;
using Collate.Local.Tests.TestSupport;

namespace Collate.Local.Tests.Bench;

public sealed class BenchTableTests : IDisposable
{
    private readonly TestTerminal _terminal = new();

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public void TableOf_TwoSizesOfAScenario_ShowsRateAndGrowth()
    {
        var table = BenchCommand.TableOf(
        [
            new BenchResult("one story", 100, 2_000_000, 0.1, 5_000_000),
            new BenchResult("one story", 1000, 20_000_000, 0.95, 50_000_000),
            new BenchResult("grouping", 1000, 0, 0.25, 9_000_000, Live: 1_200_000),
        ]);

        _terminal.Terminal.Results.Write(table);

        Assert.Contains("100.0 ms", _terminal.Output, StringComparison.Ordinal);
        Assert.Contains("9.5x for 10x", _terminal.Output, StringComparison.Ordinal);
        Assert.Contains("20.0 MB/s", _terminal.Output, StringComparison.Ordinal);
        Assert.Contains("4,000/s", _terminal.Output, StringComparison.Ordinal);
        Assert.Contains("1,200 B", _terminal.Output, StringComparison.Ordinal);
    }
}
