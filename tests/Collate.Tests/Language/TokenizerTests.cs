using System.Globalization;
using Collate.Language;
using FsCheck;
using FsCheck.Fluent;

namespace Collate.Tests.Language;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData("Kim Jong-un met Korea's envoy.", "Kim|Jong-un|met|Korea's|envoy|.")]
    [InlineData("The U.S. and the U.K.'s aid, e.g. 1,000 sappers", "The|U.S.|and|the|U.K.'s|aid|,|e.g.|1,000|sappers")]
    [InlineData("“It isn’t 3.5%,” he said—twice", "“|It|isn’t|3.5|%|,|”|he|said|—|twice")]
    [InlineData("$5m for 6k men of the G7", "$|5|m|for|6|k|men|of|the|G7")]
    [InlineData("2025-06-17 at 10:30", "2025|-|06|-|17|at|10|:|30")]
    [InlineData("6\u00A0000 and 12\u00A045", "6\u00A0000|and|12|45")]
    [InlineData("東京の夜", "東|京|の|夜")]
    [InlineData("ที่นี่", "ที่|นี่")]
    [InlineData("कीव में ५,००० लोग", "कीव|में|५,०००|लोग")]
    [InlineData("cafe\u0301 Ärzte", "cafe\u0301|Ärzte")]
    [InlineData("می\u200Cخواهم", "می\u200Cخواهم")]
    [InlineData("rock 'n' roll, the soldiers' feat", "rock|'|n|'|roll|,|the|soldiers|'|feat")]
    [InlineData("👍🏽 ok", "👍|🏽|ok")]
    [InlineData("", "")]
    public void Tokenize_Text_GivesWordsNumbersAndMarks(string text, string expected)
    {
        var tokens = new List<Token>();

        Tokenizer.Tokenize(text, tokens);

        Assert.Equal(expected, string.Join('|', tokens.Select(t => text[t.Start..t.End])));
    }

    [Fact]
    public void Tokenize_MixedText_NamesTheKinds()
    {
        var tokens = new List<Token>();

        Tokenizer.Tokenize("Some 11,000 men, あ", tokens);

        Assert.Equal([TokenKind.Word, TokenKind.Number, TokenKind.Word, TokenKind.Mark, TokenKind.Word], tokens.Select(t => t.Kind));
    }

    [Fact]
    public void Tokenize_AnyText_OrderedDisjointAndCoveringAllThatIsVisible()
    {
        var characters = Gen.Elements("ab Z9.,'’-‑\u00A0\u00AD\u200D\u0301\uD83D\uDC4D東ก๊ش٣%$“\n\u0000".ToCharArray());
        var texts = Gen.OneOf(Gen.ArrayOf(characters), Gen.ArrayOf(ArbMap.Default.GeneratorFor<char>())).Select(c => new string(c));

        Prop.ForAll(texts.ToArbitrary(), IsCovered).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("Korea’s", "korea")]
    [InlineData("JONG‑UN", "jong-un")]
    [InlineData("cafe\u0301", "café")]
    [InlineData("ÄRZTE", "ärzte")]
    [InlineData("isn’t", "isn't")]
    [InlineData("'s", "'s")]
    [InlineData("re\u00ADbuild", "rebuild")]
    public void Fold_Word_GivesTheFormForComparison(string word, string expected) => Assert.Equal(expected, WordForm.Fold(word));

    private static bool IsCovered(string text)
    {
        var tokens = new List<Token>();
        Tokenizer.Tokenize(text, tokens);
        var at = 0;
        foreach (var token in tokens)
        {
            if (token.Start < at || token.End <= token.Start || HasVisible(text[at..token.Start]))
            {
                return false;
            }

            at = token.End;
        }

        return at <= text.Length && !HasVisible(text[at..]);
    }

    private static bool HasVisible(string gap)
    {
        for (var i = 0; i < gap.Length; i++)
        {
            var category = CharUnicodeInfo.GetUnicodeCategory(gap, i);
            if (category is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.SpaceSeparator
                or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator))
            {
                return true;
            }

            i += char.IsSurrogatePair(gap, Math.Min(i, gap.Length - 1)) && i + 1 < gap.Length ? 1 : 0;
        }

        return false;
    }
}
