using Collate.Storage;
using Collate.TestKit;
using Collate.Tests.Processing;
using Collate.Upkeep;

namespace Collate.Tests.Upkeep;

public sealed class StateRebuildTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task Rebuild_NothingElseChanged_SameBytesAndNothingButStateIsWritten()
    {
        using var store = await SoundStore.CreateAsync();
        var world = store.World;
        var before = await OutsideAsync(world);
        var state = await world.DumpAsync(StoreNames.State);
        var steps = new List<RebuildProgress>();

        var result = await new StateRebuild(world.Store, world.Queue, world.Reconciler, world.Processor).RunAsync(new Steps(steps), None);

        Assert.True(result.Settled);
        Assert.Equal(state.Count - 1, result.Deleted);
        Assert.Equal(before, await OutsideAsync(world));
        Assert.NotEqual(state.Keys, (await world.DumpAsync(StoreNames.State)).Keys);
        Assert.True((await store.Doctor.CheckAsync(None)).IsSound);
        Assert.Equal([RebuildStep.Deleting, RebuildStep.Walking, RebuildStep.Writing], steps.Select(step => step.Step).Distinct());
        Assert.Equal(result.Looked, steps.Where(step => step.Step == RebuildStep.Walking).Max(step => step.Done));
    }

    [Fact]
    public async Task Rebuild_FilesDroppedAndTakenAwayUnseen_AreTakenIn()
    {
        using var store = await SoundStore.CreateAsync();
        var world = store.World;
        await world.DecideAsync("""{"schema":"collate/overrides/1","together":[{"articles":["b1.txt","e1.txt"]}],"apart":[],"ignore":[]}""");
        await world.DropAsync("e2.txt", Texts.Election2);
        await world.RemoveAsync("b3.txt");

        await new StateRebuild(world.Store, world.Queue, world.Reconciler, world.Processor).RunAsync(null, None);

        using var fresh = await World.InMemoryAsync();
        await fresh.DecideAsync((await world.DumpAsync(StoreNames.Editorial)).Values.Single());
        foreach (var (name, text) in await world.DumpAsync(StoreNames.Articles))
        {
            await fresh.TakeInAsync(name, text);
        }

        Assert.Equal(await fresh.SummariesAsync(), await world.SummariesAsync());
        Assert.True((await store.Doctor.CheckAsync(None)).IsSound);
    }

    [Fact]
    public async Task Rebuild_EndedAtAnyCall_AnotherOneHeals()
    {
        FaultyStore faulty = null!;
        using var world = await World.InMemoryAsync(inner => faulty = new FaultyStore(inner) { Dies = true });
        await world.TakeInAsync("b1.txt", Texts.Bridge1);
        await world.TakeInAsync("b2.txt", Texts.Bridge2);
        await world.TakeInAsync("empty.txt", "");
        var before = await OutsideAsync(world);
        for (var call = 1; ; call++)
        {
            faulty.Restart(call);
            try
            {
                await new StateRebuild(world.Store, world.Queue, world.Reconciler, world.Processor).RunAsync(null, None);
                Assert.True(call > 30, "The rebuild makes fewer calls than an end could hit.");
                break;
            }
            catch (Exception exception) when (exception is IOException or AggregateException)
            {
                world.Restart();
                faulty.Revive();
            }
        }

        faulty.Restart(0);
        Assert.Equal(before, await OutsideAsync(world));
    }

    /// <summary>Versions of everything but the state and quarantine's own rewriting: equal if and only if nothing else was written.</summary>
    private static async Task<IEnumerable<string>> OutsideAsync(World world) =>
        [.. (await world.VersionsAsync()).Where(blob => !blob.Key.StartsWith(StoreNames.State, StringComparison.Ordinal) && !blob.Key.StartsWith(StoreNames.Quarantine, StringComparison.Ordinal)).Select(blob => $"{blob.Key} {blob.Value}")];

    private sealed class Steps(List<RebuildProgress> steps) : IProgress<RebuildProgress>
    {
        public void Report(RebuildProgress value) => steps.Add(value);
    }
}
