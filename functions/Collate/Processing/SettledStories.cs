using Collate.Editorial;

namespace Collate.Processing;

/// <summary>Which stories this process has lately found, or left, as they must be. Safe for concurrent use.</summary>
/// <remarks>
/// An article's neighbourhood holds stories that have nothing to do with it. There is no need to list these for every article that comes, if since the last look nothing happened around but that it came, and
/// what the story depends on is the same with it and without it: then nobody, from whatever view of the log since, had a reason to write anything else. Whoever writes from an older view looks again
/// afterwards, and records before that what they are about to touch.
/// </remarks>
internal sealed class SettledStories
{
    private const int Most = 50_000, MostArticles = 500_000;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Settled> _stories = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _holders = new(StringComparer.Ordinal);

    /// <summary>Whether a story was found as it must be, and still must be so.</summary>
    public bool Holds(PlannedStory story, Neighbourhood around)
    {
        lock (_lock)
        {
            return around.Past.IsArrival && _stories.TryGetValue(story.Id, out var settled) && string.Equals(settled.Basis, story.Basis, StringComparison.Ordinal)
                && around.Past.Last <= settled.Stamp && around.Past.Departures == settled.Departures && string.Equals(around.View.Generation, settled.Generation, StringComparison.Ordinal);
        }
    }

    /// <summary>Whether an article that was dropped is in a story that was found, or left, as it must be with it: its message would find that, had it come then.</summary>
    /// <param name="article">The article.</param>
    /// <param name="look">What the log says.</param>
    /// <param name="overrides">What the editors decided: where they decided anything about articles, this does not tell.</param>
    public bool HasSeen(string article, LogLook look, EditorialOverrides? overrides)
    {
        lock (_lock)
        {
            return DecideNothing(overrides) && look.Fold.Find(article) is { IsUntouched: true } && _holders.TryGetValue(article, out var story) && _stories.TryGetValue(story, out var settled)
                && settled.Departures == look.Fold.Departures && string.Equals(settled.Generation, look.Generation, StringComparison.Ordinal);
        }
    }

    /// <summary>What one plan asks for stands as it must, where a later one asks for the same.</summary>
    public void Add(Planned planned, StoryPlan stands)
    {
        var isThere = stands.Stories.Select(story => (story.Id, story.Basis)).ToHashSet();
        var (view, past) = (planned.Neighbourhood.View, planned.Neighbourhood.Past);
        lock (_lock)
        {
            if (_stories.Count > Most || _holders.Count > MostArticles)
            {
                _stories.Clear();
                _holders.Clear();
            }

            foreach (var story in planned.Plan.Retired)
            {
                _stories.Remove(story.Id);
            }

            foreach (var story in planned.Plan.Stories.Where(story => isThere.Contains((story.Id, story.Basis))))
            {
                _stories[story.Id] = new Settled(story.Basis, view.Stamp, past.Departures, view.Generation);
                foreach (var article in DecideNothing(planned.Overrides) ? story.Articles : [])
                {
                    _holders[article.Candidate.Sha256] = story.Id;
                }
            }
        }
    }

    /// <summary>Nobody knows how the stories of a plan stand.</summary>
    public void Forget(StoryPlan plan)
    {
        lock (_lock)
        {
            foreach (var id in plan.Stories.Select(story => story.Id).Concat(plan.Retired.Select(story => story.Id)))
            {
                _stories.Remove(id);
            }
        }
    }

    private static bool DecideNothing(EditorialOverrides? overrides) => overrides is { Together.Count: 0, Apart.Count: 0, Ignore.Count: 0 };

    private sealed record Settled(string Basis, long Stamp, int Departures, string? Generation);
}
