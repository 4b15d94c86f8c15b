namespace Collate.Summaries;

/// <summary>Writes the disagreements: the sides beside each other, each with who says it and the words.</summary>
internal static class HtmlDisagreements
{
    public static void Append(HtmlText html, IReadOnlyList<Disagreement> disagreements, SourceIndex sources)
    {
        if (disagreements.Count == 0)
        {
            return;
        }

        html.Raw("<section aria-labelledby=\"disagreements\">\n<h2 id=\"disagreements\" lang=\"en\" dir=\"ltr\">Where the sources disagree</h2>\n");
        AppendEach(html, disagreements, sources);
        html.Raw("</section>\n");
    }

    /// <summary>The disagreements alone, without a heading.</summary>
    public static void AppendEach(HtmlText html, IReadOnlyList<Disagreement> disagreements, SourceIndex sources, string prefix = "")
    {
        foreach (var disagreement in disagreements)
        {
            html.Raw("<article class=\"disagreement\">\n<h3>").Text(disagreement.About);
            if (Wording.Of(disagreement.Kind) is { } kind)
            {
                html.Raw(" <span class=\"tag\" lang=\"en\" dir=\"ltr\">").Raw(kind).Raw("</span>");
            }

            html.Raw("</h3>\n<ul class=\"sides\">\n");
            foreach (var value in disagreement.Values)
            {
                AppendSide(html, value, sources, prefix);
            }

            html.Raw("</ul>\n</article>\n");
        }
    }

    private static void AppendSide(HtmlText html, DisagreementValue value, SourceIndex sources, string prefix)
    {
        html.Raw("<li>\n<p class=\"value\">").Text(value.Value).Raw("</p>\n");
        foreach (var citation in value.Citations.Distinct())
        {
            html.Raw("<blockquote><q>").Text(citation.Quote).Raw("</q> <a href=\"#").Raw(prefix).Raw("source-").Number(citation.Source).Raw("\"><bdi>");
            html.Text(Wording.Of(sources.Of(citation))).Raw("</bdi> [").Number(citation.Source).Raw("]</a></blockquote>\n");
        }

        html.Raw("</li>\n");
    }
}
