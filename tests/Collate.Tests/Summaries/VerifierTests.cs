using Collate.Summaries;

namespace Collate.Tests.Summaries;

public sealed class VerifierTests
{
    private static readonly DateOnly Tuesday = new(2025, 6, 17);

    [Theory]
    [MemberData(nameof(VerifierPairs.True), MemberType = typeof(VerifierPairs))]
    public void Check_TrueSentence_IsSupported(string sentence, string cited)
    {
        var verdict = Verifier.Check(sentence, Evidence(cited));

        Assert.True(verdict.Supported, $"{verdict.ReasonText}: {verdict.Detail}");
        Assert.Null(verdict.ReasonText);
    }

    [Theory]
    [MemberData(nameof(VerifierPairs.False), MemberType = typeof(VerifierPairs))]
    public void Check_FalseSentence_IsRejectedForItsReason(string reason, string sentence, string cited) =>
        Assert.Equal(reason, Verifier.Check(sentence, Evidence(cited)).ReasonText);

    [Fact]
    public void Check_NoEvidence_IsNotSupported() => Assert.Equal("wrong-citation", Verifier.Check("North Korea agreed.", []).ReasonText);

    [Fact]
    public void Check_UndatedSource_DoesNotBearOutADay()
    {
        var undated = new VerifierEvidence("Shoigu arrived on Tuesday.");

        Assert.Equal("date", Verifier.Check("Shoigu arrived on June 17.", [undated]).ReasonText);
        Assert.True(Verifier.Check("On Tuesday Shoigu arrived.", [undated]).Supported);
        Assert.True(Verifier.Check("Shoigu arrived on June 17.", [undated with { Published = Tuesday }]).Supported);
    }

    [Fact]
    public void Check_PronounInTheSource_TakesTheNameFromTheContext()
    {
        var evidence = new VerifierEvidence("He made the comments following a meeting with Kim in Pyongyang.", Tuesday);

        Assert.Equal("name", Verifier.Check("The comments by Shoigu came after a meeting with Kim in Pyongyang.", [evidence]).ReasonText);
        Assert.True(Verifier.Check("The comments by Shoigu came after a meeting with Kim in Pyongyang.", [evidence with { Context = "Sergei Shoigu announced it." }]).Supported);
    }

    [Fact]
    public void Check_ShortFormInTheSource_TakesTheFullNameFromTheContext()
    {
        var evidence = new VerifierEvidence("Kim agreed to the plan.", Tuesday, Context: "Kim Jong-un received the envoy. Kim agreed to the plan.");

        Assert.True(Verifier.Check("The plan was agreed to by Kim Jong Un.", [evidence]).Supported);
        Assert.Equal("name", Verifier.Check("The plan was agreed to by Kim Jong Il.", [evidence]).ReasonText);
    }

    [Fact]
    public void Check_AttributedInOneSourceAndStatedInAnother_MayBeStated()
    {
        VerifierEvidence[] evidence = [new("Shoigu said North Korea will send 1,000 sappers."), new("North Korea will send 1,000 sappers to Kursk.")];

        Assert.Equal("attribution", Verifier.Check("North Korea will send 1,000 sappers.", [evidence[0]]).ReasonText);
        Assert.True(Verifier.Check("North Korea will send 1,000 sappers.", evidence).Supported);
    }

    [Fact]
    public void Check_PublisherNamedAsSource_IsNoNewName()
    {
        var evidence = new VerifierEvidence("North Korea will send 1,000 sappers to Kursk.", Tuesday, "themoscowtimes.com");

        Assert.True(Verifier.Check("North Korea will send 1,000 sappers, The Moscow Times reported.", [evidence]).Supported);
        Assert.Equal("name", Verifier.Check("North Korea will send 1,000 sappers, The Korea Herald reported.", [evidence]).ReasonText);
    }

    [Fact]
    public void Check_QuotationBegunInTheContext_IsAQuotation()
    {
        const string Middle = "We are talking about the unveiling of memorials in Russia.";
        var evidence = new VerifierEvidence(Middle);

        Assert.Equal("quotation", Verifier.Check("Shoigu said: \"We are talking about the unveiling of memorials\" in Russia.", [evidence]).ReasonText);
        Assert.True(Verifier.Check("\"We are talking about the unveiling of memorials\" in Russia, Shoigu said.", [evidence with { Context = "Shoigu spoke to reporters. \"The decision was taken. " + Middle + " It was discussed,\" he added." }]).ReasonText is null or "name");
    }

    [Fact]
    public void Check_HostileText_ReturnsAVerdict()
    {
        var text = string.Concat(Enumerable.Repeat("\"not 1 […] of Kim said that, ", 400));

        Assert.NotNull(Verifier.Check(text, [new VerifierEvidence(text[..^7], Tuesday, "x", text)]));
    }

    private static VerifierEvidence[] Evidence(string cited)
    {
        var language = cited.StartsWith("##", StringComparison.Ordinal) ? cited[2..4] : "en";
        cited = cited.StartsWith("##", StringComparison.Ordinal) ? cited[5..] : cited;
        return [.. cited.Split(" || ").Select(text => new VerifierEvidence(text, Tuesday, Language: language))];
    }
}
