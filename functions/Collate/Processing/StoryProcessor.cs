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

    private readonly IBlobStore _store;
    private readonly IMessageQueue _queue;
    private readonly ArticleLog _log;
    private readonly StoryPlanner _planner;
    private readonly StoryWriter _writer;
    private readonly StorySettler _settler;
    private readonly FolderSettler _folderSettler;
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

        // With a model, a story can become due by the clock alone.
        _settled = model is null ? new SettledStories() : null;
        var folders = new StoryFolders(store);
        _planner = new StoryPlanner(store, log, folders, options, new OverridesDesk(store, _logger), model);
        _writer = new StoryWriter(store, queue, log, folders, _time, model);
        _settler = new StorySettler(_planner, _writer, new StoryRetirer(store, folders, _time), folders, _settled, _time, _logger);
        _folderSettler = new FolderSettler(log, folders, _planner, _settler, _time);
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

        // Of a burst most are in a summary by the time their messages come. Whether they have gone again since, the log tells.
        if (isFirst && read is { IsFresh: true, Article: not null } && _log.LookAtKnown(HasSeen) && await _log.LookAsync(new Reach(), HasSeen, cancellationToken).ConfigureAwait(false))
        {
            CollateTelemetry.Arrived(_time.GetUtcNow() - read.Seen!.Value);
            return;
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
            await Attempt.RunAsync(() => _folderSettler.SettleAsync(story, turn.Open, cancellationToken), failures).ConfigureAwait(false);
        }

        // A view that was outdated by the time it was written may have written stories that are connected to the article no longer: they are looked at, too.
        var done = new HashSet<string>(StringComparer.Ordinal);
        PacedStory? paced = null;
        while (paced is null && turn.Open.TryDequeue(out var next))
        {
            if (done.Add(next))
            {
                await Attempt.RunAsync(async () => paced = await _settler.SettleAsync(next, turn, cancellationToken).ConfigureAwait(false), failures).ConfigureAwait(false);
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

        bool HasSeen(LogLook look) => _settled?.HasSeen(read.Article!, look, _planner.LastOverrides) == true;
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
        return (StoryStanding.Touched(plan, view, folders).Count == 0, around);
    }

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


}
