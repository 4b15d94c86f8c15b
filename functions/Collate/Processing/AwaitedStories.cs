using Collate.Editorial;

namespace Collate.Processing;

/// <summary>Stories for which a message waits that has not come back yet, as far as this process knows: an article that comes before will be seen by it. Safe for concurrent use.</summary>
/// <remarks>
/// In a flood of one story nearly every article only finds, after working out all of its neighbourhood, that somebody waits for it already. Here one strong edge is enough: what the strongest edges connect is always
/// looked at together (<see cref="Stories.StoryGrouper"/>), and no article that comes later changes that. Should one go, nothing that was noted counts any more.
/// </remarks>
internal sealed class AwaitedStories(ArticleLog log, TimeProvider time)
{
    private readonly Lock _lock = new();
    private readonly List<Awaited> _awaited = [];

    /// <summary>Takes note that a message waits which looks at an article's story.</summary>
    /// <param name="article">The article.</param>
    /// <param name="since">When this was found.</param>
    /// <param name="wait">For how long after that the message surely has not come back.</param>
    public void Add(string article, DateTimeOffset since, TimeSpan wait)
    {
        if (wait <= TimeSpan.Zero)
        {
            return;
        }

        var (members, generation, departures) = log.LookAtKnown(look => (look.Fold.StronglyConnected(article), look.Generation, look.Fold.Departures));
        lock (_lock)
        {
            _awaited.RemoveAll(awaited => !awaited.Covers(time.GetUtcNow()));
            _awaited.Add(new Awaited(since, since + wait, members, generation, departures));
        }
    }

    /// <summary>Whether a message waits that will look at an article. What is not known is not so.</summary>
    /// <param name="article">An article that was recorded in the log before.</param>
    /// <param name="overrides">What the editors decided: where they put articles together or apart, this does not tell.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<bool> HoldAsync(string article, EditorialOverrides? overrides, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        Awaited[] awaited;
        lock (_lock)
        {
            awaited = [.. _awaited.Where(one => one.Covers(now))];
        }

        if (awaited.Length == 0 || overrides is not { Together.Count: 0, Apart.Count: 0, Ignore.Count: 0 })
        {
            return false;
        }

        bool Joins(LogLook look)
        {
            var current = awaited.Where(one => one.Departures == look.Fold.Departures && string.Equals(one.Generation, look.Generation, StringComparison.Ordinal)).ToArray();
            return current.Length > 0 && look.Fold.Joins(article, other => Array.Exists(current, one => one.Members.Contains(other))) is { } by && Add(current, by, article);
        }

        return log.LookAtKnown(Joins) || (log.LookAtKnown(look => look.Fold.Find(article) is null) && await log.LookAsync(new Reach(), Joins, cancellationToken).ConfigureAwait(false) && time.GetUtcNow() is var later && Array.Exists(awaited, one => one.Covers(later)));
    }

    // Under the lock of the log.
    private static bool Add(Awaited[] awaited, string by, string article)
    {
        foreach (var one in awaited.Where(one => one.Members.Contains(by)))
        {
            one.Members.Add(article);
        }

        return true;
    }

    // A clock that was put back says nothing.
    private sealed record Awaited(DateTimeOffset Since, DateTimeOffset Until, HashSet<string> Members, string? Generation, int Departures)
    {
        public bool Covers(DateTimeOffset now) => Since <= now && now < Until;
    }
}
