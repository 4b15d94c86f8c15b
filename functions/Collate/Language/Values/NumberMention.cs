namespace Collate.Language.Values;

/// <summary>A number in a sentence, in the form in which numbers are compared.</summary>
internal sealed record NumberMention
{
    /// <summary>First UTF-16 code unit, the currency sign included, the qualifier not.</summary>
    public required int Start { get; init; }

    /// <summary>One past the last, the unit included, the counted noun not.</summary>
    public required int End { get; init; }

    /// <summary>What is numbered.</summary>
    public required NumberKind Kind { get; init; }

    /// <summary>The number in <see cref="Unit"/>; the lower end of a range. <c>6k</c> is 6000; a vague <c>thousands</c> is 1000.</summary>
    public required decimal Value { get; init; }

    /// <summary>The upper end of a range; equal to <see cref="Value"/> where there is none.</summary>
    public required decimal To { get; init; }

    /// <summary>The number as written, before conversion: 500 for <c>500 square miles</c>.</summary>
    public required decimal Given { get; init; }

    /// <summary>The base unit (<c>m</c>, <c>m2</c>, <c>kg</c>, <c>l</c>, <c>m/s</c>, <c>w</c>, <c>c</c>, <c>s</c>, <c>month</c>), the currency (<c>usd</c>), or none.</summary>
    public string? Unit { get; init; }

    /// <summary>The unit as written, in its shortest form: <c>mi2</c>. Equal to <see cref="Unit"/> where nothing was converted.</summary>
    public string? GivenUnit { get; init; }

    /// <summary>What limits it.</summary>
    public NumberQualifier Qualifier { get; init; }

    /// <summary>Counted on top of others: <c>3,000 more soldiers</c>, <c>another 50</c>.</summary>
    public bool Additional { get; init; }

    /// <summary>The counted words, folded: <c>military construction workers</c>; or none.</summary>
    public string? Noun { get; init; }

    /// <summary>The last of the counted words: <c>workers</c>; or none.</summary>
    public string? Head { get; init; }

    /// <summary>Whether it spans a range.</summary>
    public bool IsRange => To != Value;
}
