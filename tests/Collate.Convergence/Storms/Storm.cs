using System.Diagnostics;
using System.Globalization;
using Collate.Digests;
using Collate.Storage;

namespace Collate.Convergence.Storms;

/// <summary>Runs a script with hosts that are processes, on an Azurite of its own behind a proxy that lets requests meet with faults; then lets everything settle, and judges it.</summary>
internal sealed class Storm
{
    private const int HeartbeatSeconds = 6;
    private static readonly TimeSpan[] s_clocks = [TimeSpan.FromMinutes(-4), TimeSpan.FromMinutes(4), TimeSpan.Zero, TimeSpan.FromMinutes(2)];
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongestDay = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan DigestsDueIn = TimeSpan.FromMinutes(2);

    private readonly IReadOnlyList<StormStep> _script;
    private readonly string _folder;
    private readonly FaultPlan _plan;
    private readonly StormStorage _storage;
    private readonly string _digests;
    private readonly HostLives[] _hosts;
    private readonly List<Task> _outages = [];
    private readonly HashSet<StormStep> _due = new(ReferenceEqualityComparer.Instance);
    private FaultProxy? _proxy;
    private int _days;

    private Storm(IReadOnlyList<StormStep> script, int seed, int hosts, string folder)
    {
        (_script, _folder, _plan, _storage) = (script, folder, new FaultPlan(seed), new StormStorage(Path.Join(folder, "azurite")));
        var due = TimeProvider.System.GetUtcNow() + DigestsDueIn;
        _digests = string.Create(CultureInfo.InvariantCulture, $"{due.Second} {due.Minute} {due.Hour} * * *");
        _hosts = [.. Enumerable.Range(0, hosts).Select(host => new HostLives(host, script.Where(step => step.Kind == StormStepKind.Kill && step.Host == host), IsDue, () => HostProcess.Start(_folder, FormattableString.Invariant($"host{host}.log"), SettingsOf(host))))];
    }

    /// <summary>Runs a script.</summary>
    /// <param name="script">The steps.</param>
    /// <param name="seed">Which requests meet with which faults.</param>
    /// <param name="hosts">How many hosts are at work.</param>
    /// <param name="cancellationToken">Ends it where it is.</param>
    public static async Task<StormOutcome> RunAsync(IReadOnlyList<StormStep> script, int seed, int hosts, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("collate-storm-").FullName;
        await File.WriteAllTextAsync(Path.Join(folder, "Collate.slnx"), "<Solution />", cancellationToken);
        File.Copy(Path.Join(AppContext.BaseDirectory, "host.json"), Path.Join(folder, "host.json"));
        var outcome = new StormOutcome { Fault = "it was ended" };
        try
        {
            outcome = await new Storm(script, seed, hosts, folder).RunAsync(cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            outcome = new StormOutcome { Fault = exception.ToString() };
        }
        finally
        {
            if (outcome.Fault is null || cancellationToken.IsCancellationRequested)
            {
                Directory.Delete(folder, recursive: true);
            }
        }

        return outcome.Fault is null ? outcome : outcome with { Fault = $"{outcome.Fault}\nStorage and logs are kept in {folder}." };
    }

    private async Task<StormOutcome> RunAsync(CancellationToken cancellationToken)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await using var storage = _storage;
        await _storage.StartAsync(cancellationToken);
        await _storage.Store.CreateContainersAsync(cancellationToken);
        await _storage.Queue.CreateQueuesAsync(cancellationToken);
        await using var proxy = _proxy = await FaultProxy.StartAsync(_plan.Next, _storage.BlobPort, _storage.QueuePort);
        var lasts = _hosts.Select(_ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).ToArray();
        var lives = _hosts.Zip(lasts, (host, last) => host.RunAsync(last, cancellationToken)).ToArray();
        var witness = new DigestWitness(_storage.Store, DigestSchedule.TryCreate(_digests, TimeZoneInfo.Utc, DigestCadence.Daily)!);
        var watch = witness.WatchAsync(over.Token);
        try
        {
            var started = Stopwatch.GetTimestamp();
            await LiveAsync(cancellationToken);
            await Task.WhenAll(lasts.Select(last => last.Task).Concat(_outages)).WaitAsync(cancellationToken);
            _plan.PerThousand = 0;
            var storm = Stopwatch.GetElapsedTime(started);
            var done = _hosts.Sum(host => host.Done);
            var fault = await new Settlement(_storage, _hosts).WaitAsync(cancellationToken);
            var settled = TimeProvider.System.GetUtcNow() + TimeSpan.FromDays(_days) + s_clocks[.._hosts.Length].Max();
            var settling = Stopwatch.GetElapsedTime(started) - storm;
            await Task.WhenAll(_hosts.Select(host => host.EndAsync()));
            await over.CancelAsync();
            await watch;
            var (files, decision) = StormScript.EndOf(_script);
            var check = new StormCheck(_storage.Store, _storage.Queue, files, decision);
            fault ??= await check.RunAsync(cancellationToken) ?? await witness.JudgeAsync(settled, cancellationToken);
            return new StormOutcome
            {
                Fault = fault,
                Kills = _hosts.Sum(host => host.Kills),
                GaveUp = _hosts.Sum(host => host.GaveUp),
                Outages = _outages.Count,
                Done = (done, _hosts.Sum(host => host.Done) - done),
                Faults = _plan.Counts,
                Dropped = _script.Count(step => step.Kind == StormStepKind.Drop),
                Files = files.Count,
                Stands = (check.Report?.Stories ?? 0, check.Report?.Versions ?? 0, check.Report?.Digests ?? 0),
                Took = (storm, settling),
            };
        }
        finally
        {
            await over.CancelAsync();
            await Task.WhenAll(_hosts.Select(host => host.EndAsync()));
            await Task.WhenAll([watch, .. lives, .. _outages]).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            Array.ForEach(_hosts, host => host.Dispose());
        }
    }

