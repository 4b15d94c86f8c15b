using Collate.Local.Hosting;
using Collate.Local.Settings;
using Collate.Local.Tests.TestSupport;
using Microsoft.Extensions.Logging.Abstractions;

namespace Collate.Local.Tests.Hosting;

public sealed class HeartbeatTests
{
    private readonly ManualTime _time = new(new DateTimeOffset(2025, 6, 17, 8, 58, 30, TimeSpan.Zero));
    private int _beats;

    [Fact]
    public async Task Run_EveryFiveMinutes_BeatsOnTheFullFive()
    {
        using var heartbeat = Start(_ => Task.FromResult(++_beats));
        await Eventually.True(() => _time.Next == TimeSpan.FromSeconds(90), "the first wait");
        Assert.Equal(0, _beats);

        _time.Advance(TimeSpan.FromSeconds(90));
        await Eventually.True(() => _time.Next == TimeSpan.FromMinutes(5), "the second wait");

        Assert.Equal(1, _beats);
        await heartbeat.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Run_BeatFails_NextOneComes()
    {
        using var heartbeat = Start(_ => ++_beats == 1 ? throw new InvalidOperationException("storage is away") : Task.FromResult(0));
        await Eventually.True(() => _time.Next is not null, "the first wait");

        _time.Advance(TimeSpan.FromMinutes(2));
        await Eventually.True(() => _beats == 1 && _time.Next is not null, "the wait after the failure");
        _time.Advance(TimeSpan.FromMinutes(5));
        await Eventually.True(() => _beats == 2, "the second beat");

        await heartbeat.StopAsync(TestContext.Current.CancellationToken);
    }

    private Heartbeat Start(Func<CancellationToken, Task<int>> beat)
    {
        var heartbeat = new Heartbeat(RhythmSettings.EveryFiveMinutes, beat, _time, NullLogger.Instance);
        _ = heartbeat.StartAsync(TestContext.Current.CancellationToken);
        return heartbeat;
    }
}
