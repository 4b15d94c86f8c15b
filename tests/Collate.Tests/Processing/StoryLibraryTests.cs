using System.Globalization;
using Collate.Processing;
using Collate.Storage;
using Collate.Testing;
using Collate.TestKit;

namespace Collate.Tests.Processing;

public sealed class StoryLibraryTests
{
    private const string River = "The river rose by two metres in Dresden on Monday. Some 4,000 people left their homes, the mayor said. Trains to Prague were cancelled.";
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task List_StoriesOfDifferentDays_HasTheNewestFirstAndUndatedOnesLast()
    {
        var store = await StoreOfAsync(("a", "2025-01-01"), ("b", null), ("c", "2025-06-17T21:30:00-07:00"), ("d", "2025-06-17"), ("e", "1950-01-01"));

        var page = await new StoryLibrary(store).ListAsync(new StoryQuery(10), null, None);

        Assert.Equal(["c", "d", "a", "e", "b"], page!.Stories.Select(card => card.Headline));
        Assert.Null(page.Next);
    }

    [Theory]
    [InlineData(1, null)]
    [InlineData(3, null)]
    [InlineData(7, null)]
    [InlineData(2, "even")]
    [InlineData(5, "odd")]
    public async Task List_PageByPage_HasEveryStoryOnce(int limit, string? words)
    {
        var store = await StoreOfAsync([.. Enumerable.Range(0, 25).Select(n => (string.Create(CultureInfo.InvariantCulture, $"{(n % 2 == 0 ? "even" : "odd")} {n:00}"), (string?)string.Create(CultureInfo.InvariantCulture, $"2025-01-{25 - n:00}")))]);
        var library = new StoryLibrary(store);
        var found = new List<string>();
        string? token = null;
        do
        {
            var page = await library.ListAsync(new StoryQuery(limit, Words: words), token, None);
            Assert.InRange(page!.Stories.Count, 0, limit);
            found.AddRange(page.Stories.Select(card => card.Headline));
            token = page.Next;
        }
        while (token is not null);

        Assert.Equal(found.Order(StringComparer.Ordinal).OrderBy(headline => headline[^2..], StringComparer.Ordinal), found);
        Assert.Equal(words switch { "even" => 13, "odd" => 12, _ => 25 }, found.Count);
    }

    [Theory]
    [InlineData("2025-02-01", null, "cd")]
    [InlineData(null, "2025-03-01", "ab")]
    [InlineData("2025-02-01", "2025-03-02", "c")]
    [InlineData("2025-01-01", "2026-01-01", "abcd")]
    public async Task List_WithinATime_HasWhatIsFromThen(string? since, string? until, string expected)
    {
        var store = await StoreOfAsync(("a", "2025-01-01"), ("b", "2025-01-31"), ("c", "2025-03-01"), ("d", "2025-04-01"), ("z", null));

        var page = await new StoryLibrary(store).ListAsync(new StoryQuery(10, Instant(since), Instant(until)), null, None);

        Assert.Equal(expected, string.Concat(page!.Stories.Select(card => card.Headline).Order(StringComparer.Ordinal)));
        Assert.Null(page.Next);
    }

    [Theory]
    [InlineData("not a token")]
    [InlineData("AAAA")]
    [InlineData("")]
    public async Task List_TokenOfNobody_IsNone(string token)
    {
        Assert.Null(await new StoryLibrary(await StoreOfAsync()).ListAsync(new StoryQuery(10), token, None));
    }

    [Fact]
    public async Task Card_OfALongHeadlineInAnyScript_FitsIntoMetadata()
    {
        var summary = SummaryBuilder.Dam().Build();
        var card = StoryCard.Of(summary with { Headline = string.Concat(Enumerable.Repeat("𠮷野家", 500)) });

        var metadata = card.ToMetadata();

        Assert.InRange(card.Headline.Length, 1, StoryCard.MaxHeadline);
        Assert.False(char.IsHighSurrogate(card.Headline[^2]));
        Assert.InRange(metadata.Sum(pair => pair.Key.Length + pair.Value.Length), 1, 8 * 1024);
        Assert.All(metadata.Values, value => Assert.True(value.All(char.IsAscii)));
    }

