namespace Collate.Evidence;

/// <summary>How much each feature tells within one story.</summary>
internal static class FeatureWeights
{
    /// <summary>What a feature that stands everywhere in the story keeps of its weight, in per cent: names that all articles share tell no claim from another.</summary>
    private const int LeastKeptPercent = 30;

    /// <summary>The weight of every feature of the story.</summary>
    public static int[] Of(StoryText story)
    {
        var weights = new int[story.Vocabulary.Count];
        for (var feature = 0; feature < weights.Length; feature++)
        {
            var kept = Math.Max(LeastKeptPercent, 100 - (250 * story.Postings(feature).Length / story.Sentences.Count));
            weights[feature] = story.Vocabulary.WeightOfFeature(feature) * kept;
        }

        return weights;
    }
}
