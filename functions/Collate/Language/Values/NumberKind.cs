namespace Collate.Language.Values;

/// <summary>What a number numbers.</summary>
internal enum NumberKind : byte
{
    /// <summary>Things, or nothing in particular.</summary>
    Count,

    /// <summary>A place in a row: <c>third</c>, <c>3rd</c>.</summary>
    Ordinal,

    /// <summary>Parts of a hundred.</summary>
    Percent,

    /// <summary>An amount of a currency.</summary>
    Money,

    /// <summary>A measure with a unit.</summary>
    Measure,

    /// <summary>A time of day, in minutes after midnight as written.</summary>
    Time,
}
