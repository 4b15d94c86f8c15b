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
    public async Task NextWake_MessageWasSent_IsNone()
    {
        var pace = await PaceAsync();
        await pace.SeeAsync("story", "k1", CancellationToken.None);

        Assert.Equal(Options.QuietPeriod, await SendAsync(pace));
        Assert.Null(await pace.NextWakeAsync("story", CancellationToken.None));
        Assert.Null(await pace.NextWakeAsync("unknown", CancellationToken.None));
    }

    [Fact]
    public async Task NextWake_MessageWasNotSent_IsTheSame()
    {
        var pace = await PaceAsync();
        await pace.SeeAsync("story", "k1", CancellationToken.None);

        Assert.Equal(await pace.NextWakeAsync("story", CancellationToken.None), await pace.NextWakeAsync("story", CancellationToken.None));
    }

    [Fact]
    public async Task NextWake_MessageCameWhereTheClockIsBehind_IsAnother()
    {
        var clock = new Clock();
        var pace = await PaceAsync(clock);
        await pace.SeeAsync("story", "k1", CancellationToken.None);
        await SendAsync(pace);
        clock.Now += Options.QuietPeriod / 2;
        await pace.SeeAsync("story", "k2", CancellationToken.None);
        Assert.Null(await pace.NextWakeAsync("story", CancellationToken.None));

        await pace.WokeAsync("story", Start + Options.QuietPeriod + TimeSpan.FromSeconds(1), CancellationToken.None);
        Assert.Null(await pace.NextWakeAsync("story", CancellationToken.None));
        await pace.WokeAsync("story", Start + Options.QuietPeriod, CancellationToken.None);

        Assert.Equal(Options.QuietPeriod, await SendAsync(pace));
    }

    [Fact]
    public async Task NextWake_DueWhileItWasWritten_IsAtOnce()
    {
        var clock = new Clock();
        var pace = await PaceAsync(clock);
        await pace.SeeAsync("story", "k1", CancellationToken.None);
        clock.Now += Options.QuietPeriod + TimeSpan.FromSeconds(7);

        Assert.Equal(TimeSpan.FromSeconds(1), await SendAsync(pace));
    }

    [Fact]
    public async Task NextWake_PartOfASecond_NeverComesTooEarly()
    {
        var clock = new Clock();
        var pace = await PaceAsync(clock);
        await pace.SeeAsync("story", "k1", CancellationToken.None);
        clock.Now += TimeSpan.FromMilliseconds(1_300);
        var wait = await SendAsync(pace);

        // A queue takes whole seconds only.
        clock.Now += TimeSpan.FromSeconds(Math.Floor(wait!.Value.TotalSeconds));

        Assert.True(await pace.IsDueAsync("story", CancellationToken.None));
    }

    [Fact]
    public void Due_AnyHistory_NeverBreaksTheInterval() => Prop.ForAll<int, int, int>((changed, waiting, asked) =>
    {
        var record = Record() with { Changed = Start.AddSeconds(changed), Waiting = Start.AddSeconds(waiting), Asked = Start.AddSeconds(asked) };
        Assert.True(record.Due(Options) >= record.Asked + Options.MinInterval);
    }).QuickCheckThrowOnFailure();

    private static PaceRecord Record() => new() { Key = "k", Changed = Start, Waiting = Start };

    private static async Task<StoryPace> PaceAsync(Clock? clock = null)
    {
        var store = new MemoryBlobStore();
        await store.CreateContainersAsync(CancellationToken.None);
        return new StoryPace(new Ledger(store, clock ?? new Clock()), Options);
    }

    private static async Task<TimeSpan?> SendAsync(StoryPace pace)
    {
        if (await pace.NextWakeAsync("story", CancellationToken.None) is not var (at, wait))
        {
            return null;
        }

        await pace.WillWakeAsync("story", at, CancellationToken.None);
        return wait;
    }

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = Start;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
