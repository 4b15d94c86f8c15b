using System.Globalization;
using System.Text;
using Collate.Summaries;

namespace Collate.Digests;

/// <summary>Writes a digest's <c>.md</c>: its stories with footnotes.</summary>
/// <remarks>CommonMark with footnotes, like <see cref="SummaryMarkdown"/>. What comes from articles is escaped and cannot become mark-up.</remarks>
public static class DigestMarkdown
{
    /// <summary>The document; ends in a newline. Same digest and site, same text.</summary>
    /// <param name="digest">The digest.</param>
    /// <param name="site">Where the pages are, ending in a slash, for links to stories; none for a document without links.</param>
    public static string Write(Digest digest, Uri? site = null)
    {
        ArgumentNullException.ThrowIfNull(digest);
        var links = site is null ? null : new DigestLinks(site);
        var output = new StringBuilder(16 * 1024);
        output.Append("# ").Append(DigestWording.Title(digest)).Append("\n\n*").Append(DigestWording.Stretch(digest)).Append(". ").Append(DigestWording.Counts(digest)).Append(".*\n\n");
        for (var i = 0; i < digest.Stories.Count; i++)
        {
            AppendStory(output, digest.Stories[i], i + 1, links);
        }

        AppendAlso(output, digest, links);
        AppendGone(output, digest.Gone);
        for (var i = 0; i < digest.Stories.Count; i++)
        {
            AppendFootnotes(output, digest.Stories[i].Summary, i + 1);
        }

        return output.ToString().TrimEnd('\n') + "\n";
    }

    private static void AppendStory(StringBuilder output, DigestStory story, int number, DigestLinks? links)
    {
        var summary = story.Summary;
        var notes = new CitationNumbers(summary);
        output.Append("## ");
        AppendLinked(output, summary.Headline, links?.Story(story.Story));
        output.Append("\n\n*").Append(DigestWording.Status(story.Since)).Append("; ").Append(Wording.Of(summary.Sources, ", ")).Append(".*\n\n");
        var news = DigestWording.News(story);
        foreach (var note in news)
        {
            output.Append("- ").AppendText(note, startsLine: true).Append('\n');
        }

        output.Append(news.Count > 0 ? "\n" : "");
        foreach (var sentence in summary.Sentences)
        {
            output.AppendText(sentence.Text, startsLine: true);
            AppendMarkers(output, sentence.Citations, notes, number);
            output.Append(" *(").Append(Wording.Of(sentence.Support, ", ")).Append(")*\n");
        }

        output.Append('\n');
        if (summary.Disagreements.Count > 0)
        {
            output.Append("Where the sources disagree:\n\n");
            foreach (var disagreement in summary.Disagreements)
            {
                output.Append("- **").AppendText(disagreement.About, startsLine: true).Append("**\n");
                foreach (var value in disagreement.Values)
                {
                    output.Append("  - ").AppendText(value.Value, startsLine: true);
                    AppendMarkers(output, value.Citations, notes, number);
                    output.Append('\n');
                }
            }

            output.Append('\n');
        }
    }

    private static void AppendAlso(StringBuilder output, Digest digest, DigestLinks? links)
    {
        if (digest.Also.Count == 0 && digest.More == 0)
        {
            return;
        }

        output.Append("## Also\n\n");
        foreach (var mention in digest.Also)
        {
            output.Append("- ");
            AppendLinked(output, mention.Headline, links?.Story(mention.Story));
            output.Append(" *(").Append(DigestWording.Status(mention.Since)).Append("; ").Append(DigestWording.Counts(mention)).Append(")*\n");
        }

        output.Append(digest.More > 0 ? string.Create(CultureInfo.InvariantCulture, $"- {digest.More} more in the list of stories\n\n") : "\n");
    }

    private static void AppendGone(StringBuilder output, IReadOnlyList<DigestDeparture> gone)
    {
        var withdrawn = gone.Count(departure => departure.To is null);
        if (withdrawn > 0)
        {
            output.Append(CultureInfo.InvariantCulture, $"*{withdrawn} {(withdrawn == 1 ? "story" : "stories")} told before {(withdrawn == 1 ? "is" : "are")} withdrawn: the articles are there no longer.*\n\n");
        }
    }

    private static void AppendLinked(StringBuilder output, string text, string? address)
    {
        output.Append(address is null ? "" : "[").AppendText(text, startsLine: true);
        if (MarkdownText.LinkTarget(address) is { } target)
        {
            output.Append("](").Append(target).Append(')');
        }
    }

    private static void AppendMarkers(StringBuilder output, IReadOnlyList<Citation> citations, CitationNumbers notes, int number)
    {
        foreach (var citation in citations.Distinct())
        {
            output.Append(CultureInfo.InvariantCulture, $"[^{number}-{notes.Of(citation)}]");
        }
    }

    // What the digest does not show, the timeline, is not noted either.
    private static void AppendFootnotes(StringBuilder output, Summary summary, int number)
    {
        var notes = new CitationNumbers(summary);
        var sources = new SourceIndex(summary.Sources);
        var shown = summary.Sentences.SelectMany(sentence => sentence.Citations)
            .Concat(summary.Disagreements.SelectMany(disagreement => disagreement.Values).SelectMany(value => value.Citations)).ToHashSet();
        foreach (var citation in notes.InOrder.Where(shown.Contains))
        {
            output.Append(CultureInfo.InvariantCulture, $"[^{number}-{notes.Of(citation)}]: Source {citation.Source}, ").AppendText(Wording.Of(sources.Of(citation)));
            output.Append(CultureInfo.InvariantCulture, $", sentence {citation.Sentence}: “").AppendText(citation.Quote).Append("”\n");
        }
    }
}
