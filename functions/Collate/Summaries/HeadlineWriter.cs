using Collate.Evidence;

namespace Collate.Summaries;

/// <summary>Finds the line that says what happened.</summary>
/// <remarks>The title whose words most lineages speak of; without a usable title the first clause of the lead.</remarks>
internal static class HeadlineWriter
{
    private const int MostWords = 16;

    private const int FewestFeatures = 3;

    /// <summary>The headline of a story.</summary>
    public static string Write(StoryEvidence evidence)
    {
        var story = evidence.Story;
        var spread = new LineageSpread(story, [.. evidence.Lineages]);
        string? best = null;
        var bestScore = -1;
        foreach (var (article, _) in story.Articles)
        {
            if (article.Title is { Length: > 0 and <= 200 } title && story.FeaturesOf(title) is { Count: >= FewestFeatures } features)
            {
                var weight = features.Sum(story.Vocabulary.WeightOfFeature);
                var score = spread.Centrality(features.ToArray(), weight);
                if (score > bestScore)
                {
                    (best, bestScore) = (title, score);
                }
            }
        }

        return best ?? Shorten(story.Sentences[evidence.Items[0].Claim.Pivot].Text);
    }

    private static string Shorten(string lead)
    {
        var text = lead.ReplaceLineEndings(" ").TrimEnd('.', ' ', '\u3002', '\u0964');
        var words = text.Split(' ');
        if (words.Length <= MostWords)
        {
            return text;
        }

        var cut = string.Join(' ', words.Take(MostWords));
        var comma = cut.LastIndexOf(", ", StringComparison.Ordinal);
        return comma > cut.Length / 2 ? cut[..comma] : cut + " \u2026";
    }
}
