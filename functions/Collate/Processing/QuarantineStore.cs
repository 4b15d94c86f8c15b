using System.Text.Json;
using Collate.Articles;
using Collate.Storage;

namespace Collate.Processing;

/// <summary>The container <c>quarantine</c>: a copy of what could not be read, and a reason beside it.</summary>
internal sealed class QuarantineStore(IBlobStore store, TimeProvider time)
{
    public const string NoteEnding = ".json";

    private const string Json = "application/json";

    private readonly NameStore _records = new(store);

    /// <summary>Puts a name's content into quarantine.</summary>
    public async Task EnterAsync(string name, Holding holding, CancellationToken cancellationToken)
    {
        var key = holding.Quarantine!;
        await ChangeAsync(key, note =>
        {
            // Written even if it is the same: the new version makes somebody who is taking the name out look again.
            string[] names = [.. (note?.Names ?? []).Append(name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
            var first = note is null || string.Equals(names[0], name, StringComparison.Ordinal);
            return Task.FromResult<QuarantineNote?>(new QuarantineNote
            {
                Reason = first ? holding.Reason : note!.Reason,
                Explanation = first ? holding.Explanation : note!.Explanation,
                Names = names,
                Sha256 = holding.Content is null ? null : key,
                Bytes = holding.Length,
            });
        }, cancellationToken).ConfigureAwait(false);

        if (holding.Content is { } content)
        {
            await CopyAsync(key, content, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Takes a name out of quarantine, unless it holds this content again; with the last name goes the content.</summary>
    public async Task LeaveAsync(string name, string key, CancellationToken cancellationToken)
    {
        var copy = await store.HeadAsync(StoreNames.Quarantine, key, cancellationToken).ConfigureAwait(false);
        var left = await ChangeAsync(key, note => WithoutAsync(note, key, name, cancellationToken), cancellationToken).ConfigureAwait(false);
        if (left is null)
        {
            if (copy is not null)
            {
                await store.DeleteAsync(StoreNames.Quarantine, key, copy.ETag, cancellationToken).ConfigureAwait(false);
            }
        }
        else if (left.Sha256 is not null)
        {
            await RestateAsync(key, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Takes away a copy without a note: whoever put it there was overtaken, or was ended between the two. Answers whether it was one.</summary>
    public async Task<bool> SweepAsync(BlobHead copy, CancellationToken cancellationToken) =>
        Hashes.IsHash(copy.Name)
        && await store.HeadAsync(StoreNames.Quarantine, copy.Name + NoteEnding, cancellationToken).ConfigureAwait(false) is null

        // Whoever enters the same content now has written the note first, and writes the copy anew: then it is another version.
        && await store.DeleteAsync(StoreNames.Quarantine, copy.Name, copy.ETag, cancellationToken).ConfigureAwait(false);

    /// <summary>The names in a note.</summary>
    public async Task<IReadOnlyList<string>> NamesAsync(string key, CancellationToken cancellationToken) => (await ReadAsync(key, cancellationToken).ConfigureAwait(false)).Note?.Names ?? [];

    // The note was read before the record: whoever records that the name holds this content again writes the note after that, and one of the two writes is refused.
    private async Task<QuarantineNote?> WithoutAsync(QuarantineNote? note, string key, string name, CancellationToken cancellationToken)
    {
        if (note is null || !note.Names.Contains(name, StringComparer.Ordinal)
            || (await _records.ReadAsync(name, cancellationToken).ConfigureAwait(false)).Record is { } record && string.Equals(record.Quarantine, key, StringComparison.Ordinal))
        {
            return note;
        }

        string[] names = [.. note.Names.Where(other => !string.Equals(other, name, StringComparison.Ordinal))];
        return names.Length == 0 ? null : note with { Names = names };
    }

    private async Task CopyAsync(string key, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        for (var round = 0; round < Contention.Rounds; round++)
        {
            // Written even if it is there: the new version keeps somebody who is removing the last other name from deleting it.
            var seen = await store.HeadAsync(StoreNames.Quarantine, key, cancellationToken).ConfigureAwait(false);
            if (await store.WriteAsync(StoreNames.Quarantine, key, content, "application/octet-stream", WriteCondition.Unchanged(seen), null, cancellationToken).ConfigureAwait(false) is not null)
            {
                return;
            }

            await Contention.WaitAsync(time, key, round, cancellationToken).ConfigureAwait(false);
        }

        throw new ContentionException($"{StoreNames.Quarantine}/{key}");
    }

    // The reason is that of the first name; the same bytes under another ending may have another.
    private async Task RestateAsync(string key, CancellationToken cancellationToken)
    {
        var copy = await store.ReadAsync(StoreNames.Quarantine, key, ArticleReader.MaxBytes, cancellationToken).ConfigureAwait(false);
        if (copy is { Truncated: false })
        {
            await ChangeAsync(key, note =>
            {
                var now = note is null ? null : ArticleBox.Judge(ArticleReader.Read, note.Names[0], copy.Content);
                return Task.FromResult(now is { Article: null } && !string.Equals(now.Explanation, note!.Explanation, StringComparison.Ordinal)
                    ? note with { Reason = now.Reason, Explanation = now.Explanation }
                    : note);
            }, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<(QuarantineNote? Note, BlobHead? Head)> ReadAsync(string key, CancellationToken cancellationToken)
    {
        var blob = await store.ReadAsync(StoreNames.Quarantine, key + NoteEnding, long.MaxValue, cancellationToken).ConfigureAwait(false);
        return blob is null ? default : (JsonSerializer.Deserialize(blob.Content.Span, StateJson.Indented.QuarantineNote), blob.Head);
    }

    // Compare-and-swap. A change to nothing deletes; a change to the same writes nothing.
    private async Task<QuarantineNote?> ChangeAsync(string key, Func<QuarantineNote?, Task<QuarantineNote?>> change, CancellationToken cancellationToken)
    {
        for (var round = 0; round < Contention.Rounds; round++)
        {
            var (note, head) = await ReadAsync(key, cancellationToken).ConfigureAwait(false);
            var next = await change(note).ConfigureAwait(false);
            if (ReferenceEquals(next, note))
            {
                return next;
            }

            if (next is null)
            {
                if (await store.DeleteAsync(StoreNames.Quarantine, key + NoteEnding, head!.ETag, cancellationToken).ConfigureAwait(false))
                {
                    return null;
                }

                await Contention.WaitAsync(time, key, round, cancellationToken).ConfigureAwait(false);
                continue;
            }

            byte[] json = [.. JsonSerializer.SerializeToUtf8Bytes(next, StateJson.Indented.QuarantineNote), (byte)'\n'];
            if (await store.WriteAsync(StoreNames.Quarantine, key + NoteEnding, json, Json, WriteCondition.Unchanged(head), null, cancellationToken).ConfigureAwait(false) is not null)
            {
                return next;
            }

            await Contention.WaitAsync(time, key, round, cancellationToken).ConfigureAwait(false);
        }

        throw new ContentionException($"quarantine/{key}{NoteEnding}");
    }
}
