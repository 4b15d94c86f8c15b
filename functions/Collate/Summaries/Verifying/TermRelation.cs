namespace Collate.Summaries.Verifying;

/// <summary>What a word of a sentence is to a word that it cites.</summary>
internal enum TermRelation : byte
{
    /// <summary>Nothing that is known.</summary>
    None,

    /// <summary>Its opposite.</summary>
    Opposite,

    /// <summary>Another of the same kind, where one excludes the other: <c>cocaine</c> and <c>heroin</c>.</summary>
    Sister,

    /// <summary>A word of the same field.</summary>
    Near,

    /// <summary>The same, a synonym, or a broader word.</summary>
    Same,
}
