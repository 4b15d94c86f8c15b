using System.Globalization;
using System.Text.Json;
using Azure;
using Collate.Digests;
using Collate.Storage;

namespace Collate.Convergence.Storms;

/// <summary>Sees each digest as it is written, and in the end tells whether there is exactly one for each period, each following the one before.</summary>
internal sealed class DigestWitness(IBlobStore store, DigestSchedule schedule)
{
    /// <summary>Where the ledger tells since when there is something to tell.</summary>
    public const string History = "digests/history.json";

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(700);
    private readonly SortedDictionary<string, string> _seen = new(StringComparer.Ordinal);
    private string? _rewritten;

    /// <summary>Looks again and again, until it is told to stop.</summary>
    public async Task WatchAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await LookAsync(stop);
            }
            catch (Exception exception) when (exception is RequestFailedException or OperationCanceledException or AggregateException)
            {
                // The storage is away: it will be back.
            }

            await Task.Delay(Pause, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>What is wrong with the digests, or none.</summary>
    /// <param name="settled">What the clock that is most before all others showed at the least, when everything had settled.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<string?> JudgeAsync(DateTimeOffset settled, CancellationToken cancellationToken)
    {
        await LookAsync(cancellationToken);
        if (_rewritten is not null)
        {
            return $"the digest {_rewritten} was written more than once";
        }

        if (await store.ReadAsync(StoreNames.Ledger, History, long.MaxValue, cancellationToken) is not { } history)
        {
            return _seen.Count == 0 ? null : "there are digests and no history of them";
        }

        using var ledger = JsonDocument.Parse(history.Content);
        var began = DateTimeOffset.Parse(ledger.RootElement.GetProperty("started").GetString()!, CultureInfo.InvariantCulture);
        var due = schedule.Due(began, null, settled).Select(period => period.Id + ".json").ToArray();

        // One more may have become due since.
        if (!due.SequenceEqual(_seen.Keys.Take(due.Length), StringComparer.Ordinal) || _seen.Count > due.Length + 1)
        {
            return $"digests were due for {string.Join(", ", due)}, and there are {string.Join(", ", _seen.Keys)}";
        }

        string? before = null;
        foreach (var name in _seen.Keys)
        {
            var digest = DigestJson.Read((await store.ReadAsync(StoreNames.Digests, name, long.MaxValue, cancellationToken))!.Content.Span);
            if (!string.Equals(name, digest.Id + ".json", StringComparison.Ordinal) || !string.Equals(digest.Previous, before, StringComparison.Ordinal))
            {
                return $"the digest {name} follows {digest.Previous ?? "none"}, and not {before ?? "none"}";
            }

            before = digest.Id;
        }

        return null;
    }

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        await foreach (var head in store.ListAsync(StoreNames.Digests, "2", cancellationToken))
        {
            if (head.Name.EndsWith(".json", StringComparison.Ordinal) && !_seen.TryAdd(head.Name, head.ETag) && !string.Equals(_seen[head.Name], head.ETag, StringComparison.Ordinal))
            {
                _rewritten = head.Name;
            }
        }
    }
}
