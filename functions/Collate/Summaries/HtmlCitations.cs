namespace Collate.Summaries;

/// <summary>Writes citation markers: a source's number that leads to the source, and the quotation that shows on hover and focus. A prefix keeps the ids of one story apart from those of another on the same page.</summary>
internal sealed class HtmlCitations(HtmlText html, SourceIndex sources, string prefix = "")
{
    private int _count;

    /// <summary>Appends a marker for each distinct citation.</summary>
    public void Append(IReadOnlyList<Citation> citations)
    {
        foreach (var citation in citations.Distinct())
        {
            _count++;
            html.Raw("<span class=\"cite\"><a href=\"#").Raw(prefix).Raw("source-").Number(citation.Source).Raw("\" aria-describedby=\"").Raw(prefix).Raw("quote-").Number(_count);
            html.Raw("\"><span class=\"hidden\" lang=\"en\" dir=\"ltr\">source </span>").Number(citation.Source).Raw("</a><span class=\"quote\" role=\"tooltip\" id=\"").Raw(prefix).Raw("quote-").Number(_count);
            html.Raw("\"><q>").Text(citation.Quote).Raw("</q> <span class=\"from\"><bdi>").Text(Wording.Of(sources.Of(citation)));
            html.Raw("</bdi>, <span lang=\"en\" dir=\"ltr\">sentence</span> ").Number(citation.Sentence).Raw("</span></span></span>");
        }
    }
}
