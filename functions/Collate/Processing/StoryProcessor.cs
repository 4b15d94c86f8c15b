using System.Diagnostics;
using Collate.Storage;
using Collate.Stories;
using Collate.Summaries;
using Collate.Summaries.Modelled;
using Collate.Telemetry;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Collate.Processing;

/// <summary>Looks at a story again and writes what follows from the articles that are present.</summary>
/// <remarks>
/// What is in <c>summaries</c> is seen first, then the log is read, then it is written with compare-and-swap, and then the log is read once more; whenever
/// something changed in between, the work starts over. So a later view always wins, however many are at work. A story that cannot be written holds up no other.
/// </remarks>
public sealed class StoryProcessor
{
    /// <summary>After how long a message is looked at again if others kept changing its story.</summary>
    public static readonly TimeSpan ContentionDelay = TimeSpan.FromSeconds(10);

    private const int Rounds = 20;
    private const int MostLooks = 4;

    private readonly IBlobStore _store;
    private readonly IMessageQueue _queue;
    private readonly ArticleLog _log;
    private readonly StoryFolders _folders;
    private readonly StoryPlanner _planner;
    private readonly StoryWriter _writer;
    private readonly TimeProvider _time;
    private readonly StoryPacing? _pacing;
    private readonly AwaitedStories _awaited;
    private readonly SettledStories? _settled;
    private readonly ILogger _logger;

    /// <summary>Works on a store.</summary>
    /// <param name="store">The store.</param>
    /// <param name="queue">Where a message goes back to, with a delay, if others kept changing its story.</param>
    /// <param name="log">The log in that store; one per process.</param>
    /// <param name="options">What the user set about summaries.</param>
    /// <param name="time">For the waits between rounds; the system's if none is given.</param>
    /// <param name="logger">Told what came of it; optional.</param>
    /// <param name="model">The model that writes; the embedded writer does if none is given.</param>
    /// <param name="paced">Whether a summary of many sources is left alone for up to a minute after it was written, so that a flood of one story does not have it written for every article.</param>
    public StoryProcessor(IBlobStore store, IMessageQueue queue, ArticleLog log, SummaryOptions options, TimeProvider? time = null, ILogger<StoryProcessor>? logger = null, ModelWriter? model = null, bool paced = false)
    {
        options = options with { Writer = model?.Identity };
        (_store, _queue, _log, _time, _logger) = (store, queue, log, time ?? TimeProvider.System, logger ?? NullLogger<StoryProcessor>.Instance);
        _pacing = paced ? new StoryPacing(store, _time) : null;
        _awaited = new AwaitedStories(log, _time);
        _folders = new StoryFolders(store);
        _planner = new StoryPlanner(store, log, _folders, options, new OverridesDesk(store, _logger), model);
        _writer = new StoryWriter(store, queue, log, _folders, _time, model);

        // With a model, a story can become due by the clock alone.
        _settled = model is null ? new SettledStories() : null;
    }

    /// <summary>Handles a message of the queue <c>collate-stories</c> that may have been delivered before.</summary>
    /// <param name="message">The message as <see cref="ArticleIntake"/> or <see cref="Reconciler"/> sent it. One that cannot be read is ignored.</param>
    /// <param name="cancellationToken">Abandons the work; calling again takes it up.</param>
    /// <exception cref="AggregateException">Stories that could not be written. The others were.</exception>
    public Task HandleAsync(string message, CancellationToken cancellationToken) => HandleAsync(message, isFirst: false, cancellationToken);

