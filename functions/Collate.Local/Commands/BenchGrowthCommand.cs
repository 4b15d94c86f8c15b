using System.Globalization;
using Collate.Local.Bench;

namespace Collate.Local.Commands;

/// <summary><c>collate bench --growth</c>: what one more article takes where few, and where many are.</summary>
internal sealed class BenchGrowthCommand(CommandContext context)
{
    private const int More = 200, QuickMore = 20;
    private static readonly int[] Sizes = [1000, 10_000, 100_000];
    private static readonly int[] QuickSizes = [100, 1000];

    /// <summary>Runs the command.</summary>
    /// <param name="quick">Leaves the largest sizes out.</param>
    /// <param name="cancellationToken">Stops.</param>
    public async Task<int> RunAsync(bool quick, CancellationToken cancellationToken)
    {
        foreach (var size in quick ? QuickSizes : Sizes)
        {
            var result = await new Output.Progress(context.Terminal).RunAsync(
                string.Create(CultureInfo.InvariantCulture, $"Measuring with {size:N0} articles"),
                say => Task.Run(() => GrowthScenario.MeasureAsync(size, quick ? QuickMore : More, say, cancellationToken), cancellationToken)).ConfigureAwait(false);
            await WriteAsync(result).ConfigureAwait(false);
        }

        return ExitCode.Done;
    }

    // A line for each size, as it comes: the largest takes minutes. A table in Markdown, to be kept.
    private async Task WriteAsync(GrowthResult result)
    {
        var kinds = result.Operations.Select(pair => Text($"{pair.Key} {pair.Value:0.0}"));
        await context.Terminal.Output.WriteLineAsync(
            Text($"| {result.Articles:N0} | {result.Operations.Values.Sum():0.0} | {string.Join(", ", kinds)} | {result.BytesRead / 1e3:N1} kB | {result.BytesWritten / 1e3:N1} kB | {result.Milliseconds:N1} ms | {result.Live / 1e6:N1} MB |")).ConfigureAwait(false);
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
