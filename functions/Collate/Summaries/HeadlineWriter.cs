using Collate.Evidence;

namespace Collate.Summaries;

/// <summary>Finds the line that says what happened.</summary>
/// <remarks>Of the titles that what the summary cites bears out, the one whose words most lineages speak of; without one, the first clause of the lead.</remarks>
internal static class HeadlineWriter
{
    private const int MostWords = 16;

    private const int MostCharacters = 200;

    private const int MostTries = 5;

    private const int FewestFeatures = 3;

    /// <summary>The headline of a story.</summary>
    public static string Write(StoryEvidence evidence)
    {
        var story = evidence.Story;
        var spread = new LineageSpread(story, [.. evidence.Lineages]);
        var titles = Enumerable.Range(0, story.Articles.Count)
            .Where(i => story.Titles[i].Length >= FewestFeatures && story.Articles[i].Article.Title is { Length: <= MostCharacters })
            .Select(i => (Index: i, Score: spread.Centrality(story.Titles[i], story.Titles[i].Sum(story.Vocabulary.WeightOfFeature))))
            .OrderByDescending(title => title.Score)
            .ThenBy(title => title.Index)
            .Take(MostTries);
        var cited = CitedEvidence.Of(story, evidence.Items.SelectMany(item => item.Claim.Assertions));
        foreach (var (index, _) in titles)
        {
            var title = story.Articles[index].Article.Title!;
            if (Verifier.Check(title, cited).Supported)
            {
                return title;
            }
        }

        return Shorten(story.Sentences[evidence.Items[0].Claim.Pivot].Text);
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
