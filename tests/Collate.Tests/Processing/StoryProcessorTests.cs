using System.Text.Json;
using Collate.Articles;
using Collate.Processing;
using Collate.Storage;
using Collate.Stories;
using Collate.TestKit;

namespace Collate.Tests.Processing;

public sealed class StoryProcessorTests
{
    [Fact]
    public async Task Handle_OneStory_WritesItsFiles()
    {
        using var world = await World.InMemoryAsync();
        await world.TakeInAsync("b1.txt", Texts.Bridge1);
        await world.TakeInAsync("b2.txt", Texts.Bridge2);

        var summaries = await world.SummariesAsync();

        var story = StoryGroup.IdOf(Sha256(Texts.Bridge1));
        string[] expected = [$"{story}/sources/{Sha256(Texts.Bridge1)}.txt", $"{story}/sources/{Sha256(Texts.Bridge2)}.txt", $"{story}/summary.html", $"{story}/summary.json", $"{story}/summary.md"];
        Assert.Equal(expected.Order(StringComparer.Ordinal), summaries.Keys);
        using var json = JsonDocument.Parse(summaries[$"{story}/summary.json"]);
        var basis = json.RootElement.GetProperty("basis").GetString();
        foreach (var file in (string[])["summary.json", "summary.md", "summary.html"])
        {
            Assert.Equal(basis, (await world.Store.HeadAsync(StoreNames.Summaries, $"{story}/{file}", CancellationToken.None))!.Metadata["basis"]);
        }
    }

