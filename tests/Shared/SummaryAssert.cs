using Collate.Articles;
using Collate.Summaries;

namespace Collate.Testing;

/// <summary>Everything that is promised of a summary document, as one assertion.</summary>
public static class SummaryAssert
{
    /// <summary>Holds a document to its promises.</summary>
    /// <param name="summary">The document.</param>
    /// <param name="sources">The cleaned text of a source, by its <c>file</c>.</param>
    /// <param name="sentences">The sentences of that text, by its <c>file</c>; with it the number of each cited sentence is checked too.</param>
    public static void Holds(Summary summary, Func<string, string> sources, Func<string, IReadOnlyList<Sentence>>? sentences = null)
    {
        HoldsToSchema(summary);
        HoldsSources(summary.Sources);
        Assert.Contains(summary.Sources, source => source.Sha256.StartsWith(summary.Story, StringComparison.Ordinal));
        foreach (var sentence in summary.Sentences)
        {
            HoldsCitations(summary, sentence.Citations, sources, sentences);
            var cited = sentence.Citations.Select(citation => summary.Sources[citation.Source - 1]).Distinct().ToArray();
            Assert.Equal(cited.Length, sentence.Support.Articles);
            Assert.Equal(cited.Select(source => source.Lineage).Distinct().Count(), sentence.Support.Lineages);
        }

        foreach (var disagreement in summary.Disagreements)
        {
            Assert.Equal(disagreement.Values.Count, disagreement.Values.Select(value => value.Value).Distinct(StringComparer.Ordinal).Count());
            Assert.All(disagreement.Values, value => HoldsCitations(summary, value.Citations, sources, sentences));
        }

        Assert.Equal(summary.Timeline.Select(entry => entry.Date).Order(StringComparer.Ordinal), summary.Timeline.Select(entry => entry.Date));
        Assert.All(summary.Timeline, entry => HoldsCitations(summary, entry.Citations, sources, sentences));
        Assert.True(summary.Verification.Checked >= summary.Sentences.Count, "Every sentence that stands was checked.");
    }

    /// <summary>The written bytes break no rule of the shipped schema, and reading and writing them again gives the same bytes.</summary>
    public static void HoldsToSchema(Summary summary)
    {
        var written = SummaryJson.Write(summary);
        Assert.Empty(JsonSchemaValidator.Validate(SummarySchema.Json, written));
        Assert.Equal(written, SummaryJson.Write(SummaryJson.Read(written)));
    }

    private static void HoldsSources(IReadOnlyList<Source> sources)
    {
        Assert.Equal(Enumerable.Range(1, sources.Count), sources.Select(source => source.N));
        Assert.Equal(sources.Count, sources.Select(source => source.Sha256).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(sources.Select(source => source.Lineage).Distinct(), Enumerable.Range(1, sources.Select(source => source.Lineage).Distinct().Count()));
        foreach (var source in sources)
        {
            Assert.Equal($"sources/{source.Sha256}.txt", source.File);
            Assert.Equal(source.Names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), source.Names);
            Assert.Equal(source.Names[0], source.Name);
            Assert.Equal(source.Published is null, source.PublishedFrom is null);
        }
    }

    private static void HoldsCitations(
        Summary summary,
        IReadOnlyList<Citation> citations,
        Func<string, string> sources,
        Func<string, IReadOnlyList<Sentence>>? sentences)
    {
        Assert.NotEmpty(citations);
        Assert.Equal(citations.OrderBy(citation => citation.Source).ThenBy(citation => citation.Start).ThenBy(citation => citation.End), citations);
        Assert.Equal(citations.Distinct().Count(), citations.Count);
        foreach (var citation in citations)
        {
            Assert.InRange(citation.Source, 1, summary.Sources.Count);
            var file = summary.Sources[citation.Source - 1].File;
            Assert.InRange(citation.End, citation.Start + 1, sources(file).Length);
            Assert.Equal(sources(file)[citation.Start..citation.End], citation.Quote);
            if (sentences?.Invoke(file) is { } spans)
            {
                Assert.InRange(citation.Sentence, 1, spans.Count);
                Assert.InRange(citation.Start, spans[citation.Sentence - 1].Start, spans[citation.Sentence - 1].End - 1);
            }
        }
    }
}
