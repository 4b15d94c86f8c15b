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
        for (var i = 0; i < story.Articles.Count; i++)
        {
            if (story.Articles[i].Article.Title is { Length: > 0 and <= 200 } title && story.Titles[i] is { Length: >= FewestFeatures } features)
            {
                var score = spread.Centrality(features, features.Sum(story.Vocabulary.WeightOfFeature));
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
