using System.Diagnostics;
using System.Globalization;
using Collate.Fuzz;

// dotnet run -c Release --project tests/Collate.Fuzz -- --target html --count 100000 --seed 1
// Ends with 0 if nothing was found, 1 if something was, 2 for wrong arguments, 3 if an input never came to an end.
var patience = TimeSpan.FromSeconds(1);
var endless = TimeSpan.FromMinutes(1);
var settings = new Dictionary<string, string>(StringComparer.Ordinal) { ["--target"] = "all", ["--count"] = "1000", ["--seed"] = "1", ["--first"] = "0" };
for (var i = 0; i < args.Length; i += 2)
{
    if (!settings.ContainsKey(args[i]) || i + 1 == args.Length)
    {
        Console.Error.WriteLine($"usage: --target <all or {string.Join(", ", FuzzTargets.All.Select(target => target.Name))}> --count <number> --seed <number> --first <number>");
        return 2;
    }

    settings[args[i]] = args[i + 1];
}

var targets = FuzzTargets.All.Where(target => settings["--target"] is "all" || settings["--target"] == target.Name).ToArray();
var count = int.Parse(settings["--count"], CultureInfo.InvariantCulture);
var first = int.Parse(settings["--first"], CultureInfo.InvariantCulture);
var seed = ulong.Parse(settings["--seed"], CultureInfo.InvariantCulture);
var (at, since) = ("", Stopwatch.GetTimestamp());
using var watchdog = new Timer(_ =>
{
    if (at.Length > 0 && Stopwatch.GetElapsedTime(Interlocked.Read(ref since)) > endless)
    {
        Console.Error.WriteLine($"never ends: {at}");
        Environment.Exit(3);
    }
}, null, endless, TimeSpan.FromSeconds(5));
var found = 0;
foreach (var target in targets)
{
    var started = Stopwatch.GetTimestamp();
    var findings = Fuzzer.Run(target, seed, first, count, patience, (number, _) =>
    {
        at = $"{target.Name} --seed {seed} --first {number}";
        Interlocked.Exchange(ref since, Stopwatch.GetTimestamp());
    });
    Console.WriteLine($"{target.Name,-14}{count,10} inputs in {Stopwatch.GetElapsedTime(started).TotalSeconds,7:F1} s, {findings.Count} findings");
    foreach (var finding in findings)
    {
        Console.WriteLine($"  {finding}");
    }

    found += findings.Count;
}

return targets.Length == 0 ? 2 : found == 0 ? 0 : 1;
