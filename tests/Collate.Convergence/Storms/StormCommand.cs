using System.Diagnostics;
using System.Globalization;

namespace Collate.Convergence.Storms;

/// <summary>Runs storms by their seeds, one after another.</summary>
internal static class StormCommand
{
    /// <summary>Runs those that were not run before. Answers the process's exit code.</summary>
    public static async Task<int> RunAsync(IEnumerable<int> seeds, int kills, int tries, int minutes, Results results, CancellationToken cancellationToken)
    {
        var what = string.Create(CultureInfo.InvariantCulture, $"{kills} kills");
        var done = results.Done(what);
        int[] left = [.. seeds.Where(seed => !done.Contains(seed))];
        var (failed, total, clock) = (0, new StormOutcome { Runs = 0 }, Stopwatch.StartNew());
        foreach (var seed in left.TakeWhile(_ => clock.Elapsed.TotalMinutes < minutes))
        {
            try
            {
                var started = Stopwatch.GetTimestamp();
                var outcome = await StormRuns.RunAsync(seed, kills, cancellationToken);
                var took = Stopwatch.GetElapsedTime(started);
                results.Add(seed, what, took, $"{(outcome.Fault is null ? "ok" : "failed")}: {outcome}{(outcome.Fault is { } fault ? "; " + fault.Split('\n')[0] : "")}");
                total = total.With(outcome);
                var rest = clock.Elapsed / total.Runs * (left.Length - total.Runs);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{total.Runs} of {left.Length}: seed {seed} {(outcome.Fault is null ? "converged" : "FAILED")} in {took.TotalSeconds:0} s, {total.Kills} kills so far, {rest.TotalMinutes:0} min left. {outcome}"));
                if (outcome.Fault is not null)
                {
                    failed++;
                    Console.WriteLine($"{outcome.Fault}\nAgain: dotnet run --project tests/Collate.Convergence -- --processes --from {seed} --runs 1 --kills {kills}");
                    Console.WriteLine(await StormRuns.ShrinkAsync(seed, kills, tries, cancellationToken));
                }
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                break;
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{total.Runs} storms in {clock.Elapsed.TotalMinutes:0.0} min, {failed} failed, {done.Count} were run before. {total}."));
        return failed == 0 ? 0 : 1;
    }
}
