using Collate.Articles;
using Collate.Summaries;
using Collate.Testing;
using Xunit.Sdk;

namespace Collate.Tests.Summaries;

public sealed class SummaryAssertTests
{
    private readonly SummaryBuilder _dam = SummaryBuilder.Dam();

    [Fact]
    public void Holds_TrueSummary_Passes() => SummaryAssert.Holds(_dam.Build(), _dam.TextOf);

    [Fact]
    public void Holds_CharactersBeyondTheBasicPlane_CountAsTwoUnits()
    {
        var builder = new SummaryBuilder().Source(1, "🌊🌊 rose.", "Then 𝔘re held.").Sentence("Ure held.", (1, 2));

        var summary = builder.Build();

        SummaryAssert.Holds(summary, builder.TextOf);
        Assert.Equal(11, summary.Sentences[0].Citations[0].Start);
    }

    [Fact]
    public void Holds_SentenceNumberOfAnother_Fails()
    {
        IReadOnlyList<Sentence> sentences = [new(0, 30, 0), new(31, 66, 0)];
        var summary = Change(citation => citation with { Sentence = 2 });

        SummaryAssert.Holds(summary, _dam.TextOf);
        Assert.ThrowsAny<XunitException>(() => SummaryAssert.Holds(summary, _dam.TextOf, _ => sentences));
    }

    public static TheoryData<string, Func<Summary, Summary>> Lies => new()
    {
        { "headline", summary => summary with { Headline = "" } },
        { "story", summary => summary with { Story = "0000000000000000" } },
        { "span", summary => WithCitation(summary, citation => citation with { Start = citation.Start + 1, End = citation.End + 1 }) },
        { "beyond", summary => WithCitation(summary, citation => citation with { Start = 5000, End = 5000 + citation.Quote.Length }) },
        { "quote", summary => WithCitation(summary, citation => citation with { Quote = citation.Quote.ToUpperInvariant() }) },
        { "articles", summary => WithSentence(summary, sentence => sentence with { Support = new(3, 1) }) },
        { "lineages", summary => WithSentence(summary, sentence => sentence with { Support = new(2, 2) }) },
        { "order", summary => WithSentence(summary, sentence => sentence with { Citations = [.. sentence.Citations.Reverse()] }) },
        { "twice", summary => WithSentence(summary, sentence => sentence with { Citations = [.. sentence.Citations, sentence.Citations[^1]] }) },
        { "one side", summary => summary with { Disagreements = [summary.Disagreements[0] with { Values = [summary.Disagreements[0].Values[0], summary.Disagreements[0].Values[0]] }] } },
        { "timeline", summary => summary with { Timeline = [summary.Timeline[0], summary.Timeline[0] with { Date = "2024" }] } },
        { "lineage", summary => summary with { Sources = [.. summary.Sources.Select(source => source with { Lineage = source.Lineage + 1 })] } },
        { "name", summary => summary with { Sources = [summary.Sources[0] with { Name = "z" }, .. summary.Sources.Skip(1)] } },
        { "file", summary => summary with { Sources = [summary.Sources[0] with { File = summary.Sources[1].File }, .. summary.Sources.Skip(1)] } },
        { "checked", summary => summary with { Verification = new(1, []) } },
    };

    [Theory]
    [MemberData(nameof(Lies), DisableDiscoveryEnumeration = true)]
    public void Holds_UntrueSummary_Fails(string lie, Func<Summary, Summary> change)
    {
        var summary = change(_dam.Build());

        Assert.NotEmpty(lie);
        Assert.ThrowsAny<XunitException>(() => SummaryAssert.Holds(summary, _dam.TextOf));
    }

    private static Summary WithSentence(Summary summary, Func<SummarySentence, SummarySentence> change) =>
        summary with { Sentences = [change(summary.Sentences[0]), .. summary.Sentences.Skip(1)] };

    private static Summary WithCitation(Summary summary, Func<Citation, Citation> change) =>
        WithSentence(summary, sentence => sentence with { Citations = [change(sentence.Citations[0]), .. sentence.Citations.Skip(1)] });

    private Summary Change(Func<Citation, Citation> change) => WithCitation(_dam.Build(), change);
}
