using Collate.Storage;
using Collate.Summaries;
using Collate.TestKit;

namespace Collate.Tests.Processing;

/// <summary>Messages that come when the summary they ask for is written already.</summary>
public sealed class BurstTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task MessagesOfABurst_TheFirstWroteForAll_TheOthersAskOnlyTheLog()
    {
        var (world, calls) = await BurstAsync();
        using var _ = world;
        await HandleNextAsync(world);
        var (before, others) = (calls.Count, 0);

        while (await HandleNextAsync(world))
        {
            others++;
        }

        Assert.Equal(3, others);
        Assert.InRange(calls.Count - before, 1, 2 * others);
        Assert.Equal(4, await SourcesAsync(world));
        Assert.Equal(0, await world.Reconciler.RunToEndAsync(None));
    }

    [Fact]
    public async Task MessageOfABurst_AnArticleIsGoneMeanwhile_IsLookedAt()
    {
        var (world, calls) = await BurstAsync();
        using var _ = world;
        await HandleNextAsync(world);
        await world.RemoveAsync("3.txt");
        await world.SeeAsync("3.txt");
        var before = calls.Count;

        await HandleNextAsync(world);

        Assert.True(calls.Count > before);
        await world.PumpAsync();
        Assert.Equal(3, await SourcesAsync(world));
        Assert.Equal(0, await world.Reconciler.RunToEndAsync(None));
    }

    [Fact]
    public async Task MessageOfABurst_DeliveredOnceMore_IsLookedAt()
    {
        var (world, calls) = await BurstAsync();
        using var _ = world;
        await HandleNextAsync(world);
        var message = Assert.Single(await world.Queue.ReceiveAsync(StoreNames.Stories, 1, TimeSpan.FromHours(1), None));
        var before = calls.Count;

        await world.Processor.HandleAsync(message.Body, None);

        Assert.True(calls.Count > before);
    }

    // Four articles of one story are taken in, and nobody has handled their messages.
    private static async Task<(World World, List<int> Calls)> BurstAsync()
    {
        var calls = new List<int>();
        var world = await World.InMemoryAsync(store => new FaultyStore(store)
        {
            Meanwhile = number =>
            {
                calls.Add(number);
                return Task.CompletedTask;
            },
        });
        for (var i = 0; i < 4; i++)
        {
            await world.DropAsync($"{i}.txt", $"date 2025-06-17 The Harlow suspension bridge over the Tamsin river collapsed on Tuesday, the provincial governor said. Rescue divers searched the Tamsin river for missing motorists, witness number {i} told a reporter.");
            await world.SeeAsync($"{i}.txt");
        }

        return (world, calls);
    }

    private static async Task<bool> HandleNextAsync(World world)
    {
        if (await world.Queue.ReceiveAsync(StoreNames.Stories, 1, TimeSpan.FromHours(1), None) is not [var message])
        {
            return false;
        }

        await world.Processor.HandleAsync(message.Body, isFirst: message.Deliveries == 1, None);
        await world.Queue.DeleteAsync(StoreNames.Stories, message, None);
        return true;
    }

    private static async Task<int> SourcesAsync(World world)
    {
        var summary = await world.Store.ListAsync(StoreNames.Summaries, "", None).SingleAsync(head => head.Name.EndsWith("/summary.json", StringComparison.Ordinal));
        return SummaryJson.Read((await world.Store.ReadAsync(StoreNames.Summaries, summary.Name, long.MaxValue, None))!.Content.Span).Sources.Count;
    }
}
