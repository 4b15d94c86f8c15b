using System.Diagnostics;

namespace Collate.Local.Bench;

/// <summary>Measures work on one thread, after it has been done often enough for the run-time to have compiled it for good.</summary>
internal static class BenchClock
{
    private const int Runs = 5;

    private static readonly TimeSpan LongRuns = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);

    /// <summary>Does some work again and again for two seconds, at least once.</summary>
    public static void Warm(Action work, CancellationToken cancellationToken)
    {
        var clock = Stopwatch.StartNew();
        do
        {
            cancellationToken.ThrowIfCancellationRequested();
            work();
        }
        while (clock.Elapsed < WarmUp);
    }

    /// <summary>The median time of up to five runs (as many as fit into ten seconds, at least one), and what one run allocates.</summary>
    public static (double Seconds, long Allocated) Measure(Action work, CancellationToken cancellationToken)
    {
        var times = new List<double>();
        long allocated = 0;
        var all = Stopwatch.StartNew();
        do
        {
            cancellationToken.ThrowIfCancellationRequested();
            GC.Collect();
            var before = GC.GetAllocatedBytesForCurrentThread();
            var clock = Stopwatch.StartNew();
            work();
            times.Add(clock.Elapsed.TotalSeconds);
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        }
        while (times.Count < Runs && all.Elapsed < LongRuns);

        times.Sort();
        return (times[times.Count / 2], allocated);
    }
}
