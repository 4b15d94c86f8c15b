namespace Collate.Convergence;

/// <summary>A host's own clock, some minutes before or behind the true one. No wait takes any time.</summary>
internal sealed class LocalClock(TimeProvider truth, TimeSpan off) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => truth.GetUtcNow() + off;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => System.CreateTimer(callback, state, TimeSpan.Zero, period);
}
