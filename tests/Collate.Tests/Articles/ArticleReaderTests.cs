using System.Text;
using Collate.Articles;

namespace Collate.Tests.Articles;

public sealed class ArticleReaderTests
{
    [Theory]
    [InlineData("a.txt", ArticleFormat.Text)]
    [InlineData("a.TEXT", ArticleFormat.Text)]
    [InlineData("a/b.c/d.md", ArticleFormat.Markdown)]
    [InlineData("a.Markdown", ArticleFormat.Markdown)]
    [InlineData("a.html", ArticleFormat.Html)]
    [InlineData("a.htm", ArticleFormat.Html)]
    [InlineData("a.json", ArticleFormat.Json)]
    [InlineData("a.docx", ArticleFormat.Docx)]
    [InlineData(".txt", ArticleFormat.Text)]
    [InlineData("a.pdf", null)]
    [InlineData("a.doc", null)]
    [InlineData("txt", null)]
    [InlineData("a.txt/b", null)]
    [InlineData("a.", null)]
    [InlineData("", null)]
    public void FormatOf_Name_GoesByItsEnding(string name, ArticleFormat? expected) => Assert.Equal(expected, ArticleReader.FormatOf(name));

    [Theory]
    [InlineData("a.txt")]
    [InlineData("a.md")]
    [InlineData("a.html")]
    [InlineData("a.json")]
    [InlineData("a.docx")]
    public void Read_EmptyFile_IsRejectedAsEmpty(string name)
    {
        Reading.Rejected(ArticleReader.Read(name, Array.Empty<byte>()), RejectionReason.Empty);
        Reading.Rejected(ArticleReader.Read(name, " \r\n\t"u8.ToArray()), RejectionReason.Empty);
    }

    [Fact]
    public void Read_OnlyAByteOrderMark_IsRejectedAsEmpty() =>
        Reading.Rejected(ArticleReader.Read("a.txt", Encoding.UTF8.GetPreamble()), RejectionReason.Empty);

    [Fact]
    public void Read_OverTheLimit_IsRejectedAsTooLarge()
    {
        var bytes = Encoding.UTF8.GetBytes(new StringBuilder().Insert(0, "A sentence. ", 400_000).ToString());

        Reading.Rejected(ArticleReader.Read("a.txt", bytes), RejectionReason.TooLarge);
        Assert.True(ArticleReader.Read("a.txt", bytes.AsMemory(0, ArticleReader.MaxBytes)).IsArticle);
    }

    [Fact]
    public void Read_UnknownEnding_IsRejectedAsUnknownType() =>
        Reading.Rejected(ArticleReader.Read("a.pdf", "A sentence."u8.ToArray()), RejectionReason.UnknownType);

    [Theory]
    [InlineData("... --- !!!", ArticleFormat.Text)]
    [InlineData("Advertisement\n\nRead more", ArticleFormat.Text)]
    [InlineData("<html><body><script>var a = 1;</script></body></html>", ArticleFormat.Html)]
    [InlineData("{\"title\":\"A title\"}", ArticleFormat.Json)]
    [InlineData("```\ncode\n```", ArticleFormat.Markdown)]
    public void Read_NothingToCite_IsRejectedForItsSentences(string text, ArticleFormat format) =>
        Reading.Rejected(Reading.TryRead(text, format), RejectionReason.NoSentences);

    [Fact]
    public void Read_SameBytes_HaveTheSameIdentityWhateverTheName()
    {
        var first = Reading.Accepted(ArticleReader.Read("a.txt", "He came."u8.ToArray()));
        var second = Reading.Accepted(ArticleReader.Read("b/C.TEXT", "He came."u8.ToArray()));

        Assert.Equal(first.Sha256, second.Sha256);
        Assert.Equal("ca7930a0adc7e990", first.Sha256[..16]);
        Assert.Equal(first.Text, second.Text);
    }

    [Fact]
    public void Read_TwoThousandSentencesWithoutAFullStop_StayUsable()
    {
        var lines = Enumerable.Range(1, 2000).Select(i => $"Sentence {i} says that something happened in town {i}");

        var apart = Reading.Read(string.Join('\n', lines));
        var together = Reading.Read(string.Join(' ', lines));

        Assert.Equal(2000, apart.Sentences.Count);
        Assert.All(together.Sentences, sentence => Assert.InRange(sentence.Length, 1, 1000));
    }
}
