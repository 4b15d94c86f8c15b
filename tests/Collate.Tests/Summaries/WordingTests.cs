using Collate.Summaries;
using Collate.Testing;

namespace Collate.Tests.Summaries;

public sealed class WordingTests
{
    [Theory]
    [InlineData(1, 1, "1 article")]
    [InlineData(2, 1, "2 articles of one lineage")]
    [InlineData(5, 4, "5 articles, 4 independent")]
    public void Of_Support_SaysHowManyAndHowIndependent(int articles, int lineages, string words) =>
        Assert.Equal(words, Wording.Of(new Support(articles, lineages), ", "));

    [Theory]
    [InlineData("invoice\u202Efdp.exe", "invoicefdp.exe")]
    [InlineData("a\u2066b\u2069\u200B\uFEFFc\u00AD", "abc")]
    [InlineData("\u0646\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645", "\u0646\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645")]
    [InlineData("a\u001Bb\u0085c", "a\uFFFDb c")]
    public void Line_CharactersThatCannotBeSeen_GoAndJoinersStay(string text, string line) => Assert.Equal(line, Wording.Line(text));

    [Fact]
    public void Of_SourceKnownByItsNameAlone_ShowsNothingThatTurnsItsDirection() =>
        Assert.Equal("invoicefdp.exe", Wording.Of(new SummaryBuilder().Source(1, "It held.").Describe(1, source => source with { Name = "invoice\u202Efdp.exe", Title = null, Publisher = null }).Build().Sources[0]));

    [Theory]
    [InlineData(DisagreementKind.Number, "number")]
    [InlineData(DisagreementKind.Amount, "amount")]
    [InlineData(DisagreementKind.Date, "date")]
    [InlineData(DisagreementKind.Place, "place")]
    [InlineData(DisagreementKind.Polarity, "whether")]
    [InlineData(DisagreementKind.Other, null)]
    public void Of_Kind_SaysWhatDiffers(DisagreementKind kind, string? word) => Assert.Equal(word, Wording.Of(kind));

    [Theory]
    [InlineData(new[] { 1 }, "1 source")]
    [InlineData(new[] { 1, 1 }, "2 sources of one lineage")]
    [InlineData(new[] { 1, 1, 2 }, "3 sources, 2 independent")]
    public void Of_Sources_SaysHowManyAndHowIndependent(int[] lineages, string words)
    {
        var builder = lineages.Aggregate(new SummaryBuilder(), (all, lineage) => all.Source(lineage, "It held."));

        Assert.Equal(words, Wording.Of(builder.Build().Sources, ", "));
    }

    [Fact]
    public void Of_Source_IsItsPublisherElseItsTitleElseItsName()
    {
        var source = SummaryBuilder.Dam().Build().Sources[0];

        Assert.Equal("The Ure Herald", Wording.Of(source));
        Assert.Equal("“Dam holds”", Wording.Of(source with { Publisher = null }));
        Assert.Equal("1.txt", Wording.Of(source with { Publisher = null, Title = null }));
    }

    [Fact]
    public void Of_Writer_TellsTheWritersApart() => Assert.NotEqual(Wording.Of(new WriterInfo(WriterKind.Extractive)), Wording.Of(new WriterInfo(WriterKind.AzureOpenAI)));

    [Fact]
    public void Of_StandIn_SaysWhy() =>
        Assert.Equal("Written in the sources’ own sentences, which stand in for a model’s (busy)", Wording.Of(new WriterInfo(WriterKind.Extractive) { Model = "m", Fallback = new WriterFallback("busy") }));

    [Theory]
    [InlineData(0, "3 sentences were checked against what they cite, and all stand")]
    [InlineData(1, "3 sentences were checked against what they cite, and all stand; the sources’ own sentence stands in 1 place")]
    [InlineData(2, "3 sentences were checked against what they cite, and all stand; the sources’ own sentences stand in 2 places")]
    public void Of_Verification_SaysWhereTheSourcesStandIn(int replaced, string words) => Assert.Equal(words, Wording.Of(new Verification(3, []) { Replaced = replaced, Restored = 0 }));

    [Theory]
    [InlineData("2024", "2024")]
    [InlineData("2024-10", "October 2024")]
    [InlineData("2025-06-17", "17 June 2025")]
    [InlineData("2025-06-17T08:30:00Z", "17 June 2025, 08:30 UTC")]
    [InlineData("2025-06-17T21:30:00-07:00", "17 June 2025, 21:30 UTC-07:00")]
    [InlineData("2025-13-17", "2025-13-17")]
    [InlineData("soon", "soon")]
    public void Date_Iso_IsWrittenForPeople(string iso, string words) => Assert.Equal(words, Wording.Date(iso));

    [Theory]
    [InlineData(1, 0, "one sentence was checked against what it cites, and it stands")]
    [InlineData(3, 0, "3 sentences were checked against what they cite, and all stand")]
    [InlineData(3, 1, "of 3 sentences checked against what they cite, 1 was dropped")]
    [InlineData(3, 2, "of 3 sentences checked against what they cite, 2 were dropped")]
    public void Of_Verification_SaysWhatWasDropped(int all, int dropped, string words) =>
        Assert.Equal(words, Wording.Of(new Verification(all, [.. Enumerable.Repeat(new DroppedSentence("a", "number"), dropped)])));

    [Theory]
    [InlineData("  a \r\n\t b  ", "a b")]
    [InlineData("a\u0000b\u009fc", "a\ufffdb\ufffdc")]
    [InlineData("a\u00a0b\u202fc", "a\u00a0b\u202fc")]
    [InlineData("🌊", "🌊")]
    [InlineData(" \n", "")]
    public void Line_AnyText_IsOneLineThatCanBeShown(string text, string line) => Assert.Equal(line, Wording.Line(text));

    [Fact]
    public void Line_HalfACharacter_IsReplaced() => Assert.Equal("half \ufffd", Wording.Line("half \ud83c"));
}
