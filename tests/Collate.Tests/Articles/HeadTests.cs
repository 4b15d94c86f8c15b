using Collate.Articles;

namespace Collate.Tests.Articles;

public sealed class HeadTests
{
    private const string Body = "Officials met in Geneva on Monday. Talks will go on.";

    [Theory]
    [InlineData("Officials Meet in Geneva\n\n", "Officials Meet in Geneva")]
    [InlineData("Officials meet in Geneva\n\n", "Officials meet in Geneva")]
    [InlineData("OFFICIALS MEET IN GENEVA AGAIN\n\n", "OFFICIALS MEET IN GENEVA AGAIN")]
    [InlineData("Will they meet in Geneva?\n\n", "Will they meet in Geneva?")]
    [InlineData("# Officials meet\n", "Officials meet")]
    [InlineData("Officials meet\nJune 17, 2025\n", "Officials meet")]
    [InlineData("Title: Officials meet\nSource: The Daily\n\n", "Officials meet")]
    [InlineData("官员在日内瓦会面\n\n", "官员在日内瓦会面")]
    [InlineData("<script>alert(1)</script> & co\n\n", "<script>alert(1)</script> & co")]
    [InlineData("", null)]
    [InlineData("Officials met in Bern.\n\n", null)]
    [InlineData("Officials met with the\n\nand ", null)]
    [InlineData("Officials said:\n\n", null)]
    public void Read_FirstLine_IsATitleWhenItStandsApart(string head, string? title) => Assert.Equal(title, Reading.Read(head + Body).Title);

    [Theory]
    [InlineData("June 17, 2025")]
    [InlineData("Tuesday, June 17, 2025")]
    [InlineData("Published: June 17, 2025")]
    [InlineData("Published on 17 June 2025")]
    [InlineData("2025-06-17")]
    [InlineData("17. června 2025")]
    [InlineData("By Jane Doe | June 17, 2025")]
    [InlineData("By Jane Doe\n\nJune 17, 2025\n\n3 min read")]
    [InlineData("Updated June 19, 2025\nJune 17, 2025")]
    public void Read_DateLineUnderTheTitle_DatesTheArticle(string line)
    {
        var article = Reading.Read($"Officials meet\n\n{line}\n\n{Body}");

        Assert.Equal("2025-06-17", article.Published?.ToString());
        Assert.Equal(PublishedFrom.DateUnderTitle, article.Published?.From);
        Assert.Equal(Body, article.Text);
        Assert.Equal("Officials meet", article.Title);
    }

    [Theory]
    [InlineData("La Provence — 13 juillet 2025", "La Provence", "2025-07-13")]
    [InlineData("*Financial Desk, 15 January 2025*", "Financial Desk", "2025-01-15")]
    [InlineData("The Daily – Tuesday, June 17, 2025", "The Daily", "2025-06-17")]
    [InlineData("The Daily, Tuesday, June 17, 2025", "The Daily", "2025-06-17")]
    [InlineData("New York, June 17, 2025", null, "2025-06-17")]
    [InlineData("Paris, 17 juin 2025", null, "2025-06-17")]
    [InlineData("By Jane Doe, June 17, 2025", null, "2025-06-17")]
    public void Read_SourceAndDateOnOneLine_AreBothRead(string line, string? publisher, string day)
    {
        var article = Reading.Read($"Officials meet\n\n{line}\n\n{Body}");

        Assert.Equal((publisher, day, Body, "Officials meet"), (article.Publisher, article.Published?.ToString(), article.Text, article.Title));
        Assert.Equal("Officials meet", Reading.Read($"Officials meet\n{line}\n{Body}").Title);
        Assert.Equal((publisher, day, Body), Reading.Read($"{line}\n\nOfficials meet\n\n{Body}") is var first ? (first.Publisher, first.Published?.ToString(), first.Text) : default);
    }

