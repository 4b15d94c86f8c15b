using System.Text.Json;
using Collate.Articles;
using Collate.Processing;
using Collate.Storage;

namespace Collate.Upkeep;

/// <summary>Holds dropped files, names, cleaned articles, log and quarantine against each other.</summary>
internal sealed class StateCheck(IBlobStore store, ArticleLog log, TimeProvider time, Chart chart)
{
    /// <summary>A file that was dropped so long ago, two heartbeats, is on its way no more.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private readonly ArticleBox _box = new(store, ArticleReader.Read);
    private readonly Dictionary<string, NameRecord> _records = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _quarantined = new(StringComparer.Ordinal);

    /// <summary>The articles that the log says are present; none if it cannot be read.</summary>
    public LogView? View { get; private set; }

    /// <summary>The hash of the text of each article present, by hash of the article and name of the format.</summary>
    public Dictionary<(string Sha256, ArticleFormat Format), string> Texts { get; } = [];

    /// <summary>Files that hold an article: the article, by name.</summary>
    public SortedDictionary<string, string> Articles { get; } = new(StringComparer.Ordinal);

    /// <summary>Looks at all of it.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            View = await log.ReadAllAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (InvalidDataException)
        {
            chart.InState(FindingKind.LogWrong, StoreNames.State, StateLayout.Log, "The log has a line that cannot be read.");
        }

