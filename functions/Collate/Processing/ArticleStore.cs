using Collate.Articles;
using Collate.Storage;

namespace Collate.Processing;

/// <summary>The cleaned articles: <c>collate-state/articles/v{engine}/{sha256}.json</c>, in every format as which their bytes were dropped. What is written there never changes; a format may be added.</summary>
/// <param name="store">The store.</param>
/// <param name="cache">Keeps what is written or read; optional.</param>
internal sealed class ArticleStore(IBlobStore store, ArticleCache? cache = null)
{
    /// <summary>Where the articles stand.</summary>
    public static readonly string Prefix = StateLayout.Articles;

    private const int Rounds = 20;
    private const string ShardsKey = "shards", FormatsKey = "formats";
    private const char Separator = ',';

    /// <summary>The name of the blob of an article.</summary>
    public static string NameOf(string sha256) => $"{Prefix}{sha256}.json";

    /// <summary>Writes an article if it is not there.</summary>
    public async Task WriteAsync(Article article, CancellationToken cancellationToken)
    {
        var name = NameOf(article.Sha256);
        Article[] articles = [article];
        BlobHead? seen = null;
        for (var round = 0; round < Rounds; round++)
        {
            if (await store.WriteAsync(StoreNames.State, name, ArticleDocument.Write(articles), "application/json", WriteCondition.Unchanged(seen), MetadataOf(articles), cancellationToken).ConfigureAwait(false) is not null)
            {
                cache?.Add(article);
                return;
            }

            var head = await store.HeadAsync(StoreNames.State, name, cancellationToken).ConfigureAwait(false);
            if (ListIn(head, FormatsKey).Contains(Formats.NameOf(article.Format), StringComparer.Ordinal))
            {
                return;
            }

            var blob = head is null ? null : await store.ReadAsync(StoreNames.State, name, long.MaxValue, cancellationToken).ConfigureAwait(false);
            (seen, articles) = (blob?.Head, [article, .. blob is null ? [] : ArticleDocument.Read(blob.Content.Span).Where(other => other.Format != article.Format)]);
        }

        throw new ContentionException($"{StoreNames.State}/{name}");
    }

    /// <summary>Reads an article.</summary>
    public async Task<Article> ReadAsync(string sha256, ArticleFormat format, CancellationToken cancellationToken)
    {
        if (cache?.Find(sha256, format) is { } kept)
        {
            return kept;
        }

        var article = (await ReadAllAsync(sha256, cancellationToken).ConfigureAwait(false)).FirstOrDefault(article => article.Format == format) ?? throw Missing(sha256);
        cache?.Add(article);
        return article;
    }

    /// <summary>Reads an article, whichever way it was read.</summary>
    public async Task<Article> ReadAnyAsync(string sha256, CancellationToken cancellationToken) => (await ReadAllAsync(sha256, cancellationToken).ConfigureAwait(false))[0];

    /// <summary>The shards to which an article belongs: one, unless it was dropped under names of several formats and they read its date differently.</summary>
    public async Task<IReadOnlyList<ShardKey>> ShardsOfAsync(string sha256, CancellationToken cancellationToken) =>
        [.. ListIn(await store.HeadAsync(StoreNames.State, NameOf(sha256), cancellationToken).ConfigureAwait(false), ShardsKey)
            .Select(text => ShardKey.TryParse(text, out var key) ? key : throw new FormatException($"'{text}' is no shard of the log."))];

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

    private static Dictionary<string, string> MetadataOf(IEnumerable<Article> articles) => new(StringComparer.Ordinal)
    {
        [ShardsKey] = string.Join(Separator, articles.Select(article => ShardKey.Of(article.Published?.Day, article.Sha256).ToString()).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)),
        [FormatsKey] = string.Join(Separator, articles.Select(article => Formats.NameOf(article.Format)).Order(StringComparer.Ordinal)),
    };

    private static string[] ListIn(BlobHead? head, string key) => head?.Metadata.GetValueOrDefault(key)?.Split(Separator) ?? [];

    private static InvalidOperationException Missing(string sha256) =>
        new($"The container '{StoreNames.State}' lacks the article {sha256}, which its log tells of. The state is a cache: delete all of it, and reconcile builds it anew.");

    private async Task<IReadOnlyList<Article>> ReadAllAsync(string sha256, CancellationToken cancellationToken) =>
        await store.ReadAsync(StoreNames.State, NameOf(sha256), long.MaxValue, cancellationToken).ConfigureAwait(false) is { } blob ? ArticleDocument.Read(blob.Content.Span) : throw Missing(sha256);
}
