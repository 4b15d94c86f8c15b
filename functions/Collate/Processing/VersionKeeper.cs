using System.Globalization;
using System.Text;
using System.Text.Json;
using Collate.History;
using Collate.Storage;
using Collate.Summaries;

namespace Collate.Processing;

/// <summary>Keeps the versions of a story: <c>versions/{number}.json</c>, the summary, and <c>{number}.diff.json</c> and <c>.diff.md</c>, what changed. Written once, never changed.</summary>
/// <remarks>
/// A summary's number stands in the metadata of <c>summary.json</c> and counts up with each commit, so compare-and-swap on that blob hands numbers out. The version is
/// kept after the commit and before the pages, which carry the number, too: as long as theirs is another, whoever looks keeps the version (again). Before anything takes a
/// summary's place it is kept, so no number is missing. A number without <c>{number}.json</c> says that the story ended; <c>redirect.json</c> carries it. See <c>docs/adr/0015-versions.md</c>.
/// </remarks>
internal sealed class VersionKeeper(IBlobStore store)
{
    /// <summary>Metadata: the number of the version.</summary>
    public const string NumberKey = "version";

    private const int MostAsked = 64;
    private const int ReadsAtOnce = 8;
    private const string JsonType = "application/json";
    private const string MarkdownType = "text/markdown; charset=utf-8";

    private readonly NameStore _names = new(store);

