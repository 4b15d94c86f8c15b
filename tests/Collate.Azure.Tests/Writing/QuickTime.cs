using System.Collections.Concurrent;

namespace Collate.Azure.Tests.Writing;

/// <summary>A clock on which the pauses between retries take no time, and are recorded; time-outs are as long as they are.</summary>
internal sealed class QuickTime(TimeSpan? longestPause = null) : TimeProvider
{
    private readonly TimeSpan _longest = longestPause ?? TimeSpan.FromSeconds(15);
    private readonly ConcurrentQueue<TimeSpan> _pauses = new();

    public IReadOnlyList<TimeSpan> Pauses => [.. _pauses];

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var isPause = dueTime >= TimeSpan.Zero && dueTime <= _longest;
        if (isPause)
        {
            _pauses.Enqueue(dueTime);
        }

        return System.CreateTimer(callback, state, isPause ? TimeSpan.Zero : dueTime, period);
    }
}
