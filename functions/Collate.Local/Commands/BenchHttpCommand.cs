using System.Globalization;
using Collate.Local.Bench;
using Spectre.Console;

namespace Collate.Local.Commands;

/// <summary><c>collate bench --http</c>: how fast the API answers on this machine, beside a static file of the same server, and whether the list stays as fast with many stories.</summary>
internal sealed class BenchHttpCommand(CommandContext context)
{
    private const int Requests = 8_000, QuickRequests = 400;

    /// <summary>Runs the command.</summary>
    /// <param name="quick">Sends far fewer requests, to far fewer stories.</param>
    /// <param name="cancellationToken">Stops.</param>
    public async Task<int> RunAsync(bool quick, CancellationToken cancellationToken)
    {
        var results = await new Output.Progress(context.Terminal).RunAsync(
            "Measuring over HTTP",
            _ => HttpScenarios.RunAsync(quick ? (10, 100) : (100, 10_000), quick ? QuickRequests : Requests, cancellationToken)).ConfigureAwait(false);
        context.Terminal.Results.Write(TableOf(results));
        return ExitCode.Done;
    }

    /// <summary>The results as a table.</summary>
    internal static Table TableOf(IReadOnlyList<HttpResult> results)
    {
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumn(new TableColumn("GET").NoWrap());
        foreach (var column in new[] { "Size", "Rate", "Median", "p99" })
        {
            table.AddColumn(new TableColumn(column).RightAligned().NoWrap());
        }

        foreach (var result in results)
        {
            table.AddRow(Markup.Escape(result.What), Text($"{result.Bytes / 1e3:N1} kB"), Text($"{result.PerSecond:N0}/s"), Text($"{result.Median:N2} ms"), Text($"{result.P99:N2} ms"));
        }

        return table;
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
