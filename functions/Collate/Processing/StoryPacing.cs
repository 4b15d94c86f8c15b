using Collate.Storage;

namespace Collate.Processing;

/// <summary>How long a summary of many sources is left alone before it is written again, so that a flood of one story does not have it written for every article.</summary>
/// <remarks>
/// A story of one or two sources never waits. Others wait a second, larger ones the square of their sources in milliseconds, up to <see cref="Longest"/>: a story of 100 ten seconds. So a flood of a thousand
/// articles has its summary written some ten times, and one that trickles in has it written for each. Clocks decide only when a summary is written, never what it says. See <c>docs/adr/0022-pacing.md</c>.
/// </remarks>
internal sealed class StoryPacing(IBlobStore store, TimeProvider time)
{
    /// <summary>The longest wait.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    /// <summary>Stories of fewer sources do not wait.</summary>
    public const int LeastSources = 3;

    private const string For = "for";

    /// <summary>How long a story of so many sources is left alone.</summary>
    public static TimeSpan GapOf(int sources) =>
        sources < LeastSources ? TimeSpan.Zero : TimeSpan.FromSeconds(Math.Clamp((long)sources * sources / 1000, 1, (long)Longest.TotalSeconds));

    /// <summary>Of the stories that are about to be written or taken away the one that has to wait longest, and how long; none if it is time.</summary>
    public (StoryFolder Folder, TimeSpan Wait)? Next(IEnumerable<StoryFolder> touched)
    {
        var now = time.GetUtcNow();
        (StoryFolder Folder, TimeSpan Wait)? longest = null;
        foreach (var folder in touched)
        {
            // Where this clock is behind, a summary may have been written in its future: without a gap there is still nothing to wait for.
            if (folder[StoryFolder.Json] is { LastModified: { } written } && GapOf(folder.Sources.Count()) is { Ticks: > 0 } gap && written + gap - now is { Ticks: > 0 } left)
            {
                // Queues count whole seconds, and clocks differ.
                var wait = TimeSpan.FromSeconds(Math.Clamp(Math.Ceiling(left.TotalSeconds), 1, gap.TotalSeconds));
                longest = longest is { } other && other.Wait >= wait ? other : (folder, wait);
            }
        }

        return longest;
    }

    /// <summary>Whether somebody sent a message already that has this very summary written again.</summary>
    public async Task<bool> IsAwaitedAsync(StoryFolder folder, CancellationToken cancellationToken) =>
        string.Equals((await HeadAsync(folder, cancellationToken).ConfigureAwait(false))?.Metadata.GetValueOrDefault(For), folder[StoryFolder.Json]!.ETag, StringComparison.Ordinal);

    /// <summary>Takes note that such a message was sent.</summary>
    public async Task AwaitAsync(StoryFolder folder, CancellationToken cancellationToken)
    {
        var head = await HeadAsync(folder, cancellationToken).ConfigureAwait(false);
        await store.WriteAsync(StoreNames.State, NameOf(folder), default, "text/plain", WriteCondition.Unchanged(head), new Dictionary<string, string> { [For] = folder[StoryFolder.Json]!.ETag }, cancellationToken).ConfigureAwait(false);
    }

    private static string NameOf(StoryFolder folder) => StateLayout.Paced + folder.Story;

    private Task<BlobHead?> HeadAsync(StoryFolder folder, CancellationToken cancellationToken) => store.HeadAsync(StoreNames.State, NameOf(folder), cancellationToken);
}
