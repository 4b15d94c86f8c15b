using System.Globalization;
using Collate.Articles;
using Collate.Storage;

namespace Collate.Processing;

/// <summary>The container <c>articles</c>: what a name holds at this moment.</summary>
internal sealed class ArticleBox(IBlobStore store, Func<string, ReadOnlyMemory<byte>, ReadResult> read)
{
    /// <summary>The reason for a file that lies in an archive tier.</summary>
    public const string Archived = "archived";

    /// <summary>The reason for a file on which reading failed without an answer.</summary>
    public const string InternalError = "internal-error";

    /// <summary>Looks at a name without reading what it holds.</summary>
    public Task<BlobHead?> HeadAsync(string name, CancellationToken cancellationToken) => store.HeadAsync(StoreNames.Articles, name, cancellationToken);

    /// <summary>Reads and cleans what a name holds now, in one call where the store can address it.</summary>
    public async Task<Holding> ReadAsync(string name, CancellationToken cancellationToken) => store.CanAddress(name)
        ? Judge(name, await store.ReadAsync(StoreNames.Articles, name, ArticleReader.MaxBytes, cancellationToken).ConfigureAwait(false))
        : await ReadAsync(name, await HeadAsync(name, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);

    /// <summary>Reads and cleans what a name holds. What is too large is not read.</summary>
    public async Task<Holding> ReadAsync(string name, BlobHead? head, CancellationToken cancellationToken)
    {
        if (head is null)
        {
            return Holding.Nothing;
        }

        if (!store.CanAddress(name))
        {
            return NotRead(head, "unaddressable-name", "The store cannot address a name with '.' or '..' as a segment, with a slash at either end, or with a backslash. Drop the file under another name.");
        }

        var blob = head.Length > ArticleReader.MaxBytes ? new StoredBlob(head, default, Truncated: true)
            : await store.ReadAsync(StoreNames.Articles, name, ArticleReader.MaxBytes, cancellationToken).ConfigureAwait(false);
        return Judge(name, blob);
    }

    private Holding Judge(string name, StoredBlob? blob)
    {
        if (blob is null)
        {
            return Holding.Nothing;
        }

        if (blob.Truncated)
        {
            return NotRead(blob.Head, Kebab(RejectionReason.TooLarge), string.Create(CultureInfo.InvariantCulture, $"The file has {blob.Head.Length:N0} bytes, and an article may have {ArticleReader.MaxBytes:N0}. Drop a smaller one."));
        }

        if (blob.Archived)
        {
            // Bringing it back may leave the version as it is, so what was seen is none that a listing shows: every walk of reconcile tries again.
            return NotRead(blob.Head, Archived, "The file lies in an archive tier, from which nothing can be read. Bring it back to a warmer tier, or drop a copy.") with { Seen = blob.Head.ETag + "/" + Archived };
        }

        return Judge(read, name, blob.Content) with { Seen = blob.Head.ETag, Length = blob.Head.Length, Content = blob.Content };
    }

    /// <summary>What some bytes are under a name: an article, or the key and reason for quarantine.</summary>
    public static Holding Judge(Func<string, ReadOnlyMemory<byte>, ReadResult> read, string name, ReadOnlyMemory<byte> content)
    {
        var (reason, explanation) = (InternalError, "");
        try
        {
            var result = read(name, content);
            if (result.IsArticle)
            {
                return new Holding { Article = result.Article, Fingerprint = Stories.Fingerprint.Of(result.Article) };
            }

            (reason, explanation) = (Kebab(result.Reason.Value), result.Explanation);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // It will fail tomorrow as it fails today: a result, or the event would come for ever. Another version of the engine looks at it anew.
            explanation = $"Collate failed on this file ({exception.GetType().Name}), which is a fault of ours. It is looked at again after the next update.";
        }

        return new Holding { Quarantine = Hashes.Of(content.Span), Reason = reason, Explanation = explanation };
    }

    /// <summary>A reason as it stands in documents: <c>too-large</c>.</summary>
    private static string Kebab(RejectionReason reason) => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(reason.ToString());

    // Content that is not read has no hash: the name stands for it.
    private static Holding NotRead(BlobHead head, string reason, string explanation) =>
        new() { Seen = head.ETag, Length = head.Length, Quarantine = Hashes.Of(head.Name), Reason = reason, Explanation = explanation };
}
