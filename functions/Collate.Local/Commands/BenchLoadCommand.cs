using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Collate.Local.Azurite;
using Collate.Local.Bench.Load;
using Collate.Telemetry;

namespace Collate.Local.Commands;

/// <summary><c>collate bench --load</c>: real storage (Azurite) and real hosts, one and four, against a loop that only uploads, reads and writes the same files.</summary>
internal sealed class BenchLoadCommand(CommandContext context)
{
    /// <summary>What makes this program a host that is measured. Not for people.</summary>
    public const string HostOption = "--as-host";

    /// <summary>What makes Azurite use its index of names.</summary>
    public const string IndexedScript = "Collate.Local.indexed.js";

    private const int Articles = 10_000, QuickArticles = 200, Idle = 60, QuickIdle = 12;
    private const string Account = "devstoreaccount1";

    // The published key of every emulator.
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    /// <summary>Runs the command.</summary>
    /// <param name="quick">Drops far fewer articles.</param>
    /// <param name="articles">How many articles are dropped at once, or none for as many as usual.</param>
    /// <param name="indexed">Whether Azurite looks blobs up in its index of names.</param>
    /// <param name="cancellationToken">Stops.</param>
    public async Task<int> RunAsync(bool quick, int? articles, bool indexed, CancellationToken cancellationToken)
    {
        var results = new List<LoadResult>();
        try
        {
            foreach (var hosts in (int[])[1, 4])
            {
                results.Add(await new Output.Progress(context.Terminal).RunAsync(
                    string.Create(CultureInfo.InvariantCulture, $"Measuring {hosts} host{(hosts > 1 ? "s" : "")}:"),
                    say => MeasureAsync(hosts, articles ?? (quick ? QuickArticles : Articles), quick ? QuickIdle : Idle, indexed, say, cancellationToken)).ConfigureAwait(false));
                await WriteCourseAsync(results[^1]).ConfigureAwait(false);
            }
        }
        finally
        {
            // What took an hour to measure is not lost because the next could not be.
            if (results.Count > 0)
            {
                await WriteAsync(results).ConfigureAwait(false);
            }
        }

        return ExitCode.Done;
    }

