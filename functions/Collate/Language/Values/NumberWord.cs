namespace Collate.Language.Values;

/// <summary>What a word means as a number.</summary>
/// <param name="Value">Its value.</param>
/// <param name="Kind">How it combines.</param>
internal readonly record struct NumberWord(decimal Value, NumberWordKind Kind);

/// <summary>How a number word combines with others.</summary>
internal enum NumberWordKind : byte
{
    /// <summary>Adds: <c>six</c>, <c>forty</c>.</summary>
    Unit,

    /// <summary>Multiplies what stands before: <c>hundred</c>, <c>million</c>.</summary>
    Magnitude,

    /// <summary>Numbers a place: <c>third</c>.</summary>
    Ordinal,

    /// <summary>Some multiple: <c>thousands</c>.</summary>
    Multiple,
}
