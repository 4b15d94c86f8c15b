using System.Text.Json.Serialization;
using Collate.Summaries;

namespace Collate.History;

/// <summary>What changed about that on which the sources disagree.</summary>
/// <param name="Opened">Disagreements that are new, in the order of the later summary.</param>
/// <param name="Settled">Disagreements that are no more, in the order of the earlier summary.</param>
/// <param name="Changed">Disagreements that go on with other values, in the order of the later summary.</param>
public sealed record DisagreementChanges(IReadOnlyList<DisagreementOpened> Opened, IReadOnlyList<DisagreementSettled> Settled, IReadOnlyList<DisagreementChanged> Changed);

/// <summary>A new disagreement.</summary>
/// <param name="About">What it is about, as the document says it.</param>
/// <param name="Kind">What kind of value differs.</param>
/// <param name="Values">The sides.</param>
public sealed record DisagreementOpened(string About, DisagreementKind Kind, IReadOnlyList<SideOfDisagreement> Values);

/// <summary>A disagreement that is no more.</summary>
/// <param name="About">What it was about, as the document said it.</param>
/// <param name="Kind">What kind of value differed.</param>
/// <param name="Values">The sides as they were.</param>
/// <param name="How">How it was settled.</param>
public sealed record DisagreementSettled(string About, DisagreementKind Kind, IReadOnlyList<SideOfDisagreement> Values, Settlement How)
{
    /// <summary>The value that stands, and the sources of which it is known that they give it now; none where more than one value, or none, stands.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public SideOfDisagreement? Now { get; init; }
}

/// <summary>A disagreement that goes on with other values.</summary>
/// <param name="About">What it is about, as the document says it.</param>
/// <param name="Kind">What kind of value differs.</param>
/// <param name="From">The sides before.</param>
/// <param name="To">The sides now.</param>
public sealed record DisagreementChanged(string About, DisagreementKind Kind, IReadOnlyList<SideOfDisagreement> From, IReadOnlyList<SideOfDisagreement> To);

/// <summary>A side of a disagreement.</summary>
/// <param name="Value">The value in the sources' words.</param>
/// <param name="Sources">Who gives it, in words: publisher, else title in quotation marks, else name.</param>
public sealed record SideOfDisagreement(string Value, IReadOnlyList<string> Sources);

/// <summary>How a disagreement was settled. Written in documents in lower case.</summary>
public enum Settlement
{
    /// <summary>Every source that gave another value gives the one that stands now.</summary>
    Agreed,

    /// <summary>The sources that gave other values are withdrawn, and one value stands.</summary>
    Withdrawn,

    /// <summary>None of its sources stands any more.</summary>
    Gone,

    /// <summary>Sources of more than one side still stand, and what they say is no longer taken for a contradiction, given everything else that is known now.</summary>
    Reconciled,
}
