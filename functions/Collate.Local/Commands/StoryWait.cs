using System.Diagnostics;
using Collate.Local.Hosting;
using Collate.Storage;
using Collate.Summaries;

namespace Collate.Local.Commands;

/// <summary>Waits until every sample article is in a current summary.</summary>
internal sealed class StoryWait(LocalHost host, SeedArticles seeds)
{
    private const long MaxSummaryBytes = 64 * 1024 * 1024;
    private const string Document = "/summary.json";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>Waits. Answers the summaries that have sample articles as sources, in ordinal order of story ids.</summary>
    public async Task<IReadOnlyList<Summary>> RunAsync(Action<string> say, CancellationToken cancellationToken)
    {
        var clock = Stopwatch.StartNew();
        var reconciled = false;
        while (true)
        {
            if (host.Watcher.Settled > 0 && await host.Queue.CountAsync(StoreNames.Stories, cancellationToken).ConfigureAwait(false) == 0)
            {
                var stories = await ReadAsync(cancellationToken).ConfigureAwait(false);
                var missing = seeds.Missing(stories);
                say(FormattableString.Invariant($"{seeds.Count - missing.Count} of {seeds.Count} articles are in"));
                if (missing.Count == 0)
                {
                    return stories;
                }

                // Nothing is under way and something is missing: an event was lost in an earlier run.
                if (!reconciled)
                {
                    await host.Reconciler.RunAsync(cancellationToken).ConfigureAwait(false);
                    reconciled = true;
                }
            }

            if (clock.Elapsed > Patience)
            {
                throw new CommandException(ExitCode.Failed, "The summary did not come within three minutes.", "Run again with --verbose to see what holds it up.");
            }

            await Task.Delay(Pause, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<IReadOnlyList<Summary>> ReadAsync(CancellationToken cancellationToken)
    {
        var stories = new List<Summary>();
        await foreach (var head in host.Store.ListAsync(StoreNames.Summaries, "", cancellationToken).ConfigureAwait(false))
        {
            if (head.Name.EndsWith(Document, StringComparison.Ordinal)
                && await host.Store.ReadAsync(StoreNames.Summaries, head.Name, MaxSummaryBytes, cancellationToken).ConfigureAwait(false) is { Truncated: false } blob
                && SummaryJson.Read(blob.Content.Span) is var summary
                && seeds.IsStoryOf(summary))
            {
                stories.Add(summary);
            }
        }

        return stories;
    }
}
