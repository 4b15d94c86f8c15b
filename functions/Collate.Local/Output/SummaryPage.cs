using Collate.Summaries;

namespace Collate.Local.Output;

/// <summary>Writes a summary for a person at a console.</summary>
internal static class SummaryPage
{
    /// <summary>Headline, sentences with the numbers of their sources, support, disagreements, timeline, numbered sources.</summary>
    public static void Write(Page page, Summary summary)
    {
        page.Heading(summary.Headline);
        foreach (var sentence in summary.Sentences)
        {
            page.Space();
            page.Text($"{sentence.Text} {Marks(sentence.Citations)}");
            page.Note(Support(sentence.Support), "  ");
        }

        WriteDisagreements(page, summary);
        WriteTimeline(page, summary);
        WriteSources(page, summary);
    }

    /// <summary>The numbers of the cited sources, each once, in order: <c>[1][3]</c>.</summary>
    public static string Marks(IEnumerable<Citation> citations) =>
        string.Concat(citations.Select(citation => citation.Source).Distinct().Order().Select(n => FormattableString.Invariant($"[{n}]")));

    /// <summary>How many stand behind a sentence: <c>5 articles, 4 independent</c>.</summary>
    public static string Support(Support support) => support switch
    {
        { Articles: 1 } => "1 article",
        _ when support.Articles == support.Lineages => FormattableString.Invariant($"{support.Articles} articles, all independent"),
        _ => FormattableString.Invariant($"{support.Articles} articles, {support.Lineages} independent"),
    };

    private static void WriteDisagreements(Page page, Summary summary)
    {
        if (summary.Disagreements.Count == 0)
        {
            return;
        }

        page.Space();
        page.Heading("Where the sources disagree");
        foreach (var disagreement in summary.Disagreements)
        {
            page.Item("-", disagreement.About);
            foreach (var value in disagreement.Values)
            {
                page.Item("*", $"{value.Value} {Marks(value.Citations)}", "  ");
                foreach (var citation in value.Citations)
                {
                    page.Note(FormattableString.Invariant($"[{citation.Source}] \"{citation.Quote}\""), "    ");
                }
            }
        }
    }

    private static void WriteTimeline(Page page, Summary summary)
    {
        if (summary.Timeline.Count == 0)
        {
            return;
        }

        page.Space();
        page.Heading("Timeline");
        foreach (var entry in summary.Timeline)
        {
            page.Item(entry.Date.PadRight(10), $"{entry.Text} {Marks(entry.Citations)}");
        }
    }

    private static void WriteSources(Page page, Summary summary)
    {
        page.Space();
        page.Heading("Sources");
        foreach (var source in summary.Sources)
        {
            var first = summary.Sources.First(other => other.Lineage == source.Lineage);
            var facts = new[]
            {
                source.Title,
                source.Publisher,
                source.Published,
                string.Join(", ", source.Names),
                source.Url,
                first.N == source.N ? null : FormattableString.Invariant($"same lineage as [{first.N}]"),
            };
            page.Item(FormattableString.Invariant($"[{source.N}]"), string.Join(" - ", facts.Where(fact => !string.IsNullOrEmpty(fact))));
        }
    }
}
