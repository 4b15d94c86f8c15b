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
        var paired = story.Articles.Count <= PairedStory.MostArticles ? new PairedStory(story, frames, likeness) : null;
        List<Conflict> found = [.. PlaceConflicts.Find(story, lineages), .. NumberConflicts.Find(story, lineages, frames, paired), .. PolarityConflicts.Find(story, lineages)];
        AddNew(found, AttributedCounts.Find(story));
        AddNew(found, new DenialConflicts(story, lineages, clauses).Find());
        AddNew(found, new LooseDenials(story, lineages, clauses, likeness).Find());
        AddNew(found, new OppositeConflicts(story, lineages, clauses).Find());
        AddNew(found, new DateConflicts(story, lineages, clauses).Find());
        AddNew(found, new LooseOpposites(story, lineages, clauses, likeness).Find());
        AddNew(found, new TimeConflicts(story, lineages, clauses, likeness).Find());
        AddNew(found, new AheadConflicts(story, lineages, clauses, likeness).Find());
        AddNew(found, new BeginningConflicts(story, lineages, clauses, likeness).Find());
        AddNew(found, new CauseConflicts(story, lineages, clauses, likeness).Find());
        AddNew(found, new WhereConflicts(story, lineages, likeness).Find());
        if (paired is not null)
        {
            AddSlots(found, story, lineages, clauses, likeness);
            AddNew(found, new PairedConflicts(story, lineages, paired).Find());
        }

        found.AddRange(GroupConflicts.Find(story, lineages, frames));
        AddNew(found, ClaimConflicts.Find(story, lineages, claims));
        return LineageEchoes.Add(story, lineages, found);
    }

    /// <summary>What fills one slot of the event, in words that share little. In larger stories somebody says most things in the words of somebody else.</summary>
    private static void AddSlots(List<Conflict> found, StoryText story, IReadOnlyList<int> lineages, StoryClauses clauses, Likeness likeness)
    {
        AddNew(found, new NearDenials(story, lineages, clauses, likeness).Find());
        AddNew(found, new HarmConflicts(story, lineages, clauses).Find());
        AddNew(found, new ContrastConflicts(story, lineages, clauses, likeness).Find());
        AddNew(found, new IntentConflicts(story, lineages, clauses, likeness).Find());
        AddNew(found, new FlightConflicts(story, lineages).Find());
    }

    /// <summary>Adds the conflicts that are not found already: of the same kind with a sentence in common, or of any kind between the same sentences.</summary>
    private static void AddNew(List<Conflict> found, IEnumerable<Conflict> conflicts)
    {
        var known = found.Select(conflict => (conflict.Kind, Sentences: SentencesOf(conflict.Sides))).ToArray();
        foreach (var conflict in conflicts)
        {
            var sentences = SentencesOf(conflict.Sides);
            if (!Array.Exists(known, other => other.Sentences.Overlaps(sentences) && (other.Kind == conflict.Kind || conflict.Sides.Count(side => other.Sentences.Overlaps(SentencesOf([side]))) > 1)))
            {
                found.Add(conflict);
            }
        }
    }

    private static HashSet<int> SentencesOf(IReadOnlyList<ConflictSide> sides) => [.. sides.SelectMany(side => side.Passages).Select(passage => passage.Sentence)];
}
