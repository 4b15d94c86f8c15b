namespace Collate.Processing;

/// <summary>Appends a name's record to every shard that has to know of it.</summary>
/// <remarks>
/// Those are the shards of the article that the name holds and of those that it left. An article has more than one shard only if it was dropped under
/// names of several formats that read its date differently; then every shard has to know all of its names, since the first of them decides how it is read.
/// </remarks>
internal sealed class NameLog(ArticleLog log, ArticleStore articles)
{
    /// <summary>Appends a record where it is missing. Answers false if the log was thrown away meanwhile, so that the name has to be recorded in another.</summary>
    /// <param name="generation">The log for which the name was recorded.</param>
    /// <param name="record">The record.</param>
    /// <param name="involved">The articles that the name holds or held.</param>
    /// <param name="again">Somebody may have appended it before, so the log is read first.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<bool> RecordAsync(string generation, LogRecord record, IReadOnlyList<string> involved, bool again, CancellationToken cancellationToken)
    {
        var done = new HashSet<ShardKey>();
        if (record.Candidate is { } candidate)
        {
            await AppendAsync(generation, [ShardKey.Of(candidate)], record, done, again, cancellationToken).ConfigureAwait(false);
        }

        // The shards are listed after appending, until there is no new one. Of two who drop the same bytes as different formats at the same time,
        // at least one then sees both shards, and what the other appended: that one copies the records across.
        while (true)
        {
            var shared = new Dictionary<string, IReadOnlyList<ShardKey>>(StringComparer.Ordinal);
            foreach (var article in involved)
            {
                shared[article] = await articles.ShardsOfAsync(article, cancellationToken).ConfigureAwait(false);
            }

            var missing = shared.Values.SelectMany(shards => shards).Where(shard => !done.Contains(shard)).ToHashSet();
            if (missing.Count > 0)
            {
                await AppendAsync(generation, missing, record, done, again, cancellationToken).ConfigureAwait(false);
                continue;
            }

            foreach (var (article, shards) in shared)
            {
                await CopyAcrossAsync(generation, article, shards, cancellationToken).ConfigureAwait(false);
            }

            return string.Equals(await log.GenerationAsync(cancellationToken).ConfigureAwait(false), generation, StringComparison.Ordinal);
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

    private async Task CopyAcrossAsync(string generation, string article, IReadOnlyList<ShardKey> shards, CancellationToken cancellationToken)
    {
        if (shards.Count < 2)
        {
            return;
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
    }

    private static int Revision(IReadOnlyDictionary<string, LogRecord> names, string name) => names.TryGetValue(name, out var record) ? record.Revision : 0;
}
