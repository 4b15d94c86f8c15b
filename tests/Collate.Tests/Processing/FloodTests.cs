using System.Globalization;
using Collate.Local.Bench;
using Collate.Processing;
using Collate.Storage;
using Collate.Summaries;
using Collate.TestKit;

namespace Collate.Tests.Processing;

/// <summary>Many articles of one story in a burst, while others trickle in.</summary>
public sealed class FloodTests
{
    private const int Articles = 1000, PerSecond = 50, OtherEvery = 100;

    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task ManyArticlesOfOneStoryInABurst_AFewRewritesAndOthersAreNotStarved()
    {
        var time = new SetTime("2025-06-17T12:00:00Z");
        var (store, queue) = await StorageAsync(time);
        using var log = new ArticleLog(store);
        var clock = new WaitingTime(time);
        var intake = new ArticleIntake(store, queue, log, clock);
        var processor = new StoryProcessor(store, queue, log, new SummaryOptions(), clock, paced: true);
        var others = 0;
        for (var i = 0; i < Articles; i++)
        {
            await TakeInAsync($"flood/{i:0000}.txt", Flood(i));
            if (i % OtherEvery == 0)
            {
                others++;
                var other = Other(i);
                var name = $"other/{i:0000}.txt";
                await TakeInAsync(name, other);
                await PumpAsync();
                Assert.NotNull(await SummaryOfAsync(other));
            }

            await PumpAsync();
            time.Set((time.GetUtcNow() + TimeSpan.FromSeconds(1.0 / PerSecond)).ToString("O", CultureInfo.InvariantCulture));
        }

        var inBurst = await RewritesAsync();
        for (var second = 0; second <= StoryPacing.Longest.TotalSeconds; second++)
        {
            time.Set((time.GetUtcNow() + TimeSpan.FromSeconds(1)).ToString("O", CultureInfo.InvariantCulture));
            await PumpAsync();
        }

        Assert.InRange(inBurst, 3, 9);
        Assert.InRange(await RewritesAsync(), inBurst + 1, 10);
        Assert.Equal(0, await queue.CountAsync(StoreNames.Stories, None));
        var summary = SummaryJson.Read((await SummaryOfAsync(Flood(0)))!.Content.Span);
        Assert.Equal(Articles, summary.Sources.Count);
        Assert.Equal(Articles / OtherEvery, others);

        async Task TakeInAsync(string name, string text)
        {
            await store.WriteAsync(StoreNames.Articles, name, System.Text.Encoding.UTF8.GetBytes(text), "text/plain", WriteCondition.Absent, null, None);
            Assert.Equal(IntakeOutcome.Accepted, await intake.HandleAsync(name, None));
        }

        async Task PumpAsync()
        {
            while (await queue.ReceiveAsync(StoreNames.Stories, 1, TimeSpan.FromMinutes(5), None) is [var message])
            {
                await processor.HandleAsync(message.Body, None);
                await queue.DeleteAsync(StoreNames.Stories, message, None);
            }
        }

        async Task<StoredBlob?> SummaryOfAsync(string text) =>
            await processor.StoryOfAsync(Hashes.Of(text), None) is { } story ? await store.ReadAsync(StoreNames.Summaries, $"{story}/summary.json", long.MaxValue, None) : null;

        // Under whatever id the story had at the time: each summary is kept as a version. Every other story has one.
        async Task<int> RewritesAsync() =>
            await store.ListAsync(StoreNames.Summaries, "", None).CountAsync(head => head.Name.Contains("/versions/", StringComparison.Ordinal) && head.Name.EndsWith(".diff.json", StringComparison.Ordinal)) - others;
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(2, 0)]
    [InlineData(3, 1)]
    [InlineData(50, 2)]
    [InlineData(100, 10)]
    [InlineData(1_000_000, 60)]
    public void Gap_GrowsFasterThanTheStoryUpToAMinute(int sources, int seconds) => Assert.Equal(TimeSpan.FromSeconds(seconds), StoryPacing.GapOf(sources));

    [Fact]
    public async Task MessageThatWaits_IsLost_TheNextOneWritesAndReconcileFindsIt()
    {
        var time = new SetTime("2025-06-17T12:00:00Z");
        var (store, queue) = await StorageAsync(time);
        using var world = await TakenInAsync(store, queue, sources: 4);

        var processor = new StoryProcessor(store, queue, world.ArticleLog, new SummaryOptions(), new WaitingTime(time), paced: true);
        await world.DropAsync("4.txt", Flood(4));
        await world.SeeAsync("4.txt");
        var before = await world.SummariesAsync();
        var message = Assert.Single(await queue.ReceiveAsync(StoreNames.Stories, 1, TimeSpan.FromHours(1), None));
        await processor.HandleAsync(message.Body, None);
        await processor.HandleAsync(message.Body, None);
        await queue.DeleteAsync(StoreNames.Stories, message, None);

        Assert.Equal(before, await world.SummariesAsync());
        Assert.Equal(1, await queue.CountAsync(StoreNames.Stories, None));
        time.Set("2025-06-17T12:00:02Z");
        var waited = Assert.Single(await queue.ReceiveAsync(StoreNames.Stories, 1, TimeSpan.FromHours(1), None));
        await queue.DeleteAsync(StoreNames.Stories, waited, None);
        Assert.Equal(1, await world.Reconciler.RunToEndAsync(None));
        await processor.HandleAsync(message.Body, None);
        Assert.NotEqual(before, await world.SummariesAsync());
    }

