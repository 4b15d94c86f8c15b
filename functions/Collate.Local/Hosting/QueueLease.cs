using Collate.Storage;
using Microsoft.Extensions.Logging;

namespace Collate.Local.Hosting;

/// <summary>Keeps a message from others while it is being handled, however long that takes: renewed each time half of the lease is over.</summary>
/// <remarks>Should a lease be lost all the same, the message is handled twice, which does no harm.</remarks>
internal sealed class QueueLease(IMessageQueue queue, string name, QueueMessage message, TimeSpan lease, TimeProvider time, ILogger logger)
{
    /// <summary>The message as it was last renewed.</summary>
    public QueueMessage Message { get; private set; } = message;

    /// <summary>Does something, and renews the lease meanwhile.</summary>
    public async Task HoldAsync(Func<Task> work)
    {
        using var done = new CancellationTokenSource();
        var renewing = RenewAsync(done.Token);
        try
        {
            await work().ConfigureAwait(false);
        }
        finally
        {
            await done.CancelAsync().ConfigureAwait(false);
            await renewing.ConfigureAwait(false);
        }
    }

    // Never throws.
    private async Task RenewAsync(CancellationToken done)
    {
        while (true)
        {
            try
            {
                await Task.Delay(lease / 2, time, done).ConfigureAwait(false);

                // Not cancelled with the work: a renewal on its way decides with which receipt the message is deleted.
                if (await queue.RenewAsync(name, Message, lease, CancellationToken.None).ConfigureAwait(false) is not { } renewed)
                {
                    Log.LeaseLost(logger, Message.Id, name);
                    return;
                }

                Message = renewed;
            }
            catch (OperationCanceledException) when (done.IsCancellationRequested)
            {
                return;
            }
            catch (Exception error)
            {
                Log.LeaseNotRenewed(logger, Message.Id, name, Problem.Of(error));
            }
        }
    }
}
