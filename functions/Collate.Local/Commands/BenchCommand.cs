using System.Globalization;
using Collate.Local.Bench;
using Spectre.Console;

namespace Collate.Local.Commands;

/// <summary><c>collate bench</c>: how fast the engine is on this machine, and how time grows with the number of articles.</summary>
internal sealed class BenchCommand(CommandContext context)
{
    private static readonly int[] StorySizes = [10, 100, 1000];
    private static readonly int[] GroupingSizes = [1000, 10_000, 100_000];
    private static readonly int[] QuickSizes = [10, 100];

    /// <summary>Runs the command.</summary>
    /// <param name="quick">Leaves the largest sizes out.</param>
    /// <param name="cancellationToken">Stops between two runs.</param>
    public async Task<int> RunAsync(bool quick, CancellationToken cancellationToken)
    {
        var results = await new Output.Progress(context.Terminal)
            .RunAsync("Measuring on generated articles", say => Task.Run(() => Measure(quick, say, cancellationToken), cancellationToken))
            .ConfigureAwait(false);
        context.Terminal.Results.Write(TableOf(results));
        return ExitCode.Done;
    }

    /// <summary>The results as a table: how long, how much more than the size before, how fast, how much was allocated, how much memory each article keeps.</summary>
    internal static Table TableOf(IReadOnlyList<BenchResult> results)
    {
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumn(new TableColumn("Scenario").NoWrap());
        foreach (var column in new[] { "Articles", "Time", "Growth", "Rate", "Alloc.", "Each" })
        {
            table.AddColumn(new TableColumn(column).RightAligned().NoWrap());
        }

        // Narrow enough for a terminal of 80 columns.
        foreach (var column in table.Columns)
        {
            column.Padding = new Padding(0, 0, 1, 0);
        }

        BenchResult? before = null;
        foreach (var result in results)
        {
            table.AddRow(
                Markup.Escape(result.Scenario), Text($"{result.Size:N0}"), TimeOf(result), GrowthOf(before, result), RateOf(result),
                SizeOf(result.Allocated), result.Live is { } live ? Text($"{live / result.Size:N0} B") : "");
            before = result;
        }

        return table;
    }

    private static List<BenchResult> Measure(bool quick, Action<string> say, CancellationToken cancellationToken)
    {
        var results = new List<BenchResult>();
        foreach (var result in BenchScenarios.Story(quick ? QuickSizes : StorySizes, copies: true, cancellationToken)
            .Concat(BenchScenarios.Story(quick ? QuickSizes : StorySizes, copies: false, cancellationToken))
            .Concat(BenchScenarios.Grouping(quick ? QuickSizes : GroupingSizes, cancellationToken))
            .Concat(BenchScenarios.Intake(cancellationToken)))
        {
            results.Add(result);
            say(Text($"{result.Scenario}, {result.Size:N0} articles: {1000 * result.Seconds:N0} ms"));
        }

        return results;
    }

    /// <summary>How many times the time of the size before: near the factor of the sizes is linear.</summary>
    private static string GrowthOf(BenchResult? before, BenchResult result) => before is { Seconds: > 0 } && before.Scenario == result.Scenario
        ? Text($"x{result.Seconds / before.Seconds:0.0} for x{(double)result.Size / before.Size:0.#}")
        : "";

    private static string TimeOf(BenchResult result) => result.Seconds >= 1 ? Text($"{result.Seconds:N2} s") : Text($"{1000 * result.Seconds:N1} ms");

    private static string SizeOf(long bytes) => bytes >= 1_000_000_000 ? Text($"{bytes / 1e9:N1} GB") : Text($"{bytes / 1e6:N1} MB");

    private static string RateOf(BenchResult result) => result.Seconds <= 0 ? ""
        : result.Bytes > 0 ? Text($"{result.Bytes / 1e6 / result.Seconds:N1} MB/s") : Text($"{result.Size / result.Seconds:N0}/s");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
