using System.Globalization;
using System.Text;

namespace Collate.Summaries;

/// <summary>Writes <c>summary.md</c>: the summary with footnotes.</summary>
/// <remarks>
/// CommonMark with the footnotes that GitHub, Pandoc and Markdig share. Every distinct citation is one footnote with its source,
/// sentence and quotation. What comes from articles is escaped and cannot become mark-up; only web addresses become links.
/// </remarks>
public static class SummaryMarkdown
{
    private const int SentencesPerParagraph = 3;

    /// <summary>The document; ends in a newline. Same summary, same text.</summary>
    /// <exception cref="ArgumentException">A citation names a source that the summary does not have.</exception>
    public static string Write(Summary summary)
    {
        ArgumentNullException.ThrowIfNull(summary);
        return Write(summary, "", _ => null);
    }

    /// <summary>The same, of a summary that no longer stands: with a heading above, and a note behind sources and quotations that no longer count.</summary>
    /// <param name="summary">The summary.</param>
    /// <param name="preface">Markdown that goes before everything.</param>
    /// <param name="withdrawn">What to say of a source; nothing if it still counts.</param>
    internal static string Write(Summary summary, string preface, Func<Source, string?> withdrawn)
    {
        var notes = new CitationNumbers(summary);
        var sources = new SourceIndex(summary.Sources);
        var output = new StringBuilder(8 * 1024);
        output.Append(preface);
        output.Append("# ").AppendText(summary.Headline, startsLine: true).Append("\n\n");
        AppendSentences(output, summary.Sentences, notes);
        AppendDisagreements(output, summary.Disagreements, notes, sources);
        AppendTimeline(output, summary.Timeline, notes);
        AppendSources(output, summary.Sources, summary.Editorial ?? [], sources, withdrawn);
        output.Append('*').Append(Wording.Of(summary.Writer)).Append("; ").Append(Wording.Of(summary.Verification)).Append(".*\n\n");
        AppendFootnotes(output, notes, sources, withdrawn);
        output.Append("\n<!-- collate-basis: ").Append(Comment(summary.Basis)).Append(" -->\n");
        return output.ToString();
    }

    /// <summary>A line for each sentence, three lines to a paragraph: the text reads as prose when rendered, and line by line as it is.</summary>
    private static void AppendSentences(StringBuilder output, IReadOnlyList<SummarySentence> sentences, CitationNumbers notes)
    {
        for (var i = 0; i < sentences.Count; i++)
        {
            output.AppendText(sentences[i].Text, startsLine: true);
            AppendMarkers(output, sentences[i].Citations, notes);
            output.Append(" *(").Append(Wording.Of(sentences[i].Support, ", ")).Append(")*\n");
            if ((i + 1) % SentencesPerParagraph == 0 || i + 1 == sentences.Count)
            {
                output.Append('\n');
            }
        }
    }

    private static void AppendDisagreements(StringBuilder output, IReadOnlyList<Disagreement> disagreements, CitationNumbers notes, SourceIndex sources)
    {
        if (disagreements.Count == 0)
        {
            return;
        }

        output.Append("## Where the sources disagree\n\n");
        foreach (var disagreement in disagreements)
        {
            output.Append("- **").AppendText(disagreement.About, startsLine: true).Append("**");
            output.Append(Wording.Of(disagreement.Kind) is { } kind ? $" ({kind})\n" : "\n");
            foreach (var value in disagreement.Values)
            {
                output.Append("  - ").AppendText(value.Value, startsLine: true).Append(" — ");
                var who = value.Citations.Select(sources.Of).DistinctBy(source => source.N);
                output.AppendJoin("; ", who.Select(source => new StringBuilder().AppendText(Wording.Of(source))));
                AppendMarkers(output, value.Citations, notes);
                output.Append('\n');
            }
        }

        output.Append('\n');
    }

    private static void AppendTimeline(StringBuilder output, IReadOnlyList<TimelineEntry> timeline, CitationNumbers notes)
    {
        if (timeline.Count == 0)
        {
            return;
        }

        output.Append("## Timeline\n\n");
        foreach (var entry in timeline)
        {
            output.Append("- **").AppendText(Wording.Date(entry.Date), startsLine: true).Append("**: ").AppendText(entry.Text);
            AppendMarkers(output, entry.Citations, notes);
            output.Append('\n');
        }

        output.Append('\n');
    }

    private static void AppendSources(StringBuilder output, IReadOnlyList<Source> sources, IReadOnlyList<EditorialNote> editorial, SourceIndex index, Func<Source, string?> withdrawn)
    {
        output.Append("## Sources\n\n");
        foreach (var source in sources)
        {
            output.Append(CultureInfo.InvariantCulture, $"{source.N}. ");
            var target = MarkdownText.LinkTarget(source.Url);
            output.Append(target is null ? "" : "[").AppendText(source.Title ?? source.Name, startsLine: true);
            if (target is not null)
            {
                output.Append("](").Append(target).Append(')');
            }

            AppendDetail(output, source.Publisher);
            AppendDetail(output, source.Published is null ? "undated" : Wording.Date(source.Published));
            AppendDetail(output, source.Origins.Count == 0 ? null : $"credits {string.Join(", ", source.Origins)}");
            if (index.EarlierOfLineage(source) is { } earlier)
            {
                output.Append(CultureInfo.InvariantCulture, $", same lineage as {earlier.N}");
            }

            if (source.Joined is { } joined)
            {
                output.Append("; ").AppendText(Wording.Of(joined));
            }

            foreach (var note in editorial.Where(note => note.Sources.Contains(source.N)))
            {
                output.Append("; ").AppendText(Wording.Of(note));
            }

            AppendWithdrawn(output, withdrawn(source));
            output.Append('\n');
        }

        output.Append('\n');
    }

    private static void AppendDetail(StringBuilder output, string? detail)
    {
        if (detail is not null)
        {
            output.Append(", ").AppendText(detail);
        }
    }

    private static void AppendFootnotes(StringBuilder output, CitationNumbers notes, SourceIndex sources, Func<Source, string?> withdrawn)
    {
        foreach (var citation in notes.InOrder)
        {
            output.Append(CultureInfo.InvariantCulture, $"[^{notes.Of(citation)}]: Source {citation.Source}, ");
            output.AppendText(Wording.Of(sources.Of(citation))).Append(CultureInfo.InvariantCulture, $", sentence {citation.Sentence}: “");
            output.AppendText(citation.Quote).Append('”');
            AppendWithdrawn(output, withdrawn(sources.Of(citation)));
            output.Append('\n');
        }
    }

    private static void AppendWithdrawn(StringBuilder output, string? why)
    {
        if (why is not null)
        {
            output.Append(" **(withdrawn: ").AppendText(why).Append(")**");
        }
    }

    private static void AppendMarkers(StringBuilder output, IReadOnlyList<Citation> citations, CitationNumbers notes)
    {
        foreach (var citation in citations.Distinct())
        {
            output.Append(CultureInfo.InvariantCulture, $"[^{notes.Of(citation)}]");
        }
    }

    /// <summary>A basis is hexadecimal; nothing else gets into a comment.</summary>
    private static string Comment(string basis) => string.Concat(basis.Where(char.IsAsciiLetterOrDigit));
}
