using System.Text;
using Collate.Articles;

namespace Collate.Tests.Articles;

public sealed class MarkdownFormatTests
{
    [Fact]
    public void Read_FrontMatter_IsRead()
    {
        var article = Read("---\ntitle: \"Officials: a \\\"meeting\\\"\"\nsource: The Daily # a paper\nauthor:\n  - Jane Doe\n  - John Roe\ndate: 2025-06-17T08:30:00Z\nurl: 'https://d.example/a'\ntags: [a, b]\n---\n\nHe came.\n");

        Assert.Equal(("Officials: a \"meeting\"", "The Daily", "Jane Doe, John Roe", "https://d.example/a"), (article.Title, article.Publisher, article.Author, article.Url));
        Assert.Equal("2025-06-17T08:30:00Z", article.Published?.ToString());
        Assert.Equal(PublishedFrom.FrontMatter, article.Published?.From);
        Assert.Equal("He came.", article.Text);
    }

    [Theory]
    [InlineData("# Officials meet\n\nHe came.")]
    [InlineData("Officials meet\n==============\n\nHe came.")]
    [InlineData("# **Officials** [meet](#) #\nHe came.")]
    public void Read_TopHeading_IsTheTitle(string markdown)
    {
        var article = Read(markdown);

        Assert.Equal(("Officials meet", "He came."), (article.Title, article.Text));
    }

    [Theory]
    [InlineData("He *came* and **left** and ***went*** `home`.", "He came and left and went home.")]
    [InlineData("He [came](https://x.example/a_b_c) and ![a](b.png)left.", "He came and left.")]
    [InlineData("snake_case and 2 * 3 * 4 stay.", "snake_case and 2 * 3 * 4 stay.")]
    [InlineData("He paid \\$5 \\*only\\*.", "He paid $5 *only*.")]
    [InlineData("He came\nand left.", "He came and left.")]
    [InlineData("> He came\n> and left.", "He came and left.")]
    [InlineData("- He came.\n- She left.", "He came.\n\nShe left.")]
    [InlineData("1. He came.\n2. She left.", "He came.\n\nShe left.")]
    [InlineData("17. Juni war es so weit.", "17. Juni war es so weit.")]
    [InlineData("He came.\n\n---\n\nShe left.", "He came.\n\nShe left.")]
    [InlineData("He came.\n\n```\nvar a = 1;\n```\n\nShe left.", "He came.\n\nShe left.")]
    [InlineData("He came.\n\n    var a = 1;\n\nShe left.", "He came.\n\nShe left.")]
    [InlineData("He came.\n\n[1]: https://x.example\n\nShe left.", "He came.\n\nShe left.")]
    [InlineData("He <b>came</b> &amp; left.<br/>", "He came & left.")]
    [InlineData("<!-- note -->\n\nHe came.", "He came.")]
    [InlineData("He came.\n\n| Country | Homes |\n|---|---|\n| Ireland | 60,000 |\n\nShe left.", "He came.\n\nShe left.")]
    [InlineData("He came.\n\nCountry | Homes\n--- | ---\nIreland | 60,000\n\nShe left.", "He came.\n\nShe left.")]
    [InlineData("| He came and she left. |", "He came and she left.")]
    [InlineData("He came.[^1] She left.\n\n[^1]: A footnote of the editor.", "He came. She left.")]
    [InlineData("He said [North Korea] came.", "He said [North Korea] came.")]
    public void Read_Markup_IsFlattened(string markdown, string expected) => Assert.Equal(expected, Read(markdown).Text);

    [Fact]
    public void Read_FrontMatterThatNeverEnds_IsText() => Assert.Contains("He came.", Read("---\ntitle: A\n\nHe came.").Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("[")]
    [InlineData("[a](")]
    [InlineData("[x](#)")]
    [InlineData("*a **b ")]
    [InlineData("> ")]
    [InlineData("[a]: b\n")]
    [InlineData("`a ``b ")]
    [InlineData("<a ")]
    [InlineData("| a ")]
    [InlineData("a[1]")]
    [InlineData("| a | b\n")]
    [InlineData("~")]
    [InlineData("_")]
    public void Read_HostileMarkup_IsStillRead(string unit) =>
        Assert.Contains("He came", Read("He came.\n\n" + new StringBuilder().Insert(0, unit, 100_000)).Text, StringComparison.Ordinal);

    private static Article Read(string markdown) => Reading.Read(markdown, ArticleFormat.Markdown);
}
