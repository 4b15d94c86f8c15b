using Collate.Storage;

namespace Collate.Upkeep;

/// <summary>Looks for messages that failed again and again. Each host's heartbeat empties the queues that hold them, so one that is found there says that no host is at work, or that work goes wrong.</summary>
internal sealed class QueueCheck(IMessageQueue queue, Chart chart)
{
    private const int AtATime = 32;
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    /// <summary>Looks at all of it.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        // A story is looked at again. What is to be done about a job stands in its record.
        await CheckAsync(StoreNames.StoriesPoison, StoreNames.Stories, cancellationToken).ConfigureAwait(false);
        await CheckAsync(StoreNames.JobsPoison, null, cancellationToken).ConfigureAwait(false);
    }

    private async Task CheckAsync(string poison, string? again, CancellationToken cancellationToken)
    {
        if (await queue.CountAsync(poison, cancellationToken).ConfigureAwait(false) is > 0 and var count)
        {
            chart.Mendable(
                FindingKind.MessageGivenUp,
                "queues",
                poison,
                FormattableString.Invariant($"{count} {(count == 1 ? "message" : "messages")} failed again and again."),
                cancel => EmptyAsync(poison, again, count, cancel));
        }
    }

    // No more than there were: what comes meanwhile failed anew.
    private async Task EmptyAsync(string poison, string? again, int count, CancellationToken cancellationToken)
    {
        for (var left = count; left > 0 && await queue.ReceiveAsync(poison, Math.Min(left, AtATime), Lease, cancellationToken).ConfigureAwait(false) is { Count: > 0 } messages; left -= messages.Count)
        {
            foreach (var message in messages)
            {
                if (again is not null)
                {
                    await queue.SendAsync(again, message.Body, TimeSpan.Zero, cancellationToken).ConfigureAwait(false);
                }

                await queue.DeleteAsync(poison, message, cancellationToken).ConfigureAwait(false);
            }
        }
    }
}
