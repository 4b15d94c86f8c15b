using Collate.Digests;
using Collate.History;
using Collate.Storage;
using Collate.Summaries;
using Collate.Testing;
using Collate.TestKit;
using Collate.Tests.Processing;

namespace Collate.Tests.Digests;

public sealed class DigesterTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task Run_NoStoryYet_NeverBegins()
    {
        using var world = await DigestWorld.CreateAsync();

        Assert.Equal(0, await world.BeatAsync("2025-06-19T12:00:00Z"));
        Assert.Equal(0, await world.BeatAsync("2025-06-25T12:00:00Z"));

        Assert.Empty(await world.DumpAsync());
    }

    [Fact]
    public async Task Run_FirstStory_IsToldWhenTheScheduleNextComesAround()
    {
        using var world = await BegunAsync();

        Assert.Equal(0, await world.BeatAsync("2025-06-20T04:55:00Z"));
        Assert.Equal(1, await world.BeatAsync("2025-06-20T05:00:00Z"));
        Assert.Equal(0, await world.BeatAsync("2025-06-20T05:05:00Z"));

        Assert.Equal(
            ["2025/06/20.html", "2025/06/20.json", "2025/06/20.md", "feed.atom", "latest.html", "latest.json", "latest.md"],
            (await world.World.DumpAsync(StoreNames.Digests)).Keys);
        var digest = await world.ReadAsync("2025/06/20");
        Assert.Equal(("2025-06-20T05:00:00Z", null, null, "Europe/London"), (digest.To, digest.From, digest.Previous, digest.Zone));
        var story = Assert.Single(digest.Stories);
        Assert.False(story.IsContinuing);
        Assert.Null(story.Changes);
        Assert.Equal(2, story.Summary.Sources.Count);
        Assert.Equal([(story.Story, story.Summary.Basis)], digest.Seen.Select(seen => (seen.Story, seen.Basis)));
        Assert.Equal(await world.TextAsync("2025/06/20.md"), await world.TextAsync("latest.md"));
        Assert.Equal(await world.TextAsync("2025/06/20.html"), await world.TextAsync("latest.html"));
        Assert.Equal(await world.TextAsync("2025/06/20.json"), await world.TextAsync("latest.json"));
    }

    [Fact]
    public async Task Run_NothingChanged_TellsNothingAgain()
    {
        using var world = await BegunAsync();
        await world.BeatAsync("2025-06-20T05:00:00Z");

        for (var day = 21; day <= 29; day++)
        {
            Assert.Equal(1, await world.BeatAsync($"2025-06-{day}T05:00:00Z"));
        }

        var digest = await world.ReadAsync("2025/06/29");
        Assert.Equal(("2025/06/28", "2025-06-28T05:00:00Z"), (digest.Previous, digest.From));
        Assert.Empty(digest.Stories);
        Assert.Empty(digest.Seen);
        Assert.Equal(1, digest.Unchanged);
        Assert.Contains("Nothing new; 1 story unchanged", await world.TextAsync("2025/06/29.md"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_ArticleCameIn_StoryContinuesAndSaysWhatIsNew()
    {
        using var world = await BegunAsync();
        await world.BeatAsync("2025-06-20T05:00:00Z");
        await world.BeatAsync("2025-06-21T05:00:00Z");
        await world.World.TakeInAsync("b3.txt", Texts.Bridge3);
        await world.World.TakeInAsync("e1.txt", Texts.Election1);

        await world.BeatAsync("2025-06-22T05:00:00Z");

        var digest = await world.ReadAsync("2025/06/22");
        Assert.Equal(2, digest.Stories.Count);
        var bridge = digest.Stories[0];
        Assert.Equal("2025/06/20", bridge.Since);
        Assert.Equal("b3.txt", Assert.Single(bridge.Changes!.Sources.Added).Name);
        Assert.Null(digest.Stories[1].Since);
        Assert.Contains("Continues from 2025/06/20", await world.TextAsync("latest.md"), StringComparison.Ordinal);
        Assert.Contains("New source: b3.txt", (await world.TextAsync("latest.md")).Replace("\\", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_EarlierArticleGaveTheStoryAnotherId_ContinuesUnderIt()
    {
        using var world = await BegunAsync();
        await world.BeatAsync("2025-06-20T05:00:00Z");
        var before = Assert.Single((await world.ReadAsync("2025/06/20")).Stories).Story;
        await world.World.TakeInAsync("b3.txt", Texts.Bridge3);

        await world.BeatAsync("2025-06-21T05:00:00Z");

        var digest = await world.ReadAsync("2025/06/21");
        var story = Assert.Single(digest.Stories);
        Assert.NotEqual(before, story.Story);
        Assert.Equal("2025/06/20", story.Since);
        Assert.Equal([before], story.Merged);
        Assert.Equal([new DigestDeparture(before, story.Story)], digest.Gone);
        Assert.Single(story.Changes!.Sources.Added);
        var feed = await world.TextAsync("feed.atom");
        Assert.DoesNotContain(before, feed, StringComparison.Ordinal);
        Assert.Contains(story.Story, feed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_ArticleCorrected_SaysThatTheDisagreementIsSettled()
    {
        using var world = await DigestWorld.CreateAsync();
        foreach (var path in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "seeds")).Order(StringComparer.Ordinal))
        {
            await world.World.TakeInAsync(Path.GetFileName(path), await File.ReadAllTextAsync(path, None));
        }

        await world.BeatAsync("2025-06-19T12:00:00Z");
        await world.BeatAsync("2025-06-20T05:00:00Z");
        foreach (var (name, text) in (await world.World.DumpAsync(StoreNames.Articles)).Where(file => file.Value.Contains("some 12,000 troops", StringComparison.Ordinal)))
        {
            await world.World.TakeInAsync(name, text.Replace("some 12,000 troops", "some 11,000 troops", StringComparison.Ordinal));
        }

        await world.BeatAsync("2025-06-21T05:00:00Z");

        const string Words = "is settled: both sources now say some 11,000 troops.";
        var story = Assert.Single((await world.ReadAsync("2025/06/21")).Stories);
        Assert.Equal("2025/06/20", story.Since);
        Assert.Single(story.Changes!.Disagreements.Settled);
        Assert.Contains(Words, await world.TextAsync("latest.md"), StringComparison.Ordinal);
        Assert.Contains(Words, await world.TextAsync("latest.html"), StringComparison.Ordinal);
        Assert.Contains(Words, await world.TextAsync("feed.atom"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_EveryArticleDeleted_SaysThatTheStoryIsGoneAndTheFeedForgetsIt()
    {
        using var world = await BegunAsync();
        await world.BeatAsync("2025-06-20T05:00:00Z");
        foreach (var name in (string[])["b1.txt", "b2.txt"])
        {
            await world.World.RemoveAsync(name);
            await world.World.SeeAsync(name);
        }

        await world.World.PumpAsync();
        await world.BeatAsync("2025-06-21T05:00:00Z");

        var digest = await world.ReadAsync("2025/06/21");
        Assert.Empty(digest.Stories);
        Assert.Null(Assert.Single(digest.Gone).To);
        Assert.DoesNotContain("<entry>", await world.TextAsync("feed.atom"), StringComparison.Ordinal);
        Assert.Contains("withdrawn", await world.TextAsync("2025/06/21.md"), StringComparison.Ordinal);
        await world.BeatAsync("2025-06-22T05:00:00Z");
        Assert.Empty((await world.ReadAsync("2025/06/22")).Gone);
    }

    [Fact]
    public async Task Run_OneArticleDeleted_SaysWhyItIsWithdrawn()
    {
        using var world = await BegunAsync();
        await world.BeatAsync("2025-06-20T05:00:00Z");
        await world.World.RemoveAsync("b2.txt");
        await world.World.SeeAsync("b2.txt");
        await world.World.PumpAsync();

        await world.BeatAsync("2025-06-21T05:00:00Z");

        var withdrawn = Assert.Single(Assert.Single((await world.ReadAsync("2025/06/21")).Stories).Changes!.Sources.Withdrawn);
        Assert.Equal(("b2.txt", Withdrawal.Removed), (withdrawn.Name, withdrawn.Because));
        Assert.Contains("Withdrawn because the article was removed: b2.txt.", await world.TextAsync("latest.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_SameArticlesUnderAnotherBasis_IsNoNews()
    {
        using var world = await BegunAsync();
        await world.BeatAsync("2025-06-20T05:00:00Z");
        var before = Assert.Single((await world.ReadAsync("2025/06/20")).Stories).Summary;
        using var shorter = new World(world.Store, world.World.Queue, new SummaryOptions { Words = 30 });
        await shorter.Reconciler.RunToEndAsync(None);
        await shorter.PumpAsync();

        await world.BeatAsync("2025-06-21T05:00:00Z");

        var digest = await world.ReadAsync("2025/06/21");
        Assert.Empty(digest.Stories);
        Assert.Equal(1, digest.Unchanged);
        Assert.NotEqual(before.Basis, Assert.Single(digest.Seen).Basis);
        await world.BeatAsync("2025-06-22T05:00:00Z");
        Assert.Empty((await world.ReadAsync("2025/06/22")).Seen);
    }

    [Fact]
    public async Task Run_AsleepForThreePeriods_WritesOneOfEachAndTellsEachStoryWhereItsNewsBelongs()
    {
        using var world = await BegunAsync();
        await world.BeatAsync("2025-06-20T05:00:00Z");
        await world.World.TakeInAsync("old.txt", Texts.Election1);
        await world.World.TakeInAsync("on22.txt", "date 2025-06-22 The Marlin ferry ran aground off Port Osten on Sunday with ninety passengers, the coast guard said. A tug pulled the Marlin ferry free at noon.");
        await world.World.TakeInAsync("undated.txt", Texts.Comet);

        Assert.Equal(3, await world.BeatAsync("2025-06-23T07:00:00Z"));

        Assert.Equal(["2025/06/20", "2025/06/21", "2025/06/22", "2025/06/23"], await world.IdsAsync());
        Assert.Equal("old.txt", Assert.Single((await world.ReadAsync("2025/06/21")).Stories).Summary.Sources[0].Name);
        Assert.Equal("on22.txt", Assert.Single((await world.ReadAsync("2025/06/22")).Stories).Summary.Sources[0].Name);
        Assert.Equal("undated.txt", Assert.Single((await world.ReadAsync("2025/06/23")).Stories).Summary.Sources[0].Name);
        Assert.Equal("2025/06/22", (await world.ReadAsync("2025/06/23")).Previous);
        Assert.Equal(await world.TextAsync("2025/06/23.json"), await world.TextAsync("latest.json"));
    }

    [Fact]
    public async Task Run_AsleepForAMonth_MakesUpForSoManyPerRun()
    {
        using var world = await BegunAsync();

        Assert.Equal(DigestOptions.MaxPerRun, await world.BeatAsync("2025-07-01T12:00:00Z"));
        Assert.Equal(2, await world.BeatAsync("2025-07-01T12:05:00Z"));
        Assert.Equal(0, await world.BeatAsync("2025-07-01T12:10:00Z"));

        Assert.Equal(12, (await world.IdsAsync()).Length);
    }

    [Fact]
    public async Task Run_Weekly_IsNamedAfterTheWeek()
    {
        using var world = await BegunAsync(DigestCadence.Weekly);

        Assert.Equal(2, await world.BeatAsync("2025-06-23T05:00:00Z"));

        Assert.Equal(["2025/W25", "2025/W26"], await world.IdsAsync());
        Assert.Contains("Digest of week 26 of 2025", await world.TextAsync("latest.md"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_DigestOfThatNameFollowsAnother_StandsAndTheNextOneTells()
    {
        using var world = await BegunAsync();
        var foreign = DigestJson.Write(Digests.Of("2025/06/20", "1999/12/31", SummaryBuilder.Dam().Build()));
        await world.Store.WriteAsync(StoreNames.Digests, "2025/06/20.json", foreign, "application/json", WriteCondition.Absent, null, None);

        await world.BeatAsync("2025-06-20T05:00:00Z");
        await world.BeatAsync("2025-06-21T05:00:00Z");

        Assert.Equal(System.Text.Encoding.UTF8.GetString(foreign), await world.TextAsync("2025/06/20.json"));
        var digest = await world.ReadAsync("2025/06/21");
        Assert.Null(Assert.Single(digest.Stories).Since);
        Assert.Equal("2025/06/20", digest.Previous);
        Assert.DoesNotContain("A dam holds", await world.TextAsync("feed.atom"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_DigestOfThatNameCannotBeRead_FailsAndSaysWhatToDo()
    {
        using var world = await BegunAsync();
        await world.Store.WriteAsync(StoreNames.Digests, "2025/06/20.json", "nonsense"u8.ToArray(), "application/json", WriteCondition.Absent, null, None);

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => world.BeatAsync("2025-06-20T05:00:00Z"));

        Assert.Contains("'digests/2025/06/20.json' cannot be read. Delete it", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_DigestThatToldTheStoryWasDeleted_TellsItWithoutWhatChanged()
    {
        using var world = await BegunAsync();
        await world.BeatAsync("2025-06-20T05:00:00Z");
        var told = await world.Store.HeadAsync(StoreNames.Digests, "2025/06/20.json", None);
        await world.Store.DeleteAsync(StoreNames.Digests, told!.Name, told.ETag, None);
        await world.World.TakeInAsync("b3.txt", Texts.Bridge3);

        await world.BeatAsync("2025-06-21T05:00:00Z");

        var story = Assert.Single((await world.ReadAsync("2025/06/21")).Stories);
        Assert.Equal("2025/06/20", story.Since);
        Assert.Null(story.Changes);
    }

    [Fact]
    public async Task Run_HistoryCannotBeRead_FailsAndSaysWhatToDo()
    {
        using var world = await BegunAsync();
        var head = await world.Store.HeadAsync(StoreNames.Ledger, "digests/history.json", None);
        await world.Store.WriteAsync(StoreNames.Ledger, "digests/history.json", "{}"u8.ToArray(), "application/json", WriteCondition.Unchanged(head), head!.Metadata, None);

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => world.BeatAsync("2025-06-20T05:00:00Z"));

        Assert.Contains("collate-ledger/digests/history.json", exception.Message, StringComparison.Ordinal);
        Assert.Empty(await world.IdsAsync());
    }

    private static async Task<DigestWorld> BegunAsync(DigestCadence cadence = DigestCadence.Daily)
    {
        var world = await DigestWorld.CreateAsync(cadence);
        await world.World.TakeInAsync("b1.txt", Texts.Bridge1);
        await world.World.TakeInAsync("b2.txt", Texts.Bridge2);
        Assert.Equal(0, await world.BeatAsync("2025-06-19T12:00:00Z"));
        return world;
    }
}
