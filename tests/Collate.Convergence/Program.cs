using System.Globalization;
using System.Runtime.InteropServices;
using Collate.Convergence;
using Collate.Convergence.Storms;

// In process: collate-convergence [--from SEED] [--runs N] [--steps N] [--out FILE] [--minutes N]
// Processes:  collate-convergence --processes [--from SEED] [--runs N] [--kills N] [--tries N] [--out FILE] [--minutes N]
// Exit code 0 if every run converged, 1 if not, 2 for arguments that make no sense.
var numbers = new Dictionary<string, int>(StringComparer.Ordinal) { ["--from"] = 1, ["--runs"] = 100, ["--steps"] = 60, ["--kills"] = 20, ["--tries"] = 10, ["--minutes"] = int.MaxValue };
string? file = null;
var processes = args.Contains("--processes", StringComparer.Ordinal);
string[] options = [.. args.Where(argument => argument != "--processes")];
for (var i = 0; i < options.Length; i += 2)
{
    if (i + 1 < options.Length && options[i] == "--out")
    {
        file = options[i + 1];
    }
    else if (i + 1 < options.Length && numbers.ContainsKey(options[i]) && int.TryParse(options[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
    {
        numbers[options[i]] = number;
    }
    else
    {
        Console.Error.WriteLine("Usage: Collate.Convergence [--from SEED] [--runs N] [--steps N] [--out FILE] [--minutes N]\n       Collate.Convergence --processes [--from SEED] [--runs N] [--kills N] [--tries N] [--out FILE] [--minutes N]");
        return 2;
    }
}

using var stop = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
var seeds = Enumerable.Range(numbers["--from"], numbers["--runs"]);
var results = new Results(file);
return processes
    ? await StormCommand.RunAsync(seeds, numbers["--kills"], numbers["--tries"], numbers["--minutes"], results, stop.Token)
    : await ScriptCommand.RunAsync(seeds, numbers["--steps"], numbers["--minutes"], results, stop.Token);

// Hosts and storage that were started are ended first.
void Stop(PosixSignalContext signal)
{
    signal.Cancel = !stop.IsCancellationRequested;
    stop.Cancel();
}