    [Fact]
    public async Task Handle_SecondMessage_WritesNothing()
    {
        using var world = await World.InMemoryAsync();
        await world.TakeInAsync("b1.txt", Texts.Bridge1);
        await world.TakeInAsync("b2.txt", Texts.Bridge2);
        var before = await world.VersionsAsync();
        world.Restart();

        await world.Processor.HandleAsync(StoryMessage.Write(Sha256(Texts.Bridge1)), CancellationToken.None);
        await world.Processor.HandleAsync(StoryMessage.Write(Sha256(Texts.Bridge2)), CancellationToken.None);

        Assert.Equal(before, await world.VersionsAsync());
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"schema\":\"collate/look/1\",\"article\":\"../../x\"}")]
    [InlineData("{\"schema\":\"collate/look/2\",\"article\":\"0000000000000000000000000000000000000000000000000000000000000000\"}")]
    [InlineData("{\"schema\":\"collate/look/1\",\"article\":\"0000000000000000000000000000000000000000000000000000000000000000\"}")]
    public async Task Handle_MessageOfNothingKnown_IsIgnored(string message)
    {
        using var world = await World.InMemoryAsync();

        await world.Processor.HandleAsync(message, CancellationToken.None);

        Assert.Empty(await world.VersionsAsync());
    }

    [Fact]
    public async Task Handle_EarlierArticleArrives_RedirectsTheOldId()
    {
        using var world = await World.InMemoryAsync();
        await world.TakeInAsync("b2.txt", Texts.Bridge2);
        await world.TakeInAsync("b1.txt", Texts.Bridge1);

        var (old, now) = (StoryGroup.IdOf(Sha256(Texts.Bridge2)), StoryGroup.IdOf(Sha256(Texts.Bridge1)));
        var left = Assert.Single(await world.WithoutVersionsAsync(old + "/"));
        Assert.Equal(old + "/redirect.json", left.Key);
        using var json = JsonDocument.Parse(left.Value);
        Assert.Equal(("collate/redirect/1", old, now), (json.RootElement.GetProperty("schema").GetString(), json.RootElement.GetProperty("story").GetString(), json.RootElement.GetProperty("to").GetString()));
    }

    [Fact]
    public async Task Handle_RedirectedIdBecomesCurrentAgain_LosesItsRedirectAndIsLedTo()
    {
        using var world = await World.InMemoryAsync();
        await world.TakeInAsync("b2.txt", Texts.Bridge2);
        await world.TakeInAsync("b1.txt", Texts.Bridge1);

        await world.RemoveAsync("b1.txt");
        await world.SeeAsync("b1.txt");
        await world.PumpAsync();

        var (again, gone) = (StoryGroup.IdOf(Sha256(Texts.Bridge2)), StoryGroup.IdOf(Sha256(Texts.Bridge1)));
        Assert.DoesNotContain(again + "/redirect.json", (await world.WithoutVersionsAsync()).Keys);
        using var redirect = JsonDocument.Parse(Assert.Single(await world.WithoutVersionsAsync(gone + "/")).Value);
        Assert.Equal(again, redirect.RootElement.GetProperty("to").GetString());
        Assert.Equal(await FreshAsync(("b2.txt", Texts.Bridge2)), await world.SummariesAsync());
    }

    [Fact]
    public async Task Handle_EveryArticleOfAStoryGoes_ItsRedirectLeadsNowhere()
    {
        using var world = await World.InMemoryAsync();
        await world.TakeInAsync("b1.txt", Texts.Bridge1);

        await world.RemoveAsync("b1.txt");
        await world.SeeAsync("b1.txt");
        await world.PumpAsync();

        using var redirect = JsonDocument.Parse(Assert.Single(await world.WithoutVersionsAsync()).Value);
        Assert.False(redirect.RootElement.TryGetProperty("to", out _));
    }

    [Fact]
    public async Task Handle_EverEarlierArticles_RedirectsLeadOnFromOneToTheNextAndAreWrittenOnce()
    {
        using var world = await World.InMemoryAsync();
        string[] texts = [.. Enumerable.Range(0, 5).Select(i => Texts.Bridge1.Replace("2025-06-17", $"2025-06-{17 - i}", StringComparison.Ordinal))];
        var versions = new List<string>();
        for (var i = 0; i < texts.Length; i++)
        {
            await world.TakeInAsync($"{i}.txt", texts[i]);
            if (i > 0)
            {
                versions.Add((await world.Store.HeadAsync(StoreNames.Summaries, StoryGroup.IdOf(Sha256(texts[0])) + "/redirect.json", CancellationToken.None))!.ETag);
            }
        }

        var id = StoryGroup.IdOf(Sha256(texts[0]));
        while (await world.Store.ReadAsync(StoreNames.Summaries, id + "/redirect.json", 1000, CancellationToken.None) is { } redirect)
        {
            id = JsonDocument.Parse(redirect.Content).RootElement.GetProperty("to").GetString()!;
        }

        Assert.Equal(StoryGroup.IdOf(Sha256(texts[^1])), id);
        Assert.Single(versions.Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Handle_OneStoryCannotBeWritten_TheOthersAre()
    {
        FaultyStore faulty = null!;
        using var world = await World.InMemoryAsync(store => faulty = new FaultyStore(store));
        await world.TakeInAsync("b2.txt", Texts.Bridge2);
        await world.DropAsync("b1.txt", Texts.Bridge1);
        await world.SeeAsync("b1.txt");
        var (old, now) = (StoryGroup.IdOf(Sha256(Texts.Bridge2)), StoryGroup.IdOf(Sha256(Texts.Bridge1)));
        faulty.FailOn = (_, name) => name.StartsWith(now + "/", StringComparison.Ordinal);

        var failure = await Assert.ThrowsAsync<AggregateException>(() => world.PumpAsync());
        var between = (await world.WithoutVersionsAsync()).Keys;
        faulty.FailOn = null;
        await world.PumpAsync();

        Assert.IsType<IOException>(Assert.Single(failure.InnerExceptions));
        Assert.Equal([old + "/redirect.json"], between);
        Assert.Equal(await FreshAsync(("b1.txt", Texts.Bridge1), ("b2.txt", Texts.Bridge2)), await world.SummariesAsync());
    }

    [Fact]
    public async Task Handle_OthersNeverStop_TheMessageComesAgainLater()
    {
        FaultyStore faulty = null!;
        using var world = await World.InMemoryAsync(store => faulty = new FaultyStore(store));
        await world.DropAsync("b1.txt", Texts.Bridge1);
        await world.SeeAsync("b1.txt");
        faulty.RefuseOn = name => name.EndsWith("/summary.json", StringComparison.Ordinal);
        var message = Assert.Single(await world.Queue.ReceiveAsync(StoreNames.Stories, 1, TimeSpan.FromMinutes(1), CancellationToken.None));

        await world.Processor.HandleAsync(message.Body, CancellationToken.None);
        await world.Queue.DeleteAsync(StoreNames.Stories, message, CancellationToken.None);

        Assert.Empty(await world.Queue.ReceiveAsync(StoreNames.Stories, 1, TimeSpan.FromMinutes(1), CancellationToken.None));
        Assert.Equal(1, await world.Queue.CountAsync(StoreNames.Stories, CancellationToken.None));
    }

    [Fact]
    public async Task Handle_PagesCarryTheBasisOfAnOlderCommit_AreWrittenAnewAfterTheNext()
    {
        using var world = await World.InMemoryAsync();
        await world.TakeInAsync("b1.txt", Texts.Bridge1);
        var story = StoryGroup.IdOf(Sha256(Texts.Bridge1));
        var before = await world.VersionsAsync();
        var head = await world.Store.HeadAsync(StoreNames.Summaries, $"{story}/summary.json", CancellationToken.None);
        await world.Store.DeleteAsync(StoreNames.Summaries, head!.Name, head.ETag, CancellationToken.None);

        await world.Processor.HandleAsync(StoryMessage.Write(Sha256(Texts.Bridge1)), CancellationToken.None);

        var after = await world.VersionsAsync();
        Assert.All((string[])["summary.json", "summary.md", "summary.html"], file => Assert.NotEqual(before[$"{StoreNames.Summaries}/{story}/{file}"], after[$"{StoreNames.Summaries}/{story}/{file}"]));
    }

    [Fact]
    public async Task Handle_ArticleLeavesStory_ItsSourceGoes()
    {
        using var world = await World.InMemoryAsync();
        await world.TakeInAsync("b1.txt", Texts.Bridge1);
        await world.TakeInAsync("b2.txt", Texts.Bridge2);

        await world.TakeInAsync("b2.txt", Texts.Election1);

        Assert.Equal(await FreshAsync(("b1.txt", Texts.Bridge1), ("b2.txt", Texts.Election1)), await world.SummariesAsync());
    }

    [Fact]
    public async Task Handle_SameContentUnderTwoNames_IsOneSourceWithBoth()
    {
        using var world = await World.InMemoryAsync();
        await world.TakeInAsync("z.txt", Texts.Bridge1);
        await world.TakeInAsync("a.txt", Texts.Bridge1);

        var document = (await world.SummariesAsync()).Single(file => file.Key.EndsWith("summary.json", StringComparison.Ordinal)).Value;
        using var json = JsonDocument.Parse(document);
        var source = Assert.Single(json.RootElement.GetProperty("sources").EnumerateArray());
        Assert.Equal("a.txt", source.GetProperty("name").GetString());
        Assert.Equal(["a.txt", "z.txt"], source.GetProperty("names").EnumerateArray().Select(name => name.GetString()));

        await world.RemoveAsync("a.txt");
        await world.SeeAsync("a.txt");
        await world.PumpAsync();
        Assert.Equal(await FreshAsync(("z.txt", Texts.Bridge1)), await world.SummariesAsync());
    }

    [Theory]
    [InlineData("a.html", "b.txt")]
    [InlineData("b.txt", "a.html")]
    [InlineData("a.txt", "b.html")]
    [InlineData("b.html", "a.txt")]
    public async Task Handle_SameBytesInTwoFormatsOfDifferentDays_TheFirstNamesFormatGoes(string first, string second)
    {
        // As a page it was published on the 10th of May, as plain text on no known day.
        const string Bytes = "<html><head><meta property=\"article:published_time\" content=\"2025-05-10\"><title>Comet</title></head><body><article><p>Astronomers photographed a green comet with a split tail. The comet will fade within weeks.</p></article></body></html>";
        Assert.NotEqual(ArticleReader.Read("a.html", System.Text.Encoding.UTF8.GetBytes(Bytes)).Article!.Published, ArticleReader.Read("a.txt", System.Text.Encoding.UTF8.GetBytes(Bytes)).Article!.Published);
        using var world = await World.InMemoryAsync();
        await world.TakeInAsync(first, Bytes);
        await world.TakeInAsync(second, Bytes);

        using var json = JsonDocument.Parse((await world.SummariesAsync()).Single(file => file.Key.EndsWith("summary.json", StringComparison.Ordinal)).Value);
        var source = Assert.Single(json.RootElement.GetProperty("sources").EnumerateArray());
        Assert.Equal(2, source.GetProperty("names").GetArrayLength());
        Assert.Equal(first is "a.html" || second is "a.html" ? "2025-05-10" : null, source.TryGetProperty("published", out var published) ? published.GetString() : null);

        var smaller = string.CompareOrdinal(first, second) < 0 ? first : second;
        var larger = string.CompareOrdinal(first, second) < 0 ? second : first;
        await world.RemoveAsync(smaller);
        await world.SeeAsync(smaller);
        await world.PumpAsync();
        Assert.Equal(await FreshAsync((larger, Bytes)), await world.SummariesAsync());
    }

    [Theory]
    [InlineData("summary.json")]
    [InlineData("summary.md")]
    [InlineData("summary.html")]
    [InlineData("sources")]
    public async Task Handle_FileIsMissing_IsWrittenAgain(string file)
    {
        using var world = await World.InMemoryAsync();
        await world.TakeInAsync("b1.txt", Texts.Bridge1);
        var expected = await world.SummariesAsync();
        var name = expected.Keys.Single(name => name.Contains('/' + file, StringComparison.Ordinal));
        Assert.True(await world.Store.DeleteAsync(StoreNames.Summaries, name, (await world.Store.HeadAsync(StoreNames.Summaries, name, CancellationToken.None))!.ETag, CancellationToken.None));

        await world.Processor.HandleAsync(StoryMessage.Write(Sha256(Texts.Bridge1)), CancellationToken.None);

        Assert.Equal(expected, await world.SummariesAsync());
    }

    [Fact]
    public async Task Handle_LogRollsOver_NothingIsLost()
    {
        var store = new MemoryBlobStore(maxBlocks: 2);
        await store.CreateContainersAsync(CancellationToken.None);
        var queue = new MemoryMessageQueue();
        await queue.CreateQueuesAsync(CancellationToken.None);
        using var world = new World(store, queue);
        for (var i = 0; i < 7; i++)
        {
            await world.TakeInAsync("b.txt", i % 2 == 0 ? Texts.Bridge1 : Texts.Election1);
            world.Restart();
        }

        Assert.Equal(await FreshAsync(("b.txt", Texts.Bridge1)), await world.SummariesAsync());
        Assert.Contains((await world.DumpAsync(StoreNames.State, "log/")).Keys, name => name.EndsWith("-0001", StringComparison.Ordinal));
    }

    private static string Sha256(string text) => Hashes.Of(text);

    private static async Task<SortedDictionary<string, string>> FreshAsync(params (string Name, string Text)[] articles)
    {
        using var world = await World.InMemoryAsync();
        foreach (var (name, text) in articles)
        {
            await world.TakeInAsync(name, text);
        }

        return await world.SummariesAsync();
    }
}