    /// <summary>Handles a message of the queue <c>collate-stories</c>.</summary>
    /// <param name="message">The message as <see cref="ArticleIntake"/> or <see cref="Reconciler"/> sent it. One that cannot be read is ignored.</param>
    /// <param name="isFirst">Whether it is delivered for the first time, so that nobody can have left anything open.</param>
    /// <param name="cancellationToken">Abandons the work; calling again, not as the first, takes it up.</param>
    /// <exception cref="AggregateException">Stories that could not be written. The others were.</exception>
    public async Task HandleAsync(string message, bool isFirst, CancellationToken cancellationToken)
    {
        if (StoryMessage.Read(message) is not { } read)
        {
            return;
        }

        using var span = CollateTelemetry.Begin(TelemetryNames.Story, ActivityKind.Consumer, read.TraceParent);
        if (read.Sent is { } sent)
        {
            CollateTelemetry.Waited(_time.GetUtcNow() - sent);
        }

        if (read is { Article: { } first, Wake: { } wake })
        {
            await _writer.WokeAsync(StoryGroup.IdOf(first), wake, cancellationToken).ConfigureAwait(false);
        }

        var work = new OpenWork(_store, _time, read.Article ?? read.Story!);
        if (!isFirst || !read.IsFresh)
        {
            await work.TakeUpAsync(cancellationToken).ConfigureAwait(false);
        }

        var failures = new List<Exception>();
        if (_pacing is not null && read is { Article: { } dropped, Seen: not null, Waited: false } && work.Articles.Count == 0
            && await _awaited.HoldAsync(dropped, _planner.LastOverrides, cancellationToken).ConfigureAwait(false))
        {
            return;
        }

        // Whoever was not told by an article that was just dropped looks at everything, and so does whoever takes up what somebody left open.
        var turn = new StoryTurn(
            work,
            _pacing is null ? null : new PacedTurn(_pacing, mayWrite: read.Waited || read.Seen is null || work.Articles.Count > 0),
            read.Seen is not null && work.Articles.Count == 0 ? _settled : null);
        foreach (var article in (string[])[.. read.Article is null ? [] : (string[])[read.Article], .. work.Articles])
        {
            turn.Open.Enqueue(article);
        }

        if (read.Story is { } story)
        {
            await TryAsync(() => SettleFolderAsync(story, turn.Open, cancellationToken), failures).ConfigureAwait(false);
        }

        // A view that was outdated by the time it was written may have written stories that are connected to the article no longer: they are looked at, too.
        var done = new HashSet<string>(StringComparer.Ordinal);
        PacedStory? paced = null;
        while (paced is null && turn.Open.TryDequeue(out var next))
        {
            if (done.Add(next))
            {
                await TryAsync(async () => paced = await SettleAsync(next, turn, cancellationToken).ConfigureAwait(false), failures).ConfigureAwait(false);
            }
        }

        if (failures.Count == 0 && paced is { } wait)
        {
            await WaitAsync(read, wait, work, cancellationToken).ConfigureAwait(false);
        }
        else if (failures.Count == 0)
        {
            await work.EndAsync(cancellationToken).ConfigureAwait(false);
            if (read.Seen is { } seen)
            {
                CollateTelemetry.Arrived(_time.GetUtcNow() - seen);
            }
        }
        else if (failures.TrueForAll(failure => failure is ContentionException))
        {
            Log.PutOff(_logger, read.Article ?? read.Story!, ContentionDelay.TotalSeconds);
            await _queue.SendAsync(StoreNames.Stories, read.WriteAgain(), ContentionDelay, cancellationToken).ConfigureAwait(false);
        }
        else
        {
            throw new AggregateException("Some of what is around this message's article could not be written.", failures);
        }
    }

    /// <summary>The story that holds an article by the log as it is now, or none. Its summary may still be on its way.</summary>
    /// <param name="article">The SHA-256 of the dropped file, lower-case hexadecimal.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<string?> StoryOfAsync(string article, CancellationToken cancellationToken) =>
        (await _planner.PlanAsync(article, null, cancellationToken).ConfigureAwait(false)).Plan.StoryOf(article);

    /// <summary>Whether everything around an article is as it must be, and what that is. Writes nothing.</summary>
    internal async Task<(bool IsCurrent, IReadOnlySet<string> Around)> CheckAsync(string article, CancellationToken cancellationToken)
    {
        var planned = await _planner.PlanAsync(article, null, cancellationToken).ConfigureAwait(false);
        var folders = new Dictionary<string, StoryFolder>(StringComparer.Ordinal);
        await _planner.LookAsync(planned, folders, _ => false, mayBeKept: false, cancellationToken).ConfigureAwait(false);
        var (plan, view, around) = planned;
        return (Touched(plan, view, folders).Count == 0, around);
    }

    private static async Task TryAsync(Func<Task> work, List<Exception> failures)
    {
        try
        {
            await work().ConfigureAwait(false);
        }
        catch (AggregateException several)
        {
            failures.AddRange(several.InnerExceptions);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            failures.Add(exception);
        }
    }

    /// <summary>First articles of what a plan has to write or retire.</summary>
    private static List<string> Touched(StoryPlan plan, LogView view, IReadOnlyDictionary<string, StoryFolder> folders) =>
    [
        .. plan.Stories.Where(story => IsTouched(story, view, folders)).Select(story => story.First.Sha256),
        .. plan.Retired.Where(story => !StoryWriter.IsRetired(story, plan, folders)).Select(story => story.First),
    ];

    // What was not looked at is known to be as it must.
    private static bool IsTouched(PlannedStory story, LogView view, IReadOnlyDictionary<string, StoryFolder> folders) =>
        folders.TryGetValue(story.Id, out var folder) && !StoryWriter.IsCurrent(story, folder, view);

