using Collate.Testing;
using Collate.TestKit;

namespace Collate.Azure.Tests.Writing;

public sealed class SeedSummaryTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Summarize_WellBehavedModel_IsWrittenByIt()
    {
        await using var bench = await WriterBench.StartAsync(ScriptedModel.Well);

        var (summary, texts) = await bench.SummarizeSeedsAsync();

        foreach (var x in summary.Sentences) output.WriteLine(x.Text + x.Citations.Count);
        foreach (var x in summary.Verification.Dropped) output.WriteLine("D " + x.Reason + " " + x.Text);
        output.WriteLine(summary.Writer + " " + summary.Verification + summary.Headline);
        SummaryAssert.Holds(summary, file => texts[file["sources/".Length..^".txt".Length]]);
    }
}
