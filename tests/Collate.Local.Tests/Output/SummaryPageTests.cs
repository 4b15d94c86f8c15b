using Collate.Local.Output;
using Collate.Local.Tests.TestSupport;
using Collate.Summaries;

namespace Collate.Local.Tests.Output;

public sealed class SummaryPageTests
{
    private static readonly Citation First = new(1, 1, 0, 5, "Alpha");
    private static readonly Citation Third = new(3, 2, 10, 14, "Beta");

    [Fact]
    public void Write_Summary_ShowsMarksSupportSidesTimelineAndSources()
    {
        using var terminal = new TestTerminal();

        SummaryPage.Write(new Page(terminal.Terminal), Build());

        var text = terminal.Output;
        Assert.Contains("Alpha is beta. [1][3]", text, StringComparison.Ordinal);
        Assert.Contains("5 articles, 4 independent", text, StringComparison.Ordinal);
        Assert.Contains("* twelve [1]", text, StringComparison.Ordinal);
        Assert.Contains("[1] \"Alpha\"", text, StringComparison.Ordinal);
        Assert.Contains("* eleven [3]", text, StringComparison.Ordinal);
        Assert.Contains("2025-06    It happened. [3]", text, StringComparison.Ordinal);
        Assert.Contains("[1] One - Reuters - 2025-06-17 - a.txt, b.txt", text, StringComparison.Ordinal);
        Assert.Contains("[3] c.txt - same lineage as [1]", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_RedirectedOutput_HasNoControlCodesAndNoLongLine()
    {
        using var terminal = new TestTerminal(width: 40);

        SummaryPage.Write(new Page(terminal.Terminal), Build() with { Headline = string.Join(' ', Enumerable.Repeat("word\u001B[2J", 40)) });

        Assert.DoesNotContain('\u001B', terminal.Output);
        Assert.All(terminal.Output.Split('\n'), line => Assert.InRange(line.TrimEnd('\r').Length, 0, 40));
        Assert.All(terminal.Output.Split('\n'), line => Assert.False(line.TrimEnd('\r').EndsWith(' ')));
    }

    [Theory]
    [InlineData(1, 1, "1 article")]
    [InlineData(2, 2, "2 articles, all independent")]
    [InlineData(5, 4, "5 articles, 4 independent")]
    public void Support_Counts_ReadAsWords(int articles, int lineages, string expected) =>
        Assert.Equal(expected, SummaryPage.Support(new Support(articles, lineages)));

    private static Summary Build() => new()
    {
        Story = "0123456789abcdef",
        Basis = "basis",
        Headline = "The headline",
        Sentences = [new SummarySentence("Alpha is beta.", [First, Third, Third], new Support(5, 4))],
        Disagreements = [new Disagreement("How many", DisagreementKind.Number, [new("twelve", [First]), new("eleven", [Third])])],
        Timeline = [new TimelineEntry("2025-06", "It happened.", [Third])],
        Sources =
        [
            SourceOf(1, ["a.txt", "b.txt"], 1) with { Title = "One", Publisher = "Reuters", Published = "2025-06-17" },
            SourceOf(3, ["c.txt"], 1),
        ],
        Writer = new WriterInfo(WriterKind.Extractive),
        Verification = new Verification(1, []),
    };

    private static Source SourceOf(int n, IReadOnlyList<string> names, int lineage) =>
        new() { N = n, Name = names[0], Names = names, File = $"sources/{n}.txt", Lineage = lineage, Sha256 = "00" };
}
