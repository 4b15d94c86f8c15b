using System.Security.Cryptography;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Collate.Summaries;
using Collate.Testing;
using FsCheck;
using FsCheck.Fluent;

namespace Collate.Tests.Summaries;

public sealed class SummaryHtmlTests
{
    private static readonly string[] s_idReferences = ["aria-describedby", "aria-labelledby"];

    [Fact]
    public void Write_SmallStory_HasItsParts()
    {
        var page = Render(SummaryBuilder.Dam().Basis("abc").Dropped("It fell.", "negation").Build());

        Assert.Equal("A dam holds", page.Title);
        Assert.Equal("A dam holds", Assert.Single(page.QuerySelectorAll("h1")).TextContent);
        Assert.Equal("abc", page.QuerySelector("meta[name=collate-basis]")!.GetAttribute("content"));
        Assert.Equal("3 sources · 2 independent", page.QuerySelector(".kicker")!.TextContent);
        Assert.Equal(["2 articles of one lineage", "1 article"], page.QuerySelectorAll(".support").Select(badge => badge.TextContent));
        Assert.Equal(["some 300", "at least 500"], page.QuerySelectorAll(".sides .value").Select(value => value.TextContent));
        Assert.Equal("2025-06-17", page.QuerySelector(".timeline time")!.GetAttribute("datetime"));
        Assert.Equal("same lineage as 1", page.QuerySelector("#source-2 .tag")!.TextContent);
        Assert.Equal("https://ure.example/dam?id=1&page=2", page.QuerySelector("#source-1 .title a")!.GetAttribute("href"));
        Assert.Equal("It fell. negation", page.QuerySelector("footer li")!.TextContent);
    }

    [Fact]
    public void Write_NoDisagreementNoTimeline_LeavesTheirSectionsOut()
    {
        var page = Render(new SummaryBuilder().Source(1, "It held.").Source(2, "It fell.").Sentence("It held.", (1, 1)).Build());

        Assert.Equal(["Sources"], page.QuerySelectorAll("h2").Select(heading => heading.TextContent));
        Assert.Equal("Not quoted.", page.QuerySelector("#source-2 > p:last-child")!.TextContent);
        Assert.Empty(page.QuerySelectorAll("footer details"));
    }

    [Fact]
    public void Write_Source_ListsItsQuotationsOnceInTheOrderOfItsText()
    {
        var page = Render(SummaryBuilder.Dam().Sentence("Moved.", (3, 2), (3, 1)).Build());

        Assert.Equal("2 quotations", page.QuerySelector("#source-3 summary")!.TextContent);
        Assert.Equal(
            ["Engineers said the dam was safe.", "At least 500 people were moved on 17 June 2025."],
            page.QuerySelectorAll("#source-3 details q").Select(quote => quote.TextContent));
    }

    [Fact]
    public void Write_ManySources_GrowsNoFasterThanTheyDo()
    {
        static int Length(int sources) => SummaryHtml.Write(Enumerable.Range(1, sources)
            .Aggregate(new SummaryBuilder(), (builder, _) => builder.Source(1, "The same words."))
            .Sentence("The same words.", [.. Enumerable.Range(1, sources).Select(n => (n, 1))])
            .Build()).Length;

        Assert.InRange(Length(1000), 1, 11 * Length(100));
    }

    [Fact]
    public void Write_Citation_LeadsToItsSourceAndIsDescribedByItsQuotation()
    {
        var page = Render(SummaryBuilder.Dam().Build());

        var marker = page.QuerySelectorAll(".sentence .cite a")[1];
        Assert.Equal("#source-2", marker.GetAttribute("href"));
        var quote = page.GetElementById(marker.GetAttribute("aria-describedby")!)!;
        Assert.Equal("tooltip", quote.GetAttribute("role"));
        Assert.Equal("The dam at Ure held through the night.", quote.QuerySelector("q")!.TextContent);
    }

