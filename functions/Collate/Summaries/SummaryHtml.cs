using System.Security.Cryptography;
using System.Text;

namespace Collate.Summaries;

/// <summary>Writes <c>summary.html</c>: one self-contained page that makes no request.</summary>
/// <remarks>
/// No script, no font, no image: a content security policy forbids everything but the one style sheet in the page, by its hash. A
/// citation shows its quotation when the pointer is on it or the keyboard at it, and leads to its source. Text of articles is
/// encoded; only absolute http and https addresses become links. Colours hold WCAG 2.2 AA in the light and in the dark scheme.
/// </remarks>
public static class SummaryHtml
{
    private static readonly string s_style = EmbeddedText.Read("Collate.summary.css");
    private static readonly string s_styleHash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(s_style)));

    /// <summary>The content security policy that every such page holds itself to, for whoever serves it.</summary>
    public static string Policy { get; } = $"default-src 'none'; style-src 'sha256-{s_styleHash}'; base-uri 'none'; form-action 'none'";

    /// <summary>The style sheet of the page, for others that want to look like it.</summary>
    public static string StyleSheet => s_style;

    /// <summary>The page. Same summary, same text.</summary>
    /// <exception cref="ArgumentException">A citation names a source that the summary does not have.</exception>
    public static string Write(Summary summary)
    {
        ArgumentNullException.ThrowIfNull(summary);
        var html = new HtmlText();
        var sources = new SourceIndex(summary.Sources);
        var citations = new HtmlCitations(html, sources);
        AppendHead(html, summary);
        html.Raw("<body>\n<main>\n<header>\n<p class=\"kicker\" lang=\"en\" dir=\"ltr\">").Raw(Wording.Of(summary.Sources, " · "));
        html.Raw("</p>\n<h1>").Text(summary.Headline).Raw("</h1>\n</header>\n");
        AppendSentences(html, summary.Sentences, citations);
        HtmlDisagreements.Append(html, summary.Disagreements, sources);
        AppendTimeline(html, summary.Timeline, citations);
        HtmlSources.Append(html, summary, sources);
        html.Raw("</main>\n");
        AppendFooter(html, summary);
        return html.Raw("</body>\n</html>\n").ToString();
    }

    private static void AppendHead(HtmlText html, Summary summary)
    {
        var language = PageLanguage.Tag(summary.Language);
        html.Raw("<!doctype html>\n<html lang=\"").Text(language).Raw("\" dir=\"").Raw(PageLanguage.Direction(language)).Raw("\">\n");
        html.Raw("<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-");
        html.Raw(s_styleHash).Raw("'; base-uri 'none'; form-action 'none'\">\n");
        html.Raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.Raw("<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"referrer\" content=\"no-referrer\">\n");
        html.Raw("<meta name=\"collate-basis\" content=\"").Text(summary.Basis).Raw("\">\n<title>").Text(summary.Headline);
        html.Raw("</title>\n<style>").Raw(s_style).Raw("</style>\n</head>\n");
    }

    /// <summary>The sentences with their citations and support.</summary>
    internal static void AppendSentences(HtmlText html, IReadOnlyList<SummarySentence> sentences, HtmlCitations citations, string label = "Summary")
    {
        html.Raw("<section class=\"story\" aria-label=\"").Raw(label).Raw("\">\n");
        foreach (var sentence in sentences)
        {
            html.Raw("<div class=\"sentence\">\n<p>").Text(sentence.Text);
            citations.Append(sentence.Citations);
            html.Raw("</p>\n<p class=\"support").Raw(sentence.Support.Lineages == 1 ? " single" : "").Raw("\" lang=\"en\" dir=\"ltr\">");
            html.Raw(Wording.Of(sentence.Support, " · ")).Raw("</p>\n</div>\n");
        }

        html.Raw("</section>\n");
    }

    private static void AppendTimeline(HtmlText html, IReadOnlyList<TimelineEntry> timeline, HtmlCitations citations)
    {
        if (timeline.Count == 0)
        {
            return;
        }

        html.Raw("<section aria-labelledby=\"timeline\">\n<h2 id=\"timeline\" lang=\"en\" dir=\"ltr\">Timeline</h2>\n<ol class=\"timeline\">\n");
        foreach (var entry in timeline)
        {
            html.Raw("<li>\n<time datetime=\"").Text(entry.Date).Raw("\" lang=\"en\" dir=\"ltr\">").Text(Wording.Date(entry.Date)).Raw("</time>\n<p>").Text(entry.Text);
            citations.Append(entry.Citations);
            html.Raw("</p>\n</li>\n");
        }

        html.Raw("</ol>\n</section>\n");
    }

    private static void AppendFooter(HtmlText html, Summary summary)
    {
        html.Raw("<footer>\n<p lang=\"en\" dir=\"ltr\">").Raw(Wording.Of(summary.Writer)).Raw("; ").Raw(Wording.Of(summary.Verification)).Raw(".</p>\n");
        if (summary.Verification.Dropped.Count > 0)
        {
            html.Raw("<details>\n<summary lang=\"en\" dir=\"ltr\">What was dropped</summary>\n<ul>\n");
            foreach (var dropped in summary.Verification.Dropped)
            {
                html.Raw("<li>").Text(dropped.Text).Raw(" <span class=\"tag\" lang=\"en\" dir=\"ltr\">").Text(dropped.Reason).Raw("</span></li>\n");
            }

            html.Raw("</ul>\n</details>\n");
        }

        html.Raw("</footer>\n");
    }
}
