namespace Collate.TestKit;

/// <summary>A clock on which no wait takes any time.</summary>
internal sealed class EagerTime : TimeProvider
{
    public static EagerTime Instance { get; } = new();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => System.CreateTimer(callback, state, TimeSpan.Zero, period);
}