    private static async Task<LoadResult> MeasureAsync(int hosts, int articles, int idle, bool indexed, Action<string> say, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("collate-load-");
        try
        {
            var storage = new DevelopmentStorage(Endpoint(), Endpoint());
            var connection = $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};BlobEndpoint={storage.Blobs};QueueEndpoint={storage.Queues};";
            await using var azurite = await new AzuriteLauncher(storage, folder.FullName, Environment.GetEnvironmentVariable("PATH") ?? "", indexed ? IndexedScript : null).StartAsync(cancellationToken).ConfigureAwait(false);
            return await new LoadRun(connection, ["bench", HostOption], say).RunAsync(hosts, articles, idle, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static Uri Endpoint()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/{Account}"));
    }

    // Tables in Markdown, to be kept.
    private async Task WriteAsync(List<LoadResult> results)
    {
        var output = context.Terminal.Output;
        await output.WriteLineAsync($"\n| | {string.Join(" | ", results.Select(result => Text($"{result.Hosts} host{(result.Hosts > 1 ? "s" : "")}")))} |").ConfigureAwait(false);
        await output.WriteLineAsync($"|---|{string.Concat(Enumerable.Repeat("---|", results.Count))}").ConfigureAwait(false);
        await RowAsync("bare loop, articles a second, 16 at once", result => Text($"{result.FloorRate:0}")).ConfigureAwait(false);
        await RowAsync("bare loop, one at a time, p50", result => Text($"{At(result.FloorTimes, 50):0.0} ms")).ConfigureAwait(false);
        await RowAsync("bare loop after the burst, among what is stored then", result => Text($"{result.FloorRateAfter:0} a second; one at a time {At(result.FloorTimesAfter, 50):0.0} ms")).ConfigureAwait(false);
        await RowAsync("idle: wait for the poll, p50", result => Text($"{At(result.IdleWaits, 50):0} ms")).ConfigureAwait(false);
        await RowAsync("idle: poll to summary, p50 / p95", result => Text($"{At(result.IdleTimes, 50):0} ms / {At(result.IdleTimes, 95):0} ms")).ConfigureAwait(false);
        await RowAsync("idle p50 against the bare loop", result => Text($"{At(result.IdleTimes, 50) / At(result.FloorTimes, 50):0.0} times")).ConfigureAwait(false);
        await RowAsync("dropped at once", result => Text($"{result.Articles:N0} in {result.DropSeconds:0} s")).ConfigureAwait(false);
        await RowAsync("articles a second, first drop to last summary", result => Text($"{result.Articles / result.Seconds:0.0}")).ConfigureAwait(false);
        await RowAsync("share of the bare loop", result => Text($"{result.Articles / result.Seconds / result.FloorRate:0.00}")).ConfigureAwait(false);
        await RowAsync("share of the bare loop after the burst", result => Text($"{result.Articles / result.Seconds / result.FloorRateAfter:0.00}")).ConfigureAwait(false);
        await RowAsync("wait for the poll, p50 / p95", result => Text($"{At(result.Waits, 50) / 1e3:0.0} s / {At(result.Waits, 95) / 1e3:0.0} s")).ConfigureAwait(false);
        await RowAsync("poll to summary, p50 / p95 / p99", result => Text($"{At(result.Times, 50) / 1e3:0.0} s / {At(result.Times, 95) / 1e3:0.0} s / {At(result.Times, 99) / 1e3:0.0} s")).ConfigureAwait(false);
        await RowAsync("summaries written", result => Text($"{result.Summaries:N0}")).ConfigureAwait(false);
        await RowAsync("storage operations for each article", result => Text($"{result.Operations.Values.Sum():0.0}")).ConfigureAwait(false);
        await RowAsync("by kind", result => string.Join(", ", result.Operations.Where(pair => pair.Value >= 0.05).Select(pair => Text($"{pair.Key} {pair.Value:0.0}")))).ConfigureAwait(false);
        await RowAsync("processor time of the hosts for each article", result => Text($"{1e3 * result.Processor / result.Articles:0.0} ms")).ConfigureAwait(false);
        foreach (var span in TelemetryNames.Spans)
        {
            await RowAsync($"`{span}`, p50 idle / p50 and p95 under load", result => result.IdleSpans.TryGetValue(span, out var idle) && result.Spans.TryGetValue(span, out var busy)
                ? Text($"{At(idle, 50):0} ms / {At(busy, 50):0} ms, {At(busy, 95):0} ms") : "none").ConfigureAwait(false);
        }

        await RowAsync("load average", result => result.Machine).ConfigureAwait(false);

        Task RowAsync(string what, Func<LoadResult, string> value) => output.WriteLineAsync($"| {what} | {string.Join(" | ", results.Select(value))} |");
    }

    private async Task WriteCourseAsync(LoadResult result)
    {
        await context.Terminal.Output.WriteLineAsync(Text($"\n{result.Hosts} host{(result.Hosts > 1 ? "s" : "")}, over time:\n\n| seconds | summarized | messages | memory | managed |\n|---|---|---|---|---|")).ConfigureAwait(false);
        var step = Math.Max(1, result.Course.Count / 12);
        foreach (var (at, done, queue, memory, managed) in result.Course.Where((_, i) => i % step == step - 1 || i == result.Course.Count - 1))
        {
            await context.Terminal.Output.WriteLineAsync(Text($"| {at:0} | {done:N0} | {queue:N0} | {memory:N0} MB | {managed:N0} MB |")).ConfigureAwait(false);
        }
    }

    private static double At(double[] sorted, int percent) => sorted[Math.Min(sorted.Length - 1, sorted.Length * percent / 100)];

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
