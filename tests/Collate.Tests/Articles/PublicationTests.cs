using Collate.Articles;
using Collate.Articles.Dates;
using Collate.Processing;

namespace Collate.Tests.Articles;

public sealed class PublicationTests
{
    [Theory]
    [InlineData("2025-09-09T21:30:00-07:00", "2025-09-09T21:30:00-07:00")]
    [InlineData("2025-09-10T05:30:00+09:00", "2025-09-10T05:30:00+09:00")]
    [InlineData("Tue, 09 Sep 2025 21:30:00 -0700", "2025-09-09T21:30:00-07:00")]
    [InlineData("September 9, 2025 9:30 pm PDT", "2025-09-09T21:30:00-07:00")]
    [InlineData("2025-09-09T21:30:00Z", "2025-09-09T21:30:00Z")]
    [InlineData("2025-09-09 21:30", "2025-09-09T21:30:00Z")]
    [InlineData("September 9, 2025", "2025-09-09")]
    public void Day_WrittenWithAnOffset_IsTheDayAsWritten(string written, string expected)
    {
        var publication = DateText.Parse(written)!.Value.As(PublishedFrom.Json);

        Assert.Equal(expected, publication.ToString());
        Assert.Equal(expected[..10], publication.Day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Equals_SameInstantOnAnotherDay_IsAnotherPublication() =>
        Assert.NotEqual(DateText.Parse("2025-09-09T21:30:00-07:00")!.Value.As(PublishedFrom.Json), DateText.Parse("2025-09-10T04:30:00Z")!.Value.As(PublishedFrom.Json));

    [Theory]
    [InlineData("2025-09-09T21:30:00-07:00")]
    [InlineData("2025-09-10T05:30:00+05:45")]
    [InlineData("2025-09-09T21:30:00Z")]
    [InlineData("2025-09-09")]
    public void State_OfAnArticle_KeepsTheDayAsWritten(string published)
    {
        var article = Reading.Read($$"""{"published":"{{published}}","text":"The bridge was closed yesterday. It opened again today."}""", ArticleFormat.Json);

        var stored = Assert.Single(ArticleDocument.Read(ArticleDocument.Write(article)));
        var logged = LogRecord.Parse(LogRecord.Holds("a.json", 1, article, Collate.Stories.Fingerprint.Of(article)).ToLine().AsSpan().TrimEnd((byte)'\n'));

        Assert.Equal(article.Published, stored.Published);
        Assert.Equal(published, stored.Published?.ToString());
        Assert.Equal(article.Published?.Day, logged?.Candidate?.Day);
        Assert.Equal(article.Published?.Instant, logged?.Candidate?.Instant);
    }

    [Fact]
    public void Collate_PublishedInTheEveningFarFromGreenwich_CountsYesterdayFromTheDayAsWritten()
    {
        var json = """{"title":"Bridge closed","published":"2025-09-09T21:30:00-07:00","text":"Engineers closed the old bridge in Tacoma yesterday after they found a crack. About 300 people were on it at the time."}"""u8.ToArray();

        var story = Assert.Single(Collator.Collate([new ArticleFile("a.json", json)], new()).Stories);

        Assert.Equal("2025-09-08", Assert.Single(story.Timeline).Date);
        Assert.Equal("2025-09-09T21:30:00-07:00", Assert.Single(story.Sources).Published);
    }
}
