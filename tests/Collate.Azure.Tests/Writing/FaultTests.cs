using System.Globalization;
using Collate.Azure.Writing;
using Collate.Storage;
using Collate.Summaries;
using Collate.Summaries.Modelled;
using Collate.TestKit;

namespace Collate.Azure.Tests.Writing;

/// <summary>Everything a service can do wrong: there is a summary every time, it says why it is extractive, and nobody is asked more often than makes sense.</summary>
public sealed class FaultTests(ITestOutputHelper output)
{
    private const int Tries = ChatRetryPolicy.MaxRetries + 1;

    public static TheoryData<string, string, int> Faults => new()
    {
        { "429 with Retry-After", StandIn.Busy, Tries },
        { "429 with a Retry-After beyond all patience", StandIn.Busy, 1 },
        { "429 without Retry-After", StandIn.Busy, Tries },
        { "503 with Retry-After", StandIn.Busy, Tries },
        { "500", StandIn.Failed, Tries },
        { "broken connection", StandIn.Unreachable, Tries },
        { "finish_reason length", StandIn.Length, 1 },
        { "finish_reason content_filter", StandIn.ContentFilter, 1 },
        { "refusal", StandIn.Refused, 1 },
        { "400 content_filter", StandIn.ContentFilter, 1 },
        { "400 of another kind", StandIn.Configuration, 1 },
        { "malformed JSON", StandIn.Malformed, 1 },
        { "off-schema JSON", StandIn.Malformed, 1 },
        { "null where a list belongs", StandIn.Malformed, 1 },
        { "no completion at all", StandIn.Failed, 1 },
        { "a finish_reason nobody knows", StandIn.Failed, 1 },
        { "evidence numbers that do not exist", StandIn.Unsupported, 1 },
        { "empty answer", StandIn.Empty, 1 },
        { "no sentences", StandIn.Empty, 1 },
        { "ten times too long", StandIn.TooLong, 1 },
        { "megabytes", StandIn.Failed, 1 },
        { "401", StandIn.Configuration, 1 },
        { "403", StandIn.Configuration, 1 },
        { "404", StandIn.Configuration, 1 },
        { "redirect", StandIn.Configuration, 1 },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Summarize_Fault_IsExtractiveWithTheReason(string fault, string reason, int requests)
    {
        await using var bench = await WriterBench.StartAsync(request => Answer(fault, request));

        var (summary, texts) = await bench.SummarizeSeedsAsync();

        HoldsStandIn(summary, texts, reason);
        Assert.Equal(requests, bench.Server.Requests.Count);
        var (again, _) = await bench.SummarizeSeedsAsync();
        Assert.Equal(SummaryJson.Write(summary), SummaryJson.Write(again));
        Assert.Equal(requests, bench.Server.Requests.Count);
        Assert.Equal(reason == StandIn.Configuration, bench.Writer.Problem is not null);
        Assert.DoesNotContain("secret", bench.Writer.Problem ?? "", StringComparison.Ordinal);
        Assert.Equal(0, await WaitingAsync(bench));
        output.WriteLine($"{fault}: {reason}, {bench.Server.Requests.Count} requests, {bench.Writer.Problem}");
    }

    [Fact]
    public async Task Summarize_BusyForAMoment_WaitsAsLongAsItIsToldAndIsWritten()
    {
        var count = 0;
        var time = new QuickTime();
        await using var bench = await WriterBench.StartAsync(request => Interlocked.Increment(ref count) <= 2 ? ChatAnswer.Error(429, "rate_limit_exceeded", ("Retry-After", "7")) : ScriptedModel.Well(request), time: time);

        var (summary, _) = await bench.SummarizeSeedsAsync();

        Assert.Equal(WriterKind.AzureOpenAI, summary.Writer.Kind);
        Assert.Equal(3, bench.Server.Requests.Count);
        Assert.Equal([TimeSpan.FromSeconds(7), TimeSpan.FromSeconds(7)], time.Pauses);
    }

    [Fact]
    public async Task Summarize_NoAnswerInTime_IsExtractive()
    {
        await using var bench = await WriterBench.StartAsync(_ => new ChatAnswer { Delay = TimeSpan.FromMinutes(5) }, WriterBench.Defaults with { Timeout = TimeSpan.FromSeconds(2) }, TimeProvider.System);

        var (summary, texts) = await bench.SummarizeSeedsAsync();

        HoldsStandIn(summary, texts, StandIn.TimedOut);
        Assert.Single(bench.Server.Requests);
    }

    [Fact]
    public async Task Summarize_NobodyListens_IsExtractive()
    {
        await using var bench = await WriterBench.StartAsync(ScriptedModel.Well);
        await bench.Server.DisposeAsync();

        var (summary, texts) = await bench.SummarizeSeedsAsync();

        HoldsStandIn(summary, texts, StandIn.Unreachable);
    }

    [Theory]
    [InlineData("429 with Retry-After")]
    [InlineData("500")]
    [InlineData("malformed JSON")]
    [InlineData("refusal")]
    public async Task Summarize_RepairFails_TheSourcesOwnSentencesStandIn(string fault)
    {
        await using var bench = await WriterBench.StartAsync(request => request.IsRepair ? Answer(fault, request) : ScriptedModel.Liar(repairs: true)(request));

        var (summary, texts) = await bench.SummarizeSeedsAsync();

        WriterBench.Holds(summary, texts);
        Assert.Equal(WriterKind.AzureOpenAI, summary.Writer.Kind);
        Assert.True(summary.Verification.Replaced > 0);
        Assert.Equal(0, summary.Writer.Repairs);
        var asked = bench.Server.Requests.Count;
        await bench.SummarizeSeedsAsync();
        Assert.Equal(asked, bench.Server.Requests.Count);
    }

    [Fact]
    public async Task Summarize_ServiceIsDown_ManyStoriesFindItOutOnce()
    {
        await using var bench = await WriterBench.StartAsync(_ => ChatAnswer.Error(401, "unauthorized"));

        for (var i = 0; i < 20; i++)
        {
            var text = string.Create(CultureInfo.InvariantCulture, $"The council of town number {i} voted for a new bridge on Monday. The mayor said that work begins in spring.");
            await bench.SummarizeAsync([("a.txt", System.Text.Encoding.UTF8.GetBytes(text))]);
        }

        Assert.Single(bench.Server.Requests);
    }

    /// <summary>What a server does wrong.</summary>
    private static ChatAnswer Answer(string fault, ChatRequest request) => fault switch
    {
        "429 with Retry-After" => ChatAnswer.Error(429, "rate_limit_exceeded", ("Retry-After", "2")),
        "429 with a Retry-After beyond all patience" => ChatAnswer.Error(429, "rate_limit_exceeded", ("Retry-After", "3600")),
        "429 without Retry-After" => ChatAnswer.Error(429, "rate_limit_exceeded"),
        "503 with Retry-After" => ChatAnswer.Error(503, "overloaded", ("Retry-After", "1")),
        "500" => ChatAnswer.Error(500, "server_error"),
        "broken connection" => new ChatAnswer { Aborts = true },
        "finish_reason length" => ScriptedModel.Well(request) with { Finish = "length" },
        "finish_reason content_filter" => new ChatAnswer { Content = "", Finish = "content_filter" },
        "refusal" => new ChatAnswer { Refusal = "I cannot help with that." },
        "400 content_filter" => ChatAnswer.Error(400, "content_filter"),
        "400 of another kind" => ChatAnswer.Error(400, "unsupported_parameter"),
        "malformed JSON" => ChatAnswer.Of("""{"headline": "North Korea", "sentences": [{"text": "Nor"""),
        "off-schema JSON" => ChatAnswer.Of("""{"title": "North Korea", "body": "It sends troops."}"""),
        "null where a list belongs" => ChatAnswer.Of("""{"headline": "North Korea", "sentences": null}"""),
        "no completion at all" => new ChatAnswer { Body = "<html>Welcome</html>" },
        "a finish_reason nobody knows" => ScriptedModel.Well(request) with { Finish = "bored" },
        "evidence numbers that do not exist" => ChatAnswer.Of(ScriptedModel.Json("North Korea", ("North Korea will send troops.", [99]), ("Russia is grateful.", [-1, 0]))),
        "empty answer" => ChatAnswer.Of(""),
        "no sentences" => ChatAnswer.Of(ScriptedModel.Json("North Korea")),
        "ten times too long" => ChatAnswer.Of(ScriptedModel.Json("North Korea", [.. Enumerable.Range(0, 90).Select(_ => (ScriptedModel.EvidenceIn(request)[0].Quote, (int[])[1]))])),
        "megabytes" => ChatAnswer.Of(new string('x', 3 << 20)),
        "401" => ChatAnswer.Error(401, "invalid_api_key"),
        "403" => ChatAnswer.Error(403, "forbidden"),
        "404" => ChatAnswer.Error(404, "DeploymentNotFound"),
        "redirect" => new ChatAnswer { Status = 307, Body = "", Headers = [("Location", "/elsewhere")] },
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, null),
    };

