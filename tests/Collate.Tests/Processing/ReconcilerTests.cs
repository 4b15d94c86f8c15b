using Collate.Processing;
using Collate.Storage;
using Collate.Stories;
using Collate.TestKit;

namespace Collate.Tests.Processing;

public sealed class ReconcilerTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(1000)]
    public async Task Run_NoTriggerEverFired_EverythingIsFound(int page)
    {
        using var world = await World.InMemoryAsync(page: page);
        await world.DropAsync("b1.txt", Texts.Bridge1);
        await world.DropAsync("b2.txt", Texts.Bridge2);
        await world.DropAsync("in/\U0001F600.txt", Texts.Election1);
        await world.DropAsync("in/\uFF5E.txt", Texts.Comet);
        await world.DropAsync("zero.txt", "");

        for (var run = 0; run < 40; run++)
        {
            await world.Reconciler.RunAsync(None);
            world.Restart();
        }

        await world.PumpAsync();
        using var fresh = await World.InMemoryAsync();
        await fresh.TakeInAsync("b1.txt", Texts.Bridge1);
        await fresh.TakeInAsync("b2.txt", Texts.Bridge2);
        await fresh.TakeInAsync("in/\U0001F600.txt", Texts.Election1);
        await fresh.TakeInAsync("in/\uFF5E.txt", Texts.Comet);
        await fresh.TakeInAsync("zero.txt", "");
        Assert.Equal(await fresh.SummariesAsync(), await world.SummariesAsync());
        Assert.Equal(await fresh.DumpAsync(StoreNames.Quarantine), await world.DumpAsync(StoreNames.Quarantine));
    }

    [Fact]
    public async Task Run_EverythingStands_FindsNothing()
    {
        using var world = await World.InMemoryAsync();
        await world.TakeInAsync("b1.txt", Texts.Bridge1);
        await world.TakeInAsync("b2.txt", Texts.Bridge2);
        await world.TakeInAsync("zero.txt", "");

        Assert.Equal(0, await world.Reconciler.RunToEndAsync(None));
        Assert.Equal(0, await world.Queue.CountAsync(StoreNames.Stories, None));
    }

    [Fact]
    public async Task Run_FileChangedAndFileGoneUnseen_AreFound()
    {
        using var world = await World.InMemoryAsync();
        await world.TakeInAsync("b1.txt", Texts.Bridge1);
        await world.TakeInAsync("b2.txt", Texts.Bridge2);
        await world.DropAsync("b1.txt", Texts.Election1);
        await world.RemoveAsync("b2.txt");

        // Both names, and then the two articles that were left and the one that is new.
        Assert.Equal(5, await world.Reconciler.RunAsync(None));
        await world.PumpAsync();

        using var fresh = await World.InMemoryAsync();
        await fresh.TakeInAsync("b1.txt", Texts.Election1);
        Assert.Equal(await fresh.SummariesAsync(), await world.SummariesAsync());
    }

    [Theory]
    [InlineData("summary.json")]
    [InlineData("summary.md")]
    [InlineData("summary.html")]
    public async Task Run_SummaryFileMissing_AsksForItsStory(string file)
    {
        using var world = await World.InMemoryAsync();
        await world.TakeInAsync("b1.txt", Texts.Bridge1);
        var expected = await world.SummariesAsync();
        var name = expected.Keys.Single(name => name.EndsWith(file, StringComparison.Ordinal));
        await world.Store.DeleteAsync(StoreNames.Summaries, name, (await world.Store.HeadAsync(StoreNames.Summaries, name, None))!.ETag, None);

        Assert.Equal(1, await world.Reconciler.RunToEndAsync(None));
        await world.PumpAsync();

        Assert.Equal(expected, await world.SummariesAsync());
    }

    [Fact]
    public async Task Run_MessageWasLost_AsksAgain()
    {
        using var world = await World.InMemoryAsync();
        await world.DropAsync("b1.txt", Texts.Bridge1);
        await world.SeeAsync("b1.txt");
        var lost = Assert.Single(await world.Queue.ReceiveAsync(StoreNames.Stories, 1, TimeSpan.FromMinutes(1), None));
        await world.Queue.DeleteAsync(StoreNames.Stories, lost, None);

        Assert.Equal(1, await world.Reconciler.RunToEndAsync(None));
        await world.PumpAsync();

        Assert.Equal(4, (await world.SummariesAsync()).Count);
    }

    [Fact]
    public async Task Run_StateWasThrownAway_ArrivesAtTheSameBytes()
    {
        using var world = await World.InMemoryAsync();
        await world.TakeInAsync("b1.txt", Texts.Bridge1);
        await world.TakeInAsync("b2.txt", Texts.Bridge2);
        await world.TakeInAsync("e.txt", Texts.Election1);
        var expected = await world.SummariesAsync();
        foreach (var name in (await world.DumpAsync(StoreNames.State)).Keys)
        {
            await world.Store.DeleteAsync(StoreNames.State, name, (await world.Store.HeadAsync(StoreNames.State, name, None))!.ETag, None);
        }

        await world.Reconciler.RunToEndAsync(None);
        await world.PumpAsync();

        Assert.Equal(expected, await world.SummariesAsync());
    }

    [Fact]
    public async Task Run_OneNameFails_TheRestIsDealtWithAndTheWalkGoesOn()
    {
        FaultyStore? faulty = null;
        using var world = await World.InMemoryAsync(store => faulty = new FaultyStore(store));
        await world.DropAsync("b1.txt", Texts.Bridge1);
        await world.DropAsync("b2.txt", Texts.Bridge2);
        faulty!.FailOn = (_, name) => string.Equals(name, "b1.txt", StringComparison.Ordinal);

        await Assert.ThrowsAsync<AggregateException>(() => world.Reconciler.RunAsync(None));
        Assert.Single(await world.DumpAsync(StoreNames.State, NameStore.Prefix));
        faulty.FailOn = null;
        await world.Reconciler.RunToEndAsync(None);

        Assert.Equal(2, (await world.DumpAsync(StoreNames.State, NameStore.Prefix)).Count);
    }

    [Fact]
    public async Task Run_ArticlesAndStateDeletedTogether_NothingIsLeftOfThem()
    {
        using var world = await World.InMemoryAsync();
        await world.TakeInAsync("b1.txt", Texts.Bridge1);
        await world.TakeInAsync("b3.txt", Texts.Bridge3);
        await world.TakeInAsync("e.txt", Texts.Election1);
        await world.TakeInAsync("zero.txt", "");
        await world.TakeInAsync("never.xyz", "no text");
        await world.TakeInAsync("one.txt", " ");
        foreach (var name in (string[])["b3.txt", "e.txt", "zero.txt"])
        {
            await world.RemoveAsync(name);
        }

        await world.DropAsync("never.xyz", " ");
        await ThrowStateAwayAsync(world);
        await world.Reconciler.RunToEndAsync(None);
        await world.PumpAsync();

        using var fresh = await World.InMemoryAsync();
        await fresh.TakeInAsync("b1.txt", Texts.Bridge1);
        await fresh.TakeInAsync("never.xyz", " ");
        await fresh.TakeInAsync("one.txt", " ");
        Assert.Equal(await fresh.SummariesAsync(), await world.SummariesAsync());
        Assert.Equal(await fresh.DumpAsync(StoreNames.Quarantine), await world.DumpAsync(StoreNames.Quarantine));
        Assert.Equal(0, await world.Reconciler.RunToEndAsync(None));
        var led = await world.WithoutVersionsAsync(StoryGroup.IdOf(Hashes.Of(Texts.Bridge3)) + "/");
        Assert.Contains(StoryGroup.IdOf(Hashes.Of(Texts.Bridge1)), Assert.Single(led).Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Run_OvertakenWhileItPutsAFileIntoQuarantine_LeavesNoCopy(bool dies)
    {
        var (call, swept) = (0, 0);
        bool overtaken;
        do
        {
            call++;
            overtaken = false;
            FaultyStore faulty = null!;
            using var world = await World.InMemoryAsync(store => faulty = new FaultyStore(store) { After = true, Dies = dies });
            await world.DropAsync("a.txt", " ");
            faulty.Restart(dies ? call : 0);
            faulty.Meanwhile = async number =>
            {
                // Just before, the file is another, and somebody else takes that in.
                if (number == call)
                {
                    overtaken = true;
                    using var other = new World(faulty.Inner, world.Queue);
                    await other.TakeInAsync("a.txt", Texts.Election1);
                }
            };
            await UntilDoneAsync(world, faulty, () => world.SeeAsync("a.txt"));
            faulty.Meanwhile = null;
            faulty.Revive();
            swept += overtaken ? (await world.DumpAsync(StoreNames.Quarantine)).Count : 0;
            await world.Reconciler.RunToEndAsync(None);

            Assert.Equal(overtaken, (await world.DumpAsync(StoreNames.Quarantine)).Count == 0);
            Assert.Equal(0, await world.Reconciler.RunToEndAsync(None));
        }
        while (overtaken);
        Assert.True(swept > 0, "Nothing was ever left behind.");
    }

    [Fact]
    public async Task Run_StateDeletedAndTheArticlesGoLater_TheirSummariesGo()
    {
        using var world = await World.InMemoryAsync();
        await world.TakeInAsync("b1.txt", Texts.Bridge1);
        await world.TakeInAsync("e.txt", Texts.Election1);
        await ThrowStateAwayAsync(world);
        await world.Reconciler.RunToEndAsync(None);
        await world.PumpAsync();

        await world.RemoveAsync("e.txt");
        await world.SeeAsync("e.txt");
        await world.PumpAsync();

        using var fresh = await World.InMemoryAsync();
        await fresh.TakeInAsync("b1.txt", Texts.Bridge1);
        Assert.Equal(await fresh.SummariesAsync(), await world.SummariesAsync());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Pump_KilledAtAnyCallWhileASummaryWithoutArticlesGoes_RetryHeals(bool after)
    {
        var call = 0;
        bool failed;
        do
        {
            call++;
            FaultyStore faulty = null!;
            using var world = await World.InMemoryAsync(store => faulty = new FaultyStore(store) { After = after, Dies = true });
            await world.TakeInAsync("e.txt", Texts.Election1);
            await world.RemoveAsync("e.txt");
            await ThrowStateAwayAsync(world);
            await world.Reconciler.RunToEndAsync(None);
            await world.DropAsync("e.txt", Texts.Election1);
            faulty.Restart(call);
            var message = Assert.Single(await world.Queue.ReceiveAsync(StoreNames.Stories, 1, TimeSpan.FromMinutes(1), None));
            faulty.Meanwhile = async number =>
            {
                // Just before, the article comes back, and everything is in place.
                if (number == call)
                {
                    using var other = new World(faulty.Inner, world.Queue);
                    await other.SeeAsync("e.txt");
                    await other.PumpAsync();
                }
            };
            await UntilDoneAsync(world, faulty, () => world.Processor.HandleAsync(message.Body, None));
            failed = faulty.Failed;
            faulty.Meanwhile = null;
            faulty.Revive();
            await world.SeeAsync("e.txt");
            await world.PumpAsync();

            Assert.Equal(4, (await world.SummariesAsync()).Count);
        }
        while (failed);
        Assert.True(call > 5, "The scenario makes fewer calls than a kill could hit.");
    }

    [Fact]
    public async Task Run_SomethingWasMissed_LeavesSummariesOfWhichNothingIsKnown()
    {
        FaultyStore faulty = null!;
        using var world = await World.InMemoryAsync(store => faulty = new FaultyStore(store));
        await world.TakeInAsync("b1.txt", Texts.Bridge1);
        var expected = await world.SummariesAsync();
        await ThrowStateAwayAsync(world);
        faulty.FailOn = (_, name) => string.Equals(name, "b1.txt", StringComparison.Ordinal);

        await Assert.ThrowsAsync<AggregateException>(() => world.Reconciler.RunToEndAsync(None));

        Assert.Equal(0, await world.Queue.CountAsync(StoreNames.Stories, None));
        Assert.Equal(expected, await world.SummariesAsync());
    }

    [Fact]
    public async Task Run_CancelledOnTheWay_TheNextRunGoesOnFromThere()
    {
        FaultyStore faulty = null!;
        using var world = await World.InMemoryAsync(store => faulty = new FaultyStore(store));
        for (var i = 0; i < 250; i++)
        {
            await world.DropAsync($"\U0001F600{i:000}.xyz", $"no text {i}");
        }

        using var cancel = new CancellationTokenSource();
        faulty.FailOn = (_, name) =>
        {
            if (name.EndsWith("220.xyz", StringComparison.Ordinal))
            {
                cancel.Cancel();
            }

            return false;
        };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => world.Reconciler.RunAsync(cancel.Token));
        faulty.FailOn = null;
        var between = (await world.DumpAsync(StoreNames.State, StateLayout.Reconcile)).Values;

        await world.Reconciler.RunAsync(None);

        Assert.Contains("199.xyz", Assert.Single(between), StringComparison.Ordinal);
        Assert.Equal(250, (await world.DumpAsync(StoreNames.State, NameStore.Prefix)).Count);
    }

    [Fact]
    public async Task Run_TimeIsUp_StopsAfterThePageAndTheNextRunGoesOn()
    {
        FaultyStore faulty = null!;
        using var world = await World.InMemoryAsync(store => faulty = new FaultyStore(store));
        for (var i = 0; i < 250; i++)
        {
            await world.DropAsync($"{i:000}.xyz", $"no text {i}");
        }

        var time = new SteppingTime();
        var reconciler = new Reconciler(world.Store, world.Queue, world.Intake, world.Processor, world.ArticleLog, time: time);
        faulty.Meanwhile = _ =>
        {
            time.Step = Reconciler.TimePerRun;
            return Task.CompletedTask;
        };

        Assert.Equal(200, await reconciler.RunAsync(None));
        Assert.Equal(50, await reconciler.RunAsync(None));
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("{\"phase\":99}")]
    [InlineData("{\"phase\":1,\"next\":\"a token of another time\"}")]
    public async Task Run_CursorThatNoLongerWorks_StartsOver(string cursor)
    {
        using var world = await World.InMemoryAsync();
        await world.DropAsync("b1.txt", Texts.Bridge1);
        await world.Store.WriteAsync(StoreNames.State, StateLayout.Reconcile, System.Text.Encoding.UTF8.GetBytes(cursor), "application/json", WriteCondition.Absent, null, None);

        await world.Reconciler.RunAsync(None);
        await world.Reconciler.RunAsync(None);
        await world.PumpAsync();

        Assert.Equal(4, (await world.SummariesAsync()).Count);
    }

    [Fact]
    public async Task RunToEnd_LeavesTheStoredCursor()
    {
        using var world = await World.InMemoryAsync(page: 1);
        await world.DropAsync("b1.txt", Texts.Bridge1);
        await world.DropAsync("b2.txt", Texts.Bridge2);
        await world.Reconciler.RunAsync(None);
        var cursor = await world.DumpAsync(StoreNames.State, StateLayout.Reconcile);

        await world.Reconciler.RunToEndAsync(None);

        Assert.Equal(cursor, await world.DumpAsync(StoreNames.State, StateLayout.Reconcile));
    }

    [Fact]
    public async Task Run_PoisonedMessages_GetAnotherChanceABoundedNumberAtATime()
    {
        using var world = await World.InMemoryAsync();
        for (var i = 0; i < Reconciler.PoisonPerRun + 3; i++)
        {
            await world.Queue.SendAsync(StoreNames.StoriesPoison, StoryMessage.Write(Hashes.Of(Texts.Bridge1)), TimeSpan.Zero, None);
        }

        await world.Reconciler.RunAsync(None);

        Assert.Equal(3, await world.Queue.CountAsync(StoreNames.StoriesPoison, None));
        Assert.Equal(Reconciler.PoisonPerRun, await world.Queue.CountAsync(StoreNames.Stories, None));
    }

    private static async Task ThrowStateAwayAsync(World world)
    {
        foreach (var name in (await world.DumpAsync(StoreNames.State)).Keys)
        {
            await world.Store.DeleteAsync(StoreNames.State, name, (await world.Store.HeadAsync(StoreNames.State, name, None))!.ETag, None);
        }

        world.Restart();
    }

    private static async Task UntilDoneAsync(World world, FaultyStore faulty, Func<Task> work)
    {
        while (true)
        {
            try
            {
                await work();
                return;
            }
            catch (Exception exception) when (exception is IOException or AggregateException)
            {
                world.Restart();
                faulty.Revive();
            }
        }
    }

    /// <summary>A clock that goes on by <see cref="Step"/> with each look.</summary>
    private sealed class SteppingTime : TimeProvider
    {
        private long _now;

        public TimeSpan Step { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _now += Step.Ticks;
    }
}