    [Theory]
    [InlineData("Officials met in Geneva — 13 July 2025")]
    [InlineData("He was born in Leeds, 15 January 2025")]
    [InlineData("It happened on a long and cold day — 13 July 2025")]
    public void Read_WordsBeforeADate_AreNoSource(string line)
    {
        var article = Reading.Read($"Officials meet\n\n{line}\n\n{Body}");

        Assert.Null(article.Publisher);
        Assert.StartsWith(line, article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_TitleThatEndsInADate_StaysTheTitle() =>
        Assert.Equal("Trump Meets Putin — 13 July 2025", Reading.Read($"Trump Meets Putin — 13 July 2025\n\n{Body}").Title);

    [Fact]
    public void Read_DateLineWithoutTitle_DatesTheArticle()
    {
        var article = Reading.Read($"June 17, 2025\n\n{Body}");

        Assert.Equal("2025-06-17", article.Published?.ToString());
        Assert.Null(article.Title);
        Assert.Equal(Body, article.Text);
    }

    [Theory]
    [InlineData(" date 2025-06-17 ")]
    [InlineData("Date: 2025-06-17\n")]
    [InlineData("date 2025-06-17\n\n")]
    public void Read_DatePrefix_DatesTheArticle(string prefix)
    {
        var article = Reading.Read(prefix + Body);

        Assert.Equal(PublishedFrom.DatePrefix, article.Published?.From);
        Assert.Equal("2025-06-17", article.Published?.ToString());
        Assert.Equal(Body, article.Text);
    }

    [Theory]
    [InlineData("date 2025-02-30 ")]
    [InlineData("Dates were set. ")]
    [InlineData("Date 5 was missed. ")]
    public void Read_NoDateAfterThePrefixWord_StaysText(string prefix)
    {
        var article = Reading.Read(prefix + Body);

        Assert.Null(article.Published);
        Assert.Equal(prefix + Body, article.Text);
    }

    [Theory]
    [InlineData("PYONGYANG, June 17, 2025 (Reuters) - ", "2025-06-17", "Reuters")]
    [InlineData("PYONGYANG, June 17, 2025 (Reuters) — ", "2025-06-17", "Reuters")]
    [InlineData("MOSCOW, June 17 (Reuters) - ", null, "Reuters")]
    [InlineData("SEOUL, South Korea (AP) — ", null, "AP")]
    [InlineData("Seoul, June 17 (Yonhap) -- ", null, "Yonhap")]
    [InlineData("MOSCOW, June 17. /TASS/. ", null, "TASS")]
    [InlineData("(Reuters) - ", null, "Reuters")]
    [InlineData("LONDON — ", null, "")]
    [InlineData("NEW YORK, June 17, 2025 - ", "2025-06-17", "")]
    [InlineData("WASHINGTON (AP/AFP) – ", null, "AP,AFP")]
    public void Read_Dateline_IsTakenOff(string dateline, string? day, string origins)
    {
        var article = Reading.Read(dateline + Body);

        Assert.Equal(Body, article.Text);
        Assert.Equal(day, article.Published?.ToString());
        Assert.Equal(origins.Split(',', StringSplitOptions.RemoveEmptyEntries), article.Origins);
    }

    [Theory]
    [InlineData("The plan - long awaited - was signed.")]
    [InlineData("NATO — the alliance — met.")]
    [InlineData("Kim (right) - He was late.")]
    [InlineData("Shoigu spoke on June 17 - He was late.")]
    public void Read_DashInAnOrdinarySentence_IsNoDateline(string sentence) => Assert.StartsWith(sentence, Reading.Read(sentence + " " + Body).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("By Jane Doe", "Jane Doe")]
    [InlineData("By Jane Doe and John Roe", "Jane Doe and John Roe")]
    [InlineData("Von Hans Meier", "Hans Meier")]
    [InlineData("Author: Jane Doe", "Jane Doe")]
    public void Read_Byline_IsTheAuthor(string line, string author)
    {
        var article = Reading.Read($"Officials meet\n\n{line}\n\n{Body}");

        Assert.Equal(author, article.Author);
        Assert.Equal(Body, article.Text);
    }

    [Fact]
    public void Read_SentenceThatStartsWithBy_IsNoByline() =>
        Assert.StartsWith("By Monday they had left.", Reading.Read("By Monday they had left.\n\n" + Body).Text, StringComparison.Ordinal);

    [Fact]
    public void Read_FrontMatterInText_IsRead()
    {
        var article = Reading.Read($"---\ntitle: Officials meet\ndate: 2025-06-17\n---\n{Body}");

        Assert.Equal("Officials meet", article.Title);
        Assert.Equal(PublishedFrom.FrontMatter, article.Published?.From);
        Assert.Equal(Body, article.Text);
    }
}
