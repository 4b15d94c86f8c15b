using System.Globalization;
using System.Text;
using Collate.History;
using Collate.Processing;
using Collate.Storage;
using Collate.Stories;
using Collate.Summaries;
using Collate.Testing;
using Collate.TestKit;
using Collate.Tests.Processing;

namespace Collate.Tests.Editorial;

/// <summary>What the editors decide, at work on a store.</summary>
public sealed class OverridesInForceTests
{
    private const string Nothing = """{"schema":"collate/overrides/1"}""";
    private const string BridgeAndComet = """{"schema":"collate/overrides/1","together":[{"articles":["b1.txt","c.txt"],"because":"the comet was blamed"}]}""";
    private const string NotTheSecondBridge = """{"schema":"collate/overrides/1","apart":[{"articles":["b1.txt","b2.txt"]}]}""";
    private const string NoHerald = """{"schema":"collate/overrides/1","ignore":[{"publisher":"the harlow herald","because":"satire"}]}""";
    private static readonly CancellationToken None = CancellationToken.None;

    private static readonly (string Name, string Text)[] All =
    [
        ("b1.txt", Texts.Bridge1), ("b2.txt", Texts.Bridge2), ("e1.txt", Texts.Election1), ("c.txt", Texts.Comet),
        ("h.md", "---\npublisher: The Harlow Herald\n---\n\n" + Texts.Bridge1.Replace("twelve", "twenty", StringComparison.Ordinal)),
    ];

    [Fact]
    public async Task Together_StoriesBecomeOneAndSayWhy()
    {
        using var world = await DroppedAsync();

        await world.DecideAndSettleAsync(BridgeAndComet);

        var story = await StoryAsync(world, "c.txt");
        Assert.Equal(4, story.Sources.Count);
        var note = Assert.Single(story.Editorial!);
        Assert.Equal((EditorialKind.Together, "the comet was blamed"), (note.Kind, note.Because));
        Assert.Equal(["b1.txt", "c.txt"], note.Sources.Select(n => story.Sources[n - 1].Name).Order(StringComparer.Ordinal));
        Assert.Contains("together: the comet was blamed", SummaryMarkdown.Write(story), StringComparison.Ordinal);
        Assert.Contains("together: the comet was blamed", SummaryHtml.Write(story), StringComparison.Ordinal);
        Assert.Empty(JsonSchemaValidator.Validate(SummarySchema.Json, SummaryJson.Write(story)));
        Assert.Equal(await FreshAsync(BridgeAndComet, All), await world.SummariesAsync());
    }

    [Fact]
    public async Task Together_FarApartInTime_IsFoundByTheMessageAlone()
    {
        const string Decision = """{"schema":"collate/overrides/1","together":[{"articles":["old.txt","b1.txt"]}]}""";
        const string Old = "date 2019-01-05 Engineers in Norvik laid the keel of a ferry with three decks. The yard of Castellan will finish it within a year.";
        using var world = await World.InMemoryAsync();
        await world.DecideAsync(Decision);
        await world.TakeInAsync("old.txt", Old);
        await world.TakeInAsync("b1.txt", Texts.Bridge1);

        Assert.Equal(2, (await StoryAsync(world, "b1.txt")).Sources.Count);

        await world.RemoveAsync("old.txt");
        await world.SeeAsync("old.txt");
        await world.PumpAsync();

        Assert.Equal(await FreshAsync(Decision, ("b1.txt", Texts.Bridge1)), await world.SummariesAsync());
    }

    [Fact]
    public async Task Apart_StoryIsPartedAndSaysSo()
    {
        using var world = await DroppedAsync();

        await world.DecideAndSettleAsync(NotTheSecondBridge);

        var (first, second) = (await StoryAsync(world, "b1.txt"), await StoryAsync(world, "b2.txt"));
        Assert.NotEqual(first.Story, second.Story);
        Assert.Equal(["b2.txt"], Assert.Single(first.Editorial!).Others);
        Assert.Contains("the editors keep source 1 apart from b1.txt", SummaryMarkdown.Write(second), StringComparison.Ordinal);
        Assert.Equal(await FreshAsync(NotTheSecondBridge, All), await world.SummariesAsync());
    }

