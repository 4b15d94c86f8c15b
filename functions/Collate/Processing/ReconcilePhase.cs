namespace Collate.Processing;

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

    /// <summary>Summaries: those of which the log does not know, since the state was built anew after they were written.</summary>
    Summaries,

    /// <summary>The list of stories: cards that no summary refers to. (Summaries without one are found before.)</summary>
    Cards,
}
