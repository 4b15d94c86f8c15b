using System.Diagnostics;
using System.Text.Json;
using Collate.Editorial;
using Collate.Storage;
using Collate.Summaries;
using Collate.Summaries.Modelled;
using Collate.Telemetry;

namespace Collate.Processing;

/// <summary>Works out what must stand for the articles around one, and looks at what does stand. Writes nothing.</summary>
internal sealed class StoryPlanner(IBlobStore store, ArticleLog log, StoryFolders known, SummaryOptions options, OverridesDesk desk, ModelWriter? model)
{
    private const int ListsAtOnce = 8;

    /// <summary>What must stand around an article, by the log as it is now.</summary>
    /// <param name="article">The article.</param>
    /// <param name="last">What was planned for it a moment ago, or none: it holds as long as there is nothing new around it.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<Planned> PlanAsync(string article, Planned? last, CancellationToken cancellationToken)
    {
        using var span = CollateTelemetry.Begin(TelemetryNames.Plan, ActivityKind.Internal);
        var since = log.Now;
        var deciding = desk.CurrentAsync(cancellationToken);
        await Task.WhenAll(deciding, log.ReadOnAsync(cancellationToken)).ConfigureAwait(false);
        var overrides = await deciding.ConfigureAwait(false);
        var before = last is not null && ReferenceEquals(last.Overrides, overrides) ? last : null;
        var found = await Neighbourhood.FindAsync(log, article, overrides, before?.Neighbourhood, since, cancellationToken).ConfigureAwait(false);
        return ReferenceEquals(found, before?.Neighbourhood) ? before : new Planned(StoryPlan.Of(found.View, found.Around, options, found.Pins), found, overrides);
    }

    /// <summary>The editors' decisions as they were seen last, or none if nobody looked.</summary>
    public EditorialOverrides? LastOverrides => desk.LastKnown;

    /// <summary>As <see cref="PlanAsync"/>, by what this process knows already where that is enough; it may be outdated.</summary>
    public async Task<Planned> SketchAsync(string article, CancellationToken cancellationToken) =>
        desk.LastKnown is { } overrides && Neighbourhood.FindKnown(log, article, overrides) is { } found
            ? new Planned(StoryPlan.Of(found.View, found.Around, options, found.Pins), found, overrides)
            : await PlanAsync(article, null, cancellationToken).ConfigureAwait(false);

    /// <summary>Looks at the folders of what a plan asks for, as far as nobody did. Answers whether there were any.</summary>
    /// <param name="planned">What is planned.</param>
    /// <param name="folders">What was seen, by id; it is added to.</param>
    /// <param name="leftOut">Stories that need not be looked at.</param>
    /// <param name="mayBeKept">Whether what this process saw or left there will do for a story that has to be written by that.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<bool> LookAsync(Planned planned, Dictionary<string, StoryFolder> folders, Predicate<PlannedStory> leftOut, bool mayBeKept, CancellationToken cancellationToken)
    {
        var plan = planned.Plan;
        string[] ids =
        [
            .. plan.Stories.Where(story => !leftOut(story) && !Will(story, folders.GetValueOrDefault(story.Id))).Select(story => story.Id),
            .. plan.Retired.Where(story => folders.GetValueOrDefault(story.Id) is not { IsKept: false }).Select(story => story.Id),
        ];
        var kept = plan.Stories.Where(story => mayBeKept && ids.Contains(story.Id) && !folders.ContainsKey(story.Id)).Select(story => (Story: story, Folder: known.Kept(story.Id)))
            .Where(pair => Will(pair.Story, pair.Folder)).ToDictionary(pair => pair.Story.Id, pair => pair.Folder!, StringComparer.Ordinal);
        var found = new StoryFolder[ids.Length];
        await Parallel.ForAsync(0, ids.Length, new ParallelOptions { MaxDegreeOfParallelism = ListsAtOnce, CancellationToken = cancellationToken }, async (i, cancel) =>
        {
            found[i] = kept.GetValueOrDefault(ids[i]) ?? await (mayBeKept ? known.ConfirmAsync(ids[i], cancel) : known.ListAsync(ids[i], cancel)).ConfigureAwait(false);
            found[i].IsDue = found[i].StandsInFor is not null && model is not null && await model.IsDueAsync(ids[i], cancel).ConfigureAwait(false);
        }).ConfigureAwait(false);
        foreach (var folder in found)
        {
            folders[folder.Story] = folder;
        }

        return ids.Length > 0;

        bool Will(PlannedStory story, StoryFolder? folder) => folder is not null && (!folder.IsKept || !StoryStanding.IsInPlace(story, folder));
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
