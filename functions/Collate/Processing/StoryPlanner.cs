using System.Text.Json;
using Collate.Editorial;
using Collate.Storage;
using Collate.Summaries;
using Collate.Summaries.Modelled;

namespace Collate.Processing;

/// <summary>Works out what must stand for the articles around one, and looks at what does stand. Writes nothing.</summary>
internal sealed class StoryPlanner(IBlobStore store, ArticleLog log, ArticleStore articles, SummaryOptions options, OverridesDesk desk, ModelWriter? model)
{
    private const int ListsAtOnce = 8;

    /// <summary>What must stand around an article, by the log as it is now.</summary>
    /// <param name="article">The article.</param>
    /// <param name="last">What was planned for it a moment ago, or none: it holds as long as there is nothing new around it.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<Planned> PlanAsync(string article, Planned? last, CancellationToken cancellationToken)
    {
        var overrides = await desk.CurrentAsync(cancellationToken).ConfigureAwait(false);
        var before = last is not null && ReferenceEquals(last.Overrides, overrides) ? last : null;
        var found = await Neighbourhood.FindAsync(log, articles, article, overrides, before?.Neighbourhood, cancellationToken).ConfigureAwait(false);
        return ReferenceEquals(found, before?.Neighbourhood) ? before : new Planned(StoryPlan.Of(found.View, found.Around, options, found.Pins), found, overrides);
    }

    /// <summary>The editors' decisions as they were seen last, or none if nobody looked.</summary>
    public EditorialOverrides? LastOverrides => desk.LastKnown;

    /// <summary>As <see cref="PlanAsync"/>, by what this process knows already where that is enough; it may be outdated.</summary>
    public async Task<Planned> SketchAsync(string article, CancellationToken cancellationToken) =>
        desk.LastKnown is { } overrides && Neighbourhood.FindKnown(log, article, overrides) is { } found
            ? new Planned(StoryPlan.Of(found.View, found.Around, options, found.Pins), found, overrides)
            : await PlanAsync(article, null, cancellationToken).ConfigureAwait(false);

    /// <summary>The folders of everything in a plan, by id.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="isThere">Ids that were listed before.</param>
    /// <param name="leftOut">Stories that need not be listed.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<IReadOnlyDictionary<string, StoryFolder>> ListAsync(StoryPlan plan, Predicate<string> isThere, Predicate<PlannedStory> leftOut, CancellationToken cancellationToken)
    {
        string[] ids = [.. plan.Stories.Where(story => !isThere(story.Id) && !leftOut(story)).Select(story => story.Id), .. plan.Retired.Select(story => story.Id).Where(id => !isThere(id))];
        var folders = new StoryFolder[ids.Length];
        await Parallel.ForAsync(0, ids.Length, new ParallelOptions { MaxDegreeOfParallelism = ListsAtOnce, CancellationToken = cancellationToken }, async (i, cancel) =>
        {
            folders[i] = await StoryFolder.ListAsync(store, ids[i], cancel).ConfigureAwait(false);
            folders[i].IsDue = folders[i].IsStandIn && model is not null && await model.IsDueAsync(ids[i], cancel).ConfigureAwait(false);
        }).ConfigureAwait(false);
        return folders.ToDictionary(folder => folder.Story, StringComparer.Ordinal);
    }

    /// <summary>Where a story lives on whose first article is gone: the story that holds the earliest of its other sources now, or none.</summary>
    /// <param name="folder">What stands under the old id. Only a summary that still stands there tells of its sources.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<string?> SuccessorAsync(StoryFolder folder, CancellationToken cancellationToken)
    {
        if (folder[StoryFolder.Json] is not { } head || await store.ReadAsync(StoreNames.Summaries, head.Name, long.MaxValue, cancellationToken).ConfigureAwait(false) is not { } blob)
        {
            return null;
        }

        foreach (var source in SourcesOf(blob.Content.Span))
        {
            var (plan, _, _) = await PlanAsync(source, null, cancellationToken).ConfigureAwait(false);
            if (plan.StoryOf(source) is { } story && !string.Equals(story, folder.Story, StringComparison.Ordinal))
            {
                return story;
            }
        }

        return null;
    }

    // Sources stand in order of publication.
    private static string[] SourcesOf(ReadOnlySpan<byte> summary)
    {
        try
        {
            return [.. SummaryJson.Read(summary).Sources.Select(source => source.Sha256).Where(Hashes.IsHash)];
        }
        catch (JsonException)
        {
            return [];
        }
    }
}
