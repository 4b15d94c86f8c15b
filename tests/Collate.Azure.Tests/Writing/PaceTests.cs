using System.Text;
using Collate.Storage;
using Collate.Summaries;
using Collate.Summaries.Modelled;
using Collate.TestKit;

namespace Collate.Azure.Tests.Writing;

/// <summary>What a story costs that grows article by article.</summary>
public sealed class PaceTests(ITestOutputHelper output)
{
    private const int Articles = 100;

    [Fact]
    public async Task Story_OneByOneAndAllAtOnce_CostsAtMostThriceAndIsTheSame()
    {
        var (single, atOnce) = await RunAsync(between: TimeSpan.Zero, WriterBench.Defaults);
        var (paced, oneByOne) = await RunAsync(between: TimeSpan.FromSeconds(10), WriterBench.Defaults);
        var (hasty, eachTime) = await RunAsync(between: TimeSpan.FromSeconds(10), WriterBench.Defaults with { QuietPeriod = TimeSpan.Zero, MinInterval = TimeSpan.Zero });

        output.WriteLine($"all at once: {single}; one by one: {paced}; without any pause: {hasty}");
        Assert.Equal(1, single.Requests);
        Assert.True(paced.Requests <= 3 * single.Requests && paced.Tokens <= 3 * single.Tokens, $"{paced} against {single}");
        Assert.True(hasty.Requests > paced.Requests);
        Assert.Equal(atOnce, oneByOne);
        Assert.Equal(atOnce, eachTime);
    }

    [Fact]
    public async Task Story_NeverAtRest_IsAskedAboutNowAndThen()
    {
        var options = WriterBench.Defaults with { QuietPeriod = TimeSpan.FromMinutes(5), MinInterval = TimeSpan.FromMinutes(6) };

        var (cost, _) = await RunAsync(TimeSpan.FromSeconds(30), options);

        output.WriteLine($"{Articles} articles in {Articles / 2} minutes: {cost}");
        Assert.InRange(cost.Requests, 2, 10);
    }

