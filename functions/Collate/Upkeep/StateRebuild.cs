using Collate.Processing;
using Collate.Storage;

namespace Collate.Upkeep;

/// <summary>Throws <c>collate-state</c> away and derives it again from the dropped files: same files, same summaries, byte for byte.</summary>
/// <remarks>
/// Summaries that are as they must be are not written again, so no version is added; <c>collate-ledger</c> and the history of stories stay. May run while hosts are at work, but what they
/// write until the walk is over they write from a part of the articles, and it is written again, each time as a version: stop them first where that matters.
/// An end at any point loses nothing: reconcile, or another rebuild, goes on. See <c>docs/adr/0019-rebuild-and-doctor.md</c>.
/// </remarks>
public sealed class StateRebuild
{
    /// <summary>After how many walks that each found something left to do it ends.</summary>
    public const int MaxWalks = 10;

    private static readonly string GenerationName = StateLayout.Log + "generation";

    private readonly IBlobStore _store;
    private readonly Settling _settling;

    /// <summary>Works on a store and a queue.</summary>
    /// <param name="store">The store.</param>
    /// <param name="queue">The queue.</param>
    /// <param name="reconciler">What walks the store.</param>
    /// <param name="processor">What writes stories.</param>
    public StateRebuild(IBlobStore store, IMessageQueue queue, Reconciler reconciler, StoryProcessor processor) =>
        (_store, _settling) = (store, new Settling(queue, reconciler, processor));

    /// <summary>Rebuilds, and handles what waits in the queue <c>collate-stories</c> until nothing is left to do.</summary>
    /// <param name="progress">Told how far it is; optional.</param>
    /// <param name="cancellationToken">Ends it where it is.</param>
    /// <exception cref="AggregateException">Something could not be dealt with; the rest was.</exception>
    public async Task<RebuildResult> RunAsync(IProgress<RebuildProgress>? progress, CancellationToken cancellationToken)
    {
        // The log goes at once, for every host. What they begin meanwhile belongs to a log that goes last, so nothing counts that was recorded while what it rests on was being deleted.
        var deleted = 0L;
        await ForgetAsync(cancellationToken).ConfigureAwait(false);
        await foreach (var head in _store.ListAsync(StoreNames.State, "", cancellationToken).ConfigureAwait(false))
        {
            if (!string.Equals(head.Name, GenerationName, StringComparison.Ordinal) && await _store.DeleteAsync(StoreNames.State, head.Name, head.ETag, cancellationToken).ConfigureAwait(false))
            {
                progress?.Report(new RebuildProgress(RebuildStep.Deleting, ++deleted));
            }
        }

        await ForgetAsync(cancellationToken).ConfigureAwait(false);
        var (looked, messages, settled) = await _settling.RunAsync(MaxWalks, progress, cancellationToken).ConfigureAwait(false);
        return new RebuildResult(deleted, looked, messages, settled);
    }

    private async Task ForgetAsync(CancellationToken cancellationToken)
    {
        while (await _store.HeadAsync(StoreNames.State, GenerationName, cancellationToken).ConfigureAwait(false) is { } head
            && !await _store.DeleteAsync(StoreNames.State, head.Name, head.ETag, cancellationToken).ConfigureAwait(false))
        {
            // Somebody else forgot it, and began another, between our look and our call.
        }
    }
}
