using Collate.Processing;
using Collate.Storage;
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

        Assert.Equal(1, await world.Reconciler.RunAsync(None));
        Assert.Equal(1, await world.Reconciler.RunAsync(None));
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
}
