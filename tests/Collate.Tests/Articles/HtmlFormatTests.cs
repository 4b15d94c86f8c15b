using System.Text;
using Collate.Articles;

namespace Collate.Tests.Articles;

public sealed class HtmlFormatTests
{
    private const string First = "Officials from both countries met in Geneva on Monday to talk about the border.";
    private const string Second = "A second round of talks is planned for next week, the ministry said in a statement.";

    [Fact]
    public void Read_NewsPage_IsTheArticleAndNothingElse()
    {
        var article = Read($$"""
            <!doctype html><html><head>
            <title>Officials meet | The Daily</title>
            <meta property="og:title" content="Officials meet in Geneva">
            <meta property="og:site_name" content="The Daily">
            <meta property="article:published_time" content="2025-06-17T08:30:00+02:00">
            <meta name="author" content="Jane Doe">
            <link rel="canonical" href="https://daily.example/a">
            <style>p { color: red }</style><script>var related = "<p>Not this.</p>";</script>
            </head><body>
            <header><p>The Daily, a newspaper for everybody in the whole country.</p></header>
            <nav><ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li></ul></nav>
            <main><article>
            <h1>Officials meet in Geneva</h1>
            <p class="byline">By Jane Doe</p>
            <figure><img src="a.jpg"><figcaption>Officials in a room on Monday, with a flag behind them.</figcaption></figure>
            <p>Officials from both countries <a href="#">met</a> in <b>Geneva</b>
            on Monday to talk about the border.</p>
            <div class="newsletter-signup"><p>Get the best of The Daily in your inbox each morning, for free.</p></div>
            <p><a href="/x">Another story that you may like to read as well</a></p>
            <form><p>Sign here to go on reading this article of The Daily.</p></form>
            <p>{{Second}}</p>
            <aside><p>Related: something else happened in another place, far away.</p></aside>
            </article></main>
            <footer><p>Copyright The Daily, which has its offices in this city.</p></footer>
            </body></html>
            """);

        Assert.Equal($"{First}\n\n{Second}", article.Text);
        Assert.Equal("Officials meet in Geneva", article.Title);
        Assert.Equal("The Daily", article.Publisher);
        Assert.Equal("Jane Doe", article.Author);
        Assert.Equal("https://daily.example/a", article.Url);
        Assert.Equal("2025-06-17T08:30:00+02:00", article.Published?.ToString());
        Assert.Equal(PublishedFrom.Meta, article.Published?.From);
    }

    [Theory]
    [InlineData("""{"@type":"NewsArticle","headline":"H","datePublished":"2025-06-17","author":{"name":"Jane"},"publisher":{"@type":"Organization","name":"The Daily"},"url":"https://d.example/a"}""")]
    [InlineData("""[{"@type":"WebSite","name":"W"},{"@type":["NewsArticle","Thing"],"headline":"H","datePublished":"2025-06-17","author":[{"name":"Jane"}],"publisher":"The Daily","mainEntityOfPage":"https://d.example/a"}]""")]
    [InlineData("""{"@graph":[{"@type":"WebPage","datePublished":"2001-01-01"},{"@type":"ReportageNewsArticle","headline":"H","datePublished":"2025-06-17","author":"Jane","publisher":{"name":"The Daily"},"mainEntityOfPage":{"@id":"https://d.example/a"}}]}""")]
    public void Read_JsonLd_IsRead(string json)
    {
        var article = Read($"""<script type="application/ld+json">{json}</script><p>{First}</p>""");

        Assert.Equal(("H", "The Daily", "Jane", "https://d.example/a"), (article.Title, article.Publisher, article.Author, article.Url));
        Assert.Equal("2025-06-17", article.Published?.ToString());
        Assert.Equal(PublishedFrom.JsonLd, article.Published?.From);
    }

    [Theory]
    [InlineData("""<script type="application/ld+json">{"@type":</script>""")]
    [InlineData("""<script type="application/ld+json">[[[[[[1]]]]]]</script>""")]
    [InlineData("""<meta property="article:published_time" content="soon">""")]
    [InlineData("""<meta property="article:modified_time" content="2025-06-17">""")]
    [InlineData("""<time class="updated" datetime="2025-06-17">today</time>""")]
    [InlineData("""<aside><time datetime="2025-06-17">today</time></aside>""")]
    public void Read_NoDateOfPublication_IsUndated(string head) => Assert.Null(Read($"{head}<p>{First}</p>").Published);

    [Theory]
    [InlineData("""<meta name="DC.date.issued" content="2025-06-17">""")]
    [InlineData("""<meta itemprop="datePublished" content="2025-06-17">""")]
    [InlineData("""<meta name="pubdate" content="June 17, 2025">""")]
    public void Read_DateInMeta_IsRead(string meta) => Assert.Equal("2025-06-17", Read($"<head>{meta}</head><p>{First}</p>").Published?.ToString());

