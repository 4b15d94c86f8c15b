using Collate.Stories;

namespace Collate.Evidence;

/// <summary>From articles to evidence: lineages, claims, disagreements, dated claims, and the choice of what to tell.</summary>
internal static class EvidenceBuilder
{
    /// <summary>Builds the evidence of a story.</summary>
    /// <param name="articles">The articles, in any order.</param>
    /// <param name="words">The budget of the summary in words.</param>
    public static StoryEvidence Build(IEnumerable<StoryArticle> articles, int words)
    {
        var story = StoryText.Of(articles);
        var lineages = LineageFinder.Find(story);
        var claims = new ClaimFinder(story);
        var conflicts = ConflictFinder.Find(story, lineages, claims);
        var chosen = new SentenceSelector(story, lineages, claims, conflicts, CountUpdates.Find(story)).Select(words);
        return new StoryEvidence(
            story,
            lineages,
            ReadingOrder.Of(story, chosen),
            conflicts,
            DatedClaims.Find(story, lineages, claims));
    }
}
