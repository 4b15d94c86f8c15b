namespace Collate.Evidence;

/// <summary>Puts chosen claims in the order in which they read: the lead first, then as early as the sources tell them, background last.</summary>
internal static class ReadingOrder
{
    private const int DeepestLead = 1;

    /// <summary>The claims in reading order.</summary>
    /// <param name="story">The story.</param>
    /// <param name="chosen">The claims in the order in which they were chosen; the first that opens its article, or nearly, is the lead.</param>
    public static IReadOnlyList<EvidenceItem> Of(StoryText story, IReadOnlyList<EvidenceItem> chosen)
    {
        var lead = chosen.FirstOrDefault(item => story.Sentences[item.Claim.Pivot].Index <= DeepestLead) ?? chosen[0];
        return [lead, .. chosen.Where(item => item != lead).OrderBy(item => Depth(story, item.Claim)).ThenBy(item => item.Claim.Pivot)];
    }

    /// <summary>How deep in their articles those who assert a claim tell it, on average, in thousandths.</summary>
    private static int Depth(StoryText story, Claim claim) => claim.Assertions.Sum(assertion =>
    {
        var first = story.FirstSentence[assertion.Article];
        return 1000 * (assertion.First - first) / (story.FirstSentence[assertion.Article + 1] - first);
    }) / claim.Assertions.Count;
}
