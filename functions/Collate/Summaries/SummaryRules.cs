using System.Text.Json;

namespace Collate.Summaries;

/// <summary>What types alone cannot hold a document to: nothing null inside lists, and citations that name a source and fit their quotation.</summary>
/// <remarks>Each rule throws <see cref="JsonException"/> and names the place that breaks it.</remarks>
internal static class SummaryRules
{
    public static void Require(Summary summary)
    {
        RequireSome(summary.Sources, "sources");
        for (var i = 0; i < summary.Sources.Count; i++)
        {
            var source = Present(summary.Sources[i], "sources", i);
            Hold(source.N == i + 1, "sources", i, "is not numbered in order from 1");
            Hold(source.Lineage >= 1, "sources", i, "has no lineage");
            RequireSome(source.Names, "sources.names");
        }

        RequireSome(summary.Sentences, "sentences");
        for (var i = 0; i < summary.Sentences.Count; i++)
        {
            var sentence = Present(summary.Sentences[i], "sentences", i);
            Hold(sentence.Support is { Articles: >= 1, Lineages: >= 1 } support && support.Lineages <= support.Articles, "sentences", i, "has an impossible support");
            RequireCitations(sentence.Citations, summary, "sentences.citations");
        }

        for (var i = 0; i < summary.Disagreements.Count; i++)
        {
            var values = Present(summary.Disagreements[i], "disagreements", i).Values;
            Hold(values.Count >= 2, "disagreements", i, "has fewer than two values");
            for (var j = 0; j < values.Count; j++)
            {
                RequireCitations(Present(values[j], "disagreements.values", j).Citations, summary, "disagreements.values.citations");
            }
        }

        for (var i = 0; i < summary.Timeline.Count; i++)
        {
            RequireCitations(Present(summary.Timeline[i], "timeline", i).Citations, summary, "timeline.citations");
        }

        for (var i = 0; i < (summary.Editorial?.Count ?? 0); i++)
        {
            var note = Present(summary.Editorial![i], "editorial", i);
            Hold(note.Sources.Count > 0 && note.Sources.All(n => n >= 1 && n <= summary.Sources.Count), "editorial", i, "names no source of the document");
        }

        for (var i = 0; i < summary.Verification.Dropped.Count; i++)
        {
            Present(summary.Verification.Dropped[i], "verification.dropped", i);
        }
    }

    /// <summary>Requires only that no list holds nothing where an item should stand.</summary>
    public static void RequireItems(Summary summary)
    {
        RequirePresent(summary.Sources, "sources");
        RequirePresent(summary.Sentences, "sentences");
        RequirePresent(summary.Disagreements, "disagreements");
        RequirePresent(summary.Timeline, "timeline");
        foreach (var sentence in summary.Sentences)
        {
            RequirePresent(sentence.Citations, "sentences.citations");
        }

        foreach (var disagreement in summary.Disagreements)
        {
            RequirePresent(disagreement.Values, "disagreements.values");
            foreach (var value in disagreement.Values)
            {
                RequirePresent(value.Citations, "disagreements.values.citations");
            }
        }

        foreach (var entry in summary.Timeline)
        {
            RequirePresent(entry.Citations, "timeline.citations");
        }
    }

    private static void RequirePresent<T>(IReadOnlyList<T> items, string where)
        where T : class
    {
        for (var i = 0; i < items.Count; i++)
        {
            Present(items[i], where, i);
        }
    }

    private static void RequireCitations(IReadOnlyList<Citation> citations, Summary summary, string where)
    {
        RequireSome(citations, where);
        for (var i = 0; i < citations.Count; i++)
        {
            var citation = citations[i];
            Hold(citation.Source >= 1 && citation.Source <= summary.Sources.Count, where, i, "names a source that is not there");
            Hold(citation.Sentence >= 1, where, i, "names a sentence before the first");
            Hold(
                citation.Start >= 0 && citation.End > citation.Start && citation.End - citation.Start == citation.Quote.Length,
                where,
                i,
                "has a span that does not fit its quotation");
        }
    }

    private static void RequireSome<T>(IReadOnlyList<T> items, string where)
        where T : class
    {
        if (items.Count == 0)
        {
            throw new JsonException($"This is not a summary document: {where} is empty.");
        }

        RequirePresent(items, where);
    }

    private static T Present<T>(T? item, string where, int index)
        where T : class =>
        item ?? throw new JsonException($"This is not a summary document: {where}[{index}] is null.");

    private static void Hold(bool condition, string where, int index, string problem)
    {
        if (!condition)
        {
            throw new JsonException($"This is not a summary document: {where}[{index}] {problem}.");
        }
    }
}
