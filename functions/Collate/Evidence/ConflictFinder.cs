namespace Collate.Evidence;

/// <summary>Finds where independent sources give different values for the same thing.</summary>
/// <remarks>Precision first: a false alarm costs more trust than a miss. What cannot be shown to be about the same thing is not compared.</remarks>
internal static class ConflictFinder
{
    /// <summary>The conflicts of a story: places, numbers, what is denied, opposites, dates, causes, who is counted, then claims that differ in one value, each in a fixed order and none twice.</summary>
    public static IReadOnlyList<Conflict> Find(StoryText story, IReadOnlyList<int> lineages, ClaimFinder claims)
    {
        var clauses = new StoryClauses(story);
        var likeness = new Likeness(story);
        var frames = NumberFrames.Read(story).ToArray();
        List<Conflict> found = [.. PlaceConflicts.Find(story, lineages), .. NumberConflicts.Find(story, lineages, frames), .. PolarityConflicts.Find(story, lineages)];
        AddNew(found, AttributedCounts.Find(story));
        AddNew(found, new DenialConflicts(story, lineages, clauses).Find());
        AddNew(found, new LooseDenials(story, lineages, clauses, likeness).Find());
        AddNew(found, new OppositeConflicts(story, lineages, clauses).Find());
        AddNew(found, new DateConflicts(story, lineages, clauses).Find());
        AddNew(found, new CauseConflicts(story, lineages, clauses).Find());
        found.AddRange(GroupConflicts.Find(story, lineages, frames));
        AddNew(found, ClaimConflicts.Find(story, lineages, claims));
        return LineageEchoes.Add(story, lineages, found);
    }

    /// <summary>Adds the conflicts none of whose sentences stand in a conflict that was found before in another way.</summary>
    private static void AddNew(List<Conflict> found, IEnumerable<Conflict> conflicts)
    {
        var known = found.SelectMany(conflict => conflict.Sides).SelectMany(side => side.Passages).Select(passage => passage.Sentence).ToHashSet();
        foreach (var conflict in conflicts)
        {
            if (conflict.Sides.SelectMany(side => side.Passages).All(passage => !known.Contains(passage.Sentence)))
            {
                found.Add(conflict);
            }
        }
    }
}