    [Fact]
    public void Write_Page_AllowsItsOwnStyleAndNothingElse()
    {
        var page = Render(SummaryBuilder.Dam().Build());

        var style = Assert.Single(page.QuerySelectorAll("style")).TextContent;
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)));
        Assert.Equal(
            $"default-src 'none'; style-src 'sha256-{hash}'; base-uri 'none'; form-action 'none'",
            page.QuerySelector("meta[http-equiv=Content-Security-Policy]")!.GetAttribute("content"));
        Assert.DoesNotContain("url(", style, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("@import", style, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(page.QuerySelectorAll("[style]"));
    }

    [Fact]
    public void Write_HostileText_BecomesNoMarkup()
    {
        var expected = Skeleton(Render(Hostile.Summary("plain")));

        Prop.ForAll(Hostile.Texts().ToArbitrary(), text =>
        {
            var page = Render(Hostile.Summary(text));
            Assert.Equal(expected, Skeleton(page));
            var shown = Wording.Line(text) is { Length: > 0 } line ? line : "—";
            Assert.Equal(shown, page.QuerySelector("h1")!.TextContent);
            Assert.All(page.QuerySelectorAll(".cite q"), quote => Assert.Equal(shown, quote.TextContent));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }

    [Fact]
    public void Write_AnySummary_IsSoundAndSelfContained() => Assert.All([SummaryBuilder.Dam().Build(), Hostile.Summary("<script src=//evil.example>")], summary =>
    {
        var page = Render(summary);

        Assert.Empty(page.QuerySelectorAll("script, link, img, iframe, object, embed, form, [src], base"));
        Assert.All(page.QuerySelectorAll("[href]"), link => Assert.Matches("^(#|https?://)", link.GetAttribute("href")!));
        Assert.All(page.QuerySelectorAll("[href^=http]"), link => Assert.NotNull(link.Closest("#source-1")));
        var ids = page.QuerySelectorAll("[id]").Select(element => element.Id!).ToArray();
        Assert.Equal(ids.Distinct().Count(), ids.Length);
        Assert.All(page.QuerySelectorAll("[href^='#']"), link => Assert.Contains(link.GetAttribute("href")![1..], ids));
        Assert.All(s_idReferences.SelectMany(name => page.QuerySelectorAll($"[{name}]").Select(element => element.GetAttribute(name)!)), id => Assert.Contains(id, ids));
        Assert.All(page.QuerySelectorAll("h3"), heading => Assert.NotNull(heading.Closest("section")!.QuerySelector("h2")));
    });

    [Fact]
    public void Write_Page_IsWellFormed()
    {
        var parser = new HtmlParser(new HtmlParserOptions { IsStrictMode = true });

        var exception = Record.Exception(() => parser.ParseDocument(SummaryHtml.Write(Hostile.Summary(string.Concat(Hostile.Pieces)))));

        Assert.Null(exception);
    }

    [Theory]
    [InlineData("en", "en", "ltr")]
    [InlineData("ar", "ar", "rtl")]
    [InlineData("he", "he", "rtl")]
    [InlineData("fa-IR", "fa-IR", "rtl")]
    [InlineData("ur", "ur", "rtl")]
    [InlineData("und", "und", "ltr")]
    [InlineData("\" onload=\"x", "und", "ltr")]
    [InlineData("", "und", "ltr")]
    public void Write_Language_SetsTagAndDirection(string language, string tag, string direction)
    {
        var root = Render(SummaryBuilder.Dam().Language(language).Build()).DocumentElement;

        Assert.Equal(tag, root.GetAttribute("lang"));
        Assert.Equal(direction, root.GetAttribute("dir"));
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("//evil.example")]
    public void Write_AddressThatIsNotOfTheWeb_IsNoLink(string url)
    {
        var page = Render(SummaryBuilder.Dam().Describe(1, source => source with { Url = url }).Build());

        Assert.Null(page.QuerySelector("#source-1 .title a"));
    }

    [Theory]
    [InlineData("color-scheme: light")]
    [InlineData("prefers-color-scheme: dark")]
    public void Write_Colours_HoldContrastOfWcagAA(string scheme)
    {
        var style = Render(SummaryBuilder.Dam().Build()).QuerySelector("style")!.TextContent;
        var block = style[style.IndexOf(scheme, StringComparison.Ordinal)..];
        block = block[..block.IndexOf('}', StringComparison.Ordinal)];

        Assert.All(
            [("ink", "paper"), ("ink", "card"), ("soft", "paper"), ("soft", "card"), ("soft", "tint"), ("ink", "tint"), ("accent", "paper"), ("accent", "card"), ("accent", "tint"), ("paper", "accent"), ("warn", "paper")],
            pair => Assert.InRange(Contrast(Luminance(block, pair.Item1), Luminance(block, pair.Item2)), 4.5, 21));
    }

    [Fact]
    public void Write_SameSummaryTwice_GivesTheSameText() =>
        Assert.Equal(SummaryHtml.Write(SummaryBuilder.Dam().Build()), SummaryHtml.Write(SummaryBuilder.Dam().Build()));

    private static IDocument Render(Summary summary) => new HtmlParser().ParseDocument(SummaryHtml.Write(summary));

    /// <summary>Elements, their depth and the names of their attributes.</summary>
    private static string Skeleton(IDocument page) =>
        string.Join('\n', page.All.Select(element => $"{element.GetAncestors().Count()} {element.LocalName} {string.Join(' ', element.Attributes.Select(attribute => attribute.Name))}"));

    private static double Contrast(double one, double other) => (Math.Max(one, other) + 0.05) / (Math.Min(one, other) + 0.05);

    private static double Luminance(string block, string name)
    {
        var at = block.IndexOf($"--{name}: #", StringComparison.Ordinal) + name.Length + 5;
        var rgb = Convert.FromHexString(block.AsSpan(at, 6));
        return (0.2126 * Linear(rgb[0])) + (0.7152 * Linear(rgb[1])) + (0.0722 * Linear(rgb[2]));
    }

    private static double Linear(byte channel)
    {
        var c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4);
    }
}
