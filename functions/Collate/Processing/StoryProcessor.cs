using Collate.Storage;
using Collate.Summaries;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Collate.Processing;

/// <summary>Looks at a story again and writes what follows from the articles that are present.</summary>
/// <remarks>
/// What is in <c>summaries</c> is seen first, then the log is read, then it is written with compare-and-swap, and then the log is read once more; whenever
/// something changed in between, the work starts over. So a later view always wins, however many are at work.
/// </remarks>
public sealed class StoryProcessor
{
    private const int Rounds = 20;
    private const int ListsAtOnce = 8;

    private readonly IBlobStore _store;
    private readonly ArticleLog _log;
    private readonly ArticleStore _articles;
    private readonly StoryWriter _writer;
    private readonly SummaryOptions _options;
    private readonly ILogger _logger;

    /// <summary>Works on a store.</summary>
    /// <param name="store">The store.</param>
    /// <param name="log">The log in that store; one per process.</param>
    /// <param name="options">What the user set about summaries.</param>
    /// <param name="logger">Told what came of it; optional.</param>
    public StoryProcessor(IBlobStore store, ArticleLog log, SummaryOptions options, ILogger<StoryProcessor>? logger = null)
    {
        (_store, _log, _options, _logger) = (store, log, options, logger ?? NullLogger<StoryProcessor>.Instance);
        _articles = new ArticleStore(store);
        _writer = new StoryWriter(store, log, _articles, options);
    }

    /// <summary>Handles a message of the queue <c>collate-stories</c>.</summary>
    /// <param name="message">The message as <see cref="ArticleIntake"/> or <see cref="Reconciler"/> sent it. One that cannot be read is ignored.</param>
    /// <param name="cancellationToken">Abandons the work; calling again takes it up.</param>
    /// <exception cref="ContentionException">Others kept changing the story.</exception>
    public async Task HandleAsync(string message, CancellationToken cancellationToken)
    {
        if (StoryMessage.Read(message) is not { } article)
        {
            return;
        }

        // A view that was outdated by the time it was written may have written stories that are connected to the article no longer: they are looked at, too.
        var done = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<string>([article]);
        while (open.TryDequeue(out var next))
        {
            if (done.Add(next))
            {
                await SettleAsync(next, open, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Whether everything around an article is as it must be, and what that is. Writes nothing.</summary>
    internal async Task<(bool IsCurrent, IReadOnlySet<string> Around)> CheckAsync(string article, CancellationToken cancellationToken)
    {
        var (plan, _, around) = await PlanAsync(article, cancellationToken).ConfigureAwait(false);
        var folders = await ListAsync(plan, cancellationToken).ConfigureAwait(false);
        return (plan.Stories.All(story => StoryWriter.IsCurrent(story, folders[story.Id])) && plan.Retired.All(story => StoryWriter.IsRetired(story, folders[story.Id])), around);
    }

    private async Task SettleAsync(string article, Queue<string> open, CancellationToken cancellationToken)
    {
        for (var round = 0; round < Rounds; round++)
        {
            if (await TryAsync(article, open, cancellationToken).ConfigureAwait(false))
            {
                return;
            }

            Log.StartedOver(_logger, article, round);
        }

        throw new ContentionException($"the story of article {article}");
    }

    private async Task<bool> TryAsync(string article, Queue<string> open, CancellationToken cancellationToken)
    {
        var (first, _, _) = await PlanAsync(article, cancellationToken).ConfigureAwait(false);
        var folders = await ListAsync(first, cancellationToken).ConfigureAwait(false);
        var (plan, view, _) = await PlanAsync(article, cancellationToken).ConfigureAwait(false);
        if (!plan.SameAs(first))
        {
            return false;
        }

        var written = await CarryOutAsync(plan, view, folders, cancellationToken).ConfigureAwait(false);
        if (written is { Count: 0 } || (written is not null && (await PlanAsync(article, cancellationToken).ConfigureAwait(false)).Plan.SameAs(plan)))
        {
            return true;
        }

        foreach (var story in plan.Stories)
        {
            open.Enqueue(story.First.Sha256);
        }

        return false;
    }

    /// <summary>Carries out a plan. Answers the ids that were written or retired, or none if somebody else was at work on one.</summary>
    private async Task<IReadOnlyList<string>?> CarryOutAsync(StoryPlan plan, LogView view, IReadOnlyDictionary<string, StoryFolder> folders, CancellationToken cancellationToken)
    {
        var written = new List<string>();
        foreach (var story in plan.Stories)
        {
            var wrote = await _writer.WriteAsync(story, folders[story.Id], view, cancellationToken).ConfigureAwait(false);
            if (wrote is null)
            {
                return null;
            }

            if (wrote.Value)
            {
                written.Add(story.Id);
                Log.Wrote(_logger, story.Id, story.Articles.Count, story.Basis);
            }
        }

        foreach (var story in plan.Retired)
        {
            var wrote = await _writer.RetireAsync(story, folders[story.Id], cancellationToken).ConfigureAwait(false);
            if (wrote is null)
            {
                return null;
            }

            if (wrote.Value)
            {
                written.Add(story.Id);
                Log.Retired(_logger, story.Id, story.To);
            }
        }

        return written;
    }

    private async Task<(StoryPlan Plan, LogView View, IReadOnlySet<string> Around)> PlanAsync(string article, CancellationToken cancellationToken)
    {
        var shards = await _articles.ShardsOfAsync(article, cancellationToken).ConfigureAwait(false);
        var (view, around) = await Neighbourhood.FindAsync(_log, article, shards, cancellationToken).ConfigureAwait(false);
        return (StoryPlan.Of(view, around, _options), view, around);
    }

    private async Task<IReadOnlyDictionary<string, StoryFolder>> ListAsync(StoryPlan plan, CancellationToken cancellationToken)
    {
        string[] ids = [.. plan.Stories.Select(story => story.Id), .. plan.Retired.Select(story => story.Id)];
        var folders = new StoryFolder[ids.Length];
        await Parallel.ForAsync(0, ids.Length, new ParallelOptions { MaxDegreeOfParallelism = ListsAtOnce, CancellationToken = cancellationToken }, async (i, cancel) =>
            folders[i] = await StoryFolder.ListAsync(_store, ids[i], cancel).ConfigureAwait(false)).ConfigureAwait(false);
        return folders.ToDictionary(folder => folder.Story, StringComparer.Ordinal);
    }
}
