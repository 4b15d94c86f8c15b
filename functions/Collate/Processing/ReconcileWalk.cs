using Collate.Storage;

namespace Collate.Processing;

/// <summary>Looks at what stands on a page of a listing, and does what is missing. One instance per run.</summary>
internal sealed class ReconcileWalk(IBlobStore store, IMessageQueue queue, ArticleIntake intake, StoryProcessor processor, ArticleLog log, TimeProvider time)
{
    private const int AtOnce = 8;

    private readonly NameStore _names = new(store);
    private readonly ArticleStore _articles = new(store);
    private readonly QuarantineStore _quarantine = new(store, time);
    private readonly StoryCards _cards = new(store);
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private string? _generation;

    /// <summary>Looks at a page. Answers how much on it needed work.</summary>
    /// <param name="phase">What is walked.</param>
    /// <param name="blobs">The page.</param>
    /// <param name="failed">Told what could not be dealt with; may be called by several threads at once.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<int> LookAsync(ReconcilePhase phase, IReadOnlyList<BlobHead> blobs, Action<Exception, BlobHead> failed, CancellationToken cancellationToken)
    {
        var found = 0;
        _generation = await log.GenerationAsync(cancellationToken).ConfigureAwait(false);

        // Articles of one story are looked at together, so the walk over them learns from each which others it may pass over.
        var atOnce = phase == ReconcilePhase.Stories ? 1 : AtOnce;
        var items = phase switch { ReconcilePhase.Summaries => [.. blobs.Where(IsFirstOfItsFolder)], ReconcilePhase.Cards => [], _ => blobs };
        await EachAsync(items, atOnce, async (blob, cancel) =>
        {
            var needed = await (phase switch
            {
                ReconcilePhase.Articles => LookAtFileAsync(blob, cancel),
                ReconcilePhase.Names => LookAtNameAsync(blob, cancel),
                ReconcilePhase.Quarantine => LookAtQuarantinedAsync(blob, cancel),
                ReconcilePhase.Stories => LookAtArticleAsync(blob, cancel),
                _ => LookAtFolderAsync(FolderOf(blob), cancel),
            }).ConfigureAwait(false);
            Interlocked.Add(ref found, needed ? 1 : 0);
        }, failed, cancellationToken).ConfigureAwait(false);

        // What is wrong with the list is mended here and now: nobody else has work to do.
        if (phase is ReconcilePhase.Summaries or ReconcilePhase.Cards)
        {
            IReadOnlyList<BlobHead> listed = phase == ReconcilePhase.Cards ? blobs : [.. blobs.Where(IsDocument)];
            await EachAsync(listed, atOnce, phase == ReconcilePhase.Cards ? _cards.SweepAsync : _cards.MendAsync, failed, cancellationToken).ConfigureAwait(false);
        }

        return found;
    }

    private static Task EachAsync(IReadOnlyList<BlobHead> blobs, int atOnce, Func<BlobHead, CancellationToken, Task> look, Action<Exception, BlobHead> failed, CancellationToken cancellationToken) =>
        Parallel.ForEachAsync(blobs, new ParallelOptions { MaxDegreeOfParallelism = atOnce, CancellationToken = cancellationToken }, async (blob, cancel) =>
        {
            try
            {
                await look(blob, cancel).ConfigureAwait(false);
            }
            catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
            {
                failed(exception, blob);
            }
        });

    private static string FolderOf(BlobHead blob) => blob.Name.Split('/')[0];

    private bool IsFirstOfItsFolder(BlobHead blob) =>
        FolderOf(blob) is var story && StoryFolder.IsId(story) && blob.Name.Length > story.Length
        && StoryFolder.IsOfASummary(blob.Name[(story.Length + 1)..]) && _seen.Add(story);

    private static bool IsDocument(BlobHead blob) =>
        blob.Name.EndsWith("/" + StoryFolder.Json, StringComparison.Ordinal) && StoryFolder.IsId(FolderOf(blob));

    private async Task<bool> LookAtFileAsync(BlobHead file, CancellationToken cancellationToken)
    {
        var (record, _) = await _names.ReadAsync(file.Name, cancellationToken).ConfigureAwait(false);
        return !(record is { Settled: true } && string.Equals(record.Log, _generation, StringComparison.Ordinal) && string.Equals(record.Seen, file.ETag, StringComparison.Ordinal))
            && await intake.HandleAsync(file.Name, cancellationToken).ConfigureAwait(false) != IntakeOutcome.Unchanged;
    }

    private async Task<bool> LookAtNameAsync(BlobHead blob, CancellationToken cancellationToken)
    {
        var (record, _) = await _names.ReadBlobAsync(blob.Name, cancellationToken).ConfigureAwait(false);
        return record is not null and not { Settled: true, Seen: null }
            && await intake.HandleAsync(record.Name, cancellationToken).ConfigureAwait(false) != IntakeOutcome.Unchanged;
    }

    private async Task<bool> LookAtQuarantinedAsync(BlobHead file, CancellationToken cancellationToken)
    {
        if (!file.Name.EndsWith(QuarantineStore.NoteEnding, StringComparison.Ordinal))
        {
            return await _quarantine.SweepAsync(file, cancellationToken).ConfigureAwait(false);
        }

        var key = file.Name[..^QuarantineStore.NoteEnding.Length];
        var found = false;
        foreach (var name in await _quarantine.NamesAsync(key, cancellationToken).ConfigureAwait(false))
        {
            var (record, _) = await _names.ReadAsync(name, cancellationToken).ConfigureAwait(false);
            if (record is null)
            {
                // Nothing is known of the name: the state was built anew. If there is a file, now it is known.
                await intake.HandleAsync(name, cancellationToken).ConfigureAwait(false);
                (record, _) = await _names.ReadAsync(name, cancellationToken).ConfigureAwait(false);
            }

            if (record is null or { Settled: true } && !string.Equals(record?.Quarantine, key, StringComparison.Ordinal))
            {
                await _quarantine.LeaveAsync(name, key, cancellationToken).ConfigureAwait(false);
                found = true;
            }
        }

        return found;
    }

    private async Task<bool> LookAtArticleAsync(BlobHead blob, CancellationToken cancellationToken)
    {
        if (ArticleStore.HashIn(blob.Name) is not { } article || _seen.Contains(article))
        {
            return false;
        }

        var (isCurrent, around) = await processor.CheckAsync(article, cancellationToken).ConfigureAwait(false);
        _seen.Add(article);
        _seen.UnionWith(around);
        if (!isCurrent)
        {
            await queue.SendAsync(StoreNames.Stories, StoryMessage.Write(article), TimeSpan.Zero, cancellationToken).ConfigureAwait(false);
        }

        return !isCurrent;
    }

    // Whatever the log knows to have been written is looked at by way of its first article.
    private async Task<bool> LookAtFolderAsync(string story, CancellationToken cancellationToken)
    {
        foreach (var article in await _articles.StartingWithAsync(story, cancellationToken).ConfigureAwait(false))
        {
            var shards = await _articles.ShardsOfAsync(article, cancellationToken).ConfigureAwait(false);
            if (await log.IsWrittenAsync(article, shards.ToHashSet(), cancellationToken).ConfigureAwait(false))
            {
                return false;
            }
        }

        await queue.SendAsync(StoreNames.Stories, StoryMessage.WriteFolder(story), TimeSpan.Zero, cancellationToken).ConfigureAwait(false);
        return true;
    }
}
