using Collate.Evidence;
using Collate.Language.Values;

namespace Collate.Tests.Evidence;

public sealed class SentenceTrimsTests
{
    [Theory]
    [InlineData("en", "According to Shoigu, Moscow and Pyongyang also plan to create memorials for the soldiers.", "Moscow and Pyongyang also plan to create memorials for the soldiers, according to Shoigu.")]
    [InlineData("en", "According to the mayor, the bridge was closed on Tuesday.", "The bridge was closed on Tuesday, according to the mayor.")]
    [InlineData("en", "However, the bridge stayed closed on Tuesday.", "The bridge stayed closed on Tuesday.")]
    [InlineData("en", "In addition, eleven houses were damaged by the water.", "Eleven houses were damaged by the water.")]
    [InlineData("en", "But the council refused to pay for the repairs.", "The council refused to pay for the repairs.")]
    [InlineData("en", "However, according to the mayor, the bridge was closed on Tuesday.", "The bridge was closed on Tuesday, according to the mayor.")]
    [InlineData("fr", "Selon le ministère, quinze marins ont été capturés dans le golfe.", "Quinze marins ont été capturés dans le golfe, selon le ministère.")]
    [InlineData("es", "Sin embargo, el puente fue cerrado el martes por la tarde.", "El puente fue cerrado el martes por la tarde.")]
    public void Of_LinkOrLeadInSource_IsCutOrMoved(string language, string text, string expected) =>
        Assert.Equal(expected, SentenceTrims.Of(new TokenizedSentence(text), language));

    [Theory]
    [InlineData("en", "According to John Smith, the head of the agency, the dam failed at noon.")]
    [InlineData("en", "According to Acme, which owns the mine, the dam failed at noon.")]
    [InlineData("en", "According to Shoigu, \"the work will begin in July\" near the border.")]
    [InlineData("en", "According to the police, he was driving without a licence on Tuesday.")]
    [InlineData("en", "According to the plan agreed in May the bridge was closed.")]
    [InlineData("en", "However hard the crews worked, the bridge stayed closed.")]
    [InlineData("en", "But for the rain, the bridge would have been open.")]
    [InlineData("en", "However, no.")]
    [InlineData("en", "Also known as the Iron Gate, the bridge was closed.")]
    [InlineData("de", "Laut Polizei wurde die Brücke am Dienstag gesperrt.")]
    [InlineData("de", "Doch blieb die Brücke am Dienstag gesperrt.")]
    [InlineData("en", "The bridge was closed on Tuesday, according to the mayor.")]
    public void Of_SentenceThatWouldNotStayWhole_IsLeftAsItStands(string language, string text) =>
        Assert.Equal(text, SentenceTrims.Of(new TokenizedSentence(text), language));

    [Fact]
    public void Of_LineBreak_IsOneLine() =>
        Assert.Equal("The bridge was closed on Tuesday.", SentenceTrims.Of(new TokenizedSentence("The bridge was closed\non Tuesday."), "en"));

    [Fact]
    public void Of_AnyText_KeepsEveryWordButTheLink()
    {
        foreach (var text in Seeds.Read().SelectMany(item => StoryText.Of([item]).Sentences.Select(sentence => sentence.Text)))
        {
            var sentence = new TokenizedSentence(text);
            var kept = Enumerable.Range(SentenceTrims.LinkEnd(sentence), sentence.Count - SentenceTrims.LinkEnd(sentence)).Select(i => sentence[i]).Where(word => word != ",");

            Assert.Equal(kept.Order(StringComparer.Ordinal), Words(new TokenizedSentence(SentenceTrims.Of(sentence, "en"))).Order(StringComparer.Ordinal));
        }

        static IEnumerable<string> Words(TokenizedSentence sentence) =>
            Enumerable.Range(0, sentence.Count).Select(i => sentence[i]).Where(word => word != ",");
    }
}
