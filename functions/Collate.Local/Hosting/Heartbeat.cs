using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NCrontab;

namespace Collate.Local.Hosting;

/// <summary>Does something regularly: what the timer trigger is in the Functions host. Does not run on start-up.</summary>
internal sealed class Heartbeat : BackgroundService
{
    private static readonly CrontabSchedule.ParseOptions SixFields = new() { IncludingSeconds = true };

    private readonly CrontabSchedule _schedule;
    private readonly Func<CancellationToken, Task<int>> _beat;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly string _what;

    /// <summary>A heartbeat.</summary>
    /// <param name="schedule">When, as a cron expression of six fields.</param>
    /// <param name="beat">What to do; answers how much needed doing.</param>
    /// <param name="time">The clock.</param>
    /// <param name="logger">Where it says what it did.</param>
    /// <param name="what">What is counted, for the log.</param>
    public Heartbeat(string schedule, Func<CancellationToken, Task<int>> beat, TimeProvider time, ILogger logger, string what = "names needed a look")
    {
        _schedule = CrontabSchedule.Parse(schedule, SixFields);
        _beat = beat;
        _time = time;
        _logger = logger;
        _what = what;
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            var last = DateTime.MinValue;
            while (true)
            {
                // A timer may fire a moment early: the same occurrence must not come twice.
                var now = _time.GetUtcNow().UtcDateTime;
                last = _schedule.GetNextOccurrence(now > last ? now : last);
                await Task.Delay(last - now, _time, stoppingToken).ConfigureAwait(false);
                await BeatAsync(stoppingToken).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Asked to stop.
        }
    }

    private async Task BeatAsync(CancellationToken stopping)
    {
        try
        {
            Log.HeartbeatDone(_logger, await _beat(stopping).ConfigureAwait(false), _what);
        }
        catch (Exception error) when (!stopping.IsCancellationRequested)
        {
            Log.HeartbeatFailed(_logger, Problem.Of(error));
            Log.Details(_logger, error);
        }
    }
}
