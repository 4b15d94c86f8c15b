using Collate.Processing;
using Collate.Storage;
using Collate.Summaries;
using Collate.Summaries.Modelled;

namespace Collate.Upkeep;

/// <summary>Holds a live store to every promise: each file accounted for, each citation's words in its source, each page that of its summary, each stored answer readable, no message given up, nothing that belongs to nothing.</summary>
/// <remarks>
/// Reads everything, dropped files included, and writes nothing unless asked to repair. What is being written at the time may be found wanting; look again, or stop the hosts first.
/// Files dropped within the last ten minutes count as on their way. See <c>docs/adr/0019-rebuild-and-doctor.md</c>.
/// </remarks>
public sealed class StoreDoctor
{
    private readonly IBlobStore _store;
    private readonly IMessageQueue _queue;
    private readonly SummaryOptions _options;
    private readonly Uri? _site;
    private readonly ModelWriter? _model;
    private readonly TimeProvider _time;
    private readonly IReadOnlyList<IStoreCheck> _others;

    /// <summary>Works on a store and a queue.</summary>
    /// <param name="store">The store.</param>
    /// <param name="queue">The queues.</param>
    /// <param name="options">What the user set about summaries: with other options other summaries are right.</param>
    /// <param name="site">Where the pages are, for digests that are written again.</param>
    /// <param name="time">Tells which files were dropped just now; the system's if none is given.</param>
    /// <param name="model">The model that writes; the embedded writer does if none is given.</param>
    /// <param name="others">What else is looked at, after everything else.</param>
    public StoreDoctor(IBlobStore store, IMessageQueue queue, SummaryOptions options, Uri? site = null, TimeProvider? time = null, ModelWriter? model = null, IReadOnlyList<IStoreCheck>? others = null) =>
        (_store, _queue, _options, _site, _time, _model, _others) = (store, queue, options, site, time ?? TimeProvider.System, model, others ?? []);

    /// <summary>Looks at everything.</summary>
    public async Task<DoctorReport> CheckAsync(CancellationToken cancellationToken) => (await LookAsync(cancellationToken).ConfigureAwait(false)).Report();

    /// <summary>Looks at everything, repairs what can be repaired, and looks again.</summary>
    /// <remarks>Deletes what belongs to nothing or cannot be read, then reconciles; builds the state anew where that is what is wrong. What is right already is not written again.</remarks>
    public async Task<DoctorReport> RepairAsync(CancellationToken cancellationToken)
    {
        var before = await LookAsync(cancellationToken).ConfigureAwait(false);
        if (before.Findings.Count == 0)
        {
            return before.Report();
        }

        foreach (var repair in before.Repairs)
        {
            await repair(cancellationToken).ConfigureAwait(false);
        }

        using (var log = new ArticleLog(_store))
        {
            var processor = Processor(log);
            var reconciler = new Reconciler(_store, _queue, new ArticleIntake(_store, _queue, log, _time), processor, log, time: _time);
            if (before.NeedsRebuild)
            {
                await new StateRebuild(_store, _queue, reconciler, processor).RunAsync(null, cancellationToken).ConfigureAwait(false);
            }
            else
            {
                await new Settling(_queue, reconciler, processor).RunAsync(StateRebuild.MaxWalks, null, cancellationToken).ConfigureAwait(false);
            }
        }

        var after = await CheckAsync(cancellationToken).ConfigureAwait(false);
        return after with { Repaired = [.. before.Findings.Except(after.Findings)] };
    }

    private StoryProcessor Processor(ArticleLog log) => new(_store, _queue, log, _options, _time, model: _model);

    // Nothing that a host keeps in memory: what is looked at is what is stored.
    private async Task<Chart> LookAsync(CancellationToken cancellationToken)
    {
        using var log = new ArticleLog(_store);
        var chart = new Chart();
        var state = new StateCheck(_store, log, _time, chart);
        await state.RunAsync(cancellationToken).ConfigureAwait(false);
        var stories = new StoryCheck(_store, Processor(log), state, chart);
        await stories.RunAsync(cancellationToken).ConfigureAwait(false);
        await new ListCheck(_store, stories, chart).RunAsync(cancellationToken).ConfigureAwait(false);
        await new DigestCheck(_store, _site, chart).RunAsync(cancellationToken).ConfigureAwait(false);
        await new AnswerCheck(_store, _time, chart).RunAsync(cancellationToken).ConfigureAwait(false);
        await new QueueCheck(_queue, chart).RunAsync(cancellationToken).ConfigureAwait(false);
        foreach (var other in _others)
        {
            foreach (var diagnosis in await other.RunAsync(cancellationToken).ConfigureAwait(false))
            {
                chart.Add(diagnosis);
            }
        }

        return chart;
    }
}
