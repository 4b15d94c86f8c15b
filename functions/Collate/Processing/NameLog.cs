namespace Collate.Processing;

/// <summary>Appends a name's record to every shard that has to know of it.</summary>
/// <remarks>
/// Those are the shards of the article that the name holds and of those that it left. An article has more than one shard only if it was dropped under
/// names of several formats that read its date differently; then every shard has to know all of its names, since the first of them decides how it is read.
/// </remarks>
internal sealed class NameLog(ArticleLog log)
{
    /// <summary>Appends a record to the shard of the article that it is about. Answers which that is: none if it is about none.</summary>
    /// <param name="generation">The log for which the name was recorded.</param>
    /// <param name="record">The record.</param>
    /// <param name="again">Somebody may have appended it before, so the log is read first.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<HashSet<ShardKey>> AppendAsync(string generation, LogRecord record, bool again, CancellationToken cancellationToken)
    {
        var done = new HashSet<ShardKey>();
        if (record.Candidate is { } candidate)
        {
            await AppendAsync(generation, [ShardKey.Of(candidate)], record, done, again, cancellationToken).ConfigureAwait(false);
        }

        return done;
    }

    /// <summary>Appends a record to whatever other shards have to know of it.</summary>
    /// <param name="generation">The log for which the name was recorded.</param>
    /// <param name="record">The record.</param>
    /// <param name="involved">The articles that the name holds or held.</param>
    /// <param name="done">Where it was appended already.</param>
    /// <param name="again">Somebody may have appended it before, so the log is read first.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>Whether this is still the log: if it was thrown away, the name has to be recorded in another. And whether anything had to be appended.</returns>
    public async Task<(bool IsStill, bool HasSpread)> SpreadAsync(string generation, LogRecord record, IReadOnlyList<string> involved, HashSet<ShardKey> done, bool again, CancellationToken cancellationToken)
    {
        // After appending, so that whatever was appended before it was thrown away is known to be so.
        var current = log.GenerationAsync(cancellationToken);
        var spreading = SpreadAsync();
        await Task.WhenAll(current, spreading).ConfigureAwait(false);
        return await spreading.ConfigureAwait(false)
            ? (string.Equals(await log.GenerationAsync(cancellationToken).ConfigureAwait(false), generation, StringComparison.Ordinal), true)
            : (string.Equals(await current.ConfigureAwait(false), generation, StringComparison.Ordinal), false);

        // The shards are listed after appending, until there is no new one. Of two who drop the same bytes as different formats at the same time,
        // at least one then sees both shards, and what the other appended: that one copies the records across.
        async Task<bool> SpreadAsync()
        {
            for (var hasSpread = false; ; hasSpread = true)
            {
                var shared = new Dictionary<string, IReadOnlyList<ShardKey>>(StringComparer.Ordinal);
                foreach (var article in involved)
                {
                    shared[article] = await log.Articles.ShardsOfAsync(article, cancellationToken).ConfigureAwait(false);
                }

                var missing = shared.Values.SelectMany(shards => shards).Where(shard => !done.Contains(shard)).ToHashSet();
                if (missing.Count > 0)
                {
                    await AppendAsync(generation, missing, record, done, again, cancellationToken).ConfigureAwait(false);
                    continue;
                }

                foreach (var (article, shards) in shared)
                {
                    hasSpread |= await CopyAcrossAsync(generation, article, shards, cancellationToken).ConfigureAwait(false);
                }

                return hasSpread;
            }
        }
    }

    private async Task AppendAsync(string generation, HashSet<ShardKey> shards, LogRecord record, HashSet<ShardKey> done, bool again, CancellationToken cancellationToken)
    {
        var known = again ? await log.ReadNamesAsync(generation, shards, cancellationToken).ConfigureAwait(false) : null;
        foreach (var shard in shards)
        {
            if (known is null || Revision(known[shard], record.Name!) < record.Revision)
            {
                await log.AppendAsync(generation, shard, record, cancellationToken).ConfigureAwait(false);
            }
            else
            {
                await log.TellAsync(generation, shard, cancellationToken).ConfigureAwait(false);
            }

            done.Add(shard);
        }
    }

    private async Task<bool> CopyAcrossAsync(string generation, string article, IReadOnlyList<ShardKey> shards, CancellationToken cancellationToken)
    {
        if (shards.Count < 2)
        {
            return false;
        }

        var known = await log.ReadNamesAsync(generation, shards.ToHashSet(), cancellationToken).ConfigureAwait(false);
        var holders = known.Values.SelectMany(names => names.Values)
            .Where(record => string.Equals(record.Article, article, StringComparison.Ordinal))
            .OrderBy(record => record.Name, StringComparer.Ordinal).ThenBy(record => record.Revision);
        foreach (var record in holders)
        {
            foreach (var shard in shards.Where(shard => Revision(known[shard], record.Name!) < record.Revision))
            {
                await log.AppendAsync(generation, shard, record, cancellationToken).ConfigureAwait(false);
            }
        }

        return true;
    }

    private static int Revision(IReadOnlyDictionary<string, LogRecord> names, string name) => names.TryGetValue(name, out var record) ? record.Revision : 0;
}
