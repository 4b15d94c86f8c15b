using Collate.Local.Bench;
using Collate.Local.Commands;
using Collate.Local.Output;

namespace Collate.Local.Tests.Commands;

public sealed class BenchCommandTests
{
    [Fact]
    public void TableOf_LargestResults_FitsInto80ColumnsWhole()
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var terminal = new Terminal(output, error, outputIsTerminal: false, errorIsTerminal: false, colour: false, width: 80);

        terminal.Results.Write(BenchCommand.TableOf(
        [
            new BenchResult("grouping", 10_000, 0, 9.9996, 1_234_000_000, 14_560_000),
            new BenchResult("grouping", 100_000, 0, 123.4567, 12_345_000_000, 145_600_000),
            new BenchResult("intake .html", 500, 2_500_000_000, 12.5, 9_876_000_000),
        ]));

        var lines = output.ToString().ReplaceLineEndings("\n").Split('\n');
        Assert.All(lines, line => Assert.InRange(line.Length, 0, 80));
        foreach (var whole in new[] { "10.00 s", "123.46 s", "x12.3 for x10", "810/s", "12.3 GB", "1,456 B", "intake .html", "200.0 MB/s" })
        {
            Assert.Contains(whole, output.ToString(), StringComparison.Ordinal);
        }

        Assert.DoesNotContain("…", output.ToString(), StringComparison.Ordinal);
    }
}
