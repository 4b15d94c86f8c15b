using System.Globalization;
using System.Text;
using System.Text.Json;
using Collate.Articles;
using Collate.Language;
using FsCheck;
using FsCheck.Fluent;

namespace Collate.Tests.Articles;

/// <summary>What holds for every article, whatever the file.</summary>
public sealed class ArticleInvariantTests
{
    private static readonly string[] Pieces =
    [
        "He came. ", "she left ", "\n", "\n\n", "\r\n", ". ", "? ", "\"", "”", "(Yonhap)", "AFP contributed reporting.", "June 17, 2025", "date 2025-06-17 ", "MOSCOW (Reuters) - ", "Related article: x", "[a](#)", "![", "](", "<p>", "</p>", "<div>", "<!--", "<script>",
        "&amp;", "&#0;", "---\n", "title: x\n", "# ", "\uD800", "\uDC00", "\u0301", "\u0323", "\u200D", "\u00AD", "\uFFFE", "😀", "世界。", "हैं। ", "؟ ", "\t", "\u00A0", "\u2028", "U.S. ", "17. ", "A LINE ALL IN CAPITALS", "https://x.example/a", "\0", "}", "{\"text\":\"",
    ];

    private static Arbitrary<string> Texts =>
        Arb.From(Gen.OneOf(Gen.Elements(Pieces), Gen.Choose(0, 0xFFFF).Select(unit => ((char)unit).ToString())).ArrayOf().Select(string.Concat));

    [Theory]
    [InlineData(ArticleFormat.Text)]
    [InlineData(ArticleFormat.Markdown)]
    [InlineData(ArticleFormat.Html)]
    [InlineData(ArticleFormat.Json)]
    public void Read_AnyText_KeepsThePromisesOfAnArticle(ArticleFormat format) =>
        Prop.ForAll(Texts, text =>
        {
            Check(() => Bytes(text, format), format);
            Check(() => [0xFF, 0xFE, .. Units(text)], format);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(400).WithReplay(20250617, 17));

    [Fact]
    public void Read_AnyBytes_NeverThrows() =>
        Prop.ForAll(Arb.From(Gen.Choose(0, 255).Select(value => (byte)value).ArrayOf()), bytes =>
        {
            foreach (var format in Enum.GetValues<ArticleFormat>())
            {
                Check(() => bytes, format);
                Check(() => [0x50, 0x4B, 3, 4, .. bytes], format);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20250617, 17));

    [Fact]
    public void Read_DamagedDocument_NeverThrows()
    {
        var sound = new DocxBuilder().Core("<dc:title>T</dc:title>").Paragraph("He came.").Build();
        var damage = Gen.Zip(Gen.Choose(0, sound.Length - 1), Gen.Choose(0, 255));

        Prop.ForAll(Arb.From(damage), hit =>
        {
            var (at, value) = hit;
            Check(() => [.. sound[..at], (byte)value, .. sound[(at + 1)..]], ArticleFormat.Docx);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20250617, 17));
    }

    private static void Check(Func<byte[]> content, ArticleFormat format)
    {
        var result = ArticleReader.Read(format, content());
        var again = ArticleReader.Read(format, content());
        Assert.Equal(result.Reason, again.Reason);
        if (!result.IsArticle)
        {
            Assert.NotEmpty(result.Explanation);
            return;
        }

        var article = result.Article;
        Assert.Equal(JsonSerializer.Serialize(article), JsonSerializer.Serialize(again.Article));
        Assert.NotEmpty(article.Sentences);
        string?[] fields = [article.Title, article.Publisher, article.Author, article.Url, .. article.Origins];
        Assert.All(fields, field => IsClean(field, allowsLines: false));
        IsClean(article.Text, allowsLines: true);
        Assert.DoesNotContain("\n\n\n", article.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("\n", article.Text.Replace("\n\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
        var end = 0;
        var paragraph = 0;
        foreach (var sentence in article.Sentences)
        {
            Assert.True(sentence.Start >= end && sentence.End > sentence.Start && sentence.End <= article.Text.Length && sentence.Paragraph >= paragraph);
            var words = sentence.In(article.Text);
            Assert.False(char.IsWhiteSpace(words[0]) || char.IsWhiteSpace(words[^1]) || words.Contains('\n') || char.IsLowSurrogate(words[0]));
            (end, paragraph) = (sentence.End, sentence.Paragraph);
        }
    }

    private static void IsClean(string? text, bool allowsLines)
    {
        if (text is null)
        {
            return;
        }

        Assert.Equal(text, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)));
        Assert.Equal(text, Nfc.Normalize(text));
        Assert.Equal(text, text.Trim());
        Assert.All(text, c => Assert.True((c == '\n' && allowsLines) || CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)));
    }

    private static byte[] Bytes(string text, ArticleFormat format) =>
        Encoding.UTF8.GetBytes(format == ArticleFormat.Json ? $$"""{"title":{{JsonSerializer.Serialize(text)}},"body":{{JsonSerializer.Serialize(text)}}}""" : text);

    private static byte[] Units(string text) => [.. text.SelectMany(c => new[] { (byte)c, (byte)(c >> 8) })];
}
