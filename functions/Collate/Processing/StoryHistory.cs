using System.Text.Json;
using Collate.History;
using Collate.Storage;
using Collate.Summaries;

namespace Collate.Processing;

/// <summary>Reads the versions of stories. Writes nothing.</summary>
/// <remarks>
/// The versions of a story that merged into another, or ended, stay readable under its old id. Lists nothing: the number of the last version stands in the metadata of what stands in the story's
/// folder, so a page of the list costs a read for each of its versions, and a version three reads and, if sources are withdrawn, one for each change since, up to <see cref="ChangesSearched"/>.
/// </remarks>
public sealed class StoryHistory(IBlobStore store)
{
    /// <summary>The most versions that one page may have.</summary>
    public const int MaxLimit = 50;

    /// <summary>In how many later changes it is looked up why a source is withdrawn.</summary>
    public const int ChangesSearched = 100;

    private const int ReadsAtOnce = 8;
    private const long MaxBytes = 64 * 1024 * 1024;

    /// <summary>A part of the list of versions, newest first; empty if there is no story of that id.</summary>
    /// <param name="story">The id of a story that stands or once stood.</param>
    /// <param name="limit">The most versions, 1 to <see cref="MaxLimit"/>.</param>
    /// <param name="before">Only versions of a lower number: what the part before said in <see cref="VersionPage.Next"/>.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<VersionPage> ListAsync(string story, int limit, int? before, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, MaxLimit);
        var last = Math.Min(await LastAsync(story, cancellationToken).ConfigureAwait(false), (before ?? int.MaxValue) - 1);
        int[] numbers = [.. Enumerable.Range(0, Math.Clamp(last, 0, limit)).Select(back => last - back)];
        var diffs = await DiffsAsync(story, numbers, cancellationToken).ConfigureAwait(false);
        return new VersionPage([.. diffs.OfType<VersionEntry>()], last > limit ? last - limit + 1 : null);
    }

    /// <summary>A version, or none if there is no such version, or it is the one that says that the story ended.</summary>
    public async Task<StoryVersion?> ReadAsync(string story, int number, CancellationToken cancellationToken)
    {
        if (!StoryFolder.IsId(story) || number < 1 || await ReadSummaryAsync(VersionKeeper.NameOf(story, number, ".json"), cancellationToken).ConfigureAwait(false) is not { } version)
        {
            return null;
        }

        var now = await ReadSummaryAsync($"{story}/{StoryFolder.Json}", cancellationToken).ConfigureAwait(false);
        var stand = (now?.Summary.Sources ?? []).Select(source => source.Sha256).ToHashSet(StringComparer.Ordinal);
        var withdrawn = version.Summary.Sources.Where(source => !stand.Contains(source.Sha256)).ToDictionary(source => source.Sha256, _ => Withdrawal.Left, StringComparer.Ordinal);
        await ExplainAsync(story, number, withdrawn, cancellationToken).ConfigureAwait(false);
        var diff = await DiffAsync(story, number, cancellationToken).ConfigureAwait(false);
        return new StoryVersion(number, version.Summary, withdrawn, diff?.Diff) { Kept = version.Head.LastModified };
    }

    // The latest reason holds: a source may have left and come back in between.
    private async Task ExplainAsync(string story, int number, Dictionary<string, Withdrawal> withdrawn, CancellationToken cancellationToken)
    {
        var last = withdrawn.Count == 0 ? 0 : await LastAsync(story, cancellationToken).ConfigureAwait(false);
        var open = withdrawn.Keys.ToHashSet(StringComparer.Ordinal);
        for (var to = last; to > Math.Max(number, last - ChangesSearched) && open.Count > 0; to -= ReadsAtOnce)
        {
            int[] numbers = [.. Enumerable.Range(0, Math.Min(ReadsAtOnce, to - number)).Select(back => to - back)];
            foreach (var entry in (await DiffsAsync(story, numbers, cancellationToken).ConfigureAwait(false)).OfType<VersionEntry>())
            {
                foreach (var source in entry.Diff.Sources.Withdrawn.Where(source => open.Remove(source.Sha256)))
                {
                    withdrawn[source.Sha256] = source.Because;
                }
            }
        }
    }

    private async Task<int> LastAsync(string story, CancellationToken cancellationToken)
    {
        if (!StoryFolder.IsId(story))
        {
            return 0;
        }

        var head = await store.HeadAsync(StoreNames.Summaries, $"{story}/{StoryFolder.Json}", cancellationToken).ConfigureAwait(false)
            ?? await store.HeadAsync(StoreNames.Summaries, $"{story}/{StoryFolder.RedirectFile}", cancellationToken).ConfigureAwait(false);
        return VersionKeeper.NumberOf(head);
    }

    private async Task<VersionEntry?[]> DiffsAsync(string story, int[] numbers, CancellationToken cancellationToken)
    {
        var entries = new VersionEntry?[numbers.Length];
        await Parallel.ForAsync(0, numbers.Length, new ParallelOptions { MaxDegreeOfParallelism = ReadsAtOnce, CancellationToken = cancellationToken }, async (i, cancel) =>
            entries[i] = await DiffAsync(story, numbers[i], cancel).ConfigureAwait(false)).ConfigureAwait(false);
        return entries;
    }

    private async Task<VersionEntry?> DiffAsync(string story, int number, CancellationToken cancellationToken)
    {
        try
        {
            return await store.ReadAsync(StoreNames.Summaries, VersionKeeper.NameOf(story, number, ".diff.json"), MaxBytes, cancellationToken).ConfigureAwait(false) is { Truncated: false } blob
                ? new VersionEntry(number, DiffJson.Read(blob.Content.Span), blob.Head.LastModified) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private async Task<(Summary Summary, BlobHead Head)?> ReadSummaryAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            return await store.ReadAsync(StoreNames.Summaries, name, MaxBytes, cancellationToken).ConfigureAwait(false) is { Truncated: false } blob ? (SummaryJson.Read(blob.Content.Span), blob.Head) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
