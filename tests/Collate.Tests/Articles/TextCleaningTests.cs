using Collate.Articles;

namespace Collate.Tests.Articles;

public sealed class TextCleaningTests
{
    private const string Before = "Officials met in Geneva on Monday.";
    private const string After = "Talks will go on next week.";

    [Theory]
    [InlineData("Related article: [Another story](#)")]
    [InlineData("Related: Another story")]
    [InlineData("READ MORE: Another story")]
    [InlineData("SOUTH KOREA SEEKING CHINESE HELP IMPROVING TIES")]
    [InlineData("CLICK HERE TO GET THE APP")]
    [InlineData("ЮЖНАЯ КОРЕЯ ПРОСИТ ПОМОЩИ КИТАЯ")]
    [InlineData("We use cookies to improve your experience on this site.")]
    [InlineData("This website uses cookies. By continuing you accept them.")]
    [InlineData("Sign up for our newsletter to get the news first.")]
    [InlineData("Subscribe to our newsletter")]
    [InlineData("Share this article")]
    [InlineData("Follow us on Facebook and Twitter")]
    [InlineData("Advertisement")]
    [InlineData("ADVERTISEMENT")]
    [InlineData("Anzeige")]
    [InlineData("Lesen Sie auch: Noch ein Artikel")]
    [InlineData("Čtěte také: Další článek")]
    [InlineData("À lire aussi : un autre article")]
    [InlineData("Photo: Reuters")]
    [InlineData("(Photo by Jane Doe/Getty Images)")]
    [InlineData("A soldier walks in Kursk. (AP Photo/John Doe)")]
    [InlineData("© 2025 The Daily. All rights reserved.")]
    [InlineData("https://example.com/a/b")]
    [InlineData("<https://example.com/a/b>")]
    [InlineData("![A picture](https://example.com/a.jpg)")]
    [InlineData("***")]
    [InlineData("Follow The Globe on X for more updates.")]
    [InlineData("Follow Jane Roe on Twitter: @janeroe.")]
    [InlineData("For more news, download our app.")]
    [InlineData("Correction: An earlier version of this story named the wrong town.")]
    [InlineData("This story was updated at 3 p.m.")]
    [InlineData("Have a story? Email tips@globe.example.")]
    [InlineData("Do you have a tip for our newsroom?")]
    [InlineData("Chart: House prices since 2010")]
    [InlineData("MORE: House prices")]
    [InlineData("— Jo (@jo) February 5, 2025")]
    public void Read_NoiseBetweenParagraphs_IsGone(string noise)
    {
        Assert.Equal($"{Before}\n\n{After}", Reading.Read($"{Before}\n\n{noise}\n\n{After}").Text);
        Assert.Equal($"{Before}\n\n{After}", Reading.Read($"{Before}\r\n{noise}\r\n{After}").Text);
    }

    [Theory]
    [InlineData("NATO and the UN met in NYC.")]
    [InlineData("USA, UK, EU.")]
    [InlineData("Share prices fell by 3 percent.")]
    [InlineData("Related companies were also fined.")]
    [InlineData("Subscribers left in thousands.")]
    [InlineData("Watch towers were built along the border.")]
    [InlineData("He baked cookies for the site workers.")]
    [InlineData("Photographs of the site were shown.")]
    [InlineData("Advertisement revenue fell.")]
    [InlineData("He said [North Korea] would help.")]
    [InlineData("Follow-up talks are planned.")]
    [InlineData("The agency (AFP) was quoted twice.")]
    [InlineData("He wrote f(x) and a[0](b c).")]
    [InlineData("Follow-up tests showed no change.")]
    [InlineData("Follow the river on Xavier Street.")]
    [InlineData("For more than 20 years he visited our town.")]
    [InlineData("For more money he would have stayed.")]
    [InlineData("More: a play by John Doe opened.")]
    [InlineData("Corrections cost the paper 2 million euros.")]
    [InlineData("Charts showed a fall.")]
    [InlineData("Have a look at the figures, he said.")]
    [InlineData("Contact between the two sides broke off.")]
    [InlineData("Jane Roe is the mayor of Leeds.")]
    [InlineData("Jane Roe is a reporter who was jailed in Minsk.")]
    [InlineData("His account (@jo) was closed in February 2025.")]
    [InlineData("He typed x[1] and then [2] of them.")]
    public void Read_WordsThatLookLikeNoise_Stay(string sentence) =>
        Assert.Equal($"{Before}\n\n{sentence}\n\n{After}", Reading.Read($"{Before}\n\n{sentence}\n\n{After}").Text);

    [Theory]
    [InlineData("Jane Roe is the Globe's economics editor.")]
    [InlineData("Jane Roe is a senior reporter based in London.")]
    [InlineData("*Jane Roe covers politics for The Globe.*")]
    public void Read_WriterIntroducedAtTheEnd_IsGoneUnlessTheArticleIsAboutHer(string bio)
    {
        Assert.Equal($"{Before}\n\n{After}", Reading.Read($"{Before}\n\n{After}\n\n{bio}").Text);
        Assert.Equal(3, Reading.Read($"{Before} Roe was held.\n\n{bio}").Sentences.Count);
        Assert.Equal(3, Reading.Read($"{Before}\n\n{bio}\n\n{After}").Sentences.Count);
    }

    [Theory]
    [InlineData("It is known.[1] It is old.[2][3]", "It is known. It is old.")]
    [InlineData("It is known[12], and old[^a].", "It is known, and old.")]
    [InlineData("It is known.[1](#fn1) It is old.[[2]](#fn2)", "It is known. It is old.")]
    public void Read_FootnoteMarks_AreGone(string raw, string expected) => Assert.Equal(expected, Reading.Read(raw).Text);

