using System.Diagnostics;

namespace Collate.Convergence.Storms;

/// <summary>One host after another: each is killed when the script says so, and the last one lives on.</summary>
/// <param name="number">Which host.</param>
/// <param name="deaths">When each is killed.</param>
/// <param name="isTime">Whether everything happened that comes before a death.</param>
/// <param name="start">Starts one.</param>
internal sealed class HostLives(int number, IEnumerable<StormStep> deaths, Func<StormStep, bool> isTime, Func<HostProcess> start) : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    // Where there is nothing to do, or the storage is away.
    private static readonly TimeSpan LongestLife = TimeSpan.FromSeconds(6);

    private readonly Queue<StormStep> _deaths = new(deaths);
    private readonly SemaphoreSlim _gate = new(1, 1);
    private bool _isNight;
    private bool _isOver;
    private int _kills;
    private int _inTurn;
    private int _done;

    /// <summary>The one that lives now.</summary>
    public HostProcess? Now { get; private set; }

    /// <summary>How many were killed.</summary>
    public int Kills => Volatile.Read(ref _kills);

    /// <summary>How many were killed when the script said so, and not in a night.</summary>
    public int KilledInTurn => Volatile.Read(ref _inTurn);

    /// <summary>How much all of them did so far: files taken in, and messages handled.</summary>
    public int Done => Volatile.Read(ref _done) + (Now?.Done ?? 0);

    /// <summary>How many ended before they began, because the storage did not answer.</summary>
    public int GaveUp { get; private set; }

    /// <summary>What it said that ended of itself when it was at work; none if none did.</summary>
    public string? Fault { get; private set; }

    /// <summary>Lives until <see cref="EndAsync"/>. The task <paramref name="onLast"/> ends when only the last one is left.</summary>
    public async Task RunAsync(TaskCompletionSource onLast, CancellationToken cancellationToken)
    {
        while (!_isOver && Fault is null)
        {
            cancellationToken.ThrowIfCancellationRequested();
            _done = Done;
            _isNight = false;
            await using var process = Now = start();
            if (_deaths.TryPeek(out var death))
            {
                if (await DiesAsync(process, death, cancellationToken))
                {
                    _deaths.Dequeue();
                    Interlocked.Increment(ref _inTurn);
                    continue;
                }
            }
            else
            {
                onLast.TrySetResult();
                await process.Exited.WaitAsync(cancellationToken);
            }

            // Killed with all others, ended with the storm, or by itself: it may, if it had not yet begun.
            if (!_isNight && !_isOver && !process.Watching.IsCompleted)
            {
                GaveUp++;
            }
            else if (!_isNight && !_isOver)
            {
                Fault = $"host {number} ended by itself: {process.Said}";
            }
        }

        onLast.TrySetResult();
    }

    /// <summary>Kills the one that lives now, out of turn.</summary>
    public async Task KillNowAsync()
    {
        await _gate.WaitAsync();
        try
        {
            if (Now is { Exited.IsCompleted: false } process)
            {
                _isNight = true;
                Interlocked.Increment(ref _kills);
                await process.KillAsync();
            }
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _gate.Dispose();

    /// <summary>No other comes after the one that lives now.</summary>
    public async Task EndAsync()
    {
        _isOver = true;
        await _gate.WaitAsync();
        try
        {
            if (Now is { Exited.IsCompleted: false } process)
            {
                await process.KillAsync();
            }
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Waits for its time, and kills it. Answers false if it ended before.</summary>
    private async Task<bool> DiesAsync(HostProcess process, StormStep death, CancellationToken cancellationToken)
    {
        await Task.WhenAny(death.Pick == 0 ? Task.CompletedTask : process.Watching, process.Exited).WaitAsync(cancellationToken);
        var started = Stopwatch.GetTimestamp();
        while ((!isTime(death) || (process.Done < death.Pick && Stopwatch.GetElapsedTime(started) < LongestLife)) && !process.Exited.IsCompleted)
        {
            await Task.Delay(Pause, cancellationToken);
        }

        await Task.WhenAny(Task.Delay(death.Wait, cancellationToken), process.Exited);
        await _gate.WaitAsync(cancellationToken);
        try
        {
            if (process.Exited.IsCompleted || cancellationToken.IsCancellationRequested)
            {
                return false;
            }

            Interlocked.Increment(ref _kills);
            await process.KillAsync();
            return true;
        }
        finally
        {
            _gate.Release();
        }
    }
}
