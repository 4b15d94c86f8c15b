using Collate.Articles;
using Collate.Storage;

namespace Collate.Processing;

/// <summary>The cleaned articles: <c>collate-state/articles/v{engine}/{sha256}.{format}.json</c>, written once and never changed.</summary>
/// <param name="store">The store.</param>
/// <param name="cache">Keeps what is read; optional.</param>
internal sealed class ArticleStore(IBlobStore store, ArticleCache? cache = null)
{
    /// <summary>Where the articles stand.</summary>
    public static readonly string Prefix = StateLayout.Articles;

    private const string Shard = "shard";

    /// <summary>Writes an article if it is not there.</summary>
    public async Task WriteAsync(Article article, CancellationToken cancellationToken)
    {
        var metadata = new Dictionary<string, string> { [Shard] = ShardKey.Of(article.Published?.Day, article.Sha256).ToString() };
        if (await store.WriteAsync(StoreNames.State, BlobName(article.Sha256, article.Format), ArticleDocument.Write(article), "application/json", WriteCondition.Absent, metadata, cancellationToken).ConfigureAwait(false) is not null)
        {
            cache?.Add(article);
        }
    }

    /// <summary>Reads an article.</summary>
    public async Task<Article> ReadAsync(string sha256, ArticleFormat format, CancellationToken cancellationToken)
    {
        if (cache?.Find(sha256, format) is { } kept)
        {
            return kept;
        }

        var blob = await store.ReadAsync(StoreNames.State, BlobName(sha256, format), long.MaxValue, cancellationToken).ConfigureAwait(false)
            ?? throw new InvalidOperationException($"The container '{StoreNames.State}' lacks '{BlobName(sha256, format)}', which its log tells of. The state is a cache: delete all of it, and reconcile builds it anew.");
        var article = ArticleDocument.Read(blob.Content.Span);
        cache?.Add(article);
        return article;
    }

    /// <summary>Reads an article, whichever way it was read.</summary>
    public async Task<Article> ReadAnyAsync(string sha256, CancellationToken cancellationToken)
    {
        await foreach (var head in store.ListAsync(StoreNames.State, $"{Prefix}{sha256}.", cancellationToken).ConfigureAwait(false))
        {
            if (await store.ReadAsync(StoreNames.State, head.Name, long.MaxValue, cancellationToken).ConfigureAwait(false) is { } blob)
            {
                return ArticleDocument.Read(blob.Content.Span);
            }
        }

        throw new InvalidOperationException($"The container '{StoreNames.State}' lacks the article {sha256}. The state is a cache: reconcile builds it anew.");
    }

    /// <summary>The shards to which an article belongs: one, unless it was dropped under names of several formats and they read its date differently.</summary>
    public async Task<IReadOnlyList<ShardKey>> ShardsOfAsync(string sha256, CancellationToken cancellationToken)
    {
        var shards = new SortedSet<string>(StringComparer.Ordinal);
        await foreach (var head in store.ListAsync(StoreNames.State, $"{Prefix}{sha256}.", cancellationToken).ConfigureAwait(false))
        {
            if (head.Metadata.TryGetValue(Shard, out var shard))
            {
                shards.Add(shard);
            }
        }

        return [.. shards.Select(text => ShardKey.TryParse(text, out var key) ? key : throw new FormatException($"'{text}' is no shard of the log."))];
    }

    /// <summary>The hashes of articles that start with a story's id, in ordinal order.</summary>
    public async Task<IReadOnlyCollection<string>> StartingWithAsync(string story, CancellationToken cancellationToken)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        await foreach (var head in store.ListAsync(StoreNames.State, Prefix + story, cancellationToken).ConfigureAwait(false))
        {
            if (HashIn(head.Name) is { } sha256)
            {
                found.Add(sha256);
            }
        }

        return found;
    }

    /// <summary>The hash of the article in a blob that was listed under <see cref="Prefix"/>, or none.</summary>
    public static string? HashIn(string blobName) => blobName[Prefix.Length..].Split('.')[0] is var sha256 && Hashes.IsHash(sha256) ? sha256 : null;

    private static string BlobName(string sha256, ArticleFormat format) => $"{Prefix}{sha256}.{Formats.NameOf(format)}.json";
}
