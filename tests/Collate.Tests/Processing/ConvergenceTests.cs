using System.Globalization;
using Collate.Storage;
using Collate.TestKit;

namespace Collate.Tests.Processing;

/// <summary>The one promise: what stands in the end is a pure function of the articles present, whatever happened on the way.</summary>
public sealed class ConvergenceTests
{
    private static readonly (string Name, string Text)[] Final =
    [
        ("b1.txt", Texts.Bridge1), ("b2.txt", Texts.Bridge2), ("b3.txt", Texts.Bridge3), ("e1.txt", Texts.Election1),
    ];

    [Fact]
    public async Task EveryOrder_EveryEventTwice_SameBytes()
    {
        var expected = await FreshAsync(Final);
        foreach (var order in Permutations.Of(Final))
        {
            using var world = await World.InMemoryAsync();
            foreach (var (name, text) in order)
            {
                await world.DropAsync(name, text);
                await world.SeeAsync(name);
                await world.SeeAsync(name);
                await world.PumpAsync();
            }

            Assert.Equal(expected, await world.SummariesAsync());
        }
    }

    [Fact]
    public async Task AnyHistory_DropsOverwritesDeletionsLateAndLostEvents_SameBytesAsFromScratch()
    {
        string[] texts = [Texts.Bridge1, Texts.Bridge2, Texts.Bridge3, Texts.Election1, Texts.Election2, Texts.Comet, ""];
        string[] names = ["a.txt", "b.txt", "c.md", "d.html", "e.xyz"];
        for (var seed = 0; seed < 30; seed++)
        {
            var random = new Random(seed);
            var present = new SortedDictionary<string, string>(StringComparer.Ordinal);
            using var world = await World.InMemoryAsync();
            for (var step = 0; step < 25; step++)
            {
                var name = names[random.Next(names.Length)];
                switch (random.Next(6))
                {
                    case 0 or 1 or 2:
                        present[name] = texts[random.Next(texts.Length)];
                        await world.DropAsync(name, present[name]);
                        await world.SeeAsync(name);
                        break;
                    case 3:
                        present.Remove(name);
                        await world.RemoveAsync(name);
                        await world.SeeAsync(name);
                        break;
                    case 4:
                        await world.PumpAsync();
                        break;
                    default:
                        world.Restart();
                        break;
                }
            }

            await world.PumpAsync();
            await AssertAsFreshAsync(world, present, seed.ToString(CultureInfo.InvariantCulture));
        }
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public async Task KilledAtAnyCall_RetryHeals(bool after, bool dies)
    {
        var expected = await FreshAsync([("b1.txt", Texts.Bridge1), ("b3.txt", Texts.Bridge3), ("x.txt", Texts.Election1)]);
        var call = 0;
        bool failed;
        do
        {
            call++;
            FaultyStore faulty = null!;
            using var world = await World.InMemoryAsync(store => faulty = new FaultyStore(store) { After = after, Dies = dies });
            await world.TakeInAsync("b1.txt", Texts.Bridge1);
            await world.TakeInAsync("x.txt", Texts.Bridge2);
            await world.TakeInAsync("y.txt", "");
            await world.DropAsync("b3.txt", Texts.Bridge3);
            await world.DropAsync("x.txt", Texts.Election1);
            await world.RemoveAsync("y.txt");
            faulty.Restart(call);

            foreach (var name in (string[])["b3.txt", "x.txt", "y.txt"])
            {
                await UntilDoneAsync(world, faulty, () => world.SeeAsync(name));
                await UntilDoneAsync(world, faulty, async () =>
                {
                    await world.PumpAsync();
                    return true;
                });
            }

            failed = faulty.Failed;
            faulty.Restart(0);
            Assert.Equal(expected, await world.SummariesAsync());
            Assert.Empty(await world.DumpAsync(StoreNames.Quarantine));
        }
        while (failed);
        Assert.True(call > 50, "The scenario makes fewer calls than a kill could hit.");
    }

    [Fact]
    public async Task AnotherProcessAtWorkBetweenAnyTwoCalls_TheLaterViewWins()
    {
        var expected = await FreshAsync(Final);
        await InterleaveAsync(arrives: true, expected);
    }

    [Fact]
    public async Task AnotherProcessTakingAwayBetweenAnyTwoCalls_TheLaterViewWins()
    {
        await InterleaveAsync(arrives: false, await FreshAsync([Final[1], Final[2], Final[3]]));
    }

    [Fact]
    public async Task ManyProcessesAtOnce_SameBytes()
    {
        var expected = await FreshAsync(Final);
        for (var round = 0; round < 5; round++)
        {
            using var world = await World.InMemoryAsync();
            foreach (var (name, text) in Final)
            {
                await world.DropAsync(name, text);
            }

            await Task.WhenAll(Enumerable.Range(0, 4).Select(i => Task.Run(async () =>
            {
                using var process = new World(world.Store, world.Queue);
                foreach (var (name, _) in Final.Skip(i).Concat(Final.Take(i)))
                {
                    await process.SeeAsync(name);
                    await process.PumpAsync();
                }
            })));

            await world.PumpAsync();
            Assert.Equal(expected, await world.SummariesAsync());
        }
    }

    /// <summary>One process handles a message; before one of its calls another takes in, or takes away, an article and handles what follows.</summary>
    private static async Task InterleaveAsync(bool arrives, SortedDictionary<string, string> expected)
    {
        var call = 0;
        var interrupted = true;
        while (interrupted)
        {
            call++;
            interrupted = false;
            FaultyStore faulty = null!;
            using var slow = await World.InMemoryAsync(store => faulty = new FaultyStore(store));
            using var quick = new World(faulty.Inner, slow.Queue);
            await quick.TakeInAsync(Final[1].Name, Final[1].Text);
            await quick.TakeInAsync(Final[3].Name, Final[3].Text);
            if (!arrives)
            {
                await quick.TakeInAsync(Final[0].Name, Final[0].Text);
            }

            await slow.DropAsync(Final[2].Name, Final[2].Text);
            faulty.Restart(0);
            faulty.Meanwhile = async number =>
            {
                if (number == call)
                {
                    interrupted = true;
                    if (arrives)
                    {
                        await quick.TakeInAsync(Final[0].Name, Final[0].Text);
                    }
                    else
                    {
                        await quick.RemoveAsync(Final[0].Name);
                        await quick.SeeAsync(Final[0].Name);
                        await quick.PumpAsync();
                    }
                }
            };
            await slow.SeeAsync(Final[2].Name);
            await slow.PumpAsync();
            faulty.Meanwhile = null;

            if (interrupted)
            {
                Assert.Equal(expected, await slow.SummariesAsync());
            }
        }

        Assert.True(call > 20, "The scenario makes fewer calls than another process could come between.");
    }

    private static async Task UntilDoneAsync<T>(World world, FaultyStore faulty, Func<Task<T>> work)
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

    private static async Task AssertAsFreshAsync(World world, SortedDictionary<string, string> present, string what)
    {
        using var fresh = await World.InMemoryAsync();
        foreach (var (name, text) in present)
        {
            await fresh.TakeInAsync(name, text);
        }

        Assert.True((await fresh.SummariesAsync()).SequenceEqual(await world.SummariesAsync()), $"Summaries differ, seed {what}.");
        Assert.True((await fresh.DumpAsync(StoreNames.Quarantine)).SequenceEqual(await world.DumpAsync(StoreNames.Quarantine)), $"Quarantine differs, seed {what}.");
    }

    private static async Task<SortedDictionary<string, string>> FreshAsync((string Name, string Text)[] articles)
    {
        using var world = await World.InMemoryAsync();
        foreach (var (name, text) in articles)
        {
            await world.TakeInAsync(name, text);
        }

        return await world.SummariesAsync();
    }
}