    /// <summary>What stands of what a plan has to write or retire.</summary>
    private static IEnumerable<StoryFolder> TouchedFolders(StoryPlan plan, LogView view, Dictionary<string, StoryFolder> folders) =>
        plan.Stories.Where(story => IsTouched(story, view, folders)).Select(story => folders[story.Id])
            .Concat(plan.Retired.Where(story => !StoryWriter.IsRetired(story, plan, folders)).Select(story => folders[story.Id]));

    // One message that waits is enough for a summary, however many are about it: whatever was logged before it comes is seen then. What this message left open is recorded, and waits with it.
    private async Task WaitAsync(StoryMessage message, PacedStory paced, OpenWork work, CancellationToken cancellationToken)
    {
        var ((folder, wait), since) = (paced, _time.GetUtcNow());
        if (paced.IsAll && work.Articles.Count == 0 && await _pacing!.IsAwaitedAsync(folder, cancellationToken).ConfigureAwait(false))
        {
            // That message counts its own seconds, from before, and perhaps from a time without fractions, as listings have it.
            Expect(wait - TimeSpan.FromSeconds(2));
            return;
        }

        Log.Paced(_logger, folder.Story, wait.TotalSeconds);
        await _queue.SendAsync(StoreNames.Stories, message.WriteWaited(), wait, cancellationToken).ConfigureAwait(false);
        await _pacing!.AwaitAsync(folder, cancellationToken).ConfigureAwait(false);
        Expect(wait);

        void Expect(TimeSpan surely)
        {
            if (message.Article is { } article && work.Articles.Count == 0)
            {
                _awaited.Add(article, since, surely);
            }
        }
    }

    /// <summary>Settles what is around an article. Answers which story has to be left alone for how long before that, or none once it is settled.</summary>
    private async Task<PacedStory?> SettleAsync(string article, StoryTurn turn, CancellationToken cancellationToken)
    {
        for (var round = 0; round < Rounds; round++)
        {
            var (isSettled, paced) = await TrySettleAsync(article, turn, cancellationToken).ConfigureAwait(false);
            if (isSettled || paced is not null)
            {
                return paced;
            }

            turn.TrustNobody();
            CollateTelemetry.StoryRetried();
            Log.StartedOver(_logger, article, round);
            await Contention.WaitAsync(_time, article, round, cancellationToken).ConfigureAwait(false);
        }

        throw new ContentionException($"the story of article {article}");
    }

    private async Task<(bool IsSettled, PacedStory? Paced)> TrySettleAsync(string article, StoryTurn turn, CancellationToken cancellationToken)
    {
        // What is planned at first only tells which folders to look at. What counts is planned after all that it asks for was looked at.
        var folders = new Dictionary<string, StoryFolder>(StringComparer.Ordinal);
        var planned = await _planner.SketchAsync(article, cancellationToken).ConfigureAwait(false);
        for (var looks = 0; await LookAsync(article, planned, turn, folders, isFirst: looks == 0, cancellationToken).ConfigureAwait(false); looks++)
        {
            if (looks == MostLooks)
            {
                return (false, null);
            }

            planned = await _planner.PlanAsync(article, planned, cancellationToken).ConfigureAwait(false);
        }

        var (plan, view, _) = planned;
        await _writer.LookAgainAsync(plan.Stories.Where(story => folders.ContainsKey(story.Id) && !IsTouched(story, view, folders)).Select(story => (story, folders[story.Id])), cancellationToken).ConfigureAwait(false);
        var touched = Touched(plan, view, folders);
        if (turn.Pacing?.Next(TouchedFolders(plan, view, folders)) is var (folder, wait))
        {
            // Whether somebody waits for it already is asked of the summary that stands there now.
            if (folder.IsKept && !string.Equals((await _folders.ConfirmAsync(folder.Story, cancellationToken).ConfigureAwait(false)).Anchor?.ETag, folder.Anchor?.ETag, StringComparison.Ordinal))
            {
                return (false, null);
            }

            return (false, new PacedStory(folder, wait, IsAll: touched.Count == 1 && string.Equals(folder.Story, plan.StoryOf(article), StringComparison.Ordinal)));
        }

        if (touched.Count == 0)
        {
            _settled?.Add(planned, plan);
            return (true, null);
        }

        turn.Pacing?.Wrote();
        _settled?.Forget(plan);
        var announced = turn.Work.AddAsync(touched.Where(other => !string.Equals(other, article, StringComparison.Ordinal)), cancellationToken);
        if (await CarryOutAsync(plan, view, folders, announced, cancellationToken).ConfigureAwait(false)
            && await _planner.PlanAsync(article, planned, cancellationToken).ConfigureAwait(false) is var after && after.Plan.StillAsksFor(plan, touched))
        {
            _settled?.Add(after, plan);
            return (true, null);
        }

        _settled?.Forget(plan);
        touched.ForEach(turn.Open.Enqueue);
        return (false, null);
    }

