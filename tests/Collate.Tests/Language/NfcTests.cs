using Collate.Language;
using FsCheck;
using FsCheck.Fluent;

namespace Collate.Tests.Language;

public sealed class NfcTests
{
    // Recorded from the conformance data of Unicode Standard Annex 15 (NormalizationTest.txt): source, form C.
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("caf\u00E9", "caf\u00E9")]
    [InlineData("cafe\u0301", "caf\u00E9")]
    [InlineData("\u1E0A", "\u1E0A")]
    [InlineData("D\u0323\u0307", "\u1E0C\u0307")]
    [InlineData("D\u0307\u0323", "\u1E0C\u0307")]
    [InlineData("\u1E0A\u0323", "\u1E0C\u0307")]
    [InlineData("D\u031B\u0307\u0323", "\u1E0C\u031B\u0307")]
    [InlineData("\u212B", "\u00C5")]
    [InlineData("\u2126", "\u03A9")]
    [InlineData("\u037E", ";")]
    [InlineData("\u0958", "\u0915\u093C")]
    [InlineData("\u0928\u093C", "\u0929")]
    [InlineData("\u1100\u1161\u11A8", "\uAC01")]
    [InlineData("\uAC00\u11A8", "\uAC01")]
    [InlineData("\uAC01\u11A8", "\uAC01\u11A8")]
    [InlineData("\uF900", "\u8C48")]
    [InlineData("\u05D3\u05BC\u05B7", "\u05D3\u05B7\u05BC")]
    [InlineData("\uFB1D", "\u05D9\u05B4")]
    [InlineData("a\u0301\u0301", "\u00E1\u0301")]
    [InlineData("x\u0301\u0327 and y", "x\u0327\u0301 and y")]
    [InlineData("\u1E9B\u0323", "\u1E9B\u0323")]
    [InlineData("\U0001D15E", "\U0001D157\U0001D165")]
    [InlineData("\U00011099\U000110BA", "\U0001109A")]
    public void Normalize_Text_IsFormC(string source, string expected) => Assert.Equal(expected, Nfc.Normalize(source));

    [Fact]
    public void Normalize_Twice_ChangesNothing()
    {
        var characters = Gen.Elements([.. "abeDx \u0301\u0323\u0307\u031B\u0344\u0958\u093C\u0928\u1100\u1161\u11A8\uAC00\u212B\u1E9B\u05BC\u05B7\u05D3"]);
        var texts = Arb.From(characters.ArrayOf().Select(array => new string(array)));

        Prop.ForAll(texts, text => Nfc.Normalize(Nfc.Normalize(text)) == Nfc.Normalize(text)).QuickCheckThrowOnFailure();
    }
}
