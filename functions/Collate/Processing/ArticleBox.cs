using System.Globalization;
using Collate.Articles;
using Collate.Storage;

namespace Collate.Processing;

/// <summary>The container <c>articles</c>: what a name holds at this moment.</summary>
internal sealed class ArticleBox(IBlobStore store)
{
    /// <summary>Looks at a name without reading what it holds.</summary>
    public Task<BlobHead?> HeadAsync(string name, CancellationToken cancellationToken) => store.HeadAsync(StoreNames.Articles, name, cancellationToken);

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
        if (blob is null)
        {
            return Holding.Nothing;
        }

        if (blob.Truncated)
        {
            return NotRead(blob.Head, Kebab(RejectionReason.TooLarge), string.Create(CultureInfo.InvariantCulture, $"The file has {blob.Head.Length:N0} bytes, and an article may have {ArticleReader.MaxBytes:N0}. Drop a smaller one."));
        }

        var result = ArticleReader.Read(name, blob.Content);
        var found = new Holding { Seen = blob.Head.ETag, Length = blob.Head.Length, Content = blob.Content };
        return result.IsArticle
            ? found with { Article = result.Article }
            : found with { Quarantine = Hashes.Of(blob.Content.Span), Reason = Kebab(result.Reason.Value), Explanation = result.Explanation };
    }

    /// <summary>A reason as it stands in documents: <c>too-large</c>.</summary>
    public static string Kebab(RejectionReason reason) => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(reason.ToString());

    // Content that is not read has no hash: the name stands for it.
    private static Holding NotRead(BlobHead head, string reason, string explanation) =>
        new() { Seen = head.ETag, Length = head.Length, Quarantine = Hashes.Of(head.Name), Reason = reason, Explanation = explanation };
}
