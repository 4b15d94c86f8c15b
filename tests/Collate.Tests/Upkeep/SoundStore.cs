using System.Text;
using Collate.Processing;
using Collate.Storage;
using Collate.Summaries;
using Collate.TestKit;
using Collate.Tests.Processing;
using Collate.Upkeep;

namespace Collate.Tests.Upkeep;

/// <summary>A store in memory with a little of everything: three stories with versions, one that merged into another, one that ended, a file in quarantine, and two digests.</summary>
internal sealed class SoundStore : IDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;

    private readonly DigestWorld _digests;

    private SoundStore(DigestWorld digests) => _digests = digests;

    public World World => _digests.World;

    public IBlobStore Store => World.Store;

    public StoreDoctor Doctor => new(Store, World.Queue, new SummaryOptions());

    /// <summary>The story of the bridge.</summary>
    public string Story { get; private set; } = "";

    public static async Task<SoundStore> CreateAsync()
    {
        var sound = new SoundStore(DigestWorld.Over(await World.InMemoryAsync()));
        var world = sound.World;
        await world.TakeInAsync("b1.txt", Texts.Bridge1);
        await world.TakeInAsync("gone.txt", Texts.Comet);
        await world.TakeInAsync("e1.txt", Texts.Election1);
        await sound._digests.BeatAsync("2025-06-19T12:00:00Z");
        await sound._digests.BeatAsync("2025-06-20T12:00:00Z");
        await world.TakeInAsync("b2.txt", Texts.Bridge2);
        await world.TakeInAsync("b3.txt", Texts.Bridge3);
        await world.TakeInAsync("empty.txt", "");
        await world.RemoveAsync("gone.txt");
        await world.SeeAsync("gone.txt");
        await world.PumpAsync();
        await sound._digests.BeatAsync("2025-06-21T12:00:00Z");
        sound.Story = (await world.Processor.StoryOfAsync(Hashes.Of(Texts.Bridge1), None))!;
        return sound;
    }

    /// <summary>The name of a blob that starts and ends so: the first, in ordinal order.</summary>
    public async Task<string> FindAsync(string container, string prefix, string ending = "") =>
        (await World.DumpAsync(container, prefix)).Keys.First(name => name.EndsWith(ending, StringComparison.Ordinal));

    public async Task DeleteAsync(string container, string name) => Assert.True(await Store.DeleteAsync(container, name, (await Store.HeadAsync(container, name, None))!.ETag, None));

    /// <summary>Changes what a blob holds, and leaves its metadata.</summary>
    public async Task ChangeAsync(string container, string name, Func<string, string> change)
    {
        var blob = (await Store.ReadAsync(container, name, long.MaxValue, None))!;
        var (before, after) = (Encoding.UTF8.GetString(blob.Content.Span), change(Encoding.UTF8.GetString(blob.Content.Span)));
        Assert.NotEqual(before, after);
        Assert.NotNull(await Store.WriteAsync(container, name, Encoding.UTF8.GetBytes(after), "text/plain", WriteCondition.At(blob.Head.ETag), blob.Head.Metadata, None));
    }

    public async Task PutAsync(string container, string name, string text, IReadOnlyDictionary<string, string>? metadata = null) =>
        Assert.NotNull(await Store.WriteAsync(container, name, Encoding.UTF8.GetBytes(text), "text/plain", WriteCondition.Absent, metadata, None));

    public void Dispose() => _digests.Dispose();
}
