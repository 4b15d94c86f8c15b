namespace Collate.Convergence;

/// <summary>What can happen.</summary>
internal enum StepKind
{
    /// <summary>The user drops a file, in place of what the name held. Nobody is told.</summary>
    Drop,

    /// <summary>The user deletes a file, if there is one.</summary>
    Remove,

    /// <summary>The editors decide.</summary>
    Decide,

    /// <summary>A host is told of a name: in time, late, again, or for nothing.</summary>
    See,

    /// <summary>A host handles what waits in the queue, up to a number of messages.</summary>
    Pump,

    /// <summary>A message is lost.</summary>
    Lose,

    /// <summary>A message comes twice.</summary>
    Repeat,

    /// <summary>A host reconciles a part of the way.</summary>
    Reconcile,

    /// <summary>A host writes the digests that are due by its own clock.</summary>
    Digest,

    /// <summary>A host ends, and another takes its place: all that was in memory is lost.</summary>
    Restart,
}
