using System.Text;
using Collate.Processing;
using Collate.Storage;
using Collate.Summaries;
using Collate.Summaries.Modelled;

namespace Collate.TestKit;

/// <summary>Collate at work on a store: what is dropped is taken in when <see cref="SeeAsync"/> says so, and messages are handled by <see cref="PumpAsync"/>.</summary>
internal sealed class World : IDisposable
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly SummaryOptions _options;
    private readonly int _page;
    private readonly int _blocksPerRoll;
    private readonly ModelWriter? _model;

    public World(IBlobStore store, IMessageQueue queue, SummaryOptions? options = null, int page = 1000, int blocksPerRoll = 40_000, ModelWriter? model = null)
    {
        _model = model;
        (Store, Queue, _options, _page, _blocksPerRoll) = (store, queue, options ?? new SummaryOptions(), page, blocksPerRoll);
        Restart();
    }

    public IBlobStore Store { get; }

    public IMessageQueue Queue { get; }

    public ArticleLog ArticleLog { get; private set; } = null!;

    public ArticleIntake Intake { get; private set; } = null!;

    public StoryProcessor Processor { get; private set; } = null!;

    public Reconciler Reconciler { get; private set; } = null!;

    /// <summary>A world on empty memory.</summary>
    public static async Task<World> InMemoryAsync(Func<IBlobStore, IBlobStore>? wrap = null, int page = 1000)
    {
        var store = new MemoryBlobStore();
        await store.CreateContainersAsync(None);
        var queue = new MemoryMessageQueue();
        await queue.CreateQueuesAsync(None);
        return new World(wrap?.Invoke(store) ?? store, queue, page: page);
    }

    /// <summary>Another process: everything that was in memory is lost.</summary>
    public void Restart()
    {
        ArticleLog?.Dispose();
        ArticleLog = new ArticleLog(Store, _blocksPerRoll);
        Intake = new ArticleIntake(Store, Queue, ArticleLog, EagerTime.Instance);
        Processor = new StoryProcessor(Store, Queue, ArticleLog, _options, EagerTime.Instance, model: _model);
        Reconciler = new Reconciler(Store, Queue, Intake, Processor, ArticleLog, _page, _page, EagerTime.Instance);
    }

    public void Dispose() => ArticleLog.Dispose();

    /// <summary>The user drops a file, in place of what the name held.</summary>
    public Task DropAsync(string name, string text) => DropAsync(name, Encoding.UTF8.GetBytes(text));

    public async Task DropAsync(string name, ReadOnlyMemory<byte> content)
    {
        var seen = await Store.HeadAsync(StoreNames.Articles, name, None);
        Assert.NotNull(await Store.WriteAsync(StoreNames.Articles, name, content, "application/octet-stream", WriteCondition.Unchanged(seen), null, None));
    }

    /// <summary>The user deletes a file.</summary>
    public async Task RemoveAsync(string name)
    {
        if (await Store.HeadAsync(StoreNames.Articles, name, None) is { } head)
        {
            Assert.True(await Store.DeleteAsync(StoreNames.Articles, name, head.ETag, None));
        }
    }

    /// <summary>The editors decide.</summary>
    public async Task DecideAsync(string overrides)
    {
        var seen = await Store.HeadAsync(StoreNames.Editorial, OverridesDesk.FileName, None);
        Assert.NotNull(await Store.WriteAsync(StoreNames.Editorial, OverridesDesk.FileName, Encoding.UTF8.GetBytes(overrides), "application/json", WriteCondition.Unchanged(seen), null, None));
    }

    /// <summary>The editors decide, the heartbeat comes, and what follows is handled.</summary>
    public async Task DecideAndSettleAsync(string overrides)
    {
        await DecideAsync(overrides);
        await Reconciler.RunAsync(None);
        await PumpAsync();
    }

    /// <summary>An event comes.</summary>
    public Task<IntakeOutcome> SeeAsync(string name) => Intake.HandleAsync(name, None);

    /// <summary>Handles messages until there are none.</summary>
    public async Task PumpAsync()
    {
        while (await Queue.ReceiveAsync(StoreNames.Stories, 1, Lease, None) is [var message])
        {
            try
            {
                await Processor.HandleAsync(message.Body, isFirst: message.Deliveries == 1, None);
            }
            catch
            {
                // As if the lease had run out: the message comes again.
                await Queue.SendAsync(StoreNames.Stories, message.Body, TimeSpan.Zero, None);
                throw;
            }
            finally
            {
                await Queue.DeleteAsync(StoreNames.Stories, message, None);
            }
        }
    }

    /// <summary>Drops a file, tells of it, and handles what follows.</summary>
    public async Task<IntakeOutcome> TakeInAsync(string name, string text)
    {
        await DropAsync(name, text);
        var outcome = await SeeAsync(name);
        await PumpAsync();
        return outcome;
    }

    /// <summary>Every blob of a container as text, by name.</summary>
    public async Task<SortedDictionary<string, string>> DumpAsync(string container, string prefix = "")
    {
        var dump = new SortedDictionary<string, string>(StringComparer.Ordinal);
        await foreach (var head in Store.ListAsync(container, prefix, None))
        {
            dump[head.Name] = Encoding.UTF8.GetString((await Store.ReadAsync(container, head.Name, long.MaxValue, None))!.Content.Span);
        }

        return dump;
    }

    /// <summary>Every blob of <c>summaries</c> but the versions, which are held to what is promised of them.</summary>
    public async Task<SortedDictionary<string, string>> WithoutVersionsAsync(string prefix = "")
    {
        var dump = await DumpAsync(StoreNames.Summaries, prefix);
        VersionAssert.Hold(dump);
        foreach (var version in dump.Keys.Where(name => name.Contains("/versions/", StringComparison.Ordinal)).ToArray())
        {
            dump.Remove(version);
        }

        return dump;
    }

    /// <summary>What the one promise is about: every current summary and its sources. Redirects and versions are history.</summary>
    public async Task<SortedDictionary<string, string>> SummariesAsync()
    {
        var dump = await WithoutVersionsAsync();
        foreach (var redirect in dump.Keys.Where(name => name.EndsWith("/redirect.json", StringComparison.Ordinal)).ToArray())
        {
            Assert.DoesNotContain(redirect.Replace("redirect.json", "summary.json", StringComparison.Ordinal), dump.Keys);
            dump.Remove(redirect);
        }

        return dump;
    }

    /// <summary>Every version of every blob: equal if and only if nothing was written.</summary>
    public async Task<SortedDictionary<string, string>> VersionsAsync()
    {
        var versions = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var container in StoreNames.Containers)
        {
            await foreach (var head in Store.ListAsync(container, "", None))
            {
                versions[$"{container}/{head.Name}"] = head.ETag;
            }
        }

        return versions;
    }
}