    [Fact]
    public async Task Ignore_Publisher_ItsArticlesAreWithdrawnForThatReason()
    {
        using var world = await DroppedAsync();
        var before = await StoryAsync(world, "b1.txt");

        await world.DecideAndSettleAsync(NoHerald);

        var story = await StoryAsync(world, "b1.txt");
        Assert.Contains("h.md", before.Sources.Select(source => source.Name));
        Assert.DoesNotContain("h.md", story.Sources.Select(source => source.Name));
        var last = (await new StoryHistory(world.Store).ListAsync(story.Story, 1, null, None)).Versions[0];
        Assert.Equal(Withdrawal.Ignored, Assert.Single(last.Diff.Sources.Withdrawn).Because);
        Assert.Equal(await FreshAsync(Nothing, [.. All.Where(article => article.Name != "h.md")]), await world.SummariesAsync());
    }

    [Fact]
    public async Task Ignore_OnlyArticleOfAStory_TheStoryEnds()
    {
        using var world = await DroppedAsync();

        await world.DecideAndSettleAsync("""{"schema":"collate/overrides/1","ignore":[{"article":"c.txt"}]}""");

        var last = (await new StoryHistory(world.Store).ListAsync(StoryGroup.IdOf(Hashes.Of(Texts.Comet)), 1, null, None)).Versions[0];
        Assert.Equal(new StoryEnd(Withdrawal.Ignored), last.Diff.Ended);
        Assert.Equal(await FreshAsync(Nothing, [.. All.Where(article => article.Name != "c.txt")]), await world.SummariesAsync());
    }

    [Fact]
    public async Task DecidedOtherwiseAgain_AsIfItHadNeverBeen()
    {
        using var world = await DroppedAsync();
        var before = await world.SummariesAsync();
        foreach (var decision in (string[])[BridgeAndComet, NotTheSecondBridge, NoHerald, BridgeAndComet, Nothing])
        {
            await world.DecideAndSettleAsync(decision);
        }

        Assert.Equal(before, await world.SummariesAsync());
        Assert.Equal(0, await world.Reconciler.RunToEndAsync(None));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("""{"schema":"collate/overrides/1","together":[{"articles":["c.txt"]}]}""")]
    public async Task BadFile_WhatWasDecidedBeforeStaysInForceAndTheProblemIsTold(string bad)
    {
        using var world = await DroppedAsync();
        await world.DecideAndSettleAsync(BridgeAndComet);
        var before = await world.SummariesAsync();

        await world.DecideAndSettleAsync(bad);
        world.Restart();
        await world.Reconciler.RunToEndAsync(None);
        await world.TakeInAsync("e2.txt", Texts.Election2);
        await world.RemoveAsync("e2.txt");
        await world.SeeAsync("e2.txt");
        await world.PumpAsync();

        Assert.Equal(before, await world.SummariesAsync());
        Assert.NotEmpty(await new OverridesDesk(world.Store).ProblemsAsync(None));
    }

    [Fact]
    public async Task FileDeletedAndThenABadOne_NothingIsInForce()
    {
        using var world = await DroppedAsync();
        var before = await world.SummariesAsync();
        await world.DecideAndSettleAsync(BridgeAndComet);
        var head = await world.Store.HeadAsync(StoreNames.Editorial, OverridesDesk.FileName, None);
        await world.Store.DeleteAsync(StoreNames.Editorial, OverridesDesk.FileName, head!.ETag, None);
        await world.Reconciler.RunAsync(None);
        await world.PumpAsync();

        await world.DecideAndSettleAsync("[]");

        Assert.Equal(before, await world.SummariesAsync());
    }

