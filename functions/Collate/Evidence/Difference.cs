namespace Collate.Evidence;

/// <summary>What keeps words that speak of the same from asserting the same.</summary>
internal enum Difference
{
    /// <summary>Nothing: they assert the same.</summary>
    None,

    /// <summary>A number, or what it counts.</summary>
    Number,

    /// <summary>A date.</summary>
    Date,

    /// <summary>One denies what the other affirms, or says the opposite.</summary>
    Polarity,

    /// <summary>One is certain, the other is not.</summary>
    Certainty,

    /// <summary>Who did it to whom.</summary>
    Roles,

    /// <summary>Where, or who.</summary>
    Name,
}