    [Fact]
    public async Task List_ArticleDroppedAndTakenAway_HasItsStoryMeanwhile()
    {
        using var world = await World.InMemoryAsync();
        await world.TakeInAsync("a.txt", River);
        Assert.Single(await ListAsync(world));

        await world.RemoveAsync("a.txt");
        await world.SeeAsync("a.txt");
        await world.PumpAsync();

        Assert.Empty(await ListAsync(world));
        Assert.Empty(await world.DumpAsync(StoreNames.State, "stories/"));
    }

    [Fact]
    public async Task List_NewerArticleJoins_MovesTheStory()
    {
        using var world = await World.InMemoryAsync();
        await world.TakeInAsync("a.json", Dated("2025-06-16"));
        await world.TakeInAsync("b.json", Dated("2025-06-18"));

        var card = Assert.Single(await ListAsync(world));

        Assert.Equal(("2025-06-18", 2), (card.Newest, card.Articles));
    }

    [Fact]
    public async Task Reconcile_StateThrownAway_BuildsTheSameListAgain()
    {
        using var world = await World.InMemoryAsync();
        await world.TakeInAsync("a.json", Dated("2025-06-16"));
        var before = await ListAsync(world);
        foreach (var name in (await world.DumpAsync(StoreNames.State)).Keys)
        {
            await world.Store.DeleteAsync(StoreNames.State, name, (await world.Store.HeadAsync(StoreNames.State, name, None))!.ETag, None);
        }

        world.Restart();
        Assert.Empty(await ListAsync(world));
        await world.Reconciler.RunToEndAsync(None);
        await world.PumpAsync();
        await world.Reconciler.RunToEndAsync(None);

        Assert.Equal(before.Select(card => card with { Publishers = [] }), (await ListAsync(world)).Select(card => card with { Publishers = [] }));
    }

    [Fact]
    public async Task Reconcile_CardMissingOutdatedOrLeftOver_MendsTheList()
    {
        using var world = await World.InMemoryAsync();
        await world.TakeInAsync("a.json", Dated("2025-06-16"));
        var card = Assert.Single(await ListAsync(world));
        await WriteAsync(world.Store, card with { Basis = "outdated", Headline = "Outdated" });
        await WriteAsync(world.Store, card with { Newest = "1999-01-01" });
        await WriteAsync(world.Store, card with { Story = "00000000000000aa" });

        await world.Reconciler.RunToEndAsync(None);

        Assert.Equal(card.Headline, Assert.Single(await ListAsync(world)).Headline);
    }

    private static string Dated(string day) => $$"""{"title":"Floods in Dresden","published":"{{day}}","text":"{{River}}"}""";

    private static DateTimeOffset? Instant(string? day) => day is null ? null : DateTimeOffset.Parse(day, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    private static async Task<IReadOnlyList<StoryCard>> ListAsync(World world) =>
        (await new StoryLibrary(world.Store).ListAsync(new StoryQuery(StoryQuery.MaxLimit), null, None))!.Stories;

    private static async Task<MemoryBlobStore> StoreOfAsync(params (string Headline, string? Newest)[] stories)
    {
        var store = new MemoryBlobStore();
        await store.CreateContainersAsync(None);
        foreach (var (headline, newest) in stories)
        {
            await WriteAsync(store, new StoryCard
            {
                Story = Hashes.Of(headline)[..16],
                Headline = headline,
                Language = "en",
                Newest = newest,
                Articles = 1,
                Lineages = 1,
                Disagreements = 0,
                Publishers = [],
                Basis = "b",
            });
        }

        return store;
    }

    private static async Task WriteAsync(IBlobStore store, StoryCard card) => Assert.True(await new StoryCards(store).PutAsync(card, None));
}
