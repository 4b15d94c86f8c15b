using Collate.Storage;
using Collate.Summaries.Modelled;
using FsCheck;
using FsCheck.Fluent;

namespace Collate.Tests.Summaries.Modelled;

public sealed class StoryPaceTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 22, 6, 0, 0, TimeSpan.Zero);
    private static readonly ModelWriterOptions Options = new() { Model = "m" };

    [Fact]
    public void Due_NewStory_IsAfterTheQuietPeriod() => Assert.Equal(Start.AddMinutes(2), Record().Due(Options));

    [Fact]
    public void Due_AskedAMomentAgo_IsAfterTheInterval() => Assert.Equal(Start.AddMinutes(14), (Record() with { Asked = Start.AddMinutes(-1) }).Due(Options));

    [Fact]
    public void Due_NeverAtRest_IsNoLaterThanTheIntervalAfterTheFirstChange() =>
        Assert.Equal(Start.AddMinutes(15), (Record() with { Changed = Start.AddMinutes(14.9) }).Due(Options));

    [Fact]
    public void Due_PutOff_IsNotBefore() => Assert.Equal(Start.AddHours(3), (Record() with { NotBefore = Start.AddHours(3) }).Due(Options));

    [Fact]
    public async Task Wake_SeveralTimes_SendsOneMessage()
    {
        var pace = await PaceAsync();
        await pace.SeeAsync("story", "k1", CancellationToken.None);

        Assert.Equal(Options.QuietPeriod, await pace.WakeAsync("story", CancellationToken.None));
        Assert.Null(await pace.WakeAsync("story", CancellationToken.None));
        Assert.Null(await pace.WakeAsync("unknown", CancellationToken.None));
    }

    [Fact]
    public void Due_AnyHistory_NeverBreaksTheInterval() => Prop.ForAll<int, int, int>((changed, waiting, asked) =>
    {
        var record = Record() with { Changed = Start.AddSeconds(changed), Waiting = Start.AddSeconds(waiting), Asked = Start.AddSeconds(asked) };
        Assert.True(record.Due(Options) >= record.Asked + Options.MinInterval);
    }).QuickCheckThrowOnFailure();

    private static PaceRecord Record() => new() { Key = "k", Changed = Start, Waiting = Start };

    private static async Task<StoryPace> PaceAsync()
    {
        var store = new MemoryBlobStore();
        await store.CreateContainersAsync(CancellationToken.None);
        return new StoryPace(new Ledger(store, new Stopped()), Options);
    }

    private sealed class Stopped : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Start;
    }
}
