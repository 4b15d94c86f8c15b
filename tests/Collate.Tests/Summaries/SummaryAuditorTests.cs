using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Collate.Summaries;
using Collate.Testing;

namespace Collate.Tests.Summaries;

public sealed class SummaryAuditorTests
{
    private static readonly SummaryBuilder s_dam = SummaryBuilder.Dam();

    [Fact]
    public void Audit_Seeds_BearOutEverything()
    {
        var articles = Seeds.Read();
        var texts = articles.ToDictionary(item => item.Article.Sha256, item => item.Article.Text, StringComparer.Ordinal);
        var summary = Seeds.Summarize(articles);

        var audit = SummaryAuditor.Audit(summary, source => texts[source.Sha256]);

        Assert.True(audit.Supported, string.Join("; ", audit.Sentences.Concat(audit.Disagreements).Concat(audit.Timeline).Where(item => !item.Verdict.Supported)));
        Assert.True(audit.AgainstSources);
        Assert.Equal(summary.Sentences.Count, audit.Sentences.Count);
        Assert.Equal(summary.Disagreements.Sum(item => item.Values.Count), audit.Disagreements.Count);
        Assert.Equal(summary.Timeline.Count, audit.Timeline.Count);
        Assert.NotEmpty(audit.Disagreements);
        Assert.NotEmpty(audit.Timeline);
    }

    [Fact]
    public void Audit_WithoutTexts_TakesQuotationsAtTheirWord()
    {
        var audit = SummaryAuditor.Audit(s_dam.Build());

        Assert.True(audit.Supported);
        Assert.False(audit.AgainstSources);
    }

    [Theory]
    [InlineData("The dam at Ure held overnight.", null)]
    [InlineData("The dam at Ure did not hold overnight.", VerdictReason.Negation)]
    [InlineData("The dam at York held overnight.", VerdictReason.Name)]
    [InlineData("The 2 dams at Ure held overnight.", VerdictReason.Number)]
    [InlineData("Whales sing in the deep ocean.", VerdictReason.WrongCitation)]
    public void Audit_EditedSentence_IsJudgedByTheVerifier(string text, VerdictReason? expected)
    {
        var summary = s_dam.Build();

        var audit = Audit(summary with { Sentences = [summary.Sentences[0] with { Text = text }] });

        Assert.Equal(expected, audit.Sentences[0].Verdict.Reason);
        Assert.Equal(expected is null, audit.Supported);
    }

    [Theory]
    [InlineData(9, 1, 0, 29)]
    [InlineData(0, 1, 0, 29)]
    [InlineData(1, 2, 0, 29)]
    [InlineData(1, 99, 0, 29)]
    [InlineData(1, 0, 0, 29)]
    [InlineData(1, 1, 1, 30)]
    [InlineData(1, 1, -1, 28)]
    [InlineData(1, 1, 0, 12)]
    [InlineData(1, 1, 29, 0)]
    [InlineData(1, 1, 2147483618, 2147483647)]
    [InlineData(2, 1, 0, 29)]
    public void Audit_CitationThatIsNotTrue_IsWrong(int source, int sentence, int start, int end)
    {
        var summary = s_dam.Build();
        var citation = new Citation(source, sentence, start, end, "The dam at Ure held overnight");

        var audit = Audit(summary with { Sentences = [summary.Sentences[0] with { Citations = [citation] }] });

        Assert.Equal(VerdictReason.WrongCitation, audit.Sentences[0].Verdict.Reason);
    }

    [Theory]
    [InlineData(SummaryAuditor.MostText, SummaryAuditor.MostEvidence, null)]
    [InlineData(SummaryAuditor.MostText + 1, 100, VerdictReason.UnsupportedDetail)]
    [InlineData(100, SummaryAuditor.MostEvidence + 1, VerdictReason.UnsupportedDetail)]
    public void Check_LongTexts_AreLookedAtUpToTheLimit(int text, int evidence, VerdictReason? reason)
    {
        const string Sentence = "The dam at Ure held overnight.";

        Assert.Equal(reason, SummaryAuditor.Check(Sentence.PadRight(text), [Sentence, new string(' ', evidence - Sentence.Length)]).Reason);
    }

    [Fact]
    public void Audit_TextBeyondTheLimit_IsUnsupportedHoweverTrueItsCitations()
    {
        var summary = s_dam.Build();

        var audit = Audit(summary with { Sentences = [summary.Sentences[0] with { Text = summary.Sentences[0].Text.PadRight(SummaryAuditor.MostText + 1) }] });

        Assert.Equal(VerdictReason.UnsupportedDetail, audit.Sentences[0].Verdict.Reason);
    }

    [Fact]
    public void Audit_NoCitation_IsWrong()
    {
        var summary = s_dam.Build();

        var audit = Audit(summary with { Sentences = [summary.Sentences[0] with { Citations = [] }] });

        Assert.Equal(VerdictReason.WrongCitation, audit.Sentences[0].Verdict.Reason);
    }