    [Fact]
    public async Task Story_Young_IsExtractiveUntilItWasQuiet()
    {
        var time = new StepTime();
        await using var bench = await WriterBench.StartAsync(ScriptedModel.Well, time: time);
        using var world = await WorldAsync(bench);
        foreach (var (name, content) in SeedOrders.Seeds)
        {
            await world.DropAsync(name, content);
            await world.SeeAsync(name);
            await world.PumpAsync();
        }

        Assert.Equal(StandIn.NotYet, (await SummaryAsync(world)).Writer.Fallback?.Reason);
        time.Advance(bench.Options.QuietPeriod - TimeSpan.FromSeconds(1));
        await world.PumpAsync();
        Assert.Empty(bench.Server.Requests);
        time.Advance(TimeSpan.FromSeconds(1));
        await world.PumpAsync();
        var written = await SummaryAsync(world);
        Assert.Equal(WriterKind.AzureOpenAI, written.Writer.Kind);
        Assert.Single(bench.Server.Requests);
        Assert.Equal(0, await world.Queue.CountAsync(StoreNames.Stories, CancellationToken.None));
        Assert.Equal(0, await world.Reconciler.RunToEndAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Story_ChangesWhileAMessageIsUnderWay_IsWrittenOnceItWasQuiet()
    {
        var time = new StepTime();
        await using var bench = await WriterBench.StartAsync(ScriptedModel.Well, time: time);
        using var world = await WorldAsync(bench);
        foreach (var (name, content) in BridgeStory.Articles(2))
        {
            await world.DropAsync(name, content);
            await world.SeeAsync(name);
            await world.PumpAsync();
            time.Advance(bench.Options.QuietPeriod / 2);
        }

        for (var second = 0; second <= bench.Options.QuietPeriod.TotalSeconds; second++)
        {
            await world.PumpAsync();
            time.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(WriterKind.AzureOpenAI, (await SummaryAsync(world)).Writer.Kind);
        Assert.Single(bench.Server.Requests);
        Assert.Equal(0, await world.Queue.CountAsync(StoreNames.Stories, CancellationToken.None));
    }

    [Fact]
    public async Task Story_MessageForLaterCouldNotBeSent_TheRetrySendsIt()
    {
        var time = new StepTime();
        await using var bench = await WriterBench.StartAsync(ScriptedModel.Well, time: time);
        var memory = new MemoryMessageQueue(time);
        await memory.CreateQueuesAsync(CancellationToken.None);

        // The first tells of the article, the second is for when the story was quiet.
        var queue = new FaultyQueue(memory) { FailAt = 2 };
        using var world = new World(bench.Store, queue, model: bench.Writer);
        var (name, content) = BridgeStory.Articles(1).First();
        await world.DropAsync(name, content);
        await world.SeeAsync(name);
        await Assert.ThrowsAnyAsync<Exception>(world.PumpAsync);
        Assert.True(queue.Failed);

        time.Advance(TimeSpan.FromMinutes(10));
        await world.PumpAsync();
        time.Advance(bench.Options.QuietPeriod);
        await world.PumpAsync();

        Assert.Equal(WriterKind.AzureOpenAI, (await SummaryAsync(world)).Writer.Kind);
    }

    [Fact]
    public async Task Story_MessageLost_ReconcileHasItWritten()
    {
        var time = new StepTime();
        await using var bench = await WriterBench.StartAsync(ScriptedModel.Well, time: time);
        using var world = await WorldAsync(bench, SeedOrders.Seeds);
        time.Advance(bench.Options.QuietPeriod);
        var lost = await world.Queue.ReceiveAsync(StoreNames.Stories, 32, TimeSpan.FromMinutes(1), CancellationToken.None);
        foreach (var message in lost)
        {
            await world.Queue.DeleteAsync(StoreNames.Stories, message, CancellationToken.None);
        }

        Assert.Equal(1, await world.Reconciler.RunToEndAsync(CancellationToken.None));
        await world.PumpAsync();

        Assert.NotEmpty(lost);
        Assert.Equal(WriterKind.AzureOpenAI, (await SummaryAsync(world)).Writer.Kind);
    }

    [Fact]
    public async Task Story_ModelWasDown_IsWrittenWhenItAnswers()
    {
        var time = new StepTime();
        var isUp = false;
        await using var bench = await WriterBench.StartAsync(request => isUp ? ScriptedModel.Well(request) : ChatAnswer.Error(503, "overloaded"), time: time);
        using var world = await WorldAsync(bench, SeedOrders.Seeds);
        time.Advance(bench.Options.QuietPeriod);
        await world.PumpAsync();
        Assert.Equal(StandIn.Busy, (await SummaryAsync(world)).Writer.Fallback?.Reason);
        var asked = bench.Server.Requests.Count;

        Assert.Equal(0, await world.Reconciler.RunToEndAsync(CancellationToken.None));
        isUp = true;
        time.Advance(bench.Options.MinInterval);
        await world.Reconciler.RunToEndAsync(CancellationToken.None);
        await world.PumpAsync();

        Assert.Equal(3, asked);
        Assert.Equal(WriterKind.AzureOpenAI, (await SummaryAsync(world)).Writer.Kind);
        Assert.Equal(asked + 1, bench.Server.Requests.Count);
    }

    [Fact]
    public async Task Story_CopyComes_UpdatesSourcesAndAsksNobody()
    {
        var time = new StepTime();
        await using var bench = await WriterBench.StartAsync(ScriptedModel.Well, time: time);
        var articles = BridgeStory.Articles(3).ToArray();
        using var world = await WorldAsync(bench, articles);
        time.Advance(bench.Options.QuietPeriod);
        await world.PumpAsync();
        var before = await SummaryAsync(world);

        var copy = Encoding.UTF8.GetString(articles[2].Content).Replace("The 2 Courier", "The Copy", StringComparison.Ordinal).Replace("08:02", "23:00", StringComparison.Ordinal);
        await world.TakeInAsync("copy.md", copy);

        var after = await SummaryAsync(world);
        Assert.Single(bench.Server.Requests);
        Assert.Equal(before.Sources.Count + 1, after.Sources.Count);
        Assert.Equal(before.Sentences.Select(sentence => sentence.Text), after.Sentences.Select(sentence => sentence.Text));
        Assert.NotEqual(before.Basis, after.Basis);
        Assert.Equal(WriterKind.AzureOpenAI, after.Writer.Kind);
    }

    [Fact]
    public async Task Seeds_OrdersRepeatsAndRestarts_EndInTheSameBytesForOneQuestionEach()
    {
        SortedDictionary<string, string>? expected = null;
        foreach (var order in SeedOrders.All.Where((_, i) => i % 20 == 7))
        {
            var time = new StepTime();
            await using var bench = await WriterBench.StartAsync(ScriptedModel.Liar(repairs: true), time: time);
            using var world = await WorldAsync(bench);
            foreach (var (name, content) in order)
            {
                await world.DropAsync(name, content);
                await world.SeeAsync(name);
                await world.SeeAsync(name);
                await world.PumpAsync();
                world.Restart();
                time.Advance(TimeSpan.FromSeconds(20));
            }

            time.Advance(TimeSpan.FromHours(1));
            await world.PumpAsync();

            expected ??= await world.SummariesAsync();
            Assert.Equal(expected, await world.SummariesAsync());
            Assert.Equal(2, bench.Server.Requests.Count);
            var summary = await SummaryAsync(world);
            Assert.All(expected.Where(file => file.Key.EndsWith(".md", StringComparison.Ordinal) || file.Key.EndsWith(".html", StringComparison.Ordinal)), page => Assert.Contains(summary.Basis, page.Value, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Story_WriterSwitchedOnAndOff_IsWrittenAnewEachTime()
    {
        var time = new StepTime();
        await using var bench = await WriterBench.StartAsync(ScriptedModel.Well, WriterBench.Defaults with { QuietPeriod = TimeSpan.Zero }, time);
        var queue = new MemoryMessageQueue(time);
        await queue.CreateQueuesAsync(CancellationToken.None);
        var written = new List<WriterKind>();
        SortedDictionary<string, string>? plain = null;
        foreach (var model in (ModelWriter?[])[null, bench.Writer, null])
        {
            using var world = new World(bench.Store, queue, model: model);
            foreach (var (name, content) in plain is null ? SeedOrders.Seeds : [])
            {
                await world.DropAsync(name, content);
            }

            await world.Reconciler.RunToEndAsync(CancellationToken.None);
            await world.PumpAsync();
            written.Add((await SummaryAsync(world)).Writer.Kind);
            plain ??= await world.SummariesAsync();
            Assert.Equal(model is null, plain.SequenceEqual(await world.SummariesAsync()));
        }

        Assert.Equal([WriterKind.Extractive, WriterKind.AzureOpenAI, WriterKind.Extractive], written);
    }

    [Fact]
    public async Task TokensIn_StoryGrows_StayWithinATenth()
    {
        await using var bench = await WriterBench.StartAsync(ScriptedModel.Well, WriterBench.Defaults with { MaxTokensPerDay = 1_000_000_000 });
        var tokens = new List<(int Articles, int Tokens)>();
        foreach (var count in (int[])[10, 20, 50, 100, 300, 1000])
        {
            var (summary, _) = await bench.SummarizeAsync(LongStory.Articles(count));
            Assert.Equal(count, summary.Sources.Count);
            tokens.Add((count, bench.Server.Requests[^1].TokensIn));
        }

        output.WriteLine(string.Join("; ", tokens.Select(pair => $"{pair.Articles} articles: {pair.Tokens} tokens in")));
        var later = tokens.Where(pair => pair.Articles >= 20).Select(pair => pair.Tokens).ToArray();
        Assert.True(10 * later.Max() <= 11 * later.Min(), "Tokens in grow with the story.");
    }

    /// <summary>Has the articles come, waits until nothing more happens, and answers what it cost and what stands there.</summary>
    private static async Task<((int Requests, long Tokens) Cost, SortedDictionary<string, string> Summaries)> RunAsync(TimeSpan between, ModelWriterOptions options)
    {
        var time = new StepTime();
        await using var bench = await WriterBench.StartAsync(ScriptedModel.Well, options, time);
        using var world = await WorldAsync(bench);
        foreach (var (name, content) in BridgeStory.Articles(Articles))
        {
            await world.DropAsync(name, content);
            await world.SeeAsync(name);
            if (between > TimeSpan.Zero)
            {
                await world.PumpAsync();
                time.Advance(between);
            }
        }

        for (var minute = 0; minute < 60 && await world.Queue.CountAsync(StoreNames.Stories, CancellationToken.None) > 0; minute++)
        {
            await world.PumpAsync();
            time.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal(WriterKind.AzureOpenAI, (await SummaryAsync(world)).Writer.Kind);
        Assert.Equal(0, await world.Queue.CountAsync(StoreNames.Stories, CancellationToken.None));
        return ((bench.Server.Requests.Count, bench.Server.TokensCharged), await world.SummariesAsync());
    }

    private static async Task<World> WorldAsync(WriterBench bench, IEnumerable<(string Name, byte[] Content)>? articles = null)
    {
        var queue = new MemoryMessageQueue(bench.Time);
        await queue.CreateQueuesAsync(CancellationToken.None);
        var world = new World(bench.Store, queue, model: bench.Writer);
        foreach (var (name, content) in articles ?? [])
        {
            await world.DropAsync(name, content);
            await world.SeeAsync(name);
        }

        await world.PumpAsync();
        return world;
    }

    private static async Task<Summary> SummaryAsync(World world) =>
        SummaryJson.Read(Encoding.UTF8.GetBytes(Assert.Single(await world.DumpAsync(StoreNames.Summaries), file => file.Key.EndsWith("/summary.json", StringComparison.Ordinal)).Value));
}
