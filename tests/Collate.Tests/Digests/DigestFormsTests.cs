using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Collate.Digests;
using Collate.Summaries;
using Collate.Testing;
using FsCheck;
using FsCheck.Fluent;
using Markdig;

namespace Collate.Tests.Digests;

/// <summary>The forms of a digest: JSON, Markdown, page.</summary>
public sealed class DigestFormsTests
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UseAdvancedExtensions().Build();
    private static readonly Uri Site = new("https://news.example.org/");

    [Fact]
    public void Markdown_SmallDigest_ReadsWell()
    {
        var before = SummaryBuilder.Dam().Build();
        var now = SummaryBuilder.Dam().Source(3, "The dam at Ure held, the mayor said.").Build() with { Disagreements = [] };
        var digest = Digests.Continuing("2026/11/22", "2026/11/21", before, now);

        Assert.Equal(
            """
            # Digest of 22 November 2026

            *21 November 2026, 06:00 UTC to 22 November 2026, 06:00 UTC. 1 story, 1 of them continuing; 3 stories unchanged.*

            ## [A dam holds](https://news.example.org/stories/STORY)

            *Continues from 2026/11/21; 4 sources, 3 independent.*

            - The disagreement about “people who left their homes” is settled: what its sources say is no longer taken for a contradiction.
            - New source: 4.txt.

            The dam at Ure held overnight.[^1-1][^1-2] *(2 articles of one lineage)*
            Engineers said the dam was safe.[^1-3] *(1 article)*

            *1 story told before is withdrawn: the articles are there no longer.*

            [^1-1]: Source 1, The Ure Herald, sentence 1: “The dam at Ure held overnight.”
            [^1-2]: Source 2, 2.txt, sentence 1: “The dam at Ure held through the night.”
            [^1-3]: Source 3, 3.txt, sentence 1: “Engineers said the dam was safe.”

            """.ReplaceLineEndings("\n").Replace("STORY", now.Story, StringComparison.Ordinal),
            DigestMarkdown.Write(digest with { Unchanged = 3, Gone = [new("0123456789abcdef", null)] }, Site));
    }

    [Fact]
    public void Html_SmallDigest_HasItsParts()
    {
        var page = Render(Digests.Continuing("2026/11/22", "2026/11/21", SummaryBuilder.Dam().Build(), SummaryBuilder.Dam().Source(3, "It held.").Build()));

        Assert.Equal("Digest of 22 November 2026", page.QuerySelector("h1")!.TextContent);
        Assert.StartsWith("Continues from 2026/11/21", page.QuerySelector("h2")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("A dam holds", page.QuerySelector("article h3")!.TextContent);
        Assert.Contains("New source: 4.txt.", page.QuerySelectorAll("article > ul li").Select(item => item.TextContent));
        Assert.Equal("/digests/2026/11/21", page.QuerySelector("footer a")!.GetAttribute("href"));
        Assert.Equal(SummaryHtml.Policy, page.QuerySelector("meta[http-equiv=Content-Security-Policy]")!.GetAttribute("content"));
        Assert.Equal(SummaryHtml.StyleSheet, Assert.Single(page.QuerySelectorAll("style")).TextContent);
    }

    [Fact]
    public void Html_SeveralStories_IsSoundAndSelfContained()
    {
        var page = Render(Hostile("<script src=//evil.example>"));

        Assert.Empty(page.QuerySelectorAll("script, link, img, iframe, object, embed, form, [src], base, [style]"));
        var ids = page.QuerySelectorAll("[id]").Select(element => element.Id!).ToArray();
        Assert.Equal(ids.Distinct(StringComparer.Ordinal).Count(), ids.Length);
        Assert.All(page.QuerySelectorAll("[href^='#']"), link => Assert.Contains(link.GetAttribute("href")![1..], ids));
        Assert.All(page.QuerySelectorAll("[aria-describedby]"), element => Assert.Contains(element.GetAttribute("aria-describedby"), ids));
        Assert.Equal(2, page.QuerySelectorAll("article > h2").Length);
    }

    [Fact]
    public void Html_Page_IsWellFormed()
    {
        var parser = new HtmlParser(new HtmlParserOptions { IsStrictMode = true });

        Assert.Null(Record.Exception(() => parser.ParseDocument(DigestHtml.Write(Hostile(string.Concat(Summaries.Hostile.Pieces)), Site))));
    }

    [Fact]
    public void Html_HostileText_BecomesNoMarkup()
    {
        var expected = Skeleton(Render(Hostile("plain")));

        Prop.ForAll(Summaries.Hostile.Texts().ToArbitrary(), text => Assert.Equal(expected, Skeleton(Render(Hostile(text))))).Check(Config.QuickThrowOnFailure.WithMaxTest(100));
    }

    [Fact]
    public void Markdown_HostileText_BecomesNoMarkup()
    {
        var expected = Elements(Markup(Hostile("plain")));

        Prop.ForAll(Summaries.Hostile.Texts().ToArbitrary(), text => Assert.Equal(expected, Elements(Markup(Hostile(text))))).Check(Config.QuickThrowOnFailure.WithMaxTest(200));
    }

    [Fact]
    public void Json_AnyDigest_HoldsToItsSchemaAndReadsBack()
    {
        foreach (var digest in (Digest[])[Hostile("\u0000</script> \uD83C\uDF0A"), Digests.Of("2026/11/21", null), Digests.Continuing("2026/11/22", "2026/11/21", SummaryBuilder.Dam().Build(), SummaryBuilder.Dam().Source(3, "It held.").Build())])
        {
            var written = DigestJson.Write(digest);

            Assert.Empty(JsonSchemaValidator.Validate(DigestSchema.Json, written));
            Assert.DoesNotContain((byte)'<', written);
            Assert.Equal(written, DigestJson.Write(DigestJson.Read(written)));
            Assert.All(digest.Stories, story => SummaryAssert.HoldsToSchema(story.Summary));
        }
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("not json")]
    [InlineData("""{"schema":"collate/digest/2","id":"","zone":"","from":null,"to":"","previous":null,"stories":[],"also":[],"more":0,"gone":[],"unchanged":0,"seen":[]}""")]
    public void Read_NoDigest_IsRefused(string json)
    {
        Assert.Throws<System.Text.Json.JsonException>(() => DigestJson.Read(System.Text.Encoding.UTF8.GetBytes(json)));
    }

    [Fact]
    public void Compose_ManyStories_TellsTheWeightiestAndCountsTheRest()
    {
        var stories = Enumerable.Range(0, 260).Select(i => SummaryBuilder.Dam().Build() with { Story = i.ToString("x16", System.Globalization.CultureInfo.InvariantCulture) })
            .Append(SummaryBuilder.Dam().Source(3, "It held.").Source(4, "It held, too.").Build() with { Story = "ffffffffffffffff" }).ToArray();

        var digest = Digests.Of("2026/11/21", null, stories);

        Assert.Equal(("ffffffffffffffff", DigestOptions.MaxStories, DigestOptions.MaxMentions, 11), (digest.Stories[0].Story, digest.Stories.Count, digest.Also.Count, digest.More));
        Assert.Equal(261, digest.Seen.Count);
        Assert.Equal(DigestJson.Write(digest), DigestJson.Write(Digests.Of("2026/11/21", null, [.. stories.Reverse()])));
        Assert.Contains("11 more in the list of stories", DigestMarkdown.Write(digest), StringComparison.Ordinal);
    }

    // Everything that a digest can show, with the text wherever text of an article can stand.
    private static Digest Hostile(string text)
    {
        var before = Summaries.Hostile.Summary(text);
        var after = before with { Sources = [.. before.Sources.Select((source, i) => i == 0 ? source with { Sha256 = new string('a', 64) } : source)], Disagreements = [new(text + "3", DisagreementKind.Number, before.Disagreements[0].Values)] };
        var digest = Digests.Continuing("2026/11/22", "2026/11/21", before, after);
        var other = Digests.Of("2026/11/22", null, Summaries.Hostile.Summary(text) with { Story = "ffffffffffffffff" });
        return digest with { Stories = [.. digest.Stories, .. other.Stories], Also = [new("0123456789abcdef", null, text, text, "en", 3, 2, 1)], More = 2 };
    }

    private static IDocument Render(Digest digest) => new HtmlParser().ParseDocument(DigestHtml.Write(digest));

    private static IDocument Markup(Digest digest) => new HtmlParser().ParseDocument(Markdown.ToHtml(DigestMarkdown.Write(digest, Site), Pipeline));

    private static string Elements(IDocument page) => string.Join('\n', page.Body!.QuerySelectorAll("*").Select(element => $"{element.GetAncestors().Count()} {element.LocalName}"));

    private static string Skeleton(IDocument page) =>
        string.Join('\n', page.All.Select(element => $"{element.GetAncestors().Count()} {element.LocalName} {string.Join(' ', element.Attributes.Select(attribute => attribute.Name))}"));
}
