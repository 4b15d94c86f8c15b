using Collate.Digests;
using Collate.Processing;
using Collate.Storage;
using Collate.Summaries;
using Collate.TestKit;

namespace Collate.Convergence;

/// <summary>One host at work on a store that others share.</summary>
internal sealed class Machine : IDisposable
{
    private const int PerReconcile = 7;

    private readonly DigestOptions _digests = new(DigestSchedule.TryCreate(DigestSchedule.DefaultExpression, TimeZoneInfo.Utc, DigestCadence.Daily)!, null);
    private readonly IMessageQueue _queue;
    private readonly TimeProvider _clock;
    private readonly bool _paced;

    public Machine(IBlobStore store, IMessageQueue queue, LocalClock clock, bool paced)
    {
        (_queue, _clock, _paced) = (queue, clock, paced);
        Store = new FaultyStore(store) { Dies = true };
        Restart();
    }

    public FaultyStore Store { get; }

    public ArticleLog Log { get; private set; } = null!;

    public ArticleIntake Intake { get; private set; } = null!;

    public StoryProcessor Processor { get; private set; } = null!;

    public Reconciler Reconciler { get; private set; } = null!;

    public Digester Digester { get; private set; } = null!;

    /// <summary>Another process: everything in memory is lost, and nothing fails any more.</summary>
    public void Restart()
    {
        Log?.Dispose();
        Store.Restart(0);
        Store.Meanwhile = null;
        Log = new ArticleLog(Store, blocksPerRoll: 5);
        Intake = new ArticleIntake(Store, _queue, Log, _clock);
        Processor = new StoryProcessor(Store, _queue, Log, new SummaryOptions(), _clock, paced: _paced);
        Reconciler = new Reconciler(Store, _queue, Intake, Processor, Log, PerReconcile, PerReconcile, _clock);
        Digester = new Digester(Store, _digests, _clock);
    }

    public void Dispose() => Log.Dispose();
}
