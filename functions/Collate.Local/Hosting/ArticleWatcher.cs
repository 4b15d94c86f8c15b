using System.Threading.Channels;
using Collate.Language;
using Collate.Local.Settings;
using Collate.Processing;
using Collate.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Collate.Local.Hosting;

/// <summary>Lists the container <c>articles</c> every half second, or less often where that takes long or much is waiting, and hands on every name that is new, changed or gone: what the blob trigger is in the Functions host.</summary>
/// <remarks>
/// Compares names and ETags with what was handed on before. After a start nothing was, so every name is handed on once; intake
/// recognizes what it knows. A name that fails is tried again after a pause that doubles up to a minute, and holds up no other.
/// </remarks>
internal sealed class ArticleWatcher(IBlobStore store, Func<string, CancellationToken, Task<IntakeOutcome>> handle, HostSettings settings, ILogger logger)
    : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500), LongestBacklog = TimeSpan.FromSeconds(10);

    // Of the time of whoever lists, and of the storage that answers, at most a fifth is for listing.
    private const int PauseForEach = 4;

    private readonly WatchList _names = new(TimeProvider.System);
    private readonly uint _place = Fnv1a.Seed + (uint)Environment.ProcessId;
    private readonly Channel<string> _due = Channel.CreateUnbounded<string>();
    private int _settled;

    /// <summary>How many listings so far found that everything in the container had been dealt with.</summary>
    public int Settled => Volatile.Read(ref _settled);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var grace = new Grace(stoppingToken);
        var workers = Enumerable.Range(0, settings.BlobParallelism).Select(_ => Task.Run(() => WorkAsync(stoppingToken, grace.Token), CancellationToken.None)).ToArray();
        var failed = new Backoff(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(30));
        while (!stoppingToken.IsCancellationRequested)
        {
            var pause = await LookAsync(failed, stoppingToken).ConfigureAwait(false);
            var listed = TimeProvider.System.GetTimestamp();
            do
            {
                // As long as more names wait than are worked on, another listing helps nobody.
                await Task.Delay(pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            while (_due.Reader.Count > settings.BlobParallelism && TimeProvider.System.GetElapsedTime(listed) < LongestBacklog && !stoppingToken.IsCancellationRequested);
        }

        _due.Writer.Complete();
        await Task.WhenAll(workers).ConfigureAwait(false);
    }

    private async Task<TimeSpan> LookAsync(Backoff failed, CancellationToken stopping)
    {
        try
        {
            var started = TimeProvider.System.GetTimestamp();
            _names.BeginListing();
            await foreach (var head in store.ListAsync(StoreNames.Articles, "", stopping).ConfigureAwait(false))
            {
                _names.Saw(head.Name, head.ETag);
            }

            var due = _names.EndListing(out var settled);

            // Several hosts on one container all see the same names at once. Each begins elsewhere, and later finds most of what is left done by others.
            foreach (var name in due.OrderBy(name => Fnv1a.Hash(name, _place)).ThenBy(name => name, StringComparer.Ordinal))
            {
                _due.Writer.TryWrite(name);
            }

            if (settled)
            {
                Interlocked.Increment(ref _settled);
            }

            // A container so large that listing it takes long is listed less often.
            failed.Reset();
            var took = TimeProvider.System.GetElapsedTime(started);
            return took * PauseForEach > Pause ? took * PauseForEach : Pause;
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return TimeSpan.Zero;
        }
        catch (Exception error)
        {
            var pause = failed.Next();
            Log.ListingFailed(logger, pause.TotalSeconds, Problem.Of(error));
            Log.Details(logger, error);
            return pause;
        }
    }

    private async Task WorkAsync(CancellationToken stopping, CancellationToken abandon)
    {
        await foreach (var name in _due.Reader.ReadAllAsync(CancellationToken.None).ConfigureAwait(false))
        {
            if (stopping.IsCancellationRequested)
            {
                return;
            }

            var version = _names.Begin(name);
            try
            {
                var outcome = await handle(name, abandon).ConfigureAwait(false);
                _names.Done(name, version);
                Log.ArticleHandled(logger, name, outcome.ToString());
            }
            catch (OperationCanceledException) when (abandon.IsCancellationRequested)
            {
                return;
            }
            catch (Exception error)
            {
                var (attempt, pause) = _names.Failed(name);
                Log.ArticleFailed(logger, name, attempt, pause.TotalSeconds, Problem.Of(error));
                Log.Details(logger, error);
            }
        }
    }
}