    [Fact]
    public async Task MessageOfReconcile_StoryWasWrittenInTheFutureOfThisClockAndSomebodyWaited_IsWritten()
    {
        var time = new SetTime("2025-06-17T12:00:00Z");
        var (store, queue) = await StorageAsync(time);
        using var world = await TakenInAsync(store, queue, sources: 4);

        // Somebody waits for a story that is as it must be again by then, and the note of it stays.
        var processor = new StoryProcessor(store, queue, world.ArticleLog, new SummaryOptions(), new WaitingTime(time), paced: true);
        await world.DropAsync("4.txt", Flood(4));
        await world.SeeAsync("4.txt");
        var message = Assert.Single(await queue.ReceiveAsync(StoreNames.Stories, 1, TimeSpan.FromHours(1), None));
        await processor.HandleAsync(message.Body, None);
        await queue.DeleteAsync(StoreNames.Stories, message, None);
        time.Set("2025-06-17T12:00:02Z");
        await queue.DeleteAsync(StoreNames.Stories, Assert.Single(await queue.ReceiveAsync(StoreNames.Stories, 1, TimeSpan.FromHours(1), None)), None);

        var behind = new StoryProcessor(store, queue, world.ArticleLog, new SummaryOptions(), new WaitingTime(new SetTime("2025-06-17T11:56:00Z")), paced: true);
        Assert.Equal(1, await world.Reconciler.RunToEndAsync(None));
        var sent = Assert.Single(await queue.ReceiveAsync(StoreNames.Stories, 1, TimeSpan.FromHours(1), None));
        await behind.HandleAsync(sent.Body, None);
        await queue.DeleteAsync(StoreNames.Stories, sent, None);

        Assert.Equal(0, await world.Reconciler.RunToEndAsync(None));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(StoryPacing.LeastSources)]
    public async Task MessageOnAHostWhoseClockIsBehind_StoryWasWrittenInItsFuture_IsHandled(int sources)
    {
        var time = new SetTime("2025-06-17T12:00:00Z");
        var (store, queue) = await StorageAsync(time);
        using var world = await TakenInAsync(store, queue, sources);

        await world.DropAsync("more.txt", Flood(sources));
        await world.SeeAsync("more.txt");
        var behind = new StoryProcessor(store, queue, world.ArticleLog, new SummaryOptions(), new WaitingTime(new SetTime("2025-06-17T11:56:00Z")), paced: true);
        for (var messages = 0; messages < 2 && await queue.ReceiveAsync(StoreNames.Stories, 1, TimeSpan.FromHours(1), None) is [var message]; messages++)
        {
            await behind.HandleAsync(message.Body, None);
            await queue.DeleteAsync(StoreNames.Stories, message, None);
            time.Set((time.GetUtcNow() + StoryPacing.GapOf(sources)).ToString("O", CultureInfo.InvariantCulture));
        }

        Assert.Equal(0, await world.Reconciler.RunToEndAsync(None));
    }

    private static async Task<(MemoryBlobStore Store, MemoryMessageQueue Queue)> StorageAsync(SetTime time)
    {
        var (store, queue) = (new MemoryBlobStore(time: time), new MemoryMessageQueue(time));
        await store.CreateContainersAsync(None);
        await queue.CreateQueuesAsync(None);
        return (store, queue);
    }

    // The story of the flood, summarized.
    private static async Task<World> TakenInAsync(MemoryBlobStore store, MemoryMessageQueue queue, int sources)
    {
        var world = new World(store, queue);
        for (var i = 0; i < sources; i++)
        {
            await world.TakeInAsync($"{i}.txt", Flood(i));
        }

        return world;
    }

    private static string Flood(int i) =>
        $"date 2025-06-17 The Harlow suspension bridge over the Tamsin river collapsed on Tuesday, the provincial governor said. Rescue divers searched the Tamsin river for missing motorists. The Harlow bridge was built in 1962 and was inspected last year, witness number {i} told a reporter.";

    private static string Other(int i)
    {
        var article = new GeneratedStory(5_000 + i).Next(5);
        return $"date 2025-06-17 {article.Title}.\n\n{string.Join("\n\n", article.Paragraphs)}";
    }

    // Shows the time that it is given, and does not wait.
    private sealed class WaitingTime(TimeProvider time) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => time.GetUtcNow();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => System.CreateTimer(callback, state, TimeSpan.Zero, period);
    }
}
