using Collate.Summaries;

namespace Collate.Web.Api;

/// <summary>The citations of one source.</summary>
internal static class CitedSpans
{
    /// <summary>Every distinct citation of a source in a summary: of its sentences, disagreements and timeline, in order of the text.</summary>
    public static IReadOnlyList<Citation> Of(Summary summary, int source) =>
    [
        .. summary.Sentences.SelectMany(sentence => sentence.Citations)
            .Concat(summary.Disagreements.SelectMany(disagreement => disagreement.Values).SelectMany(value => value.Citations))
            .Concat(summary.Timeline.SelectMany(entry => entry.Citations))
            .Where(citation => citation.Source == source)
            .Distinct()
            .OrderBy(citation => citation.Start).ThenBy(citation => citation.End),
    ];
}
