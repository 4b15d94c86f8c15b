using Collate.Stories;

namespace Collate.Processing;

/// <summary>What the log said of some articles when it was looked at.</summary>
internal sealed class LogView
{
    private readonly ArticleLog _log;
    private readonly IgnoredArticles _ignored;
    private readonly Dictionary<string, LiveArticle> _live = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<Candidate>> _seen = new(StringComparer.Ordinal);
    private readonly HashSet<string> _written = new(StringComparer.Ordinal);
    private readonly HashSet<(ShardKey Shard, string Article)> _marks = [];

    /// <summary>Copies what is known of some articles. The log must not change meanwhile.</summary>
    public LogView(ArticleLog log, LogFold fold, string? generation, IEnumerable<string> articles, IgnoredArticles ignored)
    {
        (_log, _ignored, Generation, Stamp) = (log, ignored, generation, fold.Stamp);
        foreach (var sha256 in articles)
        {
            if (fold.Find(sha256) is not { } article)
            {
                continue;
            }

            _seen[sha256] = [.. article.Readings.Select(reading => reading.Candidate)];
            _marks.UnionWith(_seen[sha256].Select(reading => (ShardKey.Of(reading), sha256)).Where(mark => fold.IsMarked(mark.Item1, sha256)));
            if (article.IsWritten)
            {
                _written.Add(sha256);
            }

            if (article.Live is { } live && !ignored.Holds(live))
            {
                _live[sha256] = live;
            }
        }
    }

    /// <summary>Which log this is a view of, or none if there was none.</summary>
    public string? Generation { get; }

    /// <summary>How much of the log was read by then.</summary>
    public long Stamp { get; }

    /// <summary>Those of the articles that at least one name holds and that count, by hash.</summary>
    public IReadOnlyDictionary<string, LiveArticle> Live => _live;

    /// <summary>Those of the articles that are first articles of stories that were ever written.</summary>
    public IReadOnlySet<string> Written => _written;

    /// <summary>Every reading of one of the articles that was ever recorded.</summary>
    public IReadOnlyList<Candidate> ReadingsOf(string sha256) => _seen.GetValueOrDefault(sha256, []);

    /// <summary>Whether an article's own shard says that its story was written.</summary>
    public bool IsMarked(Candidate first) => _marks.Contains((ShardKey.Of(first), first.Sha256));

    /// <summary>Whether any article, one of these or not, is present and counts, as far as the log was read by now.</summary>
    public bool IsPresent(string sha256) => _live.ContainsKey(sha256) || (_log.Known(sha256) is { } live && !_ignored.Holds(live));

    /// <summary>Whether any article is present and does not count, as far as the log was read by now.</summary>
    public bool IsIgnored(string sha256) => _log.Known(sha256) is { } live && _ignored.Holds(live);
}
