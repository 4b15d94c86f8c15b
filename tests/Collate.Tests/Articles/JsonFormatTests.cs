using System.Text;
using Collate.Articles;

namespace Collate.Tests.Articles;

public sealed class JsonFormatTests
{
    [Fact]
    public void Read_AllProperties_AreRead()
    {
        var article = Read("""{"title":"T &amp; U","source":"The Daily","published":"2025-06-17T08:30:00Z","url":"https://d.example/a","author":"Jane","text":"He came.\n\nShe left."}""");

        Assert.Equal(("T & U", "The Daily", "https://d.example/a", "Jane"), (article.Title, article.Publisher, article.Url, article.Author));
        Assert.Equal("2025-06-17T08:30:00Z", article.Published?.ToString());
        Assert.Equal(PublishedFrom.Json, article.Published?.From);
        Assert.Equal("He came.\n\nShe left.", article.Text);
    }

    [Theory]
    [InlineData("""{"html":"<p>He came.</p><script>x</script><p>She left.</p>"}""")]
    [InlineData("""{"body":"<p>He came.</p><p>She left.</p>"}""")]
    [InlineData("""{"body":"He came.\n\nShe left."}""")]
    [InlineData("""{"text":"","body":"He came.\r\n\r\nShe left.",}""")]
    [InlineData("""{"text":null,"html":"<div>He came.</div><div>She left.</div>"}""")]
    [InlineData("""{"TEXT":"He came.\n\nShe left."}""")]
    public void Read_Body_IsTextOrHtml(string json) => Assert.Equal("He came.\n\nShe left.", Read(json).Text);

    [Theory]
    [InlineData("\"soon\"")]
    [InlineData("null")]
    [InlineData("\"2025-02-30\"")]
    [InlineData("{}")]
    [InlineData("12")]
    [InlineData("1e400")]
    public void Read_UnknownDate_IsTolerated(string date) => Assert.Null(Read($$"""{"published":{{date}},"text":"He came."}""").Published);

    [Fact]
    public void Read_SourceAsObjectAndAuthorsAsList_AreFlattened()
    {
        var article = Read("""{"source":{"id":1,"name":"The Daily"},"author":["Jane",{"name":"John"}],"text":"He came."}""");

        Assert.Equal(("The Daily", "Jane, John"), (article.Publisher, article.Author));
    }

    [Theory]
    [InlineData("https://www.d.example/a", "d.example")]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("/relative", null)]
    public void Read_NoSource_IsTheHostOfItsAddress(string url, string? publisher) =>
        Assert.Equal(publisher, Read($$"""{"url":"{{url}}","text":"He came."}""").Publisher);

    [Theory]
    [InlineData("""["a"]""")]
    [InlineData("\"text\"")]
    [InlineData("12")]
    [InlineData("{\"text\":\"He came.\"")]
    [InlineData("not json")]
    public void Read_NotAnObject_IsRejectedAsMalformed(string json) => Reading.Rejected(Reading.TryRead(json, ArticleFormat.Json), RejectionReason.Malformed);

    [Fact]
    public void Read_DeeplyNested_IsRejectedAsMalformed() =>
        Reading.Rejected(Reading.TryRead($$"""{"a":{{new string('[', 100_000)}}""", ArticleFormat.Json), RejectionReason.Malformed);

    [Fact]
    public void Read_ByteOrderMark_IsPassedOver() =>
        Assert.True(ArticleReader.Read("a.json", (byte[])[.. Encoding.UTF8.GetPreamble(), .. "{\"text\":\"He came.\"}"u8]).IsArticle);

    [Fact]
    public void Read_UnpairedSurrogateInAName_IsPassedOver() => Assert.Equal("He came.", Read("""{"\ud800":1,"text":"He came."}""").Text);

    [Fact]
    public void Read_TextThatRepeatsTheTitle_DropsIt() => Assert.Equal("He came.", Read("""{"title":"A Visit","text":"A Visit\n\nHe came."}""").Text);

    private static Article Read(string json) => Reading.Read(json, ArticleFormat.Json);
}
