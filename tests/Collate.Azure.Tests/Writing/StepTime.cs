namespace Collate.Azure.Tests.Writing;

/// <summary>A clock that stands still until a test moves it. Waits take no time; time-outs never come.</summary>
internal sealed class StepTime : TimeProvider
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(15);

    private DateTimeOffset _now = new(2026, 11, 22, 6, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => _now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        System.CreateTimer(callback, state, dueTime <= LongestPause ? dueTime < TimeSpan.Zero ? dueTime : TimeSpan.Zero : Timeout.InfiniteTimeSpan, period);

    public void Advance(TimeSpan span) => _now += span;
}
