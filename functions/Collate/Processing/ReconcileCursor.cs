namespace Collate.Processing;

/// <summary>How far reconcile has walked: <c>collate-state/reconcile/v{engine}</c>.</summary>
/// <param name="Phase">What is being walked.</param>
/// <param name="After">The last name that was dealt with, or none at the start of a phase.</param>
internal sealed record ReconcileCursor(ReconcilePhase Phase, string? After)
{
    /// <summary>Where a walk begins.</summary>
    public static ReconcileCursor Start { get; } = new(ReconcilePhase.Articles, null);
}

/// <summary>What reconcile walks, in this order, and then from the start again.</summary>
internal enum ReconcilePhase
{
    /// <summary>Dropped files: those that nobody looked at.</summary>
    Articles,

    /// <summary>Recorded names: those whose file is gone, and those that are not settled.</summary>
    Names,

    /// <summary>Notes in quarantine: names that do not belong there.</summary>
    Quarantine,

    /// <summary>Cleaned articles: those whose stories are not current.</summary>
    Stories,
}
