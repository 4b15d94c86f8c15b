using Collate.Storage;
using Collate.Summaries;
using Collate.Summaries.Modelled;
using Collate.TestKit;

namespace Collate.Azure.Tests.Writing;

/// <summary>Some evidence is asked about once: by however many instances, and after kills.</summary>
public sealed class OnceTests(ITestOutputHelper output)
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task Summarize_FourInstancesAtOnce_AskOnce()
    {
        using var gate = new ManualResetEventSlim();
        await using var bench = await WriterBench.StartAsync(request =>
        {
            gate.Wait(TimeSpan.FromSeconds(30));
            return ScriptedModel.Well(request);
        });

        var first = SeedsAsync(bench.NewWriter());
        await WaitForAsync(() => bench.Server.Requests.Count == 1);
        var others = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => SeedsAsync(bench.NewWriter())));
        gate.Set();

        Assert.Equal(WriterKind.AzureOpenAI, (await first).Writer.Kind);
        Assert.All(others, summary => Assert.Equal(StandIn.NotYet, summary.Writer.Fallback?.Reason));
        Assert.Equal(SummaryJson.Write(await first), SummaryJson.Write(await SeedsAsync(bench.NewWriter())));
        Assert.Single(bench.Server.Requests);
    }

    [Fact]
    public async Task Summarize_KilledAtEachCallToTheLedger_EndsTheSameAndAsksAtMostOnceMore()
    {
        var (total, kills) = (0, 0);
        byte[]? expected = null;
        for (var call = 0; call == kills && call < 60; call++)
        {
            var time = new StepTime();
            var store = new FaultyStore(new MemoryBlobStore()) { Dies = true };
            await using var bench = await WriterBench.StartAsync(ScriptedModel.Liar(repairs: true), time: time, store: store);
            expected ??= SummaryJson.Write(await SeedsAsync((await SiblingAsync(bench)).Writer));
            store.Restart(failAt: call + 1);
            try
            {
                await SeedsAsync(bench.NewWriter());
            }
            catch (IOException)
            {
                kills++;
            }

            store.Revive();
            time.Advance(TimeSpan.FromMinutes(10));

            var summary = await SeedsAsync(bench.NewWriter());

            Assert.Equal(expected, SummaryJson.Write(summary));
            Assert.InRange(bench.Server.Requests.Count, 2, 3);
            total += bench.Server.Requests.Count;
        }

        output.WriteLine($"{kills} kills: {total} requests for {kills + 1} summaries of two requests each");
        Assert.InRange(kills, 5, 30);
    }

    [Fact]
    public async Task Summarize_AnotherModel_AsksAgain()
    {
        await using var bench = await WriterBench.StartAsync(ScriptedModel.Well);
        var first = await SeedsAsync(bench.Writer);
        await using var other = await WriterBench.StartAsync(ScriptedModel.Well, bench.Options with { Model = "gpt-other" }, store: bench.Store);

        var second = await SeedsAsync(other.Writer);

        Assert.Single(other.Server.Requests);
        Assert.NotEqual(first.Basis, second.Basis);
        Assert.Equal("gpt-other", second.Writer.Model);
    }

    [Fact]
    public async Task Summarize_CallerGivesUp_IsNotAFaultOfTheService()
    {
        await using var bench = await WriterBench.StartAsync(_ => new ChatAnswer { Delay = TimeSpan.FromMinutes(5) });
        using var patience = new CancellationTokenSource();
        var asking = SeedsAsync(bench.Writer, patience.Token);
        await WaitForAsync(() => bench.Server.Requests.Count == 1);

        await patience.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking);
    }

    private static async Task<Summary> SeedsAsync(ModelWriter writer, CancellationToken cancellationToken = default) =>
        (await Collator.CollateAsync(SeedOrders.Seeds.Select(seed => new ArticleFile(seed.Name, seed.Content)), new SummaryOptions(), writer, true, cancellationToken)).Stories[0];

    private static async Task<WriterBench> SiblingAsync(WriterBench bench) => await WriterBench.StartAsync(ScriptedModel.Liar(repairs: true), bench.Options);

    private static async Task WaitForAsync(Func<bool> condition)
    {
        for (var i = 0; i < 3000 && !condition(); i++)
        {
            await Task.Delay(10, None);
        }

        Assert.True(condition());
    }
}
