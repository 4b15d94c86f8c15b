using Collate.Summaries;

namespace Collate.Digests;

/// <summary>Writes a digest's <c>.html</c>: one self-contained page that makes no request.</summary>
/// <remarks>Of the same look, and under the same policy (<see cref="SummaryHtml.Policy"/>), as <see cref="SummaryHtml"/>.</remarks>
public static class DigestHtml
{
    /// <summary>The page. Same digest and site, same text.</summary>
    /// <param name="digest">The digest.</param>
    /// <param name="site">Where the pages are, ending in a slash, for links; none for links that start at the root of the site that shows the page.</param>
    public static string Write(Digest digest, Uri? site = null)
    {
        ArgumentNullException.ThrowIfNull(digest);
        var links = new DigestLinks(site);
        var html = new HtmlText();
        AppendHead(html, digest);
        html.Raw("<body>\n<main>\n<header>\n<p class=\"kicker\">").Text($"{DigestWording.Stretch(digest)} · {DigestWording.Counts(digest)}");
        html.Raw("</p>\n<h1>").Text(DigestWording.Title(digest)).Raw("</h1>\n</header>\n");
        for (var i = 0; i < digest.Stories.Count; i++)
        {
            AppendStory(html, digest.Stories[i], i + 1, links);
        }

        AppendAlso(html, digest, links);
        html.Raw("</main>\n");
        AppendFooter(html, digest, links);
        return html.Raw("</body>\n</html>\n").ToString();
    }

    private static void AppendHead(HtmlText html, Digest digest)
    {
        html.Raw("<!doctype html>\n<html lang=\"en\" dir=\"ltr\">\n<head>\n<meta charset=\"utf-8\">\n");
        html.Raw("<meta http-equiv=\"Content-Security-Policy\" content=\"").Raw(SummaryHtml.Policy).Raw("\">\n");
        html.Raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.Raw("<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"referrer\" content=\"no-referrer\">\n<title>").Text(DigestWording.Title(digest));
        html.Raw("</title>\n<style>").Raw(SummaryHtml.StyleSheet).Raw("</style>\n</head>\n");
    }

    private static void AppendStory(HtmlText html, DigestStory story, int number, DigestLinks links)
    {
        var summary = story.Summary;
        var language = PageLanguage.Tag(summary.Language);
        var sources = new SourceIndex(summary.Sources);
        var prefix = FormattableString.Invariant($"story-{number}-");
        html.Raw("<article id=\"story-").Number(number).Raw("\">\n<h2>").Text($"{DigestWording.Status(story.Since)} · {Wording.Of(summary.Sources, " · ")}").Raw("</h2>\n<h3 class=\"value\" lang=\"").Text(language);
        html.Raw("\" dir=\"").Raw(PageLanguage.Direction(language)).Raw("\"><a href=\"").Text(links.Story(story.Story)).Raw("\">").Text(summary.Headline).Raw("</a></h3>\n");
        AppendNews(html, DigestWording.News(story));
        html.Raw("<div lang=\"").Text(language).Raw("\" dir=\"").Raw(PageLanguage.Direction(language)).Raw("\">\n");
        SummaryHtml.AppendSentences(html, summary.Sentences, new HtmlCitations(html, sources, prefix), FormattableString.Invariant($"Summary of story {number}"));
        AppendDisagreements(html, summary, sources, prefix);
        HtmlSources.AppendShort(html, summary, sources, prefix);
        html.Raw("</div>\n</article>\n");
    }

    private static void AppendNews(HtmlText html, IReadOnlyList<string> news)
    {
        if (news.Count == 0)
        {
            return;
        }

        html.Raw("<ul class=\"timeline detail\">\n");
        foreach (var note in news)
        {
            html.Raw("<li><bdi>").Text(note).Raw("</bdi></li>\n");
        }

        html.Raw("</ul>\n");
    }

    private static void AppendDisagreements(HtmlText html, Summary summary, SourceIndex sources, string prefix)
    {
        if (summary.Disagreements.Count == 0)
        {
            return;
        }

        html.Raw("<details>\n<summary lang=\"en\" dir=\"ltr\">").Number(summary.Disagreements.Count).Raw(summary.Disagreements.Count == 1 ? " disagreement" : " disagreements").Raw("</summary>\n");
        HtmlDisagreements.AppendEach(html, summary.Disagreements, sources, prefix);
        html.Raw("</details>\n");
    }

    private static void AppendAlso(HtmlText html, Digest digest, DigestLinks links)
    {
        if (digest.Also.Count == 0 && digest.More == 0)
        {
            return;
        }

        html.Raw("<section aria-labelledby=\"also\">\n<h2 id=\"also\">Also</h2>\n<ul class=\"timeline\">\n");
        foreach (var mention in digest.Also)
        {
            html.Raw("<li><a href=\"").Text(links.Story(mention.Story)).Raw("\"><bdi lang=\"").Text(PageLanguage.Tag(mention.Language)).Raw("\">").Text(mention.Headline).Raw("</bdi></a>\n<p class=\"detail\">");
            html.Text($"{DigestWording.Status(mention.Since)} · {DigestWording.Counts(mention)}").Raw("</p></li>\n");
        }

        html.Raw("</ul>\n");
        if (digest.More > 0)
        {
            html.Raw("<p class=\"detail\"><a href=\"").Text(links.Stories).Raw("\">").Number(digest.More).Raw(" more in the list of stories</a></p>\n");
        }

        html.Raw("</section>\n");
    }

    private static void AppendFooter(HtmlText html, Digest digest, DigestLinks links)
    {
        var withdrawn = digest.Gone.Count(departure => departure.To is null);
        html.Raw("<footer>\n");
        if (withdrawn > 0)
        {
            html.Raw("<p>").Number(withdrawn).Raw(withdrawn == 1 ? " story told before is withdrawn: its articles are there no longer.</p>\n" : " stories told before are withdrawn: their articles are there no longer.</p>\n");
        }

        if (digest.Previous is { } previous)
        {
            html.Raw("<p><a href=\"").Text(links.Digest(previous)).Raw("\">").Text($"The digest before: {previous}").Raw("</a></p>\n");
        }

        html.Raw("</footer>\n");
    }
}
