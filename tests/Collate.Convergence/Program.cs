using System.Diagnostics;
using System.Globalization;
using Collate.Convergence;

// collate-convergence [--from SEED] [--runs N] [--steps N] [--out FILE] [--minutes N]: exit code 0 if every run converged, 1 if not, 2 for arguments that make no sense.
var numbers = new Dictionary<string, int>(StringComparer.Ordinal) { ["--from"] = 1, ["--runs"] = 100, ["--steps"] = 60, ["--minutes"] = int.MaxValue };
string? file = null;
for (var i = 0; i < args.Length; i += 2)
{
    if (i + 1 < args.Length && args[i] == "--out")
    {
        file = args[i + 1];
    }
    else if (i + 1 < args.Length && numbers.ContainsKey(args[i]) && int.TryParse(args[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
    {
        numbers[args[i]] = number;
    }
    else
    {
        Console.Error.WriteLine("Usage: Collate.Convergence [--from SEED] [--runs N] [--steps N] [--out FILE] [--minutes N]");
        return 2;
    }
}

var results = new Results(file);
var done = results.Done(numbers["--steps"]);
var (ran, failed, total, clock) = (0, 0, Outcome.None, Stopwatch.StartNew());
for (var seed = numbers["--from"]; seed < numbers["--from"] + numbers["--runs"] && clock.Elapsed.TotalMinutes < numbers["--minutes"]; seed++)
{
    if (done.Contains(seed))
    {
        continue;
    }

    var started = Stopwatch.GetTimestamp();
    var outcome = await Runs.RunAsync(seed, numbers["--steps"]);
    results.Add(seed, numbers["--steps"], Stopwatch.GetElapsedTime(started), outcome.Fault);
    total = total.With(outcome);
    ran++;
    if (outcome.Fault is not null)
    {
        failed++;
        Console.WriteLine(await Runs.ReportAsync(seed, numbers["--steps"]));
    }
}

Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{ran} runs of {numbers["--steps"]} steps in {clock.Elapsed.TotalSeconds:0} s, {failed} failed, {done.Count} were done before. {total}."));
return failed == 0 ? 0 : 1;
