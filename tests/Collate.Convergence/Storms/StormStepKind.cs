namespace Collate.Convergence.Storms;

/// <summary>What can happen to hosts that are processes.</summary>
internal enum StormStepKind
{
    /// <summary>The user drops a file, in place of what the name held.</summary>
    Drop,

    /// <summary>The user deletes a file, if there is one.</summary>
    Remove,

    /// <summary>The editors decide.</summary>
    Decide,

    /// <summary>From now on so many of a thousand requests of the hosts meet with a fault.</summary>
    Weather,

    /// <summary>Azurite is stopped with SIGTERM, and started again after a while.</summary>
    Outage,

    /// <summary>A day goes by: every host is killed, and comes up with a clock that shows the day after.</summary>
    Night,

    /// <summary>A host is killed with SIGKILL, and another takes its place.</summary>
    Kill,
}
