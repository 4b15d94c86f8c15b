namespace Collate.Evidence;

/// <summary>Finds where independent sources give different values for the same thing.</summary>
/// <remarks>Precision first: a false alarm costs more trust than a miss. What cannot be shown to be about the same thing is not compared.</remarks>
internal static class ConflictFinder
{
    /// <summary>The conflicts of a story: places, numbers, polarity, each in a fixed order.</summary>
    public static IReadOnlyList<Conflict> Find(StoryText story, IReadOnlyList<int> lineages, ClaimFinder claims) =>
        [.. PlaceConflicts.Find(story, lineages), .. NumberConflicts.Find(story, lineages), .. PolarityConflicts.Find(story, lineages)];
}
