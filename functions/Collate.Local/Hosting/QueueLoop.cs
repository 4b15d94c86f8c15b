using System.Diagnostics;
using Collate.Local.Settings;
using Collate.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Collate.Local.Hosting;

/// <summary>Takes messages from a queue and hands them to a handler, several at once: what the queue trigger is in the Functions host.</summary>
/// <remarks>
/// A message is kept from others for as long as its handler takes, and deleted after it has returned. One whose handler fails stays and comes again after the lease, and after
/// <see cref="HostSettings.MaxDequeueCount"/> attempts goes to the poison queue.
/// </remarks>
internal sealed class QueueLoop(IMessageQueue queue, string name, string poison, Func<QueueMessage, CancellationToken, Task> handle, HostSettings settings, TimeProvider time, ILogger logger)
    : BackgroundService
{
    private static readonly TimeSpan LeastPause = TimeSpan.FromMilliseconds(100);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var grace = new Grace(stoppingToken);
        var running = new List<Task>();
        var idle = new Backoff(LeastPause, settings.MaxPollingInterval);
        var failed = new Backoff(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(30));
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                running.RemoveAll(task => task.IsCompleted);
                if (running.Count > settings.NewBatchThreshold)
                {
                    await Task.WhenAny(running).WaitAsync(stoppingToken).ConfigureAwait(false);
                    continue;
                }

                try
                {
                    var messages = await queue.ReceiveAsync(name, settings.BatchSize, settings.VisibilityTimeout, stoppingToken).ConfigureAwait(false);
                    failed.Reset();
                    if (messages.Count > 0)
                    {
                        idle.Reset();
                        running.AddRange(messages.Select(message => Task.Run(() => HandleAsync(message, grace.Token), CancellationToken.None)));
                        continue;
                    }

                    var pause = idle.Next();
                    await (queue is WakingQueue waking ? waking.WaitAsync(name, pause, stoppingToken) : Task.Delay(pause, stoppingToken)).ConfigureAwait(false);
                }
                catch (Exception error) when (!stoppingToken.IsCancellationRequested)
                {
                    var pause = failed.Next();
                    Log.QueueFailed(logger, name, pause.TotalSeconds, Problem.Of(error));
                    Log.Details(logger, error);
                    await Task.Delay(pause, stoppingToken).ConfigureAwait(false);
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Asked to stop.
        }

        await Task.WhenAll(running).ConfigureAwait(false);
    }

    // Never throws: what fails is logged and comes again.
    private async Task HandleAsync(QueueMessage message, CancellationToken abandon)
    {
        var lease = new QueueLease(queue, name, message, settings.VisibilityTimeout, time, logger);
        try
        {
            // One that was delivered too often and still is here ended its host each time: it is not tried again.
            if (message.Deliveries > settings.MaxDequeueCount || !await TryAsync(message, lease, abandon).ConfigureAwait(false))
            {
                await queue.SendAsync(poison, message.Body, TimeSpan.Zero, abandon).ConfigureAwait(false);
                Log.MessagePoisoned(logger, message.Id, name, message.Deliveries, poison);
            }

            await queue.DeleteAsync(name, lease.Message, abandon).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (abandon.IsCancellationRequested)
        {
            // Abandoned: the message comes again.
        }
        catch (Exception error)
        {
            Log.MessageFailed(logger, message.Id, name, message.Deliveries, Problem.Of(error));
            Log.Details(logger, error);
        }
    }

    // Answers false if this was the last attempt and it failed.
    private async Task<bool> TryAsync(QueueMessage message, QueueLease lease, CancellationToken abandon)
    {
        var started = Stopwatch.GetTimestamp();
        try
        {
            await lease.HoldAsync(() => handle(message, abandon)).ConfigureAwait(false);
            Log.MessageHandled(logger, message.Id, name, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            return true;
        }
        catch (Exception error) when (message.Deliveries >= settings.MaxDequeueCount && !abandon.IsCancellationRequested)
        {
            Log.MessageFailed(logger, message.Id, name, message.Deliveries, Problem.Of(error));
            Log.Details(logger, error);
            return false;
        }
    }
}
