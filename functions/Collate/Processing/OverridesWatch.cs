using Collate.Editorial;
using Collate.Storage;

namespace Collate.Processing;

/// <summary>Notices that the editors decided otherwise, and asks for every story to be looked at that this concerns.</summary>
/// <remarks>
/// <c>collate-state/editorial/v{engine}</c> holds the decisions that were dealt with. It is written after the messages were sent, so a kill in between repeats them. Should it be lost, the walk
/// over stories finds what is not current.
/// </remarks>
internal sealed class OverridesWatch(IBlobStore store, IMessageQueue queue, ArticleLog log, OverridesDesk desk)
{
    private readonly NameStore _names = new(store);

    /// <summary>Looks once. Answers how many articles are to be looked at.</summary>
    public async Task<int> LookAsync(CancellationToken cancellationToken)
    {
        var blob = await store.ReadAsync(StoreNames.State, StateLayout.Editorial, OverridesJson.MaxCopyBytes, cancellationToken).ConfigureAwait(false);
        var now = await desk.CurrentAsync(cancellationToken).ConfigureAwait(false);
        var content = OverridesJson.Write(now);
        var before = blob is null ? EditorialOverrides.None : OverridesJson.ReadCopy(blob.Content) ?? EditorialOverrides.None;
        if (blob?.Content.Span.SequenceEqual(content) ?? now.IsEmpty)
        {
            return 0;
        }

        var articles = await ConcernedAsync(before, now, cancellationToken).ConfigureAwait(false);
        foreach (var article in articles)
        {
            await queue.SendAsync(StoreNames.Stories, StoryMessage.Write(article), TimeSpan.Zero, cancellationToken).ConfigureAwait(false);
        }

        await store.WriteAsync(StoreNames.State, StateLayout.Editorial, content, "application/json", WriteCondition.Unchanged(blob?.Head), null, cancellationToken).ConfigureAwait(false);
        return articles.Count;
    }

    private async Task<IReadOnlyCollection<string>> ConcernedAsync(EditorialOverrides before, EditorialOverrides now, CancellationToken cancellationToken)
    {
        var articles = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var name in Changed(before, now, NamesOf))
        {
            if (Hashes.IsHash(name))
            {
                articles.Add(name);
            }

            if ((await _names.ReadAsync(name, cancellationToken).ConfigureAwait(false)).Record?.Article is { } article)
            {
                articles.Add(article);
            }
        }

        var publishers = Changed(before, now, overrides => overrides.Ignore.Select(ignored => (ignored.Publisher?.ToUpperInvariant(), "")))
            .ToHashSet(StringComparer.Ordinal);
        if (publishers.Count > 0)
        {
            var view = await log.ReadAllAsync(cancellationToken).ConfigureAwait(false);
            articles.UnionWith(view.Live.Where(article => article.Value.Publisher is { } publisher && publishers.Contains(publisher.Trim().ToUpperInvariant())).Select(article => article.Key));
        }

        return articles;
    }

    // What only one of them names, or names for another reason.
    private static IEnumerable<string> Changed(EditorialOverrides before, EditorialOverrides now, Func<EditorialOverrides, IEnumerable<(string? Name, string How)>> named)
    {
        var (was, isNow) = (named(before).ToHashSet(), named(now).ToHashSet());
        was.SymmetricExceptWith(isNow);
        return was.Select(pair => pair.Name).OfType<string>().Distinct(StringComparer.Ordinal);
    }

    private static IEnumerable<(string? Name, string How)> NamesOf(EditorialOverrides overrides)
    {
        static IEnumerable<(string? Name, string How)> Of(string kind, IReadOnlyList<Decision> decisions) =>
            decisions.SelectMany(decision => decision.Articles.Select(article => ((string?)article, $"{kind}\n{string.Join('\n', decision.Articles)}\n\n{decision.Because}")));
        return Of("together", overrides.Together).Concat(Of("apart", overrides.Apart)).Concat(overrides.Ignore.Select(ignored => (ignored.Article, "ignore")));
    }
}
