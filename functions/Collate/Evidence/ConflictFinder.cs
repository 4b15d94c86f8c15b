namespace Collate.Evidence;

/// <summary>Finds where independent sources give different values for the same thing.</summary>
/// <remarks>Precision first: a false alarm costs more trust than a miss. What cannot be shown to be about the same thing is not compared.</remarks>
internal static class ConflictFinder
{
    /// <summary>The conflicts of a story: places, numbers, polarity, then claims that differ in one value, each in a fixed order and none twice.</summary>
    public static IReadOnlyList<Conflict> Find(StoryText story, IReadOnlyList<int> lineages, ClaimFinder claims)
    {
        List<Conflict> found = [.. PlaceConflicts.Find(story, lineages), .. NumberConflicts.Find(story, lineages), .. PolarityConflicts.Find(story, lineages)];
        var known = found.SelectMany(conflict => conflict.Sides).SelectMany(side => side.Passages).Select(passage => passage.Sentence).ToHashSet();
        foreach (var conflict in ClaimConflicts.Find(story, lineages, claims))
        {
            if (conflict.Sides.SelectMany(side => side.Passages).All(passage => !known.Contains(passage.Sentence)))
            {
                found.Add(conflict);
            }
        }

        return found;
    }
}
