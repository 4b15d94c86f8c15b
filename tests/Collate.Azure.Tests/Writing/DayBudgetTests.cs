using System.Globalization;
using System.Text;
using System.Text.Json;
using Collate.Storage;
using Collate.Summaries;
using Collate.Summaries.Modelled;
using Collate.TestKit;

namespace Collate.Azure.Tests.Writing;

/// <summary>What may be spent on a day, by however many.</summary>
public sealed class DayBudgetTests(ITestOutputHelper output)
{
    private const long Budget = 60_000;

    [Fact]
    public async Task Summarize_FourInstancesSpendTheDay_StayWithinTheBudget()
    {
        await using var bench = await WriterBench.StartAsync(ScriptedModel.Well, WriterBench.Defaults with { MaxTokensPerDay = Budget, MaxTokensPerStory = 6_000 });
        var instances = Enumerable.Range(0, 4).Select(_ => bench.NewWriter()).ToArray();

        var reasons = await Task.WhenAll(instances.Select((writer, instance) => SpendAsync(writer, instance)));

        var (spent, requests) = await SpentAsync(bench);
        output.WriteLine($"budget {Budget}, spent {bench.Server.TokensCharged} in {bench.Server.Requests.Count} requests by four instances; {reasons.Sum(list => list.Count(reason => reason == StandIn.DayBudget))} of {reasons.Sum(list => list.Count)} stories over budget");
        Assert.True(bench.Server.TokensCharged <= Budget);
        Assert.True(bench.Server.TokensCharged > Budget - (5 * 6_000), "The budget was used.");
        Assert.Equal(bench.Server.TokensCharged, spent);
        Assert.Equal(bench.Server.Requests.Count, requests);
        Assert.All(reasons, list => Assert.Equal(StandIn.DayBudget, list[^1]));
        Assert.Contains(reasons[0], reason => reason is null);
    }

    [Fact]
    public async Task Story_DayIsSpent_IsWrittenTheNextDay()
    {
        var time = new StepTime();
        await using var bench = await WriterBench.StartAsync(ScriptedModel.Well, WriterBench.Defaults with { MaxTokensPerDay = 12_000, MaxTokensPerStory = 12_000 }, time);
        for (var i = 0; i < 3; i++)
        {
            await bench.SummarizeAsync(StoryOf(i));
        }

        var queue = new MemoryMessageQueue(time);
        await queue.CreateQueuesAsync(CancellationToken.None);
        using var world = new World(bench.Store, queue, model: bench.Writer);
        foreach (var (name, content) in SeedOrders.Seeds)
        {
            await world.DropAsync(name, content);
            await world.SeeAsync(name);
        }

        await world.PumpAsync();
        time.Advance(bench.Options.QuietPeriod);
        await world.PumpAsync();
        Assert.Equal(StandIn.DayBudget, (await SummaryAsync(world)).Writer.Fallback?.Reason);
        time.Advance(TimeSpan.FromHours(17));
        Assert.Equal(0, await world.Reconciler.RunToEndAsync(CancellationToken.None));
        Assert.Equal(StandIn.DayBudget, (await SummaryAsync(world)).Writer.Fallback?.Reason);

        time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(1, await world.Reconciler.RunToEndAsync(CancellationToken.None));
        await world.PumpAsync();

        Assert.Equal(WriterKind.AzureOpenAI, (await SummaryAsync(world)).Writer.Kind);
        Assert.Equal(4, bench.Server.Requests.Count);
    }

    [Fact]
    public async Task Summarize_StoryBudgetTooSmall_AsksNobodyAndSaysSo()
    {
        await using var bench = await WriterBench.StartAsync(ScriptedModel.Well, WriterBench.Defaults with { MaxTokensPerStory = ModelWriterOptions.LeastTokensPerStory });

        var (summary, texts) = await bench.SummarizeSeedsAsync(words: 1000);

        WriterBench.Holds(summary, texts);
        Assert.Equal(StandIn.StoryBudget, summary.Writer.Fallback?.Reason);
        Assert.Empty(bench.Server.Requests);
    }

    [Fact]
    public async Task Summarize_Repair_StaysWithinTheStorysBudget()
    {
        const int PerStory = 5_000;
        await using var bench = await WriterBench.StartAsync(ScriptedModel.Liar(repairs: true), WriterBench.Defaults with { MaxTokensPerStory = PerStory });

        var (summary, _) = await bench.SummarizeSeedsAsync();

        Assert.Equal(2, bench.Server.Requests.Count);
        Assert.All(bench.Server.Requests, request => Assert.InRange(request.MaxTokensOut, 1, PerStory));
        Assert.True(summary.Writer.Tokens!.In + bench.Server.Requests[1].MaxTokensOut <= PerStory);
    }

    /// <summary>Summarizes stories of its own until the day's budget is spent. Answers why each was not written.</summary>
    private static async Task<IReadOnlyList<string?>> SpendAsync(ModelWriter writer, int instance)
    {
        var reasons = new List<string?>();
        for (var i = 0; i < 40 && (reasons.Count == 0 || reasons[^1] is null); i++)
        {
            var result = await Collator.CollateAsync(StoryOf((instance * 100) + i).Select(file => new ArticleFile(file.Name, file.Content)), new SummaryOptions(), writer, true, CancellationToken.None);
            reasons.Add(result.Stories[0].Writer.Fallback?.Reason);
        }

        return reasons;
    }

    private static (string Name, byte[] Content)[] StoryOf(int number) =>
        [.. BridgeStory.Articles(4).Select(file => (file.Name, Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(file.Content).Replace("Harlow", string.Create(CultureInfo.InvariantCulture, $"Harlow {(char)('A' + (number % 26))}{(char)('a' + (number / 26))}"), StringComparison.Ordinal))))];

    private static async Task<(long Tokens, int Requests)> SpentAsync(WriterBench bench)
    {
        var (tokens, requests) = (0L, 0);
        await foreach (var head in bench.Store.ListAsync(StoreNames.Ledger, "tokens/", CancellationToken.None))
        {
            using var day = JsonDocument.Parse((await bench.Store.ReadAsync(StoreNames.Ledger, head.Name, 1 << 20, CancellationToken.None))!.Content);
            tokens += day.RootElement.GetProperty("tokens").GetInt64();
            requests += day.RootElement.GetProperty("requests").GetInt32();
        }

        return (tokens, requests);
    }

    private static async Task<Summary> SummaryAsync(World world) =>
        SummaryJson.Read(Encoding.UTF8.GetBytes(Assert.Single(await world.DumpAsync(StoreNames.Summaries), file => file.Key.EndsWith("/summary.json", StringComparison.Ordinal)).Value));
}
