namespace Collate.Processing;

/// <summary>How far reconcile has walked: <c>collate-state/reconcile/v{engine}</c>.</summary>
/// <param name="Phase">What is being walked.</param>
/// <param name="Next">Where the listing goes on, in the store's own words; none at the start of a phase.</param>
/// <param name="Missed">A file or a name could not be dealt with in this walk, so it does not know of everything that is present.</param>
internal sealed record ReconcileCursor(ReconcilePhase Phase, string? Next = null, bool Missed = false)
{
    /// <summary>Where a walk begins.</summary>
    public static ReconcileCursor Start { get; } = new(ReconcilePhase.Articles);

    /// <summary>Where the walk goes on after a page.</summary>
    /// <param name="next">What the page says.</param>
    /// <param name="failed">Whether something on it could not be dealt with.</param>
    public ReconcileCursor After(string? next, bool failed)
    {
        var missed = Missed || (failed && Phase is ReconcilePhase.Articles or ReconcilePhase.Names);
        return next is not null ? this with { Next = next, Missed = missed }
            : Phase == ReconcilePhase.Cards ? Start
            : new(Phase + 1, null, missed);
    }
}
