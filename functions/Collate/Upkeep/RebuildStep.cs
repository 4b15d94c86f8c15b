namespace Collate.Upkeep;

/// <summary>What a rebuild is doing.</summary>
public enum RebuildStep
{
    /// <summary>Throwing the state away.</summary>
    Deleting,

    /// <summary>Reading every dropped file, and looking at every story.</summary>
    Walking,

    /// <summary>Writing the stories that are not as they must be.</summary>
    Writing,
}
