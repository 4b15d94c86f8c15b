using Collate.Summaries.Modelled;

namespace Collate.Tests.Summaries.Modelled;

public sealed class MarkupTests
{
    [Theory]
    [InlineData("See https://evil.example for more.")]
    [InlineData("See evil.example/x for more.")]
    [InlineData("See www.evil.example.")]
    [InlineData("Ask me@evil.example.")]
    [InlineData("The [dam](x) held.")]
    [InlineData("The *dam* held.")]
    [InlineData("The <b>dam</b> held.")]
    [InlineData("The dam&#33; held.")]
    [InlineData("# The dam held.")]
    [InlineData("- The dam held.")]
    [InlineData("The `dam` held.")]
    [InlineData("The dam | held.")]
    [InlineData("The dam \u202Eheld.")]
    [InlineData("The dam\u200B held.")]
    [InlineData("The dam \U000E0041 held.")]
    public void IsForeign_NotInTheEvidence_Yes(string text) => Assert.True(Markup.IsForeign(text, ["The dam held."]));

    [Theory]
    [InlineData("The dam held.")]
    [InlineData("The U.S. dam held, Mr. Orlan said at 3.5 percent.")]
    [InlineData("The dam held (for now), he said; \u201Cit is safe.\u201D")]
    [InlineData("The dam held.The town slept.")]
    public void IsForeign_Prose_No(string text) => Assert.False(Markup.IsForeign(text, ["The dam held.The town slept."]));

    [Fact]
    public void IsForeign_JoinerThatTheEvidenceHas_No() => Assert.False(Markup.IsForeign("سد می\u200Cماند", ["سد می\u200Cماند"]));

    [Fact]
    public void IsForeign_EvidenceHasIt_No() => Assert.False(Markup.IsForeign("Reports on ure.example say so.", ["Reports on ure.example say that the dam held."]));

    [Fact]
    public void Without_LinkAmongWords_LeavesTheWords() => Assert.Equal("See \u2026 or \u2026 for more", Markup.Without("See https://evil.example or evil.example/x for more"));
}
