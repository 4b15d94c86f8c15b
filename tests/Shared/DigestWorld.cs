using System.Text;
using Collate.Digests;
using Collate.Storage;

namespace Collate.TestKit;

/// <summary>A world with a clock, in which digests are written.</summary>
internal sealed class DigestWorld : IDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;

    private DigestWorld(World world, DigestOptions options) => (World, Options) = (world, options);

    public World World { get; }

    public DigestOptions Options { get; }

    public SetTime Time { get; } = new("2025-06-19T12:00:00Z");

    public IBlobStore Store => World.Store;

    /// <summary>Daily digests at six by the clocks of London, on empty memory.</summary>
    public static async Task<DigestWorld> CreateAsync(DigestCadence cadence = DigestCadence.Daily, Func<IBlobStore, IBlobStore>? wrap = null, Uri? site = null) =>
        Over(await World.InMemoryAsync(wrap), cadence, site);

    /// <summary>Digests in a world that there is.</summary>
    public static DigestWorld Over(World world, DigestCadence cadence = DigestCadence.Daily, Uri? site = null) =>
        new(world, new DigestOptions(DigestSchedule.TryCreate(DigestSchedule.DefaultExpression, TimeZoneInfo.FindSystemTimeZoneById("Europe/London"), cadence)!, site));

    /// <summary>Another process that works on the same store.</summary>
    public Digester Host() => new(Store, Options, Time);

    /// <summary>The heartbeat comes at an instant.</summary>
    public Task<int> BeatAsync(string instant)
    {
        Time.Set(instant);
        return Host().RunAsync(None);
    }

    /// <summary>A stored digest.</summary>
    public async Task<Digest> ReadAsync(string id) => DigestJson.Read((await Store.ReadAsync(StoreNames.Digests, $"{id}.json", long.MaxValue, None))!.Content.Span);

    /// <summary>A stored file of the container.</summary>
    public async Task<string> TextAsync(string name) => Encoding.UTF8.GetString((await Store.ReadAsync(StoreNames.Digests, name, long.MaxValue, None))!.Content.Span);

    /// <summary>The names of the digests that there are.</summary>
    public async Task<string[]> IdsAsync() => [.. (await World.DumpAsync(StoreNames.Digests)).Keys.Where(name => name.EndsWith(".json", StringComparison.Ordinal) && !name.StartsWith("latest", StringComparison.Ordinal)).Select(name => name[..^5])];

    /// <summary>Everything that digests write.</summary>
    public async Task<SortedDictionary<string, string>> DumpAsync()
    {
        var dump = await World.DumpAsync(StoreNames.Digests);
        foreach (var (name, text) in await World.DumpAsync(StoreNames.Ledger, "digests/"))
        {
            dump.Add("ledger/" + name, text);
        }

        return dump;
    }

    public void Dispose() => World.Dispose();
}
