using Collate.Local.Bench;
using Collate.Local.Commands;
using Collate.Local.Output;

namespace Collate.Local.Tests.Bench;

public sealed class HttpScenariosTests
{
    [Fact]
    public async Task Run_FewRequests_MeasuresAStoryBesideTheSameFile()
    {
        var results = await HttpScenarios.RunAsync((5, 60), 64, default);

        Assert.Equal(["a story", "static file", "list of 5", "list of 60"], results.Select(result => result.What));
        Assert.Equal(results[1].Bytes, results[0].Bytes);
        Assert.True(results[3].Bytes > results[2].Bytes);
        Assert.All(results, result => Assert.True(result is { PerSecond: > 0, Median: > 0 } && result.P99 >= result.Median));
    }

    [Fact]
    public void TableOf_LargeResults_FitsInto80ColumnsWhole()
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var terminal = new Terminal(output, error, outputIsTerminal: false, errorIsTerminal: false, colour: false, width: 80);

        terminal.Results.Write(BenchHttpCommand.TableOf([new HttpResult("list of 10,000", 123_456_789, 123_456.7, 1_234.567, 12_345.678)]));

        Assert.All(output.ToString().ReplaceLineEndings("\n").Split('\n'), line => Assert.InRange(line.Length, 0, 80));
        Assert.Contains("123,457/s", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("12,345.68 ms", output.ToString(), StringComparison.Ordinal);
    }
}
