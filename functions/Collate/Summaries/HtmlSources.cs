namespace Collate.Summaries;

/// <summary>Writes the numbered sources, each with its lineage and every quotation that the summary takes from it.</summary>
internal static class HtmlSources
{
    public static void Append(HtmlText html, Summary summary, SourceIndex index)
    {
        var quotations = new CitationNumbers(summary).InOrder.ToLookup(citation => citation.Source);
        html.Raw("<section aria-labelledby=\"sources\">\n<h2 id=\"sources\" lang=\"en\" dir=\"ltr\">Sources</h2>\n<ol class=\"sources\">\n");
        foreach (var source in summary.Sources)
        {
            html.Raw("<li id=\"source-").Number(source.N).Raw("\">\n<p class=\"title\">");
            AppendLinked(html, source.Title ?? source.Name, Wording.WebAddress(source.Url));
            html.Raw("</p>\n<p class=\"detail\">");
            AppendDetail(html, source, index, "");
            html.Raw("</p>\n");
            if (source.Joined is { } joined)
            {
                html.Raw("<p class=\"detail\" lang=\"en\" dir=\"ltr\"><bdi>").Text(Wording.Of(joined)).Raw("</bdi></p>\n");
            }

            foreach (var note in (summary.Editorial ?? []).Where(note => note.Sources.Contains(source.N)))
            {
                html.Raw("<p class=\"detail\" lang=\"en\" dir=\"ltr\"><bdi>").Text(Wording.Of(note)).Raw("</bdi></p>\n");
            }

            AppendQuotations(html, [.. quotations[source.N].OrderBy(citation => citation.Start).ThenBy(citation => citation.End)]);
            html.Raw("</li>\n");
        }

        html.Raw("</ol>\n</section>\n");
    }

    /// <summary>The sources in a fold: who they are and where, without quotations.</summary>
    public static void AppendShort(HtmlText html, Summary summary, SourceIndex index, string prefix)
    {
        html.Raw("<details>\n<summary lang=\"en\" dir=\"ltr\">").Raw(Wording.Of(summary.Sources, " · ")).Raw("</summary>\n<ol class=\"sources\">\n");
        foreach (var source in summary.Sources)
        {
            html.Raw("<li id=\"").Raw(prefix).Raw("source-").Number(source.N).Raw("\">\n<p class=\"title\">");
            AppendLinked(html, source.Title ?? source.Name, Wording.WebAddress(source.Url));
            html.Raw("</p>\n<p class=\"detail\">");
            AppendDetail(html, source, index, prefix);
            html.Raw("</p>\n</li>\n");
        }

        html.Raw("</ol>\n</details>\n");
    }

    private static void AppendDetail(HtmlText html, Source source, SourceIndex index, string prefix)
    {
        if (source.Publisher is not null)
        {
            html.Raw("<bdi>").Text(source.Publisher).Raw("</bdi> · ");
        }

        AppendDate(html, source);
        AppendOrigins(html, source);
        AppendLineage(html, source, index, prefix);
    }

    private static void AppendLinked(HtmlText html, string text, string? address)
    {
        if (address is null)
        {
            html.Raw("<bdi>").Text(text).Raw("</bdi>");
            return;
        }

        html.Raw("<a href=\"").Text(address).Raw("\" rel=\"noopener noreferrer nofollow\"><bdi>").Text(text).Raw("</bdi></a>");
    }

    private static void AppendDate(HtmlText html, Source source)
    {
        if (source.Published is null)
        {
            html.Raw("<span lang=\"en\" dir=\"ltr\">undated</span>");
            return;
        }

        html.Raw("<time datetime=\"").Text(source.Published).Raw("\" lang=\"en\" dir=\"ltr\">").Text(Wording.Date(source.Published)).Raw("</time>");
    }

    private static void AppendOrigins(HtmlText html, Source source)
    {
        if (source.Origins.Count > 0)
        {
            html.Raw(" · <span lang=\"en\" dir=\"ltr\">credits</span> <bdi>").Text(string.Join(", ", source.Origins)).Raw("</bdi>");
        }
    }

    private static void AppendLineage(HtmlText html, Source source, SourceIndex index, string prefix)
    {
        if (index.EarlierOfLineage(source) is { } earlier)
        {
            html.Raw(" · <a class=\"tag\" lang=\"en\" dir=\"ltr\" href=\"#").Raw(prefix).Raw("source-").Number(earlier.N).Raw("\">same lineage as ").Number(earlier.N).Raw("</a>");
        }
        else if (index.LaterOfLineage(source) is var later and > 0)
        {
            html.Raw(" · <span class=\"tag\" lang=\"en\" dir=\"ltr\">first of ").Number(later + 1).Raw(" in its lineage</span>");
        }
    }

    /// <summary>The quotations in a fold that paper and touch screens, which know no hover, can open.</summary>
    private static void AppendQuotations(HtmlText html, Citation[] citations)
    {
        if (citations.Length == 0)
        {
            html.Raw("<p class=\"detail\" lang=\"en\" dir=\"ltr\">Not quoted.</p>\n");
            return;
        }

        html.Raw("<details>\n<summary lang=\"en\" dir=\"ltr\">").Number(citations.Length).Raw(citations.Length == 1 ? " quotation" : " quotations").Raw("</summary>\n<ul>\n");
        foreach (var citation in citations)
        {
            html.Raw("<li><q>").Text(citation.Quote).Raw("</q> <span class=\"from\" lang=\"en\" dir=\"ltr\">sentence ").Number(citation.Sentence).Raw("</span></li>\n");
        }

        html.Raw("</ul>\n</details>\n");
    }
}
