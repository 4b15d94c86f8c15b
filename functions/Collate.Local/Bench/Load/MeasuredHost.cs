using System.Diagnostics;
using Collate.Local.Hosting;
using Collate.Local.Settings;
using Collate.Telemetry;
using Microsoft.Extensions.Logging;

namespace Collate.Local.Bench.Load;

/// <summary>What a process of its own does that is one of the hosts: what <c>collate serve</c> does but for pages and heartbeats, and it reports on standard output.</summary>
internal static class MeasuredHost
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    /// <summary>Runs until standard input ends.</summary>
    public static async Task RunAsync(Checkout checkout, TextReader input, TextWriter output, CancellationToken cancellationToken)
    {
        var counts = new StorageCounts();
        var writer = TextWriter.Synchronized(output);
        void Report(HostReport report) => writer.WriteLine(report.Write());
        double Now() => HostReport.Milliseconds(DateTimeOffset.UtcNow);
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == TelemetryNames.Source,
            Sample = (ref _) => ActivitySamplingResult.AllData,
            ActivityStopped = span => Report(new HostReport { At = Now(), Span = span.OperationName, Took = span.Duration.TotalMilliseconds }),
        };
        ActivitySource.AddActivityListener(listener);
        await using var host = LocalHost.Create(
            SettingsReader.Read(checkout),
            LogLevel.Warning,
            heartbeat: false,
            colour: false,
            (store => new WatchedStore(
                new CountingStore(store, counts),
                began => Report(new HostReport { At = Now(), Listed = HostReport.Milliseconds(began) }),
                articles => Report(new HostReport { At = Now(), Summarized = articles })),
            queue => new CountingQueue(queue, counts)));
        await host.PrepareAsync(cancellationToken).ConfigureAwait(false);
        await host.StartAsync(cancellationToken).ConfigureAwait(false);
        var ended = Task.Run(() => input.ReadToEndAsync(cancellationToken), cancellationToken);
        while (!ended.IsCompleted && !cancellationToken.IsCancellationRequested)
        {
            Report(new HostReport { At = Now(), Operations = counts.Operations(), Memory = Environment.WorkingSet, Managed = GC.GetTotalMemory(false), Processor = Environment.CpuUsage.TotalTime.TotalSeconds });
            await Task.WhenAny(ended, Task.Delay(Every, cancellationToken)).ConfigureAwait(false);
        }
    }
}
