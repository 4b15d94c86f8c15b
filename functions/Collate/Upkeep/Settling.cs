using Collate.Processing;
using Collate.Storage;

namespace Collate.Upkeep;

/// <summary>Walks a store and handles what follows, until a walk finds nothing to do.</summary>
internal sealed class Settling(IMessageQueue queue, Reconciler reconciler, StoryProcessor processor)
{
    private const int AtOnce = 16;
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);

    /// <summary>Settles. Answers how much was looked at and handled, and whether nothing is left to do.</summary>
    public async Task<(long Looked, long Messages, bool Settled)> RunAsync(int walks, IProgress<RebuildProgress>? progress, CancellationToken cancellationToken)
    {
        var (looked, messages) = (0L, 0L);
        for (var walk = 0; walk < walks; walk++)
        {
            var found = await reconciler.RunToEndAsync(count =>
            {
                looked += count;
                progress?.Report(new RebuildProgress(RebuildStep.Walking, looked));
            }, cancellationToken).ConfigureAwait(false);
            var handled = messages;
            while (await queue.ReceiveAsync(StoreNames.Stories, AtOnce, Lease, cancellationToken).ConfigureAwait(false) is { Count: > 0 } batch)
            {
                foreach (var message in batch)
                {
                    await processor.HandleAsync(message.Body, isFirst: message.Deliveries == 1, cancellationToken).ConfigureAwait(false);
                    await queue.DeleteAsync(StoreNames.Stories, message, cancellationToken).ConfigureAwait(false);
                    progress?.Report(new RebuildProgress(RebuildStep.Writing, ++messages));
                }
            }

            if (found == 0 && messages == handled)
            {
                return (looked, messages, true);
            }
        }

        return (looked, messages, false);
    }
}
