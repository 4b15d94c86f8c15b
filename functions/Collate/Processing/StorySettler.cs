using Collate.Telemetry;
using Microsoft.Extensions.Logging;

namespace Collate.Processing;

/// <summary>Brings everything around an article to what its plan asks for, starting over for as long as others change it meanwhile.</summary>
internal sealed class StorySettler(StoryPlanner planner, StoryWriter writer, StoryRetirer retirer, StoryFolders standing, SettledStories? settled, TimeProvider time, ILogger logger)
{
    private const int MostLooks = 4;

    /// <summary>Settles what is around an article. Answers which story has to be left alone for how long before that, or none once it is settled.</summary>
    public async Task<PacedStory?> SettleAsync(string article, StoryTurn turn, CancellationToken cancellationToken)
    {
        for (var round = 0; round < Contention.Rounds; round++)
        {
            var (isSettled, paced) = await TrySettleAsync(article, turn, cancellationToken).ConfigureAwait(false);
            if (isSettled || paced is not null)
            {
                return paced;
            }

            turn.TrustNobody();
            CollateTelemetry.StoryRetried();
            Log.StartedOver(logger, article, round);
            await Contention.WaitAsync(time, article, round, cancellationToken).ConfigureAwait(false);
        }

        throw new ContentionException($"the story of article {article}");
    }

    private async Task<(bool IsSettled, PacedStory? Paced)> TrySettleAsync(string article, StoryTurn turn, CancellationToken cancellationToken)
    {
        // What is planned at first only tells which folders to look at. What counts is planned after all that it asks for was looked at.
        var folders = new Dictionary<string, StoryFolder>(StringComparer.Ordinal);
        var planned = await planner.SketchAsync(article, cancellationToken).ConfigureAwait(false);
        for (var looks = 0; await LookAsync(article, planned, turn, folders, isFirst: looks == 0, cancellationToken).ConfigureAwait(false); looks++)
        {
            if (looks == MostLooks)
            {
                return (false, null);
            }

            planned = await planner.PlanAsync(article, planned, cancellationToken).ConfigureAwait(false);
        }

        var (plan, view, _) = planned;
        await writer.LookAgainAsync(plan.Stories.Where(story => folders.ContainsKey(story.Id) && !StoryStanding.IsTouched(story, view, folders)).Select(story => (story, folders[story.Id])), cancellationToken).ConfigureAwait(false);
        var touched = StoryStanding.Touched(plan, view, folders);
        if (turn.Pacing?.Next(StoryStanding.TouchedFolders(plan, view, folders)) is var (folder, wait))
        {
            // Whether somebody waits for it already is asked of the summary that stands there now.
            if (folder.IsKept && !string.Equals((await standing.ConfirmAsync(folder.Story, cancellationToken).ConfigureAwait(false)).Anchor?.ETag, folder.Anchor?.ETag, StringComparison.Ordinal))
            {
                return (false, null);
            }

            return (false, new PacedStory(folder, wait, IsAll: touched.Count == 1 && string.Equals(folder.Story, plan.StoryOf(article), StringComparison.Ordinal)));
        }

        if (touched.Count == 0)
        {
            settled?.Add(planned, plan);
            return (true, null);
        }

        turn.Pacing?.Wrote();
        settled?.Forget(plan);
        var announced = turn.Work.AddAsync(touched.Where(other => !string.Equals(other, article, StringComparison.Ordinal)), cancellationToken);
        if (await CarryOutAsync(plan, view, folders, announced, cancellationToken).ConfigureAwait(false)
            && await planner.PlanAsync(article, planned, cancellationToken).ConfigureAwait(false) is var after && after.Plan.StillAsksFor(plan, touched))
        {
            settled?.Add(after, plan);
            return (true, null);
        }

        settled?.Forget(plan);
        touched.ForEach(turn.Open.Enqueue);
        return (false, null);
    }

    /// <summary>Looks at the folders that a plan asks for and that were not looked at. Answers whether there were any, so that it has to be planned once more.</summary>
    private async Task<bool> LookAsync(string article, Planned planned, StoryTurn turn, Dictionary<string, StoryFolder> folders, bool isFirst, CancellationToken cancellationToken)
    {
        var own = planned.Plan.StoryOf(article);
        var looked = await planner.LookAsync(
            planned,
            folders,
            story => turn.MayPassOver(story, planned.Neighbourhood) && !string.Equals(story.Id, own, StringComparison.Ordinal),
            turn.MayTrust,
            cancellationToken).ConfigureAwait(false);
        return isFirst || looked;
    }

    /// <summary>Carries out a plan. Answers false if somebody else was at work on something in it.</summary>
    private async Task<bool> CarryOutAsync(StoryPlan plan, LogView view, Dictionary<string, StoryFolder> folders, Task announced, CancellationToken cancellationToken)
    {
        var failures = new List<Exception>();
        var isAlone = true;
        foreach (var story in plan.Stories.Where(story => folders.ContainsKey(story.Id)))
        {
            await Attempt.RunAsync(async () =>
            {
                var wrote = await writer.WriteAsync(story, folders[story.Id], view, announced, cancellationToken).ConfigureAwait(false);
                isAlone &= wrote is not null;
                if (wrote == true)
                {
                    Log.Wrote(logger, story.Id, story.Articles.Count, story.Basis);
                }
            }, failures).ConfigureAwait(false);
        }

        await announced.ConfigureAwait(false);
        foreach (var story in plan.Retired.Where(story => !StoryStanding.IsRetired(story, plan, folders)))
        {
            await Attempt.RunAsync(async () => isAlone &= await RetireAsync(story, folders[story.Id], view, cancellationToken).ConfigureAwait(false), failures).ConfigureAwait(false);
        }

        return failures.Count == 0 ? isAlone : throw new AggregateException(failures);
    }

    /// <summary>Takes a story away that is none any more. Answers false if somebody else was at work on it.</summary>
    public async Task<bool> RetireAsync(RetiredStory story, StoryFolder folder, LogView? view, CancellationToken cancellationToken)
    {
        var to = story.To ?? await planner.SuccessorAsync(folder, cancellationToken).ConfigureAwait(false);
        var retired = await retirer.RetireAsync(story with { To = to }, folder, view, cancellationToken).ConfigureAwait(false);
        if (retired)
        {
            Log.Retired(logger, story.Id, to);
        }

        return retired;
    }
}
