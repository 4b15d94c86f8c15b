namespace Collate.Processing;

/// <summary>Holds what stands in the folders of stories to what a plan asks for.</summary>
internal static class StoryStanding
{
    /// <summary>First articles of what a plan has to write or retire.</summary>
    public static List<string> Touched(StoryPlan plan, LogView view, IReadOnlyDictionary<string, StoryFolder> folders) =>
    [
        .. plan.Stories.Where(story => IsTouched(story, view, folders)).Select(story => story.First.Sha256),
        .. plan.Retired.Where(story => !IsRetired(story, plan, folders)).Select(story => story.First),
    ];

    /// <summary>Whether a story has to be written. What was not looked at is known to be as it must.</summary>
    public static bool IsTouched(PlannedStory story, LogView view, IReadOnlyDictionary<string, StoryFolder> folders) =>
        folders.TryGetValue(story.Id, out var folder) && !IsCurrent(story, folder, view);

    /// <summary>What stands of what a plan has to write or retire.</summary>
    public static IEnumerable<StoryFolder> TouchedFolders(StoryPlan plan, LogView view, Dictionary<string, StoryFolder> folders) =>
        plan.Stories.Where(story => IsTouched(story, view, folders)).Select(story => folders[story.Id])
            .Concat(plan.Retired.Where(story => !IsRetired(story, plan, folders)).Select(story => folders[story.Id]));

    /// <summary>Whether everything of a story is as it must be, and the log says that it was written.</summary>
    public static bool IsCurrent(PlannedStory story, StoryFolder seen, LogView view) => view.IsMarked(story.First) && IsInPlace(story, seen);

    /// <summary>Whether nothing is left of a story but where it went, directly or by way of others that are none any more.</summary>
    public static bool IsRetired(RetiredStory story, StoryPlan plan, IReadOnlyDictionary<string, StoryFolder> folders)
    {
        var folder = folders[story.Id];
        if (folder.SummaryFiles.Any() || story.To is null)
        {
            return !folder.SummaryFiles.Any() && folder[StoryFolder.RedirectFile] is not null;
        }

        for (var hops = 0; hops < folders.Count && folder?[StoryFolder.RedirectFile]?.Metadata.GetValueOrDefault(Redirect.ToKey) is { } to; hops++)
        {
            folder = folders.GetValueOrDefault(to);
            if (string.Equals(to, story.To, StringComparison.Ordinal) || (folder?.SummaryFiles.Any() == true && plan.Retired.Any(next => next == story with { Id = to, First = next.First })))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether everything of a story is as it must be.</summary>
    public static bool IsInPlace(PlannedStory story, StoryFolder seen) =>
        !seen.IsDue && IsCommitted(story, seen) && ArePagesCurrent(story, seen);

    /// <summary>Whether its pages tell what its summary does, and nothing says that it went elsewhere.</summary>
    public static bool ArePagesCurrent(PlannedStory story, StoryFolder seen) =>
        seen.IsCurrent(StoryFolder.Markdown, story.Basis) && seen.IsCurrent(StoryFolder.Html, story.Basis) && seen[StoryFolder.RedirectFile] is null;

    /// <summary>Whether its summary and the texts of its sources are as they must be.</summary>
    public static bool IsCommitted(PlannedStory story, StoryFolder seen) =>
        seen.IsCurrent(StoryFolder.Json, story.Basis) && seen[StoryFolder.Json]!.Metadata.ContainsKey(StoryCard.ListedKey) && VersionKeeper.NumberOf(seen[StoryFolder.Json]) > 0
        && Files(story).SetEquals(seen.Sources.Select(source => source.Key));

    /// <summary>Whether it is said where a story went. Where it left no summary to tell of its sources, that was said when it was taken away.</summary>
    public static bool IsRedirected(RetiredStory story, StoryFolder seen, int end) => seen[StoryFolder.RedirectFile] is { } redirect && VersionKeeper.NumberOf(redirect) == end
        && ((story.To is null && seen[StoryFolder.Json] is null) || string.Equals(redirect.Metadata.GetValueOrDefault(Redirect.ToKey), story.To ?? Redirect.Nowhere, StringComparison.Ordinal));

    /// <summary>The files of a story's sources, within its folder.</summary>
    public static HashSet<string> Files(PlannedStory story) => story.Articles.Select(article => SourceFile(article.Candidate.Sha256)).ToHashSet(StringComparer.Ordinal);

    /// <summary>Where the text of an article stands within a story's folder.</summary>
    public static string SourceFile(string sha256) => $"{StoryFolder.SourcesFolder}{sha256}.txt";
}