    [Fact]
    public void Read_ArticleAllInCapitals_KeepsItsText() =>
        Assert.Equal(2, Reading.Read("OFFICIALS MET IN GENEVA ON MONDAY.\n\nTALKS WILL GO ON NEXT WEEK IN BERN.").Sentences.Count);

    [Theory]
    [InlineData("state media [reported](#) on Tuesday.", "state media reported on Tuesday.")]
    [InlineData("state media [reported](https://a.example/b(c)d) on Tuesday.", "state media reported on Tuesday.")]
    [InlineData("see [a [nested] label](/x) here.", "see a [nested] label here.")]
    [InlineData("a picture ![alt](/x.png)in text.", "a picture in text.")]
    [InlineData("[![alt](/x.png)](/y) Words follow.", "Words follow.")]
    [InlineData("He wrote <mailto:a@b.example> again.", "He wrote again.")]
    [InlineData("Tom &amp; Jerry&#39;s &quot;show&quot;&nbsp;ended.", "Tom & Jerry's \"show\" ended.")]
    [InlineData("AT&T; and R&D grew.", "AT&T; and R&D grew.")]
    [InlineData("soft\u00ADware and zero\u200Bwidth\uFEFF text.", "software and zerowidth text.")]
    [InlineData("a\u00A0b\u2009c\td   e.", "a b c d e.")]
    [InlineData("cafe\u0301 noir.", "café noir.")]
    [InlineData("می\u200Cخواهم نان.", "می\u200Cخواهم نان.")]
    [InlineData("left\u200Eto\u202Eright\u2069.", "lefttoright.")]
    public void Read_LeftoversInASentence_AreCleaned(string raw, string expected) => Assert.Equal(expected, ArticleReaderOfUtf16(raw).Text);

    [Fact]
    public void Read_UnpairedSurrogates_AreDropped() =>
        Assert.Equal("lone and halves.", Reading.Read("{\"text\":\"lone \\ud800 and \\udc00 halves.\"}", ArticleFormat.Json).Text);

    [Fact]
    public void Read_LineBrokenInsideASentence_IsJoined()
    {
        Assert.Equal("He built a memorial complex there.", Reading.Read("He built a memorial\n\ncomplex there.").Text);
        Assert.Equal("He built a memorial complex there.", Reading.Read("He built a memorial\ncomplex there.").Text);
        Assert.Equal("He came, Kim stayed.", Reading.Read("He came,\nKim stayed.").Text);
        Assert.Equal("He met the\u0020President of France.", Reading.Read("He met the\nPresident of France.").Text);
        Assert.Equal("It was a cross-border raid.", Reading.Read("It was a cross-\nborder raid.").Text);
    }

    [Fact]
    public void Read_TextWrappedAtAWidth_IsOneParagraph()
    {
        const string wrapped = "Officials from both countries met in Geneva on Monday. They talked about\nthe border and about the prisoners whom both sides hold. A second round\nOf Talks is planned for next week.\n\nNothing was signed.";

        Assert.Equal(
            "Officials from both countries met in Geneva on Monday. They talked about the border and about the prisoners whom both sides hold. A second round Of Talks is planned for next week.\n\nNothing was signed.",
            Reading.Read(wrapped).Text);
    }

    [Theory]
    [InlineData("(Yonhap)", "Yonhap")]
    [InlineData("(AP)", "AP")]
    [InlineData("(AFP/Reuters)", "AFP,Reuters")]
    [InlineData("(Reuters, dpa)", "Reuters,dpa")]
    [InlineData("AFP contributed reporting.", "AFP")]
    [InlineData("The Associated Press contributed to this report.", "AP")]
    [InlineData("Reuters and AFP contributed to this report.", "Reuters,AFP")]
    [InlineData("Jane Doe contributed reporting.", "")]
    [InlineData("With AP", "AP")]
    [InlineData("With reporting by TASS and Interfax.", "TASS,Interfax")]
    [InlineData("Source: TASS", "TASS")]
    [InlineData("(with inputs from PTI)", "PTI")]
    [InlineData("(Reporting by Jane Doe in Kyiv; Editing by John Roe)", "")]
    public void Read_CreditAtTheEnd_IsAnOriginAndNotText(string credit, string origins)
    {
        var expected = origins.Split(',', StringSplitOptions.RemoveEmptyEntries);

        foreach (var text in new[] { $"{Before}\n\n{After}\n\n{credit}", $"{Before}\n\n{After} {credit}" })
        {
            if (credit is "With AP" or "Source: TASS" && !text.Contains($"\n{credit}", StringComparison.Ordinal))
            {
                continue;
            }

            var article = Reading.Read(text);
            Assert.Equal($"{Before}\n\n{After}", article.Text);
            Assert.Equal(expected, article.Origins);
        }
    }

    [Fact]
    public void Read_OriginalUrlFooter_GivesUrlAndPublisher()
    {
        var article = Reading.Read($"{Before}\n\nOriginal url:\n\n<https://www.example.org/2025/a>\n");

        Assert.Equal("https://www.example.org/2025/a", article.Url);
        Assert.Equal("example.org", article.Publisher);
        Assert.Equal(Before, article.Text);
        Assert.Equal("https://example.org/b", Reading.Read($"{Before}\nOriginal URL: https://example.org/b").Url);
    }

    private static Article ArticleReaderOfUtf16(string text) =>
        Reading.Accepted(ArticleReader.Read(ArticleFormat.Text, new byte[] { 0xFF, 0xFE }.Concat(text.SelectMany(c => new[] { (byte)c, (byte)(c >> 8) })).ToArray()));
}
