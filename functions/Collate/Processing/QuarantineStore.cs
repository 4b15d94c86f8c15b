using System.Text.Json;
using Collate.Articles;
using Collate.Storage;

namespace Collate.Processing;

/// <summary>The container <c>quarantine</c>: a copy of what could not be read, and a reason beside it.</summary>
internal sealed class QuarantineStore(IBlobStore store)
{
    public const string NoteEnding = ".json";

    private const string Json = "application/json";
    private const int Rounds = 20;

    /// <summary>Puts a name's content into quarantine.</summary>
    public async Task EnterAsync(string name, Holding holding, CancellationToken cancellationToken)
    {
        var key = holding.Quarantine!;
        await ChangeAsync(key, note =>
        {
            if (note is not null && note.Names.Contains(name, StringComparer.Ordinal) && holding.Content is not null)
            {
                return note;
            }

            string[] names = [.. (note?.Names ?? []).Append(name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
            var first = note is null || string.Equals(names[0], name, StringComparison.Ordinal);
            return new QuarantineNote
            {
                Reason = first ? holding.Reason : note!.Reason,
                Explanation = first ? holding.Explanation : note!.Explanation,
                Names = names,
                Sha256 = holding.Content is null ? null : key,
                Bytes = holding.Length,
            };
        }, cancellationToken).ConfigureAwait(false);

        if (holding.Content is { } content)
        {
            // Written even if it is there: the new version keeps somebody who is removing the last other name from deleting it.
            var seen = await store.HeadAsync(StoreNames.Quarantine, key, cancellationToken).ConfigureAwait(false);
            while (await store.WriteAsync(StoreNames.Quarantine, key, content, "application/octet-stream", WriteCondition.Unchanged(seen), null, cancellationToken).ConfigureAwait(false) is null)
            {
                seen = await store.HeadAsync(StoreNames.Quarantine, key, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Takes a name out of quarantine; with the last name goes the content.</summary>
    public async Task LeaveAsync(string name, string key, CancellationToken cancellationToken)
    {
        var copy = await store.HeadAsync(StoreNames.Quarantine, key, cancellationToken).ConfigureAwait(false);
        var left = await ChangeAsync(key, note => note is null ? null : Without(note, name), cancellationToken).ConfigureAwait(false);
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

    /// <summary>The names in a note.</summary>
    public async Task<IReadOnlyList<string>> NamesAsync(string key, CancellationToken cancellationToken) => (await ReadAsync(key, cancellationToken).ConfigureAwait(false)).Note?.Names ?? [];

    private static QuarantineNote? Without(QuarantineNote note, string name)
    {
        string[] names = [.. note.Names.Where(other => !string.Equals(other, name, StringComparison.Ordinal))];
        return names.Length == 0 ? null : names.Length == note.Names.Count ? note : note with { Names = names };
    }

    // The reason is that of the first name; the same bytes under another ending may have another.
    private async Task RestateAsync(string key, CancellationToken cancellationToken)
    {
        var copy = await store.ReadAsync(StoreNames.Quarantine, key, ArticleReader.MaxBytes, cancellationToken).ConfigureAwait(false);
        if (copy is { Truncated: false })
        {
            await ChangeAsync(key, note =>
            {
                var result = note is null ? null : ArticleReader.Read(note.Names[0], copy.Content);
                return result is { IsArticle: false } && !string.Equals(result.Explanation, note!.Explanation, StringComparison.Ordinal)
                    ? note with { Reason = ArticleBox.Kebab(result.Reason.Value), Explanation = result.Explanation }
                    : note;
            }, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<(QuarantineNote? Note, BlobHead? Head)> ReadAsync(string key, CancellationToken cancellationToken)
    {
        var blob = await store.ReadAsync(StoreNames.Quarantine, key + NoteEnding, long.MaxValue, cancellationToken).ConfigureAwait(false);
        return blob is null ? default : (JsonSerializer.Deserialize(blob.Content.Span, StateJson.Indented.QuarantineNote), blob.Head);
    }

    // Compare-and-swap. A change to nothing deletes; a change to the same writes nothing.
    private async Task<QuarantineNote?> ChangeAsync(string key, Func<QuarantineNote?, QuarantineNote?> change, CancellationToken cancellationToken)
    {
        for (var round = 0; round < Rounds; round++)
        {
            var (note, head) = await ReadAsync(key, cancellationToken).ConfigureAwait(false);
            var next = change(note);
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

                continue;
            }

            byte[] json = [.. JsonSerializer.SerializeToUtf8Bytes(next, StateJson.Indented.QuarantineNote), (byte)'\n'];
            if (await store.WriteAsync(StoreNames.Quarantine, key + NoteEnding, json, Json, WriteCondition.Unchanged(head), null, cancellationToken).ConfigureAwait(false) is not null)
            {
                return next;
            }
        }

        throw new ContentionException($"quarantine/{key}{NoteEnding}");
    }
}
