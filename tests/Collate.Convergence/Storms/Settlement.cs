using System.Diagnostics;
using System.Text;
using Collate.Storage;

namespace Collate.Convergence.Storms;

/// <summary>Waits until everything has settled: no message waits, and nothing is written any more while heartbeats of all hosts find nothing to do.</summary>
internal sealed class Settlement(StormStorage storage, IReadOnlyList<HostLives> hosts)
{
    // Of every host one, and together enough that one of them was a walk from the start: the first may have begun in the middle.
    private const int WalksNeeded = 3;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    /// <summary>Waits. Answers what is still going on if that takes too long, or none.</summary>
    public async Task<string?> WaitAsync(CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        var (before, messages) = ("", 0);
        while (Stopwatch.GetElapsedTime(started) < Patience)
        {
            if (hosts.FirstOrDefault(host => host.Fault is not null) is { } ended)
            {
                return ended.Fault;
            }

            messages = await storage.Queue.CountAsync(StoreNames.Stories, cancellationToken) + await storage.Queue.CountAsync(StoreNames.StoriesPoison, cancellationToken);
            var now = await SeeAsync(cancellationToken);
            if (messages > 0 || !string.Equals(now, before, StringComparison.Ordinal))
            {
                before = now;
                foreach (var host in hosts)
                {
                    host.Now?.CountWalksAnew();
                }
            }
            else if (hosts.All(host => host.Now is { Watching.IsCompleted: true, QuietWalks: > 0 }) && hosts.Sum(host => host.Now!.QuietWalks) >= WalksNeeded)
            {
                return null;
            }

            await Task.Delay(Pause, cancellationToken);
        }

        return $"it does not settle: {messages} messages wait, quiet heartbeats {string.Join(", ", hosts.Select(host => host.Now?.QuietWalks))}\n{string.Join("\n--\n", hosts.Select(host => host.Now?.Said))}";
    }

    // Every version of every blob, but for how far reconcile has walked.
    private async Task<string> SeeAsync(CancellationToken cancellationToken)
    {
        var seen = new StringBuilder();
        foreach (var container in StoreNames.Containers)
        {
            await foreach (var head in storage.Store.ListAsync(container, "", cancellationToken))
            {
                if (!head.Name.StartsWith("reconcile/", StringComparison.Ordinal))
                {
                    seen.Append(container).Append('/').Append(head.Name).Append(' ').AppendLine(head.ETag);
                }
            }
        }

        return seen.ToString();
    }
}