        await ReadNamesAsync(cancellationToken).ConfigureAwait(false);
        await ReadNotesAsync(cancellationToken).ConfigureAwait(false);
        var generation = await log.GenerationAsync(cancellationToken).ConfigureAwait(false);
        var present = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var file in store.ListAsync(StoreNames.Articles, "", cancellationToken).ConfigureAwait(false))
        {
            present.Add(file.Name);
            await CheckFileAsync(file, generation, cancellationToken).ConfigureAwait(false);
        }

        foreach (var (name, record) in _records.Where(pair => !present.Contains(pair.Key) && pair.Value is not { Settled: true, Seen: null, Article: null, Quarantine: null }))
        {
            chart.Mendable(FindingKind.NameWrong, StoreNames.State, $"{StateLayout.Names}{Hashes.Of(name)}", "It says that a name holds something, and there is no file of that name.");
        }

        CheckLog();
        foreach (var (key, names) in _quarantined)
        {
            if (!names.Any(name => present.Contains(name) && string.Equals(_records.GetValueOrDefault(name)?.Quarantine, key, StringComparison.Ordinal)))
            {
                chart.InState(FindingKind.QuarantineWrong, StoreNames.Quarantine, key + QuarantineStore.NoteEnding, "No file that is there holds this content.");
            }
        }
    }

    private async Task ReadNamesAsync(CancellationToken cancellationToken)
    {
        await foreach (var head in store.ListAsync(StoreNames.State, NameStore.Prefix, cancellationToken).ConfigureAwait(false))
        {
            var record = await ReadAsync(StoreNames.State, head.Name, StateJson.Compact.NameRecord, cancellationToken).ConfigureAwait(false);
            if (record is null || !string.Equals(NameStore.Prefix + Hashes.Of(record.Name), head.Name, StringComparison.Ordinal))
            {
                chart.InState(FindingKind.NameWrong, StoreNames.State, head.Name, "It is no record of the name that it stands for.");
            }
            else
            {
                _records[record.Name] = record;
            }
        }
    }

    private async Task ReadNotesAsync(CancellationToken cancellationToken)
    {
        var copies = new Dictionary<string, BlobHead>(StringComparer.Ordinal);
        var notes = new Dictionary<string, QuarantineNote>(StringComparer.Ordinal);
        await foreach (var head in store.ListAsync(StoreNames.Quarantine, "", cancellationToken).ConfigureAwait(false))
        {
            if (!head.Name.EndsWith(QuarantineStore.NoteEnding, StringComparison.Ordinal))
            {
                copies[head.Name] = head;
                continue;
            }

            var key = head.Name[..^QuarantineStore.NoteEnding.Length];
            if (await ReadAsync(StoreNames.Quarantine, head.Name, StateJson.Indented.QuarantineNote, cancellationToken).ConfigureAwait(false) is { Reason.Length: > 0, Explanation.Length: > 0, Names.Count: > 0 } note)
            {
                (notes[key], _quarantined[key]) = (note, note.Names.ToHashSet(StringComparer.Ordinal));
            }
            else
            {
                chart.ToDelete(FindingKind.QuarantineWrong, store, StoreNames.Quarantine, head.Name, "It gives no reason for what is in quarantine.", head.ETag);
                chart.InState(FindingKind.QuarantineWrong, StoreNames.Quarantine, head.Name, "It gives no reason for what is in quarantine.");
            }
        }

        foreach (var (key, copy) in copies)
        {
            var isSound = await store.ReadAsync(StoreNames.Quarantine, key, ArticleReader.MaxBytes, cancellationToken).ConfigureAwait(false) is { Truncated: false } blob && string.Equals(Hashes.Of(blob.Content.Span), key, StringComparison.Ordinal);
            if (!isSound || !notes.ContainsKey(key))
            {
                chart.ToDelete(FindingKind.QuarantineWrong, store, StoreNames.Quarantine, key, isSound ? "It is in quarantine without a reason." : "It is not what was put into quarantine.", copy.ETag);
                chart.InState(FindingKind.QuarantineWrong, StoreNames.Quarantine, key, isSound ? "It is in quarantine without a reason." : "It is not what was put into quarantine.");
            }
        }

        foreach (var (key, _) in notes.Where(note => note.Value.Sha256 is not null && !copies.ContainsKey(note.Key)))
        {
            chart.InState(FindingKind.QuarantineWrong, StoreNames.Quarantine, key + QuarantineStore.NoteEnding, "The copy that it gives a reason for is missing.");
        }
    }

    private async Task CheckFileAsync(BlobHead file, string? generation, CancellationToken cancellationToken)
    {
        chart.Files++;
        var holding = await _box.ReadAsync(file.Name, file, cancellationToken).ConfigureAwait(false);
        var record = _records.GetValueOrDefault(file.Name);
        if (record is not { Settled: true } || !string.Equals(record.Log, generation, StringComparison.Ordinal) || !string.Equals(record.Seen, holding.Seen, StringComparison.Ordinal))
        {
            if (file.LastModified > time.GetUtcNow() - Patience)
            {
                chart.Pending++;
            }
            else if (record is null)
            {
                // A record that went and that the log still knows would start counting from 1, and the log would not take it.
                chart.InState(FindingKind.ArticleUnaccounted, StoreNames.Articles, file.Name, "Nobody looked at it.");
            }
            else
            {
                chart.Mendable(FindingKind.ArticleUnaccounted, StoreNames.Articles, file.Name, "Nobody looked at it as it is now.");
            }

            return;
        }

        if (!string.Equals(record.Article, holding.Article?.Sha256, StringComparison.Ordinal) || !string.Equals(record.Quarantine, holding.Quarantine, StringComparison.Ordinal))
        {
            chart.InState(FindingKind.NameWrong, StoreNames.Articles, file.Name, "What is recorded of it is not what it holds.");
        }
        else if (holding.Article is { } article)
        {
            await CheckArticleAsync(file, article, cancellationToken).ConfigureAwait(false);
        }
        else if (_quarantined.GetValueOrDefault(holding.Quarantine!)?.Contains(file.Name) == true)
        {
            chart.Quarantined++;
        }
        else
        {
            chart.InState(FindingKind.ArticleUnaccounted, StoreNames.Articles, file.Name, "It cannot be read, and quarantine does not say so.");
        }
    }

    private async Task CheckArticleAsync(BlobHead file, Article article, CancellationToken cancellationToken)
    {
        Articles[file.Name] = article.Sha256;
        Texts[(article.Sha256, article.Format)] = Hashes.Of(article.Text);
        var name = ArticleStore.NameOf(article.Sha256);
        var stored = await store.ReadAsync(StoreNames.State, name, long.MaxValue, cancellationToken).ConfigureAwait(false);
        if (stored is null || !Holds(stored.Content.Span, article))
        {
            chart.InState(FindingKind.ArticleWrong, StoreNames.State, name, stored is null ? "It is missing." : "It is not what reading its file gives.");
        }
    }

    private static bool Holds(ReadOnlySpan<byte> stored, Article article)
    {
        try
        {
            var expected = ArticleDocument.Write(article);
            return ArticleDocument.Read(stored).Any(other => ArticleDocument.Write(other).AsSpan().SequenceEqual(expected));
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private void CheckLog()
    {
        if (View is null)
        {
            return;
        }

        foreach (var (name, article) in Articles.Where(pair => View.Live.GetValueOrDefault(pair.Value)?.Names.Contains(pair.Key, StringComparer.Ordinal) != true))
        {
            chart.InState(FindingKind.LogWrong, StoreNames.Articles, name, $"The log does not know that it holds the article {article}.");
        }

        foreach (var name in View.Live.SelectMany(live => live.Value.Names.Where(name => !string.Equals(_records.GetValueOrDefault(name)?.Article, live.Key, StringComparison.Ordinal))).Order(StringComparer.Ordinal))
        {
            chart.InState(FindingKind.LogWrong, StoreNames.Articles, name, "The log says that it holds an article, and the record of the name does not.");
        }
    }

    private async Task<T?> ReadAsync<T>(string container, string name, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            return await store.ReadAsync(container, name, long.MaxValue, cancellationToken).ConfigureAwait(false) is { } blob ? JsonSerializer.Deserialize(blob.Content.Span, type) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
