using System.Text;
using System.Text.RegularExpressions;
using Collate.Processing;
using Collate.Storage;
using Collate.Summaries;
using Collate.TestKit;

namespace Collate.Tests.Processing;

/// <summary>What an older version of the engine left in the state is never read.</summary>
public sealed class StateVersionTests
{
    [Fact]
    public async Task Run_StateOfAnotherVersion_IsBuiltAnewAndNotRead()
    {
        using var world = await World.InMemoryAsync();
        await world.TakeInAsync("b1.txt", Texts.Bridge1);
        await world.TakeInAsync("e.txt", Texts.Election1);
        var expected = await world.SummariesAsync();
        await MoveStateAsync(world, $"/v{StorySummarizer.EngineVersion}", $"/v{StorySummarizer.EngineVersion + 1}");
        world.Restart();

        await world.Reconciler.RunToEndAsync(CancellationToken.None);
        await world.PumpAsync();

        Assert.Equal(expected, await world.SummariesAsync());
        Assert.Equal(2, (await world.DumpAsync(StoreNames.State, StateLayout.Articles)).Count);
        Assert.Equal(2, (await world.DumpAsync(StoreNames.State, StateLayout.Names)).Count);
    }

    [Fact]
    public async Task EveryBlobOfTheState_StandsUnderTheEnginesVersion()
    {
        using var world = await World.InMemoryAsync();
        await world.TakeInAsync("b1.txt", Texts.Bridge1);
        await world.TakeInAsync("b3.txt", Texts.Bridge3);
        await world.Reconciler.RunAsync(CancellationToken.None);

        var names = (await world.DumpAsync(StoreNames.State)).Keys;

        Assert.NotEmpty(names);
        Assert.All(names, name => Assert.Matches(new Regex($"^[a-z]+/v{StorySummarizer.EngineVersion}(/|$)", RegexOptions.NonBacktracking), name));
    }

    private static async Task MoveStateAsync(World world, string from, string to)
    {
        foreach (var (name, text) in await world.DumpAsync(StoreNames.State))
        {
            var head = await world.Store.HeadAsync(StoreNames.State, name, CancellationToken.None);
            Assert.True(await world.Store.DeleteAsync(StoreNames.State, name, head!.ETag, CancellationToken.None));
            await world.Store.WriteAsync(StoreNames.State, name.Replace(from, to, StringComparison.Ordinal), Encoding.UTF8.GetBytes(text + "?"), "text/plain", WriteCondition.Absent, null, CancellationToken.None);
        }
    }
}