    [Fact]
    public void Read_TimeInTheArticle_IsRead() =>
        Assert.Equal("2025-06-17", Read($"""<article><h1>T</h1><time datetime="2025-06-17">17 June</time><p>{First}</p></article>""").Published?.ToString());

    [Fact]
    public void Read_DateLineInThePage_IsRead()
    {
        var article = Read($"<div><h1>Officials meet</h1><p>June 17, 2025</p><p>{First}</p></div>");

        Assert.Equal(PublishedFrom.DateUnderTitle, article.Published?.From);
        Assert.Equal(First, article.Text);
    }

    [Fact]
    public void Read_PageWithoutArticleElement_IsItsDensestPart()
    {
        var article = Read($"""<body><div class="menu"><p>All of our sections are here: world, local, sport.</p></div><div id="c"><div><p>{First}</p><p>{Second}</p></div></div><div><a href="/">One</a><a href="/">Two</a></div></body>""");

        Assert.Equal($"{First}\n\n{Second}", article.Text);
    }

    [Fact]
    public void Read_PageWhollyInsideAForm_IsRead() =>
        Assert.Equal(First, Read($"""<form class="share" action="/"><div><p>{First}</p></div></form>""").Text);

    [Fact]
    public void Read_HiddenText_IsNotRead() =>
        Assert.Equal($"{First}\n\n{Second}", Read($"""<p>{First}</p><p hidden>Not this sentence here, please.</p><p style="display: none">Nor this one, whatever it says.</p><p>{Second}</p>""").Text);

    [Fact]
    public void Read_LineBreaksAndLists_AreParagraphs() =>
        Assert.Equal("First sentence here.\n\nSecond sentence here.\n\nThird sentence here.", Read("<div>First sentence here.<br><br>Second sentence here.<ul><li>Third sentence here.</li></ul></div>").Text);

    [Theory]
    [InlineData("<p>Published <time datetime=\"2025-06-17T08:30:00Z\">17 June 2025, 08:30</time></p>")]
    [InlineData("<div><time datetime=\"2025-06-17\">17 June</time></div>")]
    [InlineData("<blockquote class=\"twitter-tweet\"><p>I am here and it is awful to see all of this.</p>&mdash; Jo (@jo) <a href=\"#\">February 5, 2025</a></blockquote>")]
    [InlineData("<table><tr><th>Country</th><th>Homes</th></tr><tr><td>Ireland</td><td>60,000</td></tr></table>")]
    public void Read_FurnitureBetweenParagraphs_IsGone(string furniture) =>
        Assert.Equal($"{First}\n\n{Second}", Read($"<article><h1>Talks</h1><p>{First}</p>{furniture}<p>{Second}</p></article>").Text);

    [Theory]
    [InlineData("<p>On <time datetime=\"2025-06-17\">Tuesday, June 17, 2025</time>, he left.</p>", "On Tuesday, June 17, 2025, he left.")]
    [InlineData("<table><tr><td>1</td><td>Nobody was hurt in the town.</td></tr></table>", "1 Nobody was hurt in the town.")]
    [InlineData("<p>It is old.<sup><a href=\"#n1\">[1]</a></sup> It is 10<sup>3</sup> years old.</p>", "It is old. It is 103 years old.")]
    public void Read_WordsInMarkUpOfFurniture_Stay(string html, string text) =>
        Assert.Equal($"{First}\n\n{text}\n\n{Second}", Read($"<article><p>{First}</p>{html}<p>{Second}</p></article>").Text);

    [Fact]
    public void Read_TimeWithoutAttribute_StillDatesTheArticle() =>
        Assert.Equal("2025-06-17", Read($"<article><h1>Talks</h1><p><time>June 17, 2025</time></p><p>{First}</p></article>").Published?.ToString());

    [Fact]
    public void Read_ScriptTagInATitle_IsText() =>
        Assert.Equal("A <script>alert(1)</script> B", Read($"<title>A <script>alert(1)</script> B</title><p>{First}</p>").Title);

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b a=1>")]
    [InlineData("<p><b>")]
    [InlineData("<a href=x>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<script>")]
    [InlineData("<!--")]
    [InlineData("<")]
    [InlineData("<a \"")]
    [InlineData("<svg><math>")]
    [InlineData("<td>a<td>b<tr>")]
    [InlineData("<sup><a href=#>1")]
    [InlineData("<ul><li>")]
    [InlineData("</p>")]
    public void Read_HostileNesting_KeepsTheText(string unit)
    {
        var html = $"<p>{First}</p>" + new StringBuilder().Insert(0, unit, 20_000);

        Assert.StartsWith(First, Read(html).Text, StringComparison.Ordinal);
    }

    private static Article Read(string html) => Reading.Read(html, ArticleFormat.Html);
}
