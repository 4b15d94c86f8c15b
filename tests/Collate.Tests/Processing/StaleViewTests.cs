using Collate.Processing;
using Collate.Storage;
using Collate.TestKit;

namespace Collate.Tests.Processing;

/// <summary>
/// An article bridges two that have nothing to do with each other, and is taken away while another process is at work with it in view: that one is about to retire, or
/// to write, a story to which its own article is connected no longer.
/// </summary>
public sealed class StaleViewTests
{
    private const string Collapse = "The Harlow suspension bridge over the Tamsin river collapsed on Tuesday, killing twelve people, the provincial governor said. Rescue divers searched the Tamsin river for nine missing motorists. The Harlow bridge was built in 1962 and was inspected last year.";
    private const string Election = "Opposition candidate Mirela Dostan won the presidential election in Valdoria with 54 percent of the vote, the electoral commission said. Incumbent Pavel Korin conceded defeat. Turnout reached 71 percent.";
    private const string First = "date 2025-06-16 " + Collapse;
    private const string Bridging = "date 2025-06-17 The Harlow suspension bridge over the Tamsin river collapsed on Tuesday. Opposition candidate Mirela Dostan won the presidential election in Valdoria. Rescue divers searched the Tamsin river. Incumbent Pavel Korin conceded defeat.";
    private const string Last = "date 2025-06-18 " + Election;

    [Fact]
    public async Task Bridge_JoinsTheTwo()
    {
        using var world = await TwoAsync();
        var apart = StoriesIn(await world.SummariesAsync());

        await world.TakeInAsync("x.txt", Bridging);

        Assert.Equal(2, apart);
        Assert.Equal(1, StoriesIn(await world.SummariesAsync()));
    }

    [Theory]
    [InlineData(First)]
    [InlineData(Last)]
    public async Task BridgeGoneBetweenAnyTwoCallsOfAnother_MessagesAloneHeal(string message)
    {
        using var fresh = await TwoAsync();
        var expected = await fresh.SummariesAsync();
        var calls = 0;
        for (var isInterrupted = true; isInterrupted; calls++)
        {
            (isInterrupted, var summaries) = await RunAsync(message, goneAt: calls + 1, killedAt: 0);

            Assert.Equal(expected, summaries);
        }

        Assert.True(calls > 30, "The scenario makes fewer calls than another process could come between.");
    }

    [Theory]
    [InlineData(First, 1)]
    [InlineData(First, 4)]
    [InlineData(Last, 1)]
    [InlineData(Last, 4)]
    public async Task BridgeGoneAndTheOtherKilledSoonAfter_TheRetriedMessageAloneHeals(string message, int later)
    {
        using var fresh = await TwoAsync();
        var expected = await fresh.SummariesAsync();
        var calls = 0;
        for (var isInterrupted = true; isInterrupted; calls++)
        {
            (isInterrupted, var summaries) = await RunAsync(message, goneAt: calls + 1, killedAt: calls + 1 + later);

            Assert.Equal(expected, summaries);
        }

        Assert.True(calls > 30, "The scenario makes fewer calls than another process could come between.");
    }

    /// <summary>One process handles a message; before one of its calls the bridge goes and another process handles what follows; and the first may be killed at a later call.</summary>
    private static async Task<(bool IsInterrupted, SortedDictionary<string, string> Summaries)> RunAsync(string message, int goneAt, int killedAt)
    {
        FaultyStore faulty = null!;
        using var slow = await World.InMemoryAsync(store => faulty = new FaultyStore(store) { Dies = true });
        using var quick = new World(faulty.Inner, slow.Queue);
        await quick.TakeInAsync("t.txt", First);
        await quick.TakeInAsync("f.txt", Last);
        await quick.DropAsync("x.txt", Bridging);
        await quick.SeeAsync("x.txt");
        var isInterrupted = false;
        faulty.Restart(killedAt);
        faulty.Meanwhile = async call =>
        {
            if (call == goneAt)
            {
                isInterrupted = true;
                await quick.RemoveAsync("x.txt");
                await quick.SeeAsync("x.txt");
                await quick.PumpAsync();
            }
        };

        try
        {
            await slow.Processor.HandleAsync(StoryMessage.Write(Hashes.Of(message)), CancellationToken.None);
        }
        catch (Exception exception) when (exception is IOException or AggregateException)
        {
            // The message comes again, to another process.
            slow.Restart();
            faulty.Revive();
            await slow.Processor.HandleAsync(StoryMessage.Write(Hashes.Of(message)), CancellationToken.None);
        }

        faulty.Meanwhile = null;
        faulty.Revive();
        if (!isInterrupted)
        {
            await quick.RemoveAsync("x.txt");
            await quick.SeeAsync("x.txt");
        }

        await slow.PumpAsync();
        Assert.Empty(await slow.DumpAsync(StoreNames.State, StateLayout.Open));
        return (isInterrupted, await slow.SummariesAsync());
    }

    private static async Task<World> TwoAsync()
    {
        var world = await World.InMemoryAsync();
        await world.TakeInAsync("t.txt", First);
        await world.TakeInAsync("f.txt", Last);
        return world;
    }

    private static int StoriesIn(SortedDictionary<string, string> summaries) => summaries.Keys.Count(name => name.EndsWith("/summary.json", StringComparison.Ordinal));
}
