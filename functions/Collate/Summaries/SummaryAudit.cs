namespace Collate.Summaries;

/// <summary>What came of holding a summary document to its sources.</summary>
/// <param name="AgainstSources">Whether the sources' texts were there; if not, quotations were taken at their word.</param>
/// <param name="Sentences">The verdict on each sentence, in order.</param>
/// <param name="Disagreements">The verdict on each value of each disagreement, in order.</param>
/// <param name="Timeline">The verdict on each entry of the timeline, in order.</param>
public sealed record SummaryAudit(
    bool AgainstSources,
    IReadOnlyList<AuditedText> Sentences,
    IReadOnlyList<AuditedText> Disagreements,
    IReadOnlyList<AuditedText> Timeline)
{
    /// <summary>Whether everything is borne out.</summary>
    public bool Supported => Sentences.Concat(Disagreements).Concat(Timeline).All(audited => audited.Verdict.Supported);
}

/// <summary>A text of a document, and whether what it cites bears it out.</summary>
/// <param name="Heading">What it stands under: what a disagreement is about, the date of an entry of the timeline; none for a sentence.</param>
/// <param name="Text">The sentence, the value, or what happened.</param>
/// <param name="Verdict">The verdict.</param>
public sealed record AuditedText(string? Heading, string Text, Verdict Verdict);
