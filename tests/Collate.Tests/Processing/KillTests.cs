using Collate.Processing;
using Collate.Storage;
using Collate.TestKit;

namespace Collate.Tests.Processing;

/// <summary>A process ends at some call: at a sending, with a log that rolls over, and with nobody to try again what it left undone.</summary>
public sealed class KillTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    private static readonly (string Name, string Text)[] Final = [("b1.txt", Texts.Bridge1), ("b3.txt", Texts.Bridge3), ("x.txt", Texts.Election1)];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task KilledAtAnySending_RetryHeals(bool after)
    {
        var expected = await FreshAsync();
        var sending = 0;
        bool failed;
        do
        {
            sending++;
            var faulty = new FaultyQueue(await QueueAsync()) { After = after, FailAt = sending };
            using var world = new World(await StoreAsync(), faulty);
            await DropAllAsync(world);
            foreach (var (name, _) in Final)
            {
                await RetriedAsync(world, () => world.SeeAsync(name));
                await RetriedAsync(world, () => world.PumpAsync());
            }

            failed = faulty.Failed;
            Assert.Equal(expected, await world.SummariesAsync());
        }
        while (failed);
        Assert.True(sending > 3, "The scenario sends fewer messages than a kill could hit.");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task KilledAtAnyCall_NothingIsRetriedAndMessagesAreLost_ReconcileAloneHeals(bool after)
    {
        var expected = await FreshAsync();
        var call = 0;
        bool failed;
        do
        {
            call++;
            var faulty = new FaultyStore(await StoreAsync()) { After = after, Dies = true };
            using var world = new World(faulty, await QueueAsync());
            await world.TakeInAsync("b1.txt", Texts.Bridge1);
            await world.TakeInAsync("x.txt", Texts.Bridge2);
            await world.TakeInAsync("y.txt", "");
            await DropAllAsync(world);
            await world.RemoveAsync("y.txt");
            faulty.Restart(call);
            try
            {
                foreach (var name in (string[])["b3.txt", "x.txt", "y.txt"])
                {
                    await world.SeeAsync(name);
                    await world.PumpAsync();
                }
            }
            catch (Exception exception) when (exception is IOException or AggregateException)
            {
                world.Restart();
                while (await world.Queue.ReceiveAsync(StoreNames.Stories, 1, TimeSpan.FromMinutes(1), None) is [var lost])
                {
                    await world.Queue.DeleteAsync(StoreNames.Stories, lost, None);
                }
            }

            failed = faulty.Failed;
            faulty.Revive();
            await world.Reconciler.RunToEndAsync(None);
            await world.PumpAsync();

            Assert.Equal(expected, await world.SummariesAsync());
            Assert.Empty(await world.DumpAsync(StoreNames.Quarantine));
        }
        while (failed);
        Assert.True(call > 50, "The scenario makes fewer calls than a kill could hit.");
    }

    [Theory]
    [InlineData(1, 50_000)]
    [InlineData(2, 50_000)]
    [InlineData(3, 2)]
    public async Task LogRollsOverEveryFewBlocks_SameBytesWarmAndCold(int blocksPerRoll, int maxBlocks)
    {
        var store = new MemoryBlobStore(maxBlocks);
        await store.CreateContainersAsync(None);
        using var warm = new World(store, await QueueAsync(), blocksPerRoll: blocksPerRoll);
        for (var i = 0; i < 9; i++)
        {
            using var cold = new World(store, warm.Queue, blocksPerRoll: blocksPerRoll);
            var world = i % 3 == 0 ? cold : warm;
            await world.TakeInAsync("x.txt", i % 2 == 0 ? Texts.Election1 : Texts.Bridge2);
        }

        await warm.TakeInAsync("b1.txt", Texts.Bridge1);
        await warm.TakeInAsync("b3.txt", Texts.Bridge3);

        Assert.Equal(await FreshAsync(), await warm.SummariesAsync());
        warm.Restart();
        Assert.Equal(0, await warm.Reconciler.RunToEndAsync(None));
        Assert.Contains((await warm.DumpAsync(StoreNames.State, StateLayout.Log)).Keys, name => name.EndsWith("-0002", StringComparison.Ordinal));
    }

    [Fact]
    public void Pause_GrowsWithTheRoundsUpToALimitAndDiffersByWhatIsWorkedOn()
    {
        var pauses = Enumerable.Range(0, 20).Select(round => Contention.Pause("a", round).TotalMilliseconds).ToArray();

        Assert.All(pauses.Index(), pause => Assert.InRange(pause.Item, 10 << Math.Min(pause.Index, 7), 20 << Math.Min(pause.Index, 7)));
        Assert.Equal(pauses, Enumerable.Range(0, 20).Select(round => Contention.Pause("a", round).TotalMilliseconds));
        Assert.NotEqual(pauses, Enumerable.Range(0, 20).Select(round => Contention.Pause("b", round).TotalMilliseconds));
    }

    private static async Task DropAllAsync(World world)
    {
        foreach (var (name, text) in Final)
        {
            await world.DropAsync(name, text);
        }
    }

    private static async Task<SortedDictionary<string, string>> FreshAsync()
    {
        using var world = await World.InMemoryAsync();
        foreach (var (name, text) in Final)
        {
            await world.TakeInAsync(name, text);
        }

        return await world.SummariesAsync();
    }

    private static async Task<MemoryBlobStore> StoreAsync()
    {
        var store = new MemoryBlobStore();
        await store.CreateContainersAsync(None);
        return store;
    }

    private static async Task<MemoryMessageQueue> QueueAsync()
    {
        var queue = new MemoryMessageQueue();
        await queue.CreateQueuesAsync(None);
        return queue;
    }

    private static async Task RetriedAsync(World world, Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception exception) when (exception is IOException or AggregateException)
        {
            world.Restart();
            await work();
        }
    }
}
