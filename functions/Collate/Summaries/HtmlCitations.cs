namespace Collate.Summaries;

/// <summary>Writes citation markers: a source's number that leads to the source, and the quotation that shows on hover and focus.</summary>
internal sealed class HtmlCitations(HtmlText html, SourceIndex sources)
{
    private int _count;

    /// <summary>Appends a marker for each distinct citation.</summary>
    public void Append(IReadOnlyList<Citation> citations)
    {
        foreach (var citation in citations.Distinct())
        {
            _count++;
            html.Raw("<span class=\"cite\"><a href=\"#source-").Number(citation.Source).Raw("\" aria-describedby=\"quote-").Number(_count);
            html.Raw("\"><span class=\"hidden\" lang=\"en\" dir=\"ltr\">source </span>").Number(citation.Source).Raw("</a><span class=\"quote\" role=\"tooltip\" id=\"quote-").Number(_count);
            html.Raw("\"><q>").Text(citation.Quote).Raw("</q> <span class=\"from\"><bdi>").Text(Wording.Of(sources.Of(citation)));
            html.Raw("</bdi>, <span lang=\"en\" dir=\"ltr\">sentence</span> ").Number(citation.Sentence).Raw("</span></span></span>");
        }
    }
}
