using System.Globalization;
using System.Text;
using System.Text.Json;
using Collate.History;
using Collate.Processing;
using Collate.Storage;
using Collate.Summaries;

namespace Collate.Upkeep;

/// <summary>Holds the versions of a story to what is promised of them: counted from 1, none missing, each with an account of what changed, the last one the summary.</summary>
internal sealed class VersionCheck(IBlobStore store, Chart chart)
{
    private const string Document = ".json", Account = ".diff.json", Text = ".diff.md";

    /// <summary>Looks at what stands in a story's folder.</summary>
    public async Task RunAsync(string story, Dictionary<string, BlobHead> files, CancellationToken cancellationToken)
    {
        var numbers = new SortedSet<int>();
        foreach (var (file, head) in files.Where(file => file.Key.StartsWith(StoryFolder.VersionsFolder, StringComparison.Ordinal)))
        {
            if (NumberIn(story, head.Name) is { } number)
            {
                numbers.Add(number);
            }
            else
            {
                chart.ToDelete(FindingKind.Stray, store, StoreNames.Summaries, head.Name, "It belongs to no version.", head.ETag);
            }
        }

        var json = files.GetValueOrDefault(StoryFolder.Json);
        var committed = VersionKeeper.NumberOf(json);
        var last = Math.Max(committed, numbers.Count == 0 ? 0 : numbers.Max);
        chart.Versions += numbers.Count;
        for (var number = 1; number <= last; number++)
        {
            await CheckAsync(story, number, files, isCommitted: number == committed, cancellationToken).ConfigureAwait(false);
        }

        if (json is not null && last > committed)
        {
            chart.Lost(FindingKind.VersionWrong, StoreNames.Summaries, VersionKeeper.NameOf(story, last, Document), "It is later than the summary that stands.");
        }
    }

    private static int? NumberIn(string story, string name)
    {
        var file = name.AsSpan(story.Length + 1 + StoryFolder.VersionsFolder.Length);
        var dot = file.IndexOf('.');
        return dot > 0 && int.TryParse(file[..dot], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            && name is var whole && ((string[])[Document, Account, Text]).Any(ending => string.Equals(whole, VersionKeeper.NameOf(story, number, ending), StringComparison.Ordinal))
            ? number : null;
    }

    private async Task CheckAsync(string story, int number, Dictionary<string, BlobHead> files, bool isCommitted, CancellationToken cancellationToken)
    {
        var (name, account, text) = (VersionKeeper.NameOf(story, number, Document), VersionKeeper.NameOf(story, number, Account), VersionKeeper.NameOf(story, number, Text));
        var diff = await ReadAsync(account, DiffJson.Read, cancellationToken).ConfigureAwait(false);
        if (diff is null || !string.Equals(diff.Story, story, StringComparison.Ordinal) || diff.Version != number)
        {
            chart.Lost(FindingKind.VersionWrong, StoreNames.Summaries, account, "The account of what changed is missing, or cannot be read.");
        }
        else
        {
            await CheckTextAsync(text, DiffMarkdown.Write(diff), cancellationToken).ConfigureAwait(false);
        }

        var isEnd = diff?.Ended is not null;
        var kept = await store.ReadAsync(StoreNames.Summaries, name, long.MaxValue, cancellationToken).ConfigureAwait(false);
        var summary = await ReadAsync(name, SummaryJson.Read, cancellationToken).ConfigureAwait(false);
        var standing = isCommitted ? await store.ReadAsync(StoreNames.Summaries, files[StoryFolder.Json].Name, long.MaxValue, cancellationToken).ConfigureAwait(false) : null;
        if (standing is not null && (kept is null || !kept.Content.Span.SequenceEqual(standing.Content.Span)))
        {
            Restore(name, kept, standing, diff);
        }
        else if (summary is null && !(isEnd && kept is null))
        {
            chart.Lost(FindingKind.VersionWrong, StoreNames.Summaries, name, kept is null ? "It is missing." : "It cannot be read.");
        }
    }

    // A summary that is sound tells what the version must be. Where both can be read, what follows from the articles takes the summary's place, under the same number if it is that version.
    private void Restore(string name, StoredBlob? kept, StoredBlob standing, SummaryDiff? diff)
    {
        var isSound = Read(standing.Content) is { } summary && standing.Content.Span.SequenceEqual(SummaryJson.Write(summary)) && (diff is null || string.Equals(diff.To, summary.Basis, StringComparison.Ordinal));
        if (isSound && (kept is null || Read(kept.Content) is null))
        {
            chart.Mendable(FindingKind.VersionWrong, StoreNames.Summaries, name, kept is null ? "It is missing." : "It cannot be read.", cancellationToken => store.WriteAsync(
                StoreNames.Summaries, name, standing.Content, "application/json", WriteCondition.Unchanged(kept?.Head), VersionKeeper.Numbered([], VersionKeeper.NumberOf(standing.Head)), cancellationToken));
            return;
        }

        chart.ToDelete(FindingKind.SummaryWrong, store, StoreNames.Summaries, standing.Head.Name, "It is not the version of its number.", standing.Head.ETag);
    }

    private async Task CheckTextAsync(string name, string expected, CancellationToken cancellationToken)
    {
        var blob = await store.ReadAsync(StoreNames.Summaries, name, long.MaxValue, cancellationToken).ConfigureAwait(false);
        if (blob?.Content.Span.SequenceEqual(Encoding.UTF8.GetBytes(expected)) != true)
        {
            chart.Mendable(FindingKind.VersionWrong, StoreNames.Summaries, name, "It is missing, or not what its account says.", cancel => store.WriteAsync(
                StoreNames.Summaries, name, Encoding.UTF8.GetBytes(expected), "text/markdown; charset=utf-8", WriteCondition.Unchanged(blob?.Head), blob?.Head.Metadata, cancel));
        }
    }

    private async Task<T?> ReadAsync<T>(string name, Reader<T> read, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            return await store.ReadAsync(StoreNames.Summaries, name, long.MaxValue, cancellationToken).ConfigureAwait(false) is { } blob ? read(blob.Content.Span) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static Summary? Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            return SummaryJson.Read(json.Span);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private delegate T Reader<T>(ReadOnlySpan<byte> json);
}
