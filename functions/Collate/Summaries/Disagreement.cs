namespace Collate.Summaries;

/// <summary>One thing to which sources give different values.</summary>
/// <param name="About">What it is about, in the sources' words.</param>
/// <param name="Kind">What kind of value differs.</param>
/// <param name="Values">The sides: at least two, each different.</param>
public sealed record Disagreement(string About, DisagreementKind Kind, IReadOnlyList<DisagreementValue> Values);

/// <summary>What kind of value differs. Written in documents in lower case.</summary>
public enum DisagreementKind
{
    /// <summary>A count.</summary>
    Number,

    /// <summary>A measure with a unit, or money.</summary>
    Amount,

    /// <summary>A day, a month or a year.</summary>
    Date,

    /// <summary>Where.</summary>
    Place,

    /// <summary>Whether.</summary>
    Polarity,

    /// <summary>Something else: who, or what kind.</summary>
    Other,
}

/// <summary>One side of a disagreement.</summary>
/// <param name="Value">The value in the sources' words.</param>
/// <param name="Citations">Who says it, and the exact words: at least one.</param>
public sealed record DisagreementValue(string Value, IReadOnlyList<Citation> Citations);
