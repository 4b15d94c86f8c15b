using System.Text.Json.Serialization;

namespace Collate.Summaries;

/// <summary>The consolidated summary of one story: the document <c>collate/summary/1</c>, described in <c>docs/summary.md</c>.</summary>
/// <remarks>A pure function of the articles present, the overrides, the options and the engine's version. Holds no clock and no counter.</remarks>
public sealed record Summary
{
    /// <summary>The name of this version of the document's schema.</summary>
    public const string SchemaName = "collate/summary/1";

    /// <summary>Always <see cref="SchemaName"/>.</summary>
    [JsonRequired]
    public string Schema { get; init; } = SchemaName;

    /// <summary>The story's id: derived from its earliest article.</summary>
    public required string Story { get; init; }

    /// <summary>The hash of everything the summary depends on, lower-case hexadecimal.</summary>
    public required string Basis { get; init; }

    /// <summary>The language of the summary as a BCP 47 tag, <c>und</c> when unknown.</summary>
    [JsonRequired]
    public string Language { get; init; } = "und";

    /// <summary>One line that says what happened.</summary>
    public required string Headline { get; init; }

    /// <summary>The summary, sentence by sentence, in reading order.</summary>
    public required IReadOnlyList<SummarySentence> Sentences { get; init; }

    /// <summary>Where the sources give different values for the same thing.</summary>
    [JsonRequired]
    public IReadOnlyList<Disagreement> Disagreements { get; init; } = [];

    /// <summary>What happened when, earliest first.</summary>
    [JsonRequired]
    public IReadOnlyList<TimelineEntry> Timeline { get; init; } = [];

    /// <summary>What the editors decided about the story's articles; none if they decided nothing.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<EditorialNote>? Editorial { get; init; }

    /// <summary>The articles, numbered from 1 in order of publication.</summary>
    public required IReadOnlyList<Source> Sources { get; init; }

    /// <summary>Who wrote the prose.</summary>
    public required WriterInfo Writer { get; init; }

    /// <summary>What the verifier did.</summary>
    public required Verification Verification { get; init; }
}
