namespace Collate.Processing;

/// <summary>What came of looking at a name.</summary>
public enum IntakeOutcome
{
    /// <summary>The name holds an article that was not known under it; its story will be looked at.</summary>
    Accepted,

    /// <summary>What the name holds was known already; nothing was written.</summary>
    Unchanged,

    /// <summary>What the name holds cannot be read and is in quarantine.</summary>
    Quarantined,

    /// <summary>The name holds nothing any more.</summary>
    Gone,
}
