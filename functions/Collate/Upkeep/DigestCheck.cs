using System.Text;
using System.Text.Json;
using System.Xml;
using Collate.Digests;
using Collate.Storage;

namespace Collate.Upkeep;

/// <summary>Holds digests, their history and the feed to what is promised of them.</summary>
internal sealed class DigestCheck(IBlobStore store, Uri? site, Chart chart)
{
    private const string MarkdownType = "text/markdown; charset=utf-8", PageType = "text/html; charset=utf-8";

    private readonly DigestStore _digests = new(store);
    private readonly SortedDictionary<string, Digest> _read = new(StringComparer.Ordinal);

    /// <summary>Looks at all of it.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var files = new Dictionary<string, BlobHead>(StringComparer.Ordinal);
        await foreach (var head in store.ListAsync(StoreNames.Digests, "", cancellationToken).ConfigureAwait(false))
        {
            files[head.Name] = head;
        }

        foreach (var head in files.Values)
        {
            await CheckAsync(head, cancellationToken).ConfigureAwait(false);
        }

        foreach (var (id, digest) in _read)
        {
            CheckPage(id + DigestStore.Markdown, () => DigestMarkdown.Write(digest, site), MarkdownType, digest, files);
            CheckPage(id + DigestStore.Page, () => DigestHtml.Write(digest, site), PageType, digest, files);
        }

        await CheckHistoryAsync(cancellationToken).ConfigureAwait(false);
    }

    // 2026/11/21 or 2026/W47.
    private static bool IsId(string text) => text is [_, _, _, _, '/', 'W', _, _]
        ? AreDigits(text.AsSpan(0, 4)) && AreDigits(text.AsSpan(6))
        : text is [_, _, _, _, '/', _, _, '/', _, _] && AreDigits(text.AsSpan(0, 4)) && AreDigits(text.AsSpan(5, 2)) && AreDigits(text.AsSpan(8));

    private static bool AreDigits(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');

    private async Task CheckAsync(BlobHead head, CancellationToken cancellationToken)
    {
        var id = head.Name.EndsWith(DigestStore.Json, StringComparison.Ordinal) ? head.Name[..^DigestStore.Json.Length] : null;
        if (id is not null && IsId(id))
        {
            chart.Digests++;
            if (await ReadAsync(head.Name, cancellationToken).ConfigureAwait(false) is { } digest && string.Equals(digest.Id, id, StringComparison.Ordinal))
            {
                _read[id] = digest;
            }
            else
            {
                chart.Lost(FindingKind.DigestWrong, StoreNames.Digests, head.Name, "It cannot be read, or is that of another period.");
            }
        }
        else if (id is DigestStore.Latest && await ReadAsync(head.Name, cancellationToken).ConfigureAwait(false) is null)
        {
            chart.Mendable(FindingKind.DigestWrong, StoreNames.Digests, head.Name, "It cannot be read.", async cancel =>
            {
                if (_read.Values.MaxBy(known => known.To, StringComparer.Ordinal) is { } last)
                {
                    await store.WriteAsync(StoreNames.Digests, head.Name, DigestJson.Write(last), "application/json", WriteCondition.At(head.ETag), head.Metadata, cancel).ConfigureAwait(false);
                }
            });
        }
        else if (head.Name is DigestStore.Feed && !await IsFeedAsync(cancellationToken).ConfigureAwait(false))
        {
            chart.Mendable(FindingKind.DigestWrong, StoreNames.Digests, head.Name, "It cannot be read.", async cancel =>
            {
                if (await _digests.HistoryAsync(cancel).ConfigureAwait(false) is var (history, _))
                {
                    await store.WriteAsync(StoreNames.Digests, head.Name, AtomFeed.Write(history, site), "application/atom+xml; charset=utf-8", WriteCondition.At(head.ETag), head.Metadata, cancel).ConfigureAwait(false);
                }
            });
        }
    }

    private void CheckPage(string name, Func<string> write, string contentType, Digest digest, Dictionary<string, BlobHead> files)
    {
        if (files.GetValueOrDefault(name) is not { Length: > 0 } && files.GetValueOrDefault(name) is var head)
        {
            chart.Mendable(FindingKind.DigestWrong, StoreNames.Digests, name, "It is missing.", cancel => store.WriteAsync(
                StoreNames.Digests, name, Encoding.UTF8.GetBytes(write()), contentType, WriteCondition.Unchanged(head), DigestStore.MetadataOf(digest), cancel));
        }
    }

    private async Task CheckHistoryAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (await _digests.HistoryAsync(cancellationToken).ConfigureAwait(false) is not var (history, _))
            {
                if (_read.Count > 0)
                {
                    chart.Lost(FindingKind.DigestWrong, StoreNames.Ledger, DigestStore.HistoryName, "It is missing: the next digest tells every story as new.");
                }
            }
            else if (history.Last is { } last && !_read.ContainsKey(last))
            {
                chart.Lost(FindingKind.DigestWrong, StoreNames.Digests, last + DigestStore.Json, "It is the last digest, and it is missing or cannot be read.");
            }
        }
        catch (InvalidOperationException)
        {
            chart.Lost(FindingKind.DigestWrong, StoreNames.Ledger, DigestStore.HistoryName, "It cannot be read: no digest is written until an earlier version of it is put back.");
        }
    }

    private async Task<Digest?> ReadAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            return await store.ReadAsync(StoreNames.Digests, name, long.MaxValue, cancellationToken).ConfigureAwait(false) is { } blob ? DigestJson.Read(blob.Content.Span) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private async Task<bool> IsFeedAsync(CancellationToken cancellationToken)
    {
        var blob = await store.ReadAsync(StoreNames.Digests, DigestStore.Feed, long.MaxValue, cancellationToken).ConfigureAwait(false);
        try
        {
            using var content = new MemoryStream(blob is null ? [] : blob.Content.ToArray());
            using var xml = XmlReader.Create(content, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
            while (xml.Read())
            {
                // To the end: well-formed is what a reader of feeds needs.
            }

            return true;
        }
        catch (XmlException)
        {
            return false;
        }
    }
}