    /// <summary>Looks at the folders that a plan asks for and that were not looked at. Answers whether there were any, so that it has to be planned once more.</summary>
    private async Task<bool> LookAsync(string article, Planned planned, StoryTurn turn, Dictionary<string, StoryFolder> folders, bool isFirst, CancellationToken cancellationToken)
    {
        var own = planned.Plan.StoryOf(article);
        var looked = await _planner.LookAsync(
            planned,
            folders,
            story => turn.MayPassOver(story, planned.Neighbourhood) && !string.Equals(story.Id, own, StringComparison.Ordinal),
            turn.MayTrust,
            cancellationToken).ConfigureAwait(false);
        return isFirst || looked;
    }

    /// <summary>Carries out a plan. Answers false if somebody else was at work on something in it.</summary>
    private async Task<bool> CarryOutAsync(StoryPlan plan, LogView view, Dictionary<string, StoryFolder> folders, Task announced, CancellationToken cancellationToken)
    {
        var failures = new List<Exception>();
        var isAlone = true;
        foreach (var story in plan.Stories.Where(story => folders.ContainsKey(story.Id)))
        {
            await TryAsync(async () =>
            {
                var wrote = await _writer.WriteAsync(story, folders[story.Id], view, announced, cancellationToken).ConfigureAwait(false);
                isAlone &= wrote is not null;
                if (wrote == true)
                {
                    Log.Wrote(_logger, story.Id, story.Articles.Count, story.Basis);
                }
            }, failures).ConfigureAwait(false);
        }

        await announced.ConfigureAwait(false);
        foreach (var story in plan.Retired.Where(story => !StoryWriter.IsRetired(story, plan, folders)))
        {
            await TryAsync(async () => isAlone &= await RetireAsync(story, folders[story.Id], view, cancellationToken).ConfigureAwait(false), failures).ConfigureAwait(false);
        }

        return failures.Count == 0 ? isAlone : throw new AggregateException(failures);
    }

    private async Task<bool> RetireAsync(RetiredStory story, StoryFolder folder, LogView? view, CancellationToken cancellationToken)
    {
        var to = story.To ?? await _planner.SuccessorAsync(folder, cancellationToken).ConfigureAwait(false);
        var retired = await _writer.RetireAsync(story with { To = to }, folder, view, cancellationToken).ConfigureAwait(false);
        if (retired)
        {
            Log.Retired(_logger, story.Id, to);
        }

        return retired;
    }

    // What stands under an id of which the log does not know that it was ever written: the state was built anew since.
    private async Task SettleFolderAsync(string story, Queue<string> open, CancellationToken cancellationToken)
    {
        for (var round = 0; round < Rounds; round++)
        {
            var folder = await _folders.ListAsync(story, cancellationToken).ConfigureAwait(false);
            if (await MarkAsync(story, open, cancellationToken).ConfigureAwait(false) || !folder.SummaryFiles.Any())
            {
                return;
            }

            if (await RetireAsync(new RetiredStory(story, null, ""), folder, null, cancellationToken).ConfigureAwait(false))
            {
                // Its article may have come back meanwhile, and whoever took it in found everything in place.
                await MarkAsync(story, open, cancellationToken).ConfigureAwait(false);
                return;
            }

            await Contention.WaitAsync(_time, story, round, cancellationToken).ConfigureAwait(false);
        }

        throw new ContentionException($"{StoreNames.Summaries}/{story}");
    }

    /// <summary>Has the articles looked at from which an id derives, and the log say that it was written. Answers false if there is none in the log.</summary>
    private async Task<bool> MarkAsync(string story, Queue<string> open, CancellationToken cancellationToken)
    {
        var any = false;
        foreach (var article in await _log.Articles.StartingWithAsync(story, cancellationToken).ConfigureAwait(false))
        {
            var (_, view, _) = await _planner.PlanAsync(article, null, cancellationToken).ConfigureAwait(false);
            foreach (var reading in view.ReadingsOf(article))
            {
                if (!view.IsMarked(reading))
                {
                    await _log.AppendAsync(view.Generation!, ShardKey.Of(reading), LogRecord.Wrote(article), cancellationToken).ConfigureAwait(false);
                }

                open.Enqueue(article);
                any = true;
            }
        }

        return any;
    }

    /// <summary>A story that has to be left alone for a while.</summary>
    /// <param name="Folder">What stands there.</param>
    /// <param name="Wait">For how long.</param>
    /// <param name="IsAll">Whether it is the article's own, and all that there is to write: then whoever waits for it already will do.</param>
    private sealed record PacedStory(StoryFolder Folder, TimeSpan Wait, bool IsAll)
    {
        public void Deconstruct(out StoryFolder folder, out TimeSpan wait) => (folder, wait) = (Folder, Wait);
    }
}
