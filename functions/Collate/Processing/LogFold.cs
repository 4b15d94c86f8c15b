using Collate.Stories;

namespace Collate.Processing;

/// <summary>What the log says, record by record: of every name the highest revision counts. Not safe for use by several threads at once.</summary>
/// <remarks>It does not depend on the order of the records. Records are added to it as they come, so a look costs what is new, not what is there.</remarks>
internal sealed class LogFold
{
    private readonly Dictionary<string, Held> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LoggedArticle> _articles = new(StringComparer.Ordinal);
    private readonly List<LoggedArticle> _byNumber = [];
    private readonly HashSet<(ShardKey Shard, string Article)> _marks = [];
    private readonly HashSet<ShardKey> _loaded = [];
    private readonly CandidateIndex _index = new();

    /// <summary>Counts up whenever something was read.</summary>
    public long Stamp { get; private set; }

    /// <summary>How often an article that was present was found to be gone.</summary>
    public int Departures { get; private set; }

    /// <summary>Every article that is present, in no order.</summary>
    public IEnumerable<LiveArticle> Live => _articles.Values.Select(article => article.Live).OfType<LiveArticle>();

    /// <summary>What is known of an article, or none.</summary>
    public LoggedArticle? Find(string sha256) => _articles.GetValueOrDefault(sha256);

    /// <summary>The article that a name holds, or whose hash it is; none if there is none, or it does not count.</summary>
    public string? HolderOf(string nameOrHash, IgnoredArticles ignored) =>
        LiveOf(nameOrHash, ignored) ?? (_names.TryGetValue(nameOrHash, out var held) && held.Article is { } article ? LiveOf(article, ignored) : null);

    /// <summary>Whether a shard says that a story with this first article was written.</summary>
    public bool IsMarked(ShardKey shard, string article) => _marks.Contains((shard, article));

    /// <summary>Something new is known of a shard.</summary>
    public void Begin(ShardKey shard)
    {
        Stamp++;
        _loaded.Add(shard);
    }

    /// <summary>Takes in a record of a shard of which something was read.</summary>
    public void Take(ShardKey shard, LogRecord record)
    {
        if (record.Story is { } story)
        {
            if (_marks.Add((shard, story)) && Get(story) is var first)
            {
                (first.IsWritten, first.Stamp) = (true, Stamp);
            }

            return;
        }

        if (record.Candidate is { } candidate && Get(candidate.Sha256) is var read && !read.WasReadAs(record.Format!))
        {
            read.Add(new(record.Format!, candidate, _index.AddReading(candidate)));
            read.Stamp = Stamp;
            _byNumber.Add(read);
        }

        var before = _names.GetValueOrDefault(record.Name!);
        if (before is null || before.Revision < record.Revision)
        {
            _names[record.Name!] = new Held(record.Revision, record.Article, record.Format, record.Publisher);
            if (before?.Article is { } left)
            {
                Get(left).RemoveName(record.Name!);
                Settle(Get(left));
            }

            if (record.Article is { } article)
            {
                Get(article).AddName(record.Name!);
            }
        }

        // Also for what was known: an article counts once the shard was read to which it belongs.
        if (record.Article is { } holds)
        {
            Settle(Get(holds));
        }
    }

    /// <summary>The articles that edges connect to one, in whatever way it was read, whether it is present or not: those present, and the first ones of former stories.</summary>
    public IEnumerable<Candidate> Around(string sha256, IgnoredArticles ignored) =>
        Find(sha256) is { } article ? article.Readings.SelectMany(reading => Neighbours(article, reading.Number, ignored)) : [];

    /// <summary>As <see cref="Around"/>, for an article as it stands beside others.</summary>
    public IEnumerable<Candidate> AroundOther(string sha256, IgnoredArticles ignored) =>
        Find(sha256) is { } article && article.NumberAmongOthers(ignored) is { } number ? Neighbours(article, number, ignored) : [];

    /// <summary>What the strongest edges connect to an article that is present; none if it is not.</summary>
    public HashSet<string> StronglyConnected(string sha256) =>
        Find(sha256) is { Live: not null } article && article.NumberAmongOthers(IgnoredArticles.None) is { } number
            ? _index.Connected(number, StoryGrouper.Levels, int.MaxValue, IsPresent)!.Select(other => _byNumber[other].Sha256).ToHashSet(StringComparer.Ordinal)
            : [];

    /// <summary>An article of some to which the strongest edge joins one that was only ever read in one way and is present, or none.</summary>
    public string? Joins(string sha256, Predicate<string> some) =>
        Find(sha256) is { Live: not null, Readings: [var reading] } && _index.FindStrongest(reading.Number, other => IsPresent(other) && some(_byNumber[other].Sha256)) is { } found
            ? _byNumber[found].Sha256
            : null;

    private bool IsPresent(int number) => _byNumber[number].Live is { } live && ReferenceEquals(live.Candidate, _index[number]);

    private List<Candidate> Neighbours(LoggedArticle article, int number, IgnoredArticles ignored) =>
        _index.Neighbourhood(number, other => _byNumber[other] != article && _byNumber[other].NumberAmongOthers(ignored) == other).ConvertAll(other => _index[other]);

    private string? LiveOf(string sha256, IgnoredArticles ignored) => Find(sha256)?.Live is { } live && !ignored.Holds(live) ? sha256 : null;

    private LoggedArticle Get(string sha256)
    {
        if (!_articles.TryGetValue(sha256, out var article))
        {
            _articles.Add(sha256, article = new LoggedArticle(sha256));
        }

        return article;
    }

    private void Settle(LoggedArticle article)
    {
        var (was, isNow) = (article.Live, LiveOf(article));
        if (AreSame(was, isNow))
        {
            return;
        }

        Departures += was is not null && isNow is null ? 1 : 0;
        (article.Live, article.Stamp) = (isNow, Stamp);
        article.Turns++;
    }

    private static bool AreSame(LiveArticle? one, LiveArticle? other) => one is null || other is null ? ReferenceEquals(one, other)
        : ReferenceEquals(one.Candidate, other.Candidate) && string.Equals(one.Publisher, other.Publisher, StringComparison.Ordinal) && one.Names.SequenceEqual(other.Names, StringComparer.Ordinal);

    // A name that went on to a shard that was not read is told of here, but where it went has the say.
    private LiveArticle? LiveOf(LoggedArticle article)
    {
        if (article.Names.Count == 0)
        {
            return null;
        }

        var held = _names[article.Names[0]];
        foreach (var reading in article.Readings)
        {
            if (string.Equals(reading.Format, held.Format, StringComparison.Ordinal))
            {
                return _loaded.Contains(ShardKey.Of(reading.Candidate)) ? new LiveArticle(reading.Candidate, Formats.Of(held.Format)!.Value, [.. article.Names], held.Publisher) : null;
            }
        }

        return null;
    }

    private sealed record Held(int Revision, string? Article, string? Format, string? Publisher);
}