    private static void HoldsStandIn(Summary summary, IReadOnlyDictionary<string, string> texts, string reason)
    {
        WriterBench.Holds(summary, texts);
        Assert.Equal((WriterKind.Extractive, reason), (summary.Writer.Kind, summary.Writer.Fallback?.Reason));
        var plain = Assert.Single(Collator.Collate(SeedOrders.Seeds.Select(seed => new ArticleFile(seed.Name, seed.Content)), new SummaryOptions(), singleStory: true).Stories);
        Assert.Equal(plain.Sentences.Select(sentence => sentence.Text), summary.Sentences.Select(sentence => sentence.Text));
        Assert.Equal(plain.Headline, summary.Headline);
        Assert.NotEqual(plain.Basis, summary.Basis);
    }

    /// <summary>How many tokens are set aside for nothing.</summary>
    private static async Task<long> WaitingAsync(WriterBench bench)
    {
        var set = 0L;
        await foreach (var head in bench.Store.ListAsync(StoreNames.Ledger, "tokens/", CancellationToken.None))
        {
            using var day = System.Text.Json.JsonDocument.Parse((await bench.Store.ReadAsync(StoreNames.Ledger, head.Name, 1 << 20, CancellationToken.None))!.Content);
            set += day.RootElement.GetProperty("tokens").GetInt64();
        }

        return Math.Max(0, set - bench.Server.TokensCharged);
    }
}
