namespace Collate.Convergence;

/// <summary>A host's own clock, some minutes before or behind the true one.</summary>
internal sealed class LocalClock(TimeProvider truth, TimeSpan off) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => truth.GetUtcNow() + off;
}
