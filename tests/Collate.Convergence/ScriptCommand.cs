using System.Diagnostics;
using System.Globalization;

namespace Collate.Convergence;

/// <summary>Runs seeds in process, one after another.</summary>
internal static class ScriptCommand
{
    /// <summary>Runs those that were not run before. Answers the process's exit code.</summary>
    public static async Task<int> RunAsync(IEnumerable<int> seeds, int steps, int minutes, Results results, CancellationToken cancellationToken)
    {
        var what = steps.ToString(CultureInfo.InvariantCulture);
        var done = results.Done(what);
        var (ran, failed, total, clock) = (0, 0, Outcome.None, Stopwatch.StartNew());
        foreach (var seed in seeds.Where(seed => !done.Contains(seed)).TakeWhile(_ => clock.Elapsed.TotalMinutes < minutes && !cancellationToken.IsCancellationRequested))
        {
            var started = Stopwatch.GetTimestamp();
            var outcome = await Runs.RunAsync(seed, steps);
            results.Add(seed, what, Stopwatch.GetElapsedTime(started), outcome.Fault ?? "ok");
            total = total.With(outcome);
            ran++;
            if (outcome.Fault is not null)
            {
                failed++;
                Console.WriteLine(await Runs.ReportAsync(seed, steps));
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{ran} runs of {steps} steps in {clock.Elapsed.TotalSeconds:0} s, {failed} failed, {done.Count} were done before. {total}."));
        return failed == 0 ? 0 : 1;
    }
}
