namespace Collate.Processing;

/// <summary>Which stories this process has lately found, or left, as they must be. Safe for concurrent use.</summary>
/// <remarks>
/// An article's neighbourhood holds stories that have nothing to do with it. As long as what such a story depends on is what it was when all of it was found in place, there is no need to list it for every
/// message. What somebody else does to it is theirs to put right: whoever writes from an outdated view looks again, and records before that what they are about to touch.
/// </remarks>
internal sealed class SettledStories
{
    private const int Most = 50_000;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, string> _bases = new(StringComparer.Ordinal);

    /// <summary>Whether a story was found as it must be, and still must be so.</summary>
    public bool Holds(PlannedStory story)
    {
        lock (_lock)
        {
            return _bases.TryGetValue(story.Id, out var basis) && string.Equals(basis, story.Basis, StringComparison.Ordinal);
        }
    }

    /// <summary>Everything that a plan asks for stands as it must.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="stays">Whether that lasts until something changes.</param>
    public void Add(StoryPlan plan, Predicate<PlannedStory> stays)
    {
        lock (_lock)
        {
            if (_bases.Count > Most)
            {
                _bases.Clear();
            }

            foreach (var story in plan.Retired)
            {
                _bases.Remove(story.Id);
            }

            foreach (var story in plan.Stories)
            {
                if (stays(story))
                {
                    _bases[story.Id] = story.Basis;
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
                _bases.Remove(id);
            }
        }
    }
}
