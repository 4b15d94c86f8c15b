namespace Collate.History;

/// <summary>Why a source no longer stands behind a story. Written in documents in lower case.</summary>
public enum Withdrawal
{
    /// <summary>It is no longer part of the story, and no more is known.</summary>
    Left,

    /// <summary>Its article was replaced: its name holds another text now.</summary>
    Replaced,

    /// <summary>Its article was removed.</summary>
    Removed,

    /// <summary>Its article is still there, and is part of another story now.</summary>
    Moved,

    /// <summary>Its article is still there, and the editors say that it does not count.</summary>
    Ignored,
}
