using System.Text.Json;
using Collate.Summaries;
using Collate.TestKit;

namespace Collate.Azure.Tests.Writing;

/// <summary>The seeds with a model that does well, and with one that lies.</summary>
public sealed class SeedSummaryTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Summarize_WellBehavedModel_IsWrittenByItWithBothSidesOfEachDisagreement()
    {
        await using var bench = await WriterBench.StartAsync(ScriptedModel.Well);

        var (summary, texts) = await bench.SummarizeSeedsAsync();

        WriterBench.Holds(summary, texts);
        Assert.Equal(WriterKind.AzureOpenAI, summary.Writer.Kind);
        Assert.Equal(("gpt-test", "1", 0), (summary.Writer.Model, summary.Writer.Prompt, summary.Writer.Repairs));
        Assert.Null(summary.Writer.Fallback);
        Assert.Empty(summary.Verification.Dropped);
        Assert.Equal((0, 0), (summary.Verification.Replaced, summary.Verification.Restored));
        Assert.Contains(summary.Sentences, sentence => sentence.Text.StartsWith("Meanwhile, ", StringComparison.Ordinal));
        Assert.NotEmpty(summary.Disagreements);
        Assert.All(summary.Disagreements, disagreement => Assert.All(disagreement.Values, side => Assert.Contains(summary.Sentences, sentence => sentence.Text.Contains(LastWordOf(side.Value), StringComparison.Ordinal))));
        Assert.Equal(new TokenUse(bench.Server.Requests[0].TokensIn, (int)bench.Server.TokensCharged - bench.Server.Requests[0].TokensIn), summary.Writer.Tokens);
        output.WriteLine($"{summary.Sentences.Count} sentences, {summary.Disagreements.Count} disagreements, {summary.Writer.Tokens}");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Summarize_ModelLiesInEverySecondSentence_WritesNoneOfIt(bool repairs)
    {
        var lies = new List<string>();
        await using var bench = await WriterBench.StartAsync(ScriptedModel.Liar(repairs, lies.Add));

        var (summary, texts) = await bench.SummarizeSeedsAsync(words: 400);

        WriterBench.Holds(summary, texts);
        Assert.True(lies.Count >= 4, "The model told every kind of lie.");
        Assert.All(lies, lie => Assert.DoesNotContain(summary.Sentences, sentence => sentence.Text == lie && !IsTheSourcesOwn(sentence)));
        Assert.Equal(WriterKind.AzureOpenAI, summary.Writer.Kind);
        Assert.Equal(2, bench.Server.Requests.Count);
        Assert.Equal(lies.Count, bench.Server.Requests[1].Data.Split("\"why\"").Length - 1);
        Assert.Equal(repairs ? (lies.Count, 0) : (0, lies.Count), (summary.Writer.Repairs, summary.Verification.Replaced));
        Assert.Equal(repairs ? lies.Count : 2 * lies.Count, summary.Verification.Dropped.Count);
        output.WriteLine($"{lies.Count} lies: caught {summary.Verification.Dropped.Select(dropped => dropped.Text).Distinct().Count()}, repaired {summary.Writer.Repairs}, replaced {summary.Verification.Replaced}; unsupported in the document: 0 of {summary.Sentences.Count}");
    }

    [Fact]
    public async Task Summarize_ModelLeavesDisagreementsOut_TheyArePutBack()
    {
        await using var bench = await WriterBench.StartAsync(request => ChatAnswer.Of(ScriptedModel.Json("North Korea", (ScriptedModel.EvidenceIn(request)[0].Quote, [1]))));

        var (summary, texts) = await bench.SummarizeSeedsAsync();

        WriterBench.Holds(summary, texts);
        Assert.True(summary.Verification.Restored > 1);
        Assert.Equal(1 + summary.Verification.Restored, summary.Sentences.Count);
        Assert.All(summary.Disagreements, disagreement => Assert.All(disagreement.Values, side => Assert.Contains(summary.Sentences, sentence => sentence.Text.Contains(LastWordOf(side.Value), StringComparison.Ordinal))));
    }

    [Fact]
    public async Task Summarize_AgainOrInAnotherOrder_AsksOnceAndWritesTheSameBytes()
    {
        await using var bench = await WriterBench.StartAsync(ScriptedModel.Well);
        var (first, _) = await bench.SummarizeSeedsAsync();

        foreach (var order in SeedOrders.All.Where((_, i) => i % 24 == 5))
        {
            var (again, _) = await bench.SummarizeAsync(order);
            Assert.Equal(SummaryJson.Write(first), SummaryJson.Write(again));
        }

        Assert.Single(bench.Server.Requests);
    }

    [Fact]
    public async Task Summarize_Prompt_HasNoSupportAndNoNamesOfFiles()
    {
        await using var bench = await WriterBench.StartAsync(ScriptedModel.Well);

        await bench.SummarizeSeedsAsync();

        var request = Assert.Single(bench.Server.Requests);
        Assert.Equal("Bearer secret-key-1", request.Authorization);
        Assert.Equal("/openai/v1/chat/completions", request.Path);
        using var data = JsonDocument.Parse(request.Data);
        string[] members = ["n", "source", "date", "quote"];
        Assert.Equal(["language", "words", "evidence", "disagreements"], data.RootElement.EnumerateObject().Select(member => member.Name));
        Assert.All(data.RootElement.GetProperty("evidence").EnumerateArray(), evidence => Assert.All(evidence.EnumerateObject(), member => Assert.Contains(member.Name, members)));
        Assert.All(SeedOrders.Seeds, seed => Assert.DoesNotContain(seed.Name, request.Data, StringComparison.Ordinal));
        Assert.DoesNotContain("North Korea", request.Instructions, StringComparison.Ordinal);
    }

    private static bool IsTheSourcesOwn(SummarySentence sentence) => sentence.Citations.Any(citation => citation.Quote == sentence.Text);

    private static string LastWordOf(string value) => value.Split(' ')[^1];
}
