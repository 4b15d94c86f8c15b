using System.Text;
using System.Text.Json;
using Collate.History;
using Collate.Processing;
using Collate.Storage;
using Collate.Stories;
using Collate.Summaries;
using Collate.TestKit;

namespace Collate.Tests.Processing;

public sealed class StoryHistoryTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task SeedOverwritten_TheNextVersionSettlesTheDisagreementAndMarksTheOldOneWithdrawn()
    {
        using var world = await World.InMemoryAsync();
        await SeedOrders.RunAsync(world, SeedOrders.Seeds);
        var (name, content) = SeedOrders.Seeds.Single(seed => Encoding.UTF8.GetString(seed.Content).Contains("some 12,000 troops", StringComparison.Ordinal));
        var before = Assert.Single(await world.SummariesAsync(), file => file.Key.EndsWith("/summary.json", StringComparison.Ordinal));
        var story = before.Key.Split('/')[0];
        var history = new StoryHistory(world.Store);
        var last = (await history.ListAsync(story, 1, null, None)).Versions[0].Number;

        await world.TakeInAsync(name, Encoding.UTF8.GetString(content).Replace("some 12,000 troops", "some 11,000 troops", StringComparison.Ordinal));

        var entry = (await history.ListAsync(story, 1, null, None)).Versions[0];
        var now = SummaryJson.Read(Encoding.UTF8.GetBytes((await world.SummariesAsync())[story + "/summary.json"]));
        Assert.Equal(last + 1, entry.Number);
        Assert.Equal(now.Basis, entry.Diff.To);
        Assert.Contains(entry.Diff.Account, line => line.EndsWith("is settled: both sources now say some 11,000 troops.", StringComparison.Ordinal));
        Assert.Contains(entry.Diff.Account, line => line.StartsWith("Withdrawn because the article was replaced: ", StringComparison.Ordinal));
        Assert.DoesNotContain(now.Disagreements, one => one.Values.Any(side => side.Value.Contains("12,000", StringComparison.Ordinal)));
        var old = (await history.ReadAsync(story, last, None))!;
        Assert.Equal(before.Value, Encoding.UTF8.GetString(SummaryJson.Write(old.Summary)));
        Assert.Equal([(Hashes.Of(content), Withdrawal.Replaced)], old.Withdrawn.Select(pair => (pair.Key, pair.Value)));
        Assert.Contains("12,000 troops", VersionMarkdown.Write(old), StringComparison.Ordinal);
        Assert.Contains(" **(withdrawn: the article was replaced)**", VersionMarkdown.Write(old), StringComparison.Ordinal);
        Assert.Null(await world.Store.HeadAsync(StoreNames.Summaries, $"{story}/sources/{Hashes.Of(content)}.txt", None));
    }

    [Fact]
    public async Task AnotherArticle_SentencesWhoseEvidenceDidNotChangeStandWordForWord()
    {
        using var world = await World.InMemoryAsync();
        await world.TakeInAsync("1.txt", Texts.Bridge1);
        await world.TakeInAsync("2.txt", Texts.Bridge2);
        var history = new StoryHistory(world.Store);
        var story = StoryGroup.IdOf(Hashes.Of(Texts.Bridge1));
        var before = (await history.ReadAsync(story, 2, None))!.Summary;

        await world.TakeInAsync("comment.txt", Texts.Bridge1 + "\n\nMarta Klose brought tea to the divers at night.");

        var entry = (await history.ListAsync(story, 1, null, None)).Versions[0];
        var quoted = before.Sentences.Select(sentence => sentence.Text).ToHashSet(StringComparer.Ordinal);
        Assert.Equal(quoted.Count, entry.Diff.Sentences.Kept);
        Assert.Empty(entry.Diff.Sentences.Reworded);
        Assert.Empty(entry.Diff.Sentences.Dropped);
    }

    [Fact]
    public async Task OnlyArticleRemoved_TheSummaryGoesAndItsHistoryStaysAndSaysSo()
    {
        using var world = await World.InMemoryAsync();
        await world.TakeInAsync("c.txt", Texts.Comet);
        var story = StoryGroup.IdOf(Hashes.Of(Texts.Comet));
        await world.RemoveAsync("c.txt");
        await world.SeeAsync("c.txt");
        await world.PumpAsync();

        var history = new StoryHistory(world.Store);
        var versions = (await history.ListAsync(story, 10, null, None)).Versions;

        Assert.Equal([2, 1], versions.Select(version => version.Number));
        Assert.Equal(new StoryEnd(Withdrawal.Removed), versions[0].Diff.Ended);
        Assert.Null(await history.ReadAsync(story, 2, None));
        Assert.Equal(Withdrawal.Removed, (await history.ReadAsync(story, 1, None))!.Withdrawn[Hashes.Of(Texts.Comet)]);
        Assert.Empty(await world.SummariesAsync());
    }

    [Fact]
    public async Task StoryComesBack_GoesOnCounting()
    {
        using var world = await World.InMemoryAsync();
        var story = StoryGroup.IdOf(Hashes.Of(Texts.Comet));
        for (var i = 0; i < 3; i++)
        {
            await world.TakeInAsync("c.txt", Texts.Comet);
            await world.RemoveAsync("c.txt");
            await world.SeeAsync("c.txt");
            await world.PumpAsync();
        }

        var versions = (await new StoryHistory(world.Store).ListAsync(story, 10, null, None)).Versions;

        Assert.Equal([6, 5, 4, 3, 2, 1], versions.Select(version => version.Number));
        Assert.Equal([true, false, true, false, true, false], versions.Select(version => version.Diff.Ended is not null));
        Assert.StartsWith("The story stands under this id again: ", versions[1].Diff.Account[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task MergedIntoAnother_VersionsStayReadableUnderTheOldId()
    {
        using var world = await World.InMemoryAsync();
        await world.TakeInAsync("2.txt", Texts.Bridge2);
        await world.TakeInAsync("1.txt", Texts.Bridge1);
        var (old, now) = (StoryGroup.IdOf(Hashes.Of(Texts.Bridge2)), StoryGroup.IdOf(Hashes.Of(Texts.Bridge1)));
        var history = new StoryHistory(world.Store);

        var versions = (await history.ListAsync(old, 10, null, None)).Versions;

        Assert.Equal(new StoryEnd(Withdrawal.Moved) { To = now }, versions[0].Diff.Ended);
        Assert.Equal($"The story goes on as part of story {now}.", versions[0].Diff.Account[0]);
        Assert.Equal(Withdrawal.Moved, Assert.Single((await history.ReadAsync(old, 1, None))!.Withdrawn).Value);
    }

    [Fact]
    public async Task List_InParts_HasEveryVersionOnceNewestFirst()
    {
        using var world = await World.InMemoryAsync();
        for (var i = 0; i < 7; i++)
        {
            await world.TakeInAsync("c.txt", Texts.Comet + new string('!', i));
        }

        var story = StoryGroup.IdOf(Hashes.Of(Texts.Comet));
        var history = new StoryHistory(world.Store);
        await world.TakeInAsync("c.txt", Texts.Comet);
        for (var i = 0; i < 4; i++)
        {
            await world.TakeInAsync(i + ".txt", Texts.Comet);
        }

        var numbers = new List<int>();
        int? before = null;
        do
        {
            var page = await history.ListAsync(story, 2, before, None);
            numbers.AddRange(page.Versions.Select(version => version.Number));
            before = page.Next;
        }
        while (before is not null);

        Assert.Equal(Enumerable.Range(1, numbers.Count).Reverse(), numbers);
        Assert.True(numbers.Count >= 7, "A version for each name that the article got, and those before.");
    }

    [Fact]
    public async Task NothingChanged_NoNewVersion()
    {
        using var world = await World.InMemoryAsync();
        await world.TakeInAsync("1.txt", Texts.Bridge1);
        await world.TakeInAsync("2.txt", Texts.Bridge2);
        var before = await world.DumpAsync(StoreNames.Summaries);

        await world.TakeInAsync("1.txt", Texts.Bridge1);
        await world.Reconciler.RunToEndAsync(None);
        await world.PumpAsync();

        Assert.Equal(before, await world.DumpAsync(StoreNames.Summaries));
    }

    [Theory]
    [InlineData("not-an-id")]
    [InlineData("0123456789abcdef")]
    [InlineData("../../../../etc/")]
    public async Task NoSuchStory_NothingIsFound(string story)
    {
        using var world = await World.InMemoryAsync();
        var history = new StoryHistory(world.Store);

        Assert.Empty((await history.ListAsync(story, 10, null, None)).Versions);
        Assert.Null(await history.ReadAsync(story, 1, None));
    }

    [Fact]
    public async Task NumberIsAnothers_TheSummaryGetsTheNext()
    {
        using var world = await World.InMemoryAsync();
        var story = StoryGroup.IdOf(Hashes.Of(Texts.Bridge1));
        await world.TakeInAsync("1.txt", Texts.Bridge1);
        await world.Store.WriteAsync(StoreNames.Summaries, $"{story}/versions/0002.json", "{}"u8.ToArray(), "application/json", WriteCondition.Absent, null, None);

        await world.TakeInAsync("2.txt", Texts.Bridge2);

        var head = await world.Store.HeadAsync(StoreNames.Summaries, $"{story}/summary.json", None);
        Assert.Equal("3", head!.Metadata["version"]);
        Assert.NotNull(await new StoryHistory(world.Store).ReadAsync(story, 3, None));
    }

    [Fact]
    public async Task Served_IsJsonWithTheWithdrawnSources()
    {
        using var world = await World.InMemoryAsync();
        await world.TakeInAsync("1.txt", Texts.Bridge1);
        await world.TakeInAsync("2.txt", Texts.Bridge2);
        await world.RemoveAsync("2.txt");
        await world.SeeAsync("2.txt");
        await world.PumpAsync();
        var story = StoryGroup.IdOf(Hashes.Of(Texts.Bridge1));
        var history = new StoryHistory(world.Store);

        using var version = JsonDocument.Parse(VersionJson.Write((await history.ReadAsync(story, 2, None))!));
        using var list = JsonDocument.Parse(VersionJson.Write(story, await history.ListAsync(story, 2, null, None)));

        var withdrawn = Assert.Single(version.RootElement.GetProperty("withdrawn").EnumerateArray());
        Assert.Equal((2, "removed"), (withdrawn.GetProperty("source").GetInt32(), withdrawn.GetProperty("because").GetString()));
        Assert.Equal(2, list.RootElement.GetProperty("next").GetInt32());
        Assert.Equal([3, 2], list.RootElement.GetProperty("versions").EnumerateArray().Select(entry => entry.GetProperty("version").GetInt32()));
    }
}
