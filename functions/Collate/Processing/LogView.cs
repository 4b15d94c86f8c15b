using Collate.Articles;
using Collate.Editorial;
using Collate.Stories;

namespace Collate.Processing;

/// <summary>What the log holds, as far as it was looked at: the articles that are present, and what is needed to clean up after those that are not.</summary>
internal sealed class LogView
{
    private readonly Dictionary<string, LiveArticle> _live;
    private readonly HashSet<(ShardKey Shard, string Article)> _marks;

    private HashSet<string> _ignored = [];

    private LogView(string? generation, long reading, Dictionary<string, LiveArticle> live, ILookup<string, Candidate> seen, HashSet<(ShardKey Shard, string Article)> marks)
    {
        (Generation, Reading, _live, Seen, _marks) = (generation, reading, live, seen, marks);
        Written = marks.Select(mark => mark.Article).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Which log this is a view of, or none if there was none.</summary>
    public string? Generation { get; }

    /// <summary>How much the log had read by then, in whatever shards.</summary>
    public long Reading { get; }

    /// <summary>Articles that at least one name holds, by hash.</summary>
    public IReadOnlyDictionary<string, LiveArticle> Live => _live;

    /// <summary>Every reading of every article that was ever held, by hash.</summary>
    public ILookup<string, Candidate> Seen { get; }

    /// <summary>First articles of stories that were ever written.</summary>
    public IReadOnlySet<string> Written { get; }

    /// <summary>Whether an article is there and does not count.</summary>
    public bool IsIgnored(string sha256) => _ignored.Contains(sha256);

    /// <summary>The same log, in which sources that do not count are as if they were not there.</summary>
    public LogView Without(IReadOnlyList<IgnoredSource> ignored)
    {
        if (ignored.Count == 0)
        {
            return this;
        }

        var articles = ignored.Select(source => source.Article).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var publishers = ignored.Select(source => source.Publisher).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
        var gone = _live.Where(pair => articles.Contains(pair.Key) || pair.Value.Names.Any(articles.Contains) || (pair.Value.Publisher is { } publisher && publishers.Contains(publisher.Trim())))
            .Select(pair => pair.Key).ToHashSet(StringComparer.Ordinal);
        return new LogView(Generation, Reading, _live.Where(pair => !gone.Contains(pair.Key)).ToDictionary(StringComparer.Ordinal), Seen, _marks) { _ignored = gone };
    }

    /// <summary>Whether an article's own shard says that its story was written.</summary>
    public bool IsMarked(Candidate first) => _marks.Contains((ShardKey.Of(first), first.Sha256));

    /// <summary>Folds shards: of every name the highest revision counts.</summary>
    public static LogView Of(string? generation, long readings, IEnumerable<KeyValuePair<ShardKey, LogShard>> shards)
    {
        var loaded = new HashSet<ShardKey>();
        var names = new Dictionary<string, LogRecord>(StringComparer.Ordinal);
        var seen = new Dictionary<(string Article, string Format), Candidate>();
        var marks = new HashSet<(ShardKey Shard, string Article)>();
        foreach (var (key, shard) in shards)
        {
            loaded.Add(key);
            foreach (var (reading, candidate) in shard.Seen)
            {
                seen[reading] = candidate;
            }

            marks.UnionWith(shard.Written.Select(article => (key, article)));
            foreach (var (name, record) in shard.Names)
            {
                if (!names.TryGetValue(name, out var other) || other.Revision < record.Revision)
                {
                    names[name] = record;
                }
            }
        }

        var live = new Dictionary<string, LiveArticle>(StringComparer.Ordinal);
        foreach (var holders in names.Values.Where(record => record.Candidate is not null).GroupBy(record => record.Article!, StringComparer.Ordinal))
        {
            var sorted = holders.OrderBy(record => record.Name, StringComparer.Ordinal).ToArray();

            // A name that went on to a shard that was not looked at is told of here, but where it went has the say.
            if (loaded.Contains(ShardKey.Of(sorted[0].Candidate!)))
            {
                live.Add(holders.Key, new LiveArticle(sorted[0].Candidate!, Formats.Of(sorted[0].Format)!.Value, [.. sorted.Select(record => record.Name!)], sorted[0].Publisher));
            }
        }

        return new LogView(generation, readings, live, seen.Values.ToLookup(candidate => candidate.Sha256, StringComparer.Ordinal), marks);
    }
}

/// <summary>An article that is present.</summary>
/// <param name="Candidate">What grouping needs to know.</param>
/// <param name="Format">How it is read: as its ordinally smallest name says.</param>
/// <param name="Names">The names that hold it, in ordinal order.</param>
/// <param name="Publisher">Who published it, if it says so.</param>
internal sealed record LiveArticle(Candidate Candidate, ArticleFormat Format, IReadOnlyList<string> Names, string? Publisher);