    [Fact]
    public async Task NothingDecided_StoredSummariesCarryNoNote()
    {
        using var world = await DroppedAsync();
        var before = await world.SummariesAsync();

        await world.DecideAndSettleAsync(Nothing);

        Assert.Equal(before, await world.SummariesAsync());
        Assert.DoesNotContain("\"editorial\"", before.Values.First(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnyOrderOfDropsDecisionsAndLostEvents_SameBytesAsFromScratch()
    {
        string[] decisions = [BridgeAndComet, NotTheSecondBridge, NoHerald, Nothing, """{"schema":"collate/overrides/1","together":[{"articles":["e1.txt","c.txt"]}],"apart":[{"articles":["b1.txt","h.md"]},{"articles":["b2.txt","h.md"]}]}"""];
        for (var seed = 0; seed < 12; seed++)
        {
            var random = new Random(seed);
            var present = new SortedDictionary<string, string>(StringComparer.Ordinal);
            var decision = Nothing;
            using var world = await World.InMemoryAsync();
            for (var step = 0; step < 20; step++)
            {
                var (name, text) = All[random.Next(All.Length)];
                switch (random.Next(6))
                {
                    case 0 or 1:
                        present[name] = text;
                        await world.DropAsync(name, text);
                        await world.SeeAsync(name);
                        break;
                    case 2:
                        present.Remove(name);
                        await world.RemoveAsync(name);
                        await world.SeeAsync(name);
                        break;
                    case 3:
                        decision = decisions[random.Next(decisions.Length)];
                        await world.DecideAsync(decision);
                        break;
                    case 4:
                        await world.PumpAsync();
                        break;
                    default:
                        world.Restart();
                        break;
                }
            }

            await world.Reconciler.RunToEndAsync(None);
            await world.PumpAsync();
            await world.Reconciler.RunToEndAsync(None);
            await world.PumpAsync();

            var expected = await FreshAsync(decision, [.. present.Select(pair => (pair.Key, pair.Value))]);
            Assert.True(expected.SequenceEqual(await world.SummariesAsync()), string.Create(CultureInfo.InvariantCulture, $"Summaries differ, seed {seed}."));
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task KilledAtAnyCallAfterADecision_TheNextHeartbeatHeals(bool after)
    {
        var expected = await FreshAsync(BridgeAndComet, All);
        var call = 0;
        bool failed;
        do
        {
            call++;
            FaultyStore faulty = null!;
            using var world = await World.InMemoryAsync(store => faulty = new FaultyStore(store) { After = after, Dies = true });
            foreach (var (name, text) in All)
            {
                await world.DropAsync(name, text);
                await world.SeeAsync(name);
            }

            await world.PumpAsync();
            await world.DecideAsync(BridgeAndComet);
            faulty.Restart(call);
            try
            {
                await world.Reconciler.RunAsync(None);
                await world.PumpAsync();
            }
            catch (Exception exception) when (exception is IOException or AggregateException)
            {
                world.Restart();
            }

            failed = faulty.Failed;
            faulty.Revive();
            await world.Reconciler.RunToEndAsync(None);
            await world.PumpAsync();
            Assert.Equal(expected, await world.SummariesAsync());
        }
        while (failed && call < 60);
        Assert.True(call > 30, "The scenario makes fewer calls than a kill could hit.");
    }

    private static async Task<World> DroppedAsync()
    {
        var world = await World.InMemoryAsync();
        foreach (var (name, text) in All)
        {
            await world.TakeInAsync(name, text);
        }

        return world;
    }

    private static async Task<SortedDictionary<string, string>> FreshAsync(string decision, params (string Name, string Text)[] articles)
    {
        using var world = await World.InMemoryAsync();
        await world.DecideAsync(decision);
        foreach (var (name, text) in articles.Reverse())
        {
            await world.TakeInAsync(name, text);
        }

        return await world.SummariesAsync();
    }

    private static async Task<Summary> StoryAsync(World world, string name) => (await world.SummariesAsync())
        .Where(file => file.Key.EndsWith("/summary.json", StringComparison.Ordinal))
        .Select(file => SummaryJson.Read(Encoding.UTF8.GetBytes(file.Value)))
        .Single(summary => summary.Sources.Any(source => source.Names.Contains(name)));
}
