using Collate.Evidence;

namespace Collate.Summaries;

/// <summary>Finds the line that says what happened.</summary>
/// <remarks>
/// Of the titles that what the summary cites bears out, the one that says most of what the lineages speak of; without one, the first clause of the lead. A title
/// of two or three words is a label and a question no answer, and no headline names a number over which the sources differ.
/// </remarks>
internal static class HeadlineWriter
{
    private const int MostWords = 16;

    private const int MostCharacters = 200;

    private const int MostTries = 5;

    private const int FewestFeatures = 4;

    /// <summary>From so many content words on, more of them say no more.</summary>
    private const int EnoughFeatures = 8;

    /// <summary>The headline of a story.</summary>
    public static string Write(StoryEvidence evidence)
    {
        var story = evidence.Story;
        var spread = new LineageSpread(story, [.. evidence.Lineages]);
        var titles = Enumerable.Range(0, story.Articles.Count)
            .Where(i => story.Titles[i].Length >= FewestFeatures && story.Articles[i].Article.Title is { Length: <= MostCharacters })
            .Select(i => (Index: i, Score: Math.Min(EnoughFeatures, story.Titles[i].Length) * spread.Centrality(story.Titles[i], story.Titles[i].Sum(story.Vocabulary.WeightOfFeature))))
            .OrderByDescending(title => title.Score)
            .ThenBy(title => title.Index)
            .Take(MostTries);
        var cited = CitedEvidence.Of(story, evidence.Items.SelectMany(item => item.Claim.Assertions));
        var contested = new ContestedNumbers(evidence);
        foreach (var (index, _) in titles)
        {
            var title = story.Articles[index].Article.Title!;
            if (!IsQuestion(title) && !contested.IsIn(title) && Verifier.Check(title, cited).Supported)
            {
                return title;
            }
        }

        // The lead, unless it would take a side; then what was chosen first of the rest.
        var leads = evidence.Items.Take(1).Concat(evidence.Items.Skip(1).Where(item => story.Sentences[item.Claim.Pivot].QuotedPercent == 0).OrderByDescending(item => item.Score));
        var lines = leads.Select(item => Shorten(story.Sentences[item.Claim.Pivot].Text)).ToArray();
        return lines.FirstOrDefault(line => !contested.IsIn(line)) ?? lines[0];
    }

    private static bool IsQuestion(string title) => title.AsSpan().TrimEnd() is [.., '?' or '\uFF1F' or '\u061F'];

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
