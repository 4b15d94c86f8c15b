using System.Collections.Concurrent;
using Collate.Processing;
using Collate.Storage;
using Collate.Summaries;
using Collate.Web.Api;

namespace Collate.Web.Pages;

/// <summary>Tells what came of dropped files: a look at each story that they are in, and at a bounded number of those of which nothing is known yet.</summary>
/// <remarks>A file costs a look at the log and at the quarantine; a story answers for all its articles at once. So a thousand files cost little more per look than twenty.</remarks>
internal sealed class DropProgress(IBlobStore store, StoryProcessor processor, StoryReader reader)
{
    private const int LooksAtATime = 24;
    private const int MaxKnown = 50_000;

    private readonly ConcurrentDictionary<string, string> _storyOf = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _unreadable = new(StringComparer.Ordinal);
    private int _turn;

    /// <summary>What came of each file, in their order.</summary>
    public async Task<IReadOnlyList<DroppedFile>> LookAsync(IReadOnlyList<DropBatchFile> files, CancellationToken cancellationToken)
    {
        var told = new Dictionary<string, Summary>(StringComparer.Ordinal);
        foreach (var story in files.Select(file => _storyOf.GetValueOrDefault(file.Sha256)).OfType<string>().Distinct(StringComparer.Ordinal))
        {
            await TellAsync(story, told, cancellationToken).ConfigureAwait(false);
        }

        // Each time from somewhere else, so that none that waits for long keeps the others from being seen.
        var open = files.Where(file => !told.ContainsKey(file.Sha256) && !_unreadable.ContainsKey(file.Sha256)).ToArray();
        var start = open.Length <= LooksAtATime ? 0 : (int)((uint)Interlocked.Add(ref _turn, LooksAtATime) % (uint)open.Length);
        var looks = 0;
        for (var i = 0; i < open.Length && looks < LooksAtATime; i++)
        {
            var sha256 = open[(start + i) % open.Length].Sha256;
            if (!told.ContainsKey(sha256))
            {
                looks++;
                await LookAsync(sha256, told, cancellationToken).ConfigureAwait(false);
            }
        }

        return [.. files.Select(file => told.TryGetValue(file.Sha256, out var summary) ? new DroppedFile(file.Name, DropState.Told, summary.Story, summary.Headline)
            : new DroppedFile(file.Name, _unreadable.ContainsKey(file.Sha256) ? DropState.Unreadable : DropState.Waiting))];
    }

    private async Task LookAsync(string sha256, Dictionary<string, Summary> told, CancellationToken cancellationToken)
    {
        if (await store.HeadAsync(StoreNames.Quarantine, $"{sha256}.json", cancellationToken).ConfigureAwait(false) is not null)
        {
            _unreadable[sha256] = true;
        }
        else if (await processor.StoryOfAsync(sha256, cancellationToken).ConfigureAwait(false) is { } story)
        {
            await TellAsync(story, told, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task TellAsync(string story, Dictionary<string, Summary> told, CancellationToken cancellationToken)
    {
        if (_storyOf.Count > MaxKnown)
        {
            _storyOf.Clear();
            _unreadable.Clear();
        }

        var summary = await reader.SummaryAsync(story, cancellationToken).ConfigureAwait(false);
        foreach (var source in summary?.Sources ?? [])
        {
            told[source.Sha256] = summary!;
            _storyOf[source.Sha256] = story;
        }
    }
}
