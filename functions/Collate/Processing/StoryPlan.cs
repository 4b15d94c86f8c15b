using Collate.Editorial;
using Collate.Stories;
using Collate.Summaries;

namespace Collate.Processing;

/// <summary>What must stand in the container <c>summaries</c> for the articles around one article.</summary>
/// <param name="Stories">The stories, in ordinal order of their ids.</param>
/// <param name="Retired">The ids that are no story any more, in ordinal order.</param>
internal sealed record StoryPlan(IReadOnlyList<PlannedStory> Stories, IReadOnlyList<RetiredStory> Retired)
{
    /// <summary>Whether this plan, too, asks for what an earlier one asked for where that was touched. What else changed was told to others.</summary>
    /// <param name="before">The earlier plan.</param>
    /// <param name="touched">The first articles of the stories that were touched.</param>
    public bool StillAsksFor(StoryPlan before, IReadOnlyCollection<string> touched)
    {
        var (stories, retired) = (Stories.Select(story => (story.Id, story.Basis)).ToHashSet(), Retired.ToHashSet());
        return before.Stories.All(story => !touched.Contains(story.First.Sha256) || stories.Contains((story.Id, story.Basis)))
            && before.Retired.All(story => !touched.Contains(story.First) || retired.Contains(story));
    }

    /// <summary>The id of the story that holds an article, or none.</summary>
    public string? StoryOf(string sha256) =>
        Stories.FirstOrDefault(story => story.Articles.Any(article => string.Equals(article.Candidate.Sha256, sha256, StringComparison.Ordinal)))?.Id;

    /// <summary>The plan for a set of articles and the ids that were ever written for any of them.</summary>
    /// <param name="view">What the log holds.</param>
    /// <param name="around">The articles that are, or were, connected to the one looked at.</param>
    /// <param name="options">What the user set.</param>
    /// <param name="pins">What the editors decided.</param>
    public static StoryPlan Of(LogView view, IReadOnlySet<string> around, SummaryOptions options, Pins pins)
    {
        var present = around.Where(view.Live.ContainsKey).Order(StringComparer.Ordinal).Select(sha256 => view.Live[sha256].Candidate).ToArray();
        var stories = PinnedGrouper.Group(present, pins)
            .Select(group => PlannedStory.Of(group, [.. group.Members.Select(member => view.Live[member.Sha256])], options with { Editorial = pins.NotesOf(group.Members.Select(member => member.Sha256)) }))
            .ToArray();
        var current = stories.SelectMany(story => story.Articles.Select(article => (article.Candidate.Sha256, story.Id))).ToDictionary(pair => pair.Sha256, pair => pair.Id, StringComparer.Ordinal);
        var ids = stories.Select(story => story.Id).ToHashSet(StringComparer.Ordinal);
        var retired = around
            .Where(sha256 => view.Written.Contains(sha256) && !ids.Contains(StoryGroup.IdOf(sha256)))
            .Select(sha256 => new RetiredStory(StoryGroup.IdOf(sha256), current.GetValueOrDefault(sha256), sha256))
            .OrderBy(story => story.Id, StringComparer.Ordinal);
        return new StoryPlan(stories, [.. retired]);
    }
}

/// <summary>A story that must stand there.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Basis">The hash of what its summary depends on.</param>
/// <param name="First">The article from which its id derives.</param>
/// <param name="Articles">Its articles.</param>
/// <param name="Options">What the user set, and what the editors decided about the story.</param>
internal sealed record PlannedStory(string Id, string Basis, Candidate First, IReadOnlyList<LiveArticle> Articles, SummaryOptions Options)
{
    public static PlannedStory Of(StoryGroup group, IReadOnlyList<LiveArticle> articles, SummaryOptions options) => new(
        group.Id,
        StorySummarizer.BasisOf(articles.Select(article => (article.Candidate.Sha256, article.Format, article.Names)), options),
        group.Members.Single(member => string.Equals(StoryGroup.IdOf(member.Sha256), group.Id, StringComparison.Ordinal)),
        articles,
        options);
}

/// <summary>An id that is no story any more.</summary>
/// <param name="Id">The id.</param>
/// <param name="To">The story that holds its first article now, or none if that is gone.</param>
/// <param name="First">The article from which the id derives; empty if nothing is known of it.</param>
internal sealed record RetiredStory(string Id, string? To, string First);
