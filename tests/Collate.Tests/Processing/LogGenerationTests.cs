using Collate.Processing;
using Collate.Storage;
using Collate.TestKit;

namespace Collate.Tests.Processing;

/// <summary>Somebody throws the state, or a part of it, away while other processes are warm or at work.</summary>
public sealed class LogGenerationTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task WarmProcess_StateRebuiltByAnother_SeesTheNewLogEvenIfItIsLonger()
    {
        using var warm = await World.InMemoryAsync();
        await warm.TakeInAsync("b.txt", Texts.Bridge1);
        await warm.TakeInAsync("b.txt", Texts.Bridge2);
        await warm.TakeInAsync("b.txt", Texts.Bridge1);
        using var other = new World(warm.Store, warm.Queue);
        await DeleteAsync(other, "");
        await other.Reconciler.RunToEndAsync(None);
        await other.PumpAsync();
        for (var i = 0; i < 12; i++)
        {
            await other.TakeInAsync($"c{i}.txt", $"date 2025-06-17 Zookeepers in Port Almery{i} counted {i} pelicans and {i + 3} flamingos on Monday. The flamingos arrived early, keeper Dora Pell{i} said.");
        }

        await other.RemoveAsync("b.txt");
        await other.SeeAsync("b.txt");
        await warm.PumpAsync();

        Assert.DoesNotContain((await warm.SummariesAsync()).Keys, name => name.StartsWith(Hashes.Of(Texts.Bridge1)[..16], StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("log/")]
    [InlineData("names/")]
    [InlineData("")]
    public async Task PartOfTheStateDeleted_ReconcileArrivesAtTheSameBytes(string part)
    {
        using var world = await World.InMemoryAsync();
        await world.TakeInAsync("b1.txt", Texts.Bridge1);
        await world.TakeInAsync("b2.txt", Texts.Bridge2);
        await DeleteAsync(world, part);
        await world.DropAsync("b3.txt", Texts.Bridge3);

        await world.Reconciler.RunToEndAsync(None);
        await world.PumpAsync();

        using var fresh = await World.InMemoryAsync();
        await fresh.TakeInAsync("b1.txt", Texts.Bridge1);
        await fresh.TakeInAsync("b2.txt", Texts.Bridge2);
        await fresh.TakeInAsync("b3.txt", Texts.Bridge3);
        Assert.Equal(await fresh.SummariesAsync(), await world.SummariesAsync());
    }

    [Fact]
    public async Task RecordThatWasAppendedAndNotTold_IsToldBeforeTheNextLook()
    {
        FaultyStore faulty = null!;
        using var world = await World.InMemoryAsync(store => faulty = new FaultyStore(store));
        await world.TakeInAsync("b.txt", Texts.Bridge1);
        using var other = new ArticleLog(faulty.Inner);
        await other.ReadAllAsync(None);
        var generation = (await world.ArticleLog.GenerationAsync(None))!;
        var shard = Assert.Single(await world.ArticleLog.Articles.ShardsOfAsync(Hashes.Of(Texts.Bridge1), None));
        faulty.Restart(2);
        await Assert.ThrowsAsync<IOException>(() => world.ArticleLog.AppendAsync(generation, shard, LogRecord.Wrote(Hashes.Of(Texts.Bridge2)), None));
        faulty.Revive();
        Assert.False(await other.IsWrittenAsync(Hashes.Of(Texts.Bridge2), new HashSet<ShardKey> { shard }, None));

        await world.ArticleLog.ReadOnAsync(None);

        Assert.True(await other.IsWrittenAsync(Hashes.Of(Texts.Bridge2), new HashSet<ShardKey> { shard }, None));
    }

    [Fact]
    public async Task StateThrownAwayAndRebuiltBetweenAnyTwoCallsOfIntake_NothingOldOutlivesIt()
    {
        using var fresh = await World.InMemoryAsync();
        await fresh.TakeInAsync("b.txt", Texts.Election1);
        var expected = await fresh.SummariesAsync();
        var call = 0;
        for (var isInterrupted = true; isInterrupted;)
        {
            call++;
            isInterrupted = false;
            FaultyStore faulty = null!;
            using var slow = await World.InMemoryAsync(store => faulty = new FaultyStore(store));
            using var quick = new World(faulty.Inner, slow.Queue);
            await quick.TakeInAsync("b.txt", Texts.Bridge1);
            await quick.TakeInAsync("b.txt", Texts.Bridge2);
            await quick.DropAsync("b.txt", Texts.Bridge3);
            faulty.Restart(0);
            faulty.Meanwhile = async number =>
            {
                if (number == call)
                {
                    isInterrupted = true;
                    await DeleteAsync(quick, "");
                    await quick.Reconciler.RunToEndAsync(None);
                    await quick.PumpAsync();
                }
            };
            await slow.SeeAsync("b.txt");
            faulty.Meanwhile = null;
            await slow.PumpAsync();

            // Whatever revision an outdated record had, a later state of the name counts.
            await slow.TakeInAsync("b.txt", Texts.Election1);
            Assert.Equal(expected, await slow.SummariesAsync());
        }

        Assert.True(call > 10, "The scenario makes fewer calls than another process could come between.");
    }

    private static async Task DeleteAsync(World world, string prefix)
    {
        foreach (var name in (await world.DumpAsync(StoreNames.State, prefix)).Keys)
        {
            await world.Store.DeleteAsync(StoreNames.State, name, (await world.Store.HeadAsync(StoreNames.State, name, None))!.ETag, None);
        }
    }
}
