using Collate.Storage;

namespace Collate.Processing;

/// <summary>Finds the story of a folder of which the log knows nothing, or takes the folder away.</summary>
internal sealed class FolderSettler(ArticleLog log, StoryFolders folders, StoryPlanner planner, StorySettler settler, TimeProvider time)
{
    /// <summary>Looks at what stands under an id of which the log does not know that it was ever written: the state was built anew since.</summary>
    /// <param name="story">The id.</param>
    /// <param name="open">Takes the articles from which it derives, to be looked at.</param>
    /// <param name="cancellationToken">Abandons the work.</param>
    public async Task SettleAsync(string story, Queue<string> open, CancellationToken cancellationToken)
    {
        for (var round = 0; round < Contention.Rounds; round++)
        {
            var folder = await folders.ListAsync(story, cancellationToken).ConfigureAwait(false);
            if (await MarkAsync(story, open, cancellationToken).ConfigureAwait(false) || !folder.SummaryFiles.Any())
            {
                return;
            }

            if (await settler.RetireAsync(new RetiredStory(story, null, ""), folder, null, cancellationToken).ConfigureAwait(false))
            {
                // Its article may have come back meanwhile, and whoever took it in found everything in place.
                await MarkAsync(story, open, cancellationToken).ConfigureAwait(false);
                return;
            }

            await Contention.WaitAsync(time, story, round, cancellationToken).ConfigureAwait(false);
        }

        throw new ContentionException($"{StoreNames.Summaries}/{story}");
    }

    /// <summary>Has the articles looked at from which an id derives, and the log say that it was written. Answers false if there is none in the log.</summary>
    private async Task<bool> MarkAsync(string story, Queue<string> open, CancellationToken cancellationToken)
    {
        var any = false;
        foreach (var article in await log.Articles.StartingWithAsync(story, cancellationToken).ConfigureAwait(false))
        {
            var (_, view, _) = await planner.PlanAsync(article, null, cancellationToken).ConfigureAwait(false);
            foreach (var reading in view.ReadingsOf(article))
            {
                if (!view.IsMarked(reading))
                {
                    await log.AppendAsync(view.Generation!, ShardKey.Of(reading), LogRecord.Wrote(article), cancellationToken).ConfigureAwait(false);
                }

                open.Enqueue(article);
                any = true;
            }
        }

        return any;
    }
}
