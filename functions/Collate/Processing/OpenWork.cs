using System.Text;
using Collate.Storage;

namespace Collate.Processing;

/// <summary>What the work on a message is about to touch beyond its own article: <c>collate-state/open/v{engine}/{article or story}</c>, one article's hash a line.</summary>
/// <remarks>
/// Who writes from a view that was outdated by then may have written a story that its own article is no longer connected to. Those are looked at again before
/// the work is done; and since they are recorded before the first write, whoever takes the message up after a kill looks at them, too. Not safe for use by several threads at once.
/// </remarks>
internal sealed class OpenWork
{
    private const long MaxBytes = 1 << 20;

    private readonly IBlobStore _store;
    private readonly TimeProvider _time;
    private readonly string _name;
    private readonly HashSet<string> _mine = new(StringComparer.Ordinal), _taken = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _articles = new(StringComparer.Ordinal);
    private BlobHead? _head;

    /// <summary>Nothing yet.</summary>
    /// <param name="store">The store.</param>
    /// <param name="time">For the waits between rounds.</param>
    /// <param name="key">The article or the story that the message is about.</param>
    public OpenWork(IBlobStore store, TimeProvider time, string key) => (_store, _time, _name) = (store, time, StateLayout.Open + key);

    /// <summary>First articles of the stories that have to be looked at.</summary>
    public IReadOnlyCollection<string> Articles => _articles;

    /// <summary>Takes up what somebody left open.</summary>
    public async Task TakeUpAsync(CancellationToken cancellationToken)
    {
        await ReadAsync(cancellationToken).ConfigureAwait(false);
        _taken.UnionWith(_articles);
    }

    /// <summary>Records that the stories of these articles are about to be written or retired. They are looked at again even if this process ends at the next step.</summary>
    public async Task AddAsync(IEnumerable<string> articles, CancellationToken cancellationToken)
    {
        // What somebody else recorded does not count: they delete it when they are done.
        var count = _mine.Count;
        _mine.UnionWith(articles);
        for (var round = 0; _mine.Count > count; round++)
        {
            _articles.UnionWith(_mine);
            if (await WriteAsync(_articles, cancellationToken).ConfigureAwait(false))
            {
                return;
            }

            if (round == Contention.Rounds)
            {
                throw new ContentionException($"{StoreNames.State}/{_name}");
            }

            await Contention.WaitAsync(_time, _name, round, cancellationToken).ConfigureAwait(false);
            await ReadAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>All of it was looked at, but for what others recorded meanwhile.</summary>
    public async Task EndAsync(CancellationToken cancellationToken)
    {
        string[] others = [.. _articles.Where(article => !_mine.Contains(article) && !_taken.Contains(article))];
        if (others.Length > 0)
        {
            // Should it have changed again, whoever changed it sees to it.
            await WriteAsync(others, cancellationToken).ConfigureAwait(false);
        }
        else if (_head is not null)
        {
            await _store.DeleteAsync(StoreNames.State, _name, _head.ETag, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<bool> WriteAsync(IEnumerable<string> articles, CancellationToken cancellationToken)
    {
        var content = Encoding.ASCII.GetBytes(string.Join('\n', articles));
        var etag = await _store.WriteAsync(StoreNames.State, _name, content, "text/plain", WriteCondition.Unchanged(_head), null, cancellationToken).ConfigureAwait(false);
        _head = etag is null ? _head : new BlobHead(_name, etag, content.Length, BlobHead.NoMetadata);
        return etag is not null;
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        var blob = await _store.ReadAsync(StoreNames.State, _name, MaxBytes, cancellationToken).ConfigureAwait(false);
        _head = blob?.Head;
        _articles.UnionWith(Encoding.ASCII.GetString(blob is null ? default : blob.Content.Span).Split('\n').Where(Hashes.IsHash));
    }
}