    [Fact]
    public void Audit_TextIsMissing_IsWrong()
    {
        var audit = SummaryAuditor.Audit(s_dam.Build(), source => source.N == 3 ? null : s_dam.TextOf(source.File));

        Assert.Equal([null, VerdictReason.WrongCitation], audit.Sentences.Select(sentence => sentence.Verdict.Reason));
    }

    [Fact]
    public void Audit_QuotationWithoutItsDenial_IsHeldToTheWholeSentence()
    {
        const string Cited = "The mayor did not say that the dam at Ure had failed overnight.";
        var builder = new SummaryBuilder().Source(1, Cited).Sentence("The dam at Ure had failed overnight.", (1, 1));
        var summary = builder.Build();
        var start = Cited.IndexOf("the dam", StringComparison.Ordinal);
        var citation = new Citation(1, 1, start, Cited.Length, Cited[start..]);
        summary = summary with { Sentences = [summary.Sentences[0] with { Citations = [citation] }] };

        Assert.True(SummaryAuditor.Audit(summary).Supported);
        Assert.False(SummaryAuditor.Audit(summary, source => builder.TextOf(source.File)).Supported);
    }

    [Theory]
    [InlineData("some 300", true)]
    [InlineData("some 3,000", false)]
    [InlineData("300 whales", false)]
    public void Audit_ValueOfADisagreement_StandsInItsQuotation(string value, bool supported)
    {
        var summary = s_dam.Build();
        var about = summary.Disagreements[0];

        var audit = Audit(summary with { Disagreements = [about with { Values = [about.Values[0] with { Value = value }, about.Values[1]] }] });

        Assert.Equal([supported, true], audit.Disagreements.Select(item => item.Verdict.Supported));
        Assert.Equal(about.About, audit.Disagreements[0].Heading);
    }

    [Theory]
    [InlineData("2025-06-17", "At least 500 people were moved on 17 June 2025.", null)]
    [InlineData("2025-06-18", "At least 500 people were moved on 17 June 2025.", VerdictReason.Date)]
    [InlineData("2025-06-17", "At least 600 people were moved on 17 June 2025.", VerdictReason.Number)]
    public void Audit_EntryOfTheTimeline_SaysItsDate(string date, string text, VerdictReason? expected)
    {
        var summary = s_dam.Build();

        var audit = Audit(summary with { Timeline = [summary.Timeline[0] with { Date = date, Text = text }] });

        Assert.Equal(expected, audit.Timeline[0].Verdict.Reason);
    }

    [Theory]
    [InlineData("North Korea will send six thousand troops.", "North Korea will send 6,000 troops.", null)]
    [InlineData("North Korea will send 7,000 troops.", "North Korea will send 6,000 troops.", VerdictReason.Number)]
    [InlineData("La Corée du Nord enverra 7 000 soldats.", "La Corée du Nord enverra 6 000 soldats en Russie.", VerdictReason.Number)]
    public void Check_SentenceAndTexts_IsJudgedInTheirLanguage(string sentence, string evidence, VerdictReason? expected)
    {
        Assert.Equal(expected, SummaryAuditor.Check(sentence, [evidence]).Reason);
    }

    [Fact]
    public void Check_NoTexts_IsAWrongCitation()
    {
        Assert.Equal("wrong-citation", SummaryAuditor.Check("A dam held.", []).ReasonText);
    }

    [Fact]
    public void ReadForAudit_CitationOfNoSource_IsRead()
    {
        var edited = Edit(json => json["sentences"]![0]!["citations"]![0]!["source"] = 9);

        Assert.Throws<JsonException>(() => SummaryJson.Read(edited));
        Assert.Equal(9, SummaryJson.ReadForAudit(edited).Sentences[0].Citations[0].Source);
    }

    [Theory]
    [InlineData("sentences")]
    [InlineData("sources")]
    [InlineData("disagreements")]
    [InlineData("timeline")]
    public void ReadForAudit_NothingWhereAnItemShouldStand_IsNoDocument(string list)
    {
        Assert.Throws<JsonException>(() => SummaryJson.ReadForAudit(Edit(json => json[list]![0] = null)));
    }

    [Theory]
    [InlineData("sentences")]
    [InlineData("timeline")]
    public void ReadForAudit_NothingWhereACitationShouldStand_IsNoDocument(string list)
    {
        Assert.Throws<JsonException>(() => SummaryJson.ReadForAudit(Edit(json => json[list]![0]!["citations"]![0] = null)));
    }

    private static byte[] Edit(Action<JsonNode> edit)
    {
        var json = JsonNode.Parse(SummaryJson.Write(s_dam.Build()))!;
        edit(json);
        return Encoding.UTF8.GetBytes(json.ToJsonString());
    }

    private static SummaryAudit Audit(Summary summary) => SummaryAuditor.Audit(summary, source => s_dam.TextOf(source.File));
}