    private async Task LiveAsync(CancellationToken cancellationToken)
    {
        var kills = 0;
        foreach (var step in _script)
        {
            if (step.Kind == StormStepKind.Kill)
            {
                kills++;
                lock (_due)
                {
                    _due.Add(step);
                }

                continue;
            }

            await Task.Delay(step.Wait, cancellationToken);
            if (step.Kind == StormStepKind.Night)
            {
                await WaitForTheNightAsync(kills, cancellationToken);
            }

            switch (step.Kind)
            {
                case StormStepKind.Drop:
                    await _storage.PutAsync(StoreNames.Articles, step.Name, StormCorpus.Files[step.Pick], cancellationToken);
                    break;
                case StormStepKind.Remove:
                    await _storage.RemoveAsync(StoreNames.Articles, step.Name, cancellationToken);
                    break;
                case StormStepKind.Decide:
                    await _storage.PutAsync(StoreNames.Editorial, "overrides.json", Corpus.Decision(step.Pick), cancellationToken);
                    break;
                case StormStepKind.Weather:
                    _plan.PerThousand = step.Pick;
                    break;
                case StormStepKind.Outage:
                    // One at a time; meanwhile the user keeps trying.
                    await Task.WhenAll(_outages);
                    _outages.Add(BreakAsync(step.Pick, cancellationToken));
                    break;
                default:
                    Interlocked.Increment(ref _days);
                    await Task.WhenAll(_hosts.Select(host => host.KillNowAsync()));
                    break;
            }
        }
    }

    // Nobody waits for the hosts but the night: as many were killed as come before it, but for one each, and there is something for a digest to tell.
    private async Task WaitForTheNightAsync(int kills, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        while (!_hosts.Any(host => host.Fault is not null)
            && (_hosts.Sum(host => host.KilledInTurn) < kills - _hosts.Length
                || (Stopwatch.GetElapsedTime(started) < LongestDay && await _storage.Store.HeadAsync(StoreNames.Ledger, DigestWitness.History, cancellationToken) is null)))
        {
            await Task.Delay(Pause, cancellationToken);
        }
    }

    private bool IsDue(StormStep kill)
    {
        lock (_due)
        {
            return _due.Contains(kill);
        }
    }

    private async Task BreakAsync(int milliseconds, CancellationToken cancellationToken)
    {
        await _storage.StopAsync();
        await Task.Delay(milliseconds, cancellationToken);
        await _storage.StartAsync(cancellationToken);
    }

    // Short pauses, so that what takes minutes takes seconds; heartbeats at seconds of their own, as hosts in Azure that come up at different times.
    private Dictionary<string, string> SettingsOf(int host) => new(StringComparer.Ordinal)
    {
        ["CollateStorage"] = StormStorage.ConnectionTo(_proxy!.Ports[0], _proxy.Ports[1]),
        ["Http__Address"] = "http://127.0.0.1:0",
        ["Local__Heartbeat"] = string.Create(CultureInfo.InvariantCulture, $"{host * HeartbeatSeconds / _hosts.Length}-59/{HeartbeatSeconds} * * * * *"),
        ["Local__ClockOffset"] = (TimeSpan.FromDays(Volatile.Read(ref _days)) + s_clocks[host]).ToString("c", CultureInfo.InvariantCulture),
        ["Digest__Schedule"] = _digests,
        ["AzureFunctionsJobHost__logging__logLevel__Collate.Local.Hosting.QueueLoop"] = "Debug",
        ["AzureFunctionsJobHost__extensions__queues__visibilityTimeout"] = "00:00:03",
        ["AzureFunctionsJobHost__extensions__queues__maxPollingInterval"] = "00:00:00.5",
    };
}