    /// <summary>The number in a blob's metadata, or 0.</summary>
    public static int NumberOf(BlobHead? head) =>
        int.TryParse(head?.Metadata.GetValueOrDefault(NumberKey), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>Metadata with a number; as it is if that is 0.</summary>
    public static Dictionary<string, string> Numbered(Dictionary<string, string> metadata, int number)
    {
        if (number > 0)
        {
            metadata[NumberKey] = number.ToString(CultureInfo.InvariantCulture);
        }

        return metadata;
    }

    /// <summary>Whether the summary that stands there is known to be kept.</summary>
    public static bool IsKept(StoryFolder seen) => seen[StoryFolder.Json] is { } json && NumberOf(seen[StoryFolder.Markdown]) == NumberOf(json);

    /// <summary>The number under which the end of a story is kept: after that of its summary, or the one set aside when it was taken away; 0 if there was none.</summary>
    public static int EndOf(StoryFolder seen) => seen[StoryFolder.Json] is { } json ? (NumberOf(json) is > 0 and var last ? last + 1 : 0) : NumberOf(seen[StoryFolder.RedirectFile]);

    /// <summary>The name of a version's blob: <c>{story}/versions/0001{ending}</c>.</summary>
    public static string NameOf(string story, int number, string ending) =>
        string.Create(CultureInfo.InvariantCulture, $"{story}/{StoryFolder.VersionsFolder}{number:0000}{ending}");

    /// <summary>The number for a document that is about to be committed: that of the last version if it is the same once more, else the next.</summary>
    /// <param name="seen">What stands in the story's folder.</param>
    /// <param name="standing">The document that stands there; empty if there is none.</param>
    /// <param name="document">The document.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<int> NumberForAsync(StoryFolder seen, ReadOnlyMemory<byte> standing, ReadOnlyMemory<byte> document, CancellationToken cancellationToken)
    {
        if (seen[StoryFolder.Json] is { } json && NumberOf(json) is > 0 and var number)
        {
            return standing.Span.SequenceEqual(document.Span) ? number : number + 1;
        }

        // Somebody deleted the summary, or the story comes back. Versions are listed only where nothing tells the last.
        var last = Math.Max(NumberOf(seen[StoryFolder.RedirectFile]), Math.Max(NumberOf(seen[StoryFolder.Markdown]), NumberOf(seen[StoryFolder.Html])));
        last = last == 0 && seen.HasVersions ? await LastAsync(seen.Story, cancellationToken).ConfigureAwait(false) : last;
        var kept = last == 0 ? null : await store.ReadAsync(StoreNames.Summaries, NameOf(seen.Story, last, ".json"), long.MaxValue, cancellationToken).ConfigureAwait(false);
        return kept?.Content.Span.SequenceEqual(document.Span) == true ? last : last + 1;
    }

    /// <summary>Keeps a version, as far as it is not kept. Answers false if the number is another's: then the summary has a new number, and the work starts over.</summary>
    /// <param name="story">The story.</param>
    /// <param name="number">The number.</param>
    /// <param name="document">The summary.</param>
    /// <param name="context">What is at hand to tell what changed.</param>
    /// <param name="before">The summary of the number before, if it is at hand.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<bool> KeepAsync(string story, int number, ReadOnlyMemory<byte> document, VersionContext context, ReadOnlyMemory<byte> before, CancellationToken cancellationToken)
    {
        var name = NameOf(story, number, ".json");
        var isNew = await WriteAsync(name, document, JsonType, number, cancellationToken).ConfigureAwait(false);
        if (!isNew)
        {
            var kept = await store.ReadAsync(StoreNames.Summaries, name, long.MaxValue, cancellationToken).ConfigureAwait(false);
            if (kept is null || !kept.Content.Span.SequenceEqual(document.Span))
            {
                await RenumberAsync(story, number, cancellationToken).ConfigureAwait(false);
                return false;
            }
        }

        await AccountAsync(story, number, Read(document.Span), null, context, isNew, before, cancellationToken).ConfigureAwait(false);
        return true;
    }

    /// <summary>Keeps that a story ended, as far as that is not kept.</summary>
    public async Task EndAsync(string story, int number, string? to, VersionContext context, CancellationToken cancellationToken)
    {
        if (number > 0)
        {
            await AccountAsync(story, number, null, to, context, isNew: false, default, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Sees to it that what stands there is kept as a version, before another takes its place. Answers the document, empty if there is none; none if it is another than the one seen.</summary>
    /// <param name="seen">What stands in the story's folder.</param>
    /// <param name="context">What is at hand to tell what changed.</param>
    /// <param name="read">What is being read of the summary already, or none.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<ReadOnlyMemory<byte>?> KeepStandingAsync(StoryFolder seen, VersionContext context, Task<StoredBlob?>? read, CancellationToken cancellationToken)
    {
        if (seen[StoryFolder.Json] is not { } head)
        {
            // A story that ended and that comes back: that it ended is kept, too.
            await EndAsync(seen.Story, EndOf(seen), Redirect.Of(seen), context, cancellationToken).ConfigureAwait(false);
            return ReadOnlyMemory<byte>.Empty;
        }

        var blob = await (read ?? store.ReadAsync(StoreNames.Summaries, head.Name, long.MaxValue, cancellationToken)).ConfigureAwait(false);
        if (blob is null || !string.Equals(blob.Head.ETag, head.ETag, StringComparison.Ordinal))
        {
            return null;
        }

        var number = NumberOf(head);
        return number == 0 || IsKept(seen) || await KeepAsync(seen.Story, number, blob.Content, context, default, cancellationToken).ConfigureAwait(false) ? blob.Content : null;
    }

    private async Task AccountAsync(string story, int number, Summary? summary, string? to, VersionContext context, bool isNew, ReadOnlyMemory<byte> atHand, CancellationToken cancellationToken)
    {
        // The text is written last: where it is, all is.
        if (!isNew && await store.HeadAsync(StoreNames.Summaries, NameOf(story, number, ".diff.md"), cancellationToken).ConfigureAwait(false) is not null)
        {
            return;
        }

        var before = number == 1 ? default
            : !atHand.IsEmpty ? atHand
            : (await store.ReadAsync(StoreNames.Summaries, NameOf(story, number - 1, ".json"), long.MaxValue, cancellationToken).ConfigureAwait(false))?.Content ?? default;
        var was = before.IsEmpty ? null : Read(before.Span);
        if (was is null && summary is null)
        {
            return;
        }

        var why = await WhyAsync(was, summary, context.View, cancellationToken).ConfigureAwait(false);
        var diff = SummaryDiff.Between(was, summary, new DiffContext
        {
            Version = number,
            Why = source => why.GetValueOrDefault(source.Sha256, Withdrawal.Left),
            TextOf = source => context.Texts.GetValueOrDefault(source.Sha256),
            To = to,
        });
        var name = NameOf(story, number, ".diff.json");
        if (!await WriteAsync(name, DiffJson.Write(diff), JsonType, number, cancellationToken).ConfigureAwait(false)
            && await store.ReadAsync(StoreNames.Summaries, name, long.MaxValue, cancellationToken).ConfigureAwait(false) is { } kept)
        {
            diff = DiffJson.Read(kept.Content.Span);
        }

        await WriteAsync(NameOf(story, number, ".diff.md"), Encoding.UTF8.GetBytes(DiffMarkdown.Write(diff)), MarkdownType, number, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Why sources are no longer there, by hash. Of very many only the first are looked at.</summary>
    private async Task<IReadOnlyDictionary<string, Withdrawal>> WhyAsync(Summary? from, Summary? to, LogView? view, CancellationToken cancellationToken)
    {
        var stays = (to?.Sources ?? []).Select(source => source.Sha256).ToHashSet(StringComparer.Ordinal);
        var gone = (from?.Sources ?? []).Where(source => !stays.Contains(source.Sha256)).Take(MostAsked).ToArray();
        var why = new Withdrawal[gone.Length];
        await Parallel.ForAsync(0, gone.Length, new ParallelOptions { MaxDegreeOfParallelism = ReadsAtOnce, CancellationToken = cancellationToken }, async (i, cancel) =>
            why[i] = await WhyAsync(gone[i], view, cancel).ConfigureAwait(false)).ConfigureAwait(false);
        return gone.Zip(why).ToDictionary(pair => pair.First.Sha256, pair => pair.Second, StringComparer.Ordinal);
    }

    private async Task<Withdrawal> WhyAsync(Source source, LogView? view, CancellationToken cancellationToken)
    {
        if (view?.IsIgnored(source.Sha256) == true)
        {
            return Withdrawal.Ignored;
        }

        if (view?.IsPresent(source.Sha256) == true)
        {
            return Withdrawal.Moved;
        }

        var (record, _) = await _names.ReadAsync(source.Name, cancellationToken).ConfigureAwait(false);
        return string.Equals(record?.Article, source.Sha256, StringComparison.Ordinal) ? Withdrawal.Moved
            : record?.Article is not null || record?.Quarantine is not null ? Withdrawal.Replaced
            : Withdrawal.Removed;
    }

    // Only after somebody's story ended and came back between our looks: what is kept under the number is another summary.
    private async Task RenumberAsync(string story, int number, CancellationToken cancellationToken)
    {
        var blob = await store.ReadAsync(StoreNames.Summaries, $"{story}/{StoryFolder.Json}", long.MaxValue, cancellationToken).ConfigureAwait(false);
        if (blob is not null && NumberOf(blob.Head) == number)
        {
            var next = 1 + await LastAsync(story, cancellationToken).ConfigureAwait(false);
            await store.WriteAsync(StoreNames.Summaries, blob.Head.Name, blob.Content, JsonType, WriteCondition.At(blob.Head.ETag), Numbered(new(blob.Head.Metadata), next), cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<int> LastAsync(string story, CancellationToken cancellationToken)
    {
        var (last, prefix) = (0, $"{story}/{StoryFolder.VersionsFolder}");
        await foreach (var head in store.ListAsync(StoreNames.Summaries, prefix, cancellationToken).ConfigureAwait(false))
        {
            last = int.TryParse(head.Name.AsSpan(prefix.Length).Slice(0, Math.Max(0, head.Name.AsSpan(prefix.Length).IndexOf('.'))), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Max(last, number) : last;
        }

        return last;
    }

    private async Task<bool> WriteAsync(string name, ReadOnlyMemory<byte> content, string type, int number, CancellationToken cancellationToken) =>
        await store.WriteAsync(StoreNames.Summaries, name, content, type, WriteCondition.Absent, Numbered([], number), cancellationToken).ConfigureAwait(false) is not null;

    private static Summary? Read(ReadOnlySpan<byte> document)
    {
        try
        {
            return SummaryJson.Read(document);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
