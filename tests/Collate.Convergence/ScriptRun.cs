using System.Globalization;
using Collate.Storage;
using Collate.Summaries;
using Collate.TestKit;
using Collate.Upkeep;

namespace Collate.Convergence;

/// <summary>Runs a script with several hosts on one store in memory, lets everything settle, and holds what stands to what one host makes of the same files, fed in order and without faults.</summary>
internal sealed class ScriptRun : IDisposable
{
    private const int MostWalks = 40;

    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);
    private static readonly CancellationToken None = CancellationToken.None;

    private readonly SetTime _time = new("2025-06-20T05:00:00Z");
    private readonly MemoryBlobStore _store;
    private readonly MemoryMessageQueue _queue;
    private readonly Machine[] _hosts;
    private readonly TimeSpan _pace;
    private readonly SortedDictionary<string, int> _present = new(StringComparer.Ordinal);
    private int _decision;
    private int _kills;
    private int _interruptions;
    private DoctorReport? _report;

    private ScriptRun(bool paced, Func<IBlobStore, IBlobStore> wrap)
    {
        _store = new MemoryBlobStore(maxBlocks: 8, _time);
        _queue = new MemoryMessageQueue(_time);

        // Stories wait for seconds: where they do, a script goes by in seconds instead of minutes.
        _pace = paced ? TimeSpan.FromSeconds(1) : TimeSpan.FromMinutes(1);

        // One clock is four minutes behind, one is right, one is four minutes before.
        _hosts = [.. Enumerable.Range(0, Script.Hosts).Select(host => new Machine(wrap(_store), _queue, new LocalClock(_time, TimeSpan.FromMinutes((host - 1) * 4)), paced))];
    }

    /// <summary>Runs a script. An exception that no host's end explains is something that goes wrong.</summary>
    /// <param name="script">The steps.</param>
    /// <param name="rebuilds">Whether the state is thrown away in the end, and built anew.</param>
    /// <param name="paced">Whether summaries of many sources are left alone for a while after they were written, as in a host.</param>
    /// <param name="wrap">Puts something between the hosts and the store; none if not given.</param>
    public static async Task<Outcome> RunAsync(IReadOnlyList<Step> script, bool rebuilds, bool paced = false, Func<IBlobStore, IBlobStore>? wrap = null)
    {
        using var run = new ScriptRun(paced, wrap ?? (store => store));
        string? fault;
        try
        {
            await run._store.CreateContainersAsync(None);
            await run._queue.CreateQueuesAsync(None);
            await run.LiveAsync(new Queue<Step>(script));
            fault = await run.SettleAsync() ?? await run.CompareAsync() ?? await run.DigestsAsync() ?? await run.DiagnoseAsync() ?? (rebuilds ? await run.RebuildAsync() ?? await run.DiagnoseAsync() : null);
        }
        catch (Exception exception)
        {
            fault = exception.ToString();
        }

        return new Outcome(fault, run._kills, run._interruptions, run._report);
    }

    public void Dispose() => Array.ForEach(_hosts, host => host.Dispose());

    private async Task LiveAsync(Queue<Step> steps)
    {
        while (steps.TryDequeue(out var step))
        {
            await TakeAsync(step, steps);
        }
    }

    private async Task TakeAsync(Step step, Queue<Step> later)
    {
        _time.Set((_time.GetUtcNow() + (_pace * step.Minutes)).ToString("O", CultureInfo.InvariantCulture));
        var host = _hosts[step.Host];
        host.Store.After = step.After;
        host.Store.Restart(step.KilledAt);
        var came = 0;
        host.Store.Meanwhile = step.Interrupted == 0 ? null : async call =>
        {
            if (call >= step.Interrupted && later.TryPeek(out var next) && next.Host != step.Host && Interlocked.Exchange(ref came, 1) == 0)
            {
                _interruptions++;
                await TakeAsync(later.Dequeue(), new Queue<Step>());
            }
        };
        try
        {
            await DoAsync(step, host);
        }
        catch (Exception exception) when (host.Store.Failed && exception is IOException or AggregateException)
        {
            _kills++;
            host.Restart();
        }

        host.Store.Restart(0);
        host.Store.Meanwhile = null;
    }

    private async Task DoAsync(Step step, Machine host)
    {
        switch (step.Kind)
        {
            case StepKind.Drop:
                _present[step.Name] = step.Pick;
                await PutAsync(StoreNames.Articles, step.Name, Corpus.Files[step.Pick]);
                break;
            case StepKind.Remove:
                _present.Remove(step.Name);
                await TakeAwayAsync(StoreNames.Articles, step.Name);
                break;
            case StepKind.Decide:
                _decision = step.Pick;
                await PutAsync(StoreNames.Editorial, "overrides.json", Corpus.Decision(_decision));
                break;
            case StepKind.See:
                await host.Intake.HandleAsync(step.Name, None);
                break;
            case StepKind.Pump:
                await PumpAsync(host, step.Pick);
                break;
            case StepKind.Lose or StepKind.Repeat:
                await MislayAsync(isLost: step.Kind == StepKind.Lose);
                break;
            case StepKind.Reconcile:
                await host.Reconciler.RunAsync(None);
                break;
            case StepKind.Digest:
                await host.Digester.RunAsync(None);
                break;
            default:
                host.Restart();
                break;
        }
    }

    /// <summary>Handles up to so many messages; one whose host ends stays, and comes again after its lease.</summary>
    private async Task<int> PumpAsync(Machine host, int most)
    {
        var handled = 0;
        for (; handled < most && await _queue.ReceiveAsync(StoreNames.Stories, 1, Lease, None) is [var message]; handled++)
        {
            await host.Processor.HandleAsync(message.Body, isFirst: message.Deliveries == 1, None);
            await _queue.DeleteAsync(StoreNames.Stories, message, None);
        }

        return handled;
    }

    private async Task MislayAsync(bool isLost)
    {
        if (await _queue.ReceiveAsync(StoreNames.Stories, 1, Lease, None) is [var message])
        {
            await _queue.SendAsync(StoreNames.Stories, message.Body, TimeSpan.Zero, None);
            if (isLost)
            {
                await _queue.DeleteAsync(StoreNames.Stories, message, None);
                await _queue.DeleteAsync(StoreNames.Stories, (await _queue.ReceiveAsync(StoreNames.Stories, 1, Lease, None))[0], None);
            }
        }
    }

    private async Task<string?> SettleAsync()
    {
        for (var walk = 0; walk < MostWalks; walk++)
        {
            _time.Set((_time.GetUtcNow() + Lease).ToString("O", CultureInfo.InvariantCulture));
            var host = _hosts[walk % _hosts.Length];
            if (await host.Reconciler.RunToEndAsync(None) + await PumpAsync(host, int.MaxValue) == 0 && await _queue.CountAsync(StoreNames.Stories, None) == 0)
            {
                return null;
            }
        }

        return $"there is still something to do after {MostWalks} walks";
    }

    private async Task<string?> CompareAsync() =>
        Standing.Difference(await Standing.ExpectedAsync(_present.ToDictionary(pair => pair.Key, pair => Corpus.Files[pair.Value]), Corpus.Decision(_decision), None), await Standing.ReadAsync(_store, None));

    // Every host writes what is due; then there is one for each period since the first, each of which follows the one before.
    private async Task<string?> DigestsAsync()
    {
        await Task.WhenAll(_hosts.Select(host => Task.Run(() => host.Digester.RunAsync(None))));
        string? before = null;
        DateOnly? day = null;
        await foreach (var head in _store.ListAsync(StoreNames.Digests, "2", None))
        {
            if (!head.Name.EndsWith(".json", StringComparison.Ordinal))
            {
                continue;
            }

            var digest = Digests.DigestJson.Read((await _store.ReadAsync(StoreNames.Digests, head.Name, long.MaxValue, None))!.Content.Span);
            var of = DateOnly.ParseExact(digest.Id, "yyyy/MM/dd", CultureInfo.InvariantCulture);
            if (!string.Equals(head.Name, digest.Id + ".json", StringComparison.Ordinal) || !string.Equals(digest.Previous, before, StringComparison.Ordinal) || (day is { } last && of != last.AddDays(1)))
            {
                return $"the digest {head.Name} follows {digest.Previous ?? "none"}, and not {before ?? "none"}";
            }

            (before, day) = (digest.Id, of);
        }

        return null;
    }

    // Versions, redirects and the list of stories, too: everything that is promised of them and that is not the same for every order.
    private async Task<string?> DiagnoseAsync()
    {
        _report = await new StoreDoctor(_store, _queue, new SummaryOptions(), time: _time).CheckAsync(None);
        return _report.IsSound ? null : $"the doctor finds: {string.Join("; ", _report.Findings.Take(3).Select(finding => $"{finding.KindName} {finding.Blob}: {finding.Says}"))}";
    }

    private async Task<string?> RebuildAsync()
    {
        var host = _hosts[0];
        var result = await new StateRebuild(_store, _queue, host.Reconciler, host.Processor).RunAsync(null, None);
        return result.Settled ? await CompareAsync() is { } fault ? "after a rebuild, " + fault : null : "a rebuild does not settle";
    }

    private async Task PutAsync(string container, string name, ReadOnlyMemory<byte> content) =>
        await _store.WriteAsync(container, name, content, "application/octet-stream", WriteCondition.Unchanged(await _store.HeadAsync(container, name, None)), null, None);

    private async Task TakeAwayAsync(string container, string name)
    {
        if (await _store.HeadAsync(container, name, None) is { } head)
        {
            await _store.DeleteAsync(container, name, head.ETag, None);
        }
    }
}
