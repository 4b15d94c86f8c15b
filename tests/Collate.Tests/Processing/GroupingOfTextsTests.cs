using Collate.TestKit;

namespace Collate.Tests.Processing;

/// <summary>What the other tests here take for granted of the short articles.</summary>
public sealed class GroupingOfTextsTests
{
    [Fact]
    public async Task Texts_AllTakenIn_AreThreeStories()
    {
        using var world = await World.InMemoryAsync();
        await world.TakeInAsync("b1.txt", Texts.Bridge1);
        await world.TakeInAsync("b2.txt", Texts.Bridge2);
        await world.TakeInAsync("b3.txt", Texts.Bridge3);
        await world.TakeInAsync("e1.txt", Texts.Election1);
        await world.TakeInAsync("e2.txt", Texts.Election2);
        await world.TakeInAsync("c.txt", Texts.Comet);

        var summaries = await world.SummariesAsync();
        Assert.Equal([1, 2, 3], summaries.Keys.Where(name => name.Contains("/sources/", StringComparison.Ordinal)).GroupBy(name => name.Split('/')[0]).Select(story => story.Count()).Order());
    }
}
