namespace Collate.Evidence;

/// <summary>Sorts statements by their value into the sides of a conflict.</summary>
internal static class ConflictSides
{
    /// <summary>The sides, in the order in which sources first take them; none if the sources do not differ.</summary>
    /// <remarks>An article that takes several sides contradicts nobody but itself: it takes none. Sides that one lineage alone has between them are no conflict.</remarks>
    /// <param name="story">The story.</param>
    /// <param name="lineages">For each article its lineage.</param>
    /// <param name="statements">Value in normal form, value as written, and where.</param>
    /// <param name="withinLineage">Whether articles of one lineage can contradict each other: where a rewording changed what is said.</param>
    public static IReadOnlyList<ConflictSide> Of(
        StoryText story, IReadOnlyList<int> lineages, IEnumerable<(string Key, string Value, Passage Passage)> statements, bool withinLineage = false)
    {
        var byArticle = statements.GroupBy(statement => story.Sentences[statement.Passage.Sentence].Article)
            .OrderBy(group => group.Key)
            .Where(group => group.Select(statement => statement.Key).Distinct(StringComparer.Ordinal).Count() == 1)
            .Select(group => (Article: group.Key, First: group.OrderBy(statement => statement.Passage.Sentence).ThenBy(statement => statement.Passage.Start).First()));
        var sides = byArticle.GroupBy(entry => entry.First.Key, StringComparer.Ordinal).Select(group => group.ToArray()).ToArray();
        var witnesses = sides.SelectMany(side => side).Select(entry => lineages[entry.Article]).Distinct().Count();
        if (sides.Length < 2 || (witnesses < 2 && !withinLineage))
        {
            return [];
        }

        return [.. sides.Select(side => new ConflictSide(side[0].First.Value.ReplaceLineEndings(" "), [.. side.Select(entry => entry.First.Passage)]))];
    }
}
