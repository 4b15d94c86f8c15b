using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Collate.Summaries;
using Collate.Testing;
using FsCheck;
using FsCheck.Fluent;
using Markdig;

namespace Collate.Tests.Summaries;

public sealed class SummaryMarkdownTests
{
    private static readonly MarkdownPipeline s_pipeline = new MarkdownPipelineBuilder().UseAdvancedExtensions().Build();

    [Fact]
    public void Write_SmallStory_ReadsWell()
    {
        var markdown = SummaryMarkdown.Write(SummaryBuilder.Dam().Basis("abc").Build());

        Assert.Equal(
            """
            # A dam holds

            The dam at Ure held overnight.[^1][^2] *(2 articles of one lineage)*
            Engineers said the dam was safe.[^3] *(1 article)*

            ## Where the sources disagree

            - **people who left their homes** (number)
              - some 300 — The Ure Herald; 2.txt[^4][^5]
              - at least 500 — 3.txt[^6]

            ## Timeline

            - **17 June 2025**: At least 500 people were moved.[^6]

            ## Sources

            1. [Dam holds](https://ure.example/dam?id=1&amp;page=2), The Ure Herald, 17 June 2025
            2. 2\.txt, undated, same lineage as 1
            3. 3\.txt, undated

            *Written in the sources’ own sentences; 2 sentences were checked against what they cite, and all stand.*

            [^1]: Source 1, The Ure Herald, sentence 1: “The dam at Ure held overnight.”
            [^2]: Source 2, 2.txt, sentence 1: “The dam at Ure held through the night.”
            [^3]: Source 3, 3.txt, sentence 1: “Engineers said the dam was safe.”
            [^4]: Source 1, The Ure Herald, sentence 2: “Some 300 people left their homes.”
            [^5]: Source 2, 2.txt, sentence 2: “About 300 people left their homes.”
            [^6]: Source 3, 3.txt, sentence 2: “At least 500 people were moved on 17 June 2025.”

            <!-- collate-basis: abc -->

            """.ReplaceLineEndings("\n"),
            markdown);
    }

    [Fact]
    public void Write_NoDisagreementNoTimeline_LeavesTheirHeadingsOut()
    {
        var markdown = SummaryMarkdown.Write(new SummaryBuilder().Source(1, "It held.").Sentence("It held.", (1, 1)).Build());

        Assert.DoesNotContain("disagree", markdown, StringComparison.Ordinal);
        Assert.DoesNotContain("Timeline", markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_HostileText_BecomesNoMarkup()
    {
        var expected = Elements(Render(Hostile.Summary("plain")));

        Prop.ForAll(Hostile.Texts().ToArbitrary(), text =>
        {
            var page = Render(Hostile.Summary(text));
            Assert.Equal(expected, Elements(page));
            Assert.Equal(Wording.Line(text) is { Length: > 0 } line ? line : "—", page.QuerySelector("h1")!.TextContent);
            Assert.All(page.QuerySelectorAll("a[href]"), link => Assert.True(link.GetAttribute("href") is "https://a.example/" || link.ClassList.Any(name => name.StartsWith("footnote", StringComparison.Ordinal))));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    [Fact]
    public void Write_EveryHostilePiece_ShowsAsItIs() => Assert.All(Hostile.Pieces, piece =>
    {
        var page = Render(Hostile.Summary($"a {piece} b"));

        Assert.Equal(Wording.Line($"a {piece} b"), page.QuerySelector("h1")!.TextContent);
    });

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("ftp://a.example/")]
    [InlineData("/relative")]
    [InlineData("not an address")]
    public void Write_AddressThatIsNotOfTheWeb_IsNoLink(string url)
    {
        var page = Render(SummaryBuilder.Dam().Describe(1, source => source with { Url = url }).Build());

        Assert.DoesNotContain(page.QuerySelectorAll("ol:not(.footnotes) a"), link => link.TextContent == "Dam holds");
    }

    [Theory]
    [InlineData("https://a.example/x) [y](http://evil.example", "https://a.example/x%29%20%5By%5D%28http://evil.example")]
    [InlineData("https://a.example/a_b_c*d*?x=1&copy=2", "https://a.example/a_b_c%2Ad%2A?x=1&copy=2")]
    [InlineData("https://a.example/<script>\"'|", "https://a.example/%3Cscript%3E%22%27%7C")]
    public void Write_HostileAddress_StaysOneLink(string url, string href)
    {
        var page = Render(SummaryBuilder.Dam().Describe(1, source => source with { Url = url }).Build());

        var link = Assert.Single(page.QuerySelectorAll("a"), link => !link.ClassName!.StartsWith("footnote", StringComparison.Ordinal));
        Assert.Equal(href, link.GetAttribute("href"));
    }

    [Fact]
    public void Write_CitationOfNoSource_Throws()
    {
        var summary = SummaryBuilder.Dam().Build();
        var citation = summary.Sentences[0].Citations[0] with { Source = 9 };

        Assert.Throws<ArgumentException>(() => SummaryMarkdown.Write(summary with { Sentences = [summary.Sentences[0] with { Citations = [citation] }] }));
    }

    [Fact]
    public void Write_HostileBasis_StaysInItsComment() =>
        Assert.EndsWith("<!-- collate-basis: abscript -->\n", SummaryMarkdown.Write(SummaryBuilder.Dam().Basis("ab--><script>").Build()), StringComparison.Ordinal);

    private static IDocument Render(Summary summary) => new HtmlParser().ParseDocument(Markdown.ToHtml(SummaryMarkdown.Write(summary), s_pipeline));

    private static string Elements(IDocument page) => string.Join(' ', page.All.Select(element => element.LocalName));
}
