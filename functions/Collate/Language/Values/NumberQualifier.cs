namespace Collate.Language.Values;

/// <summary>What limits a number.</summary>
internal enum NumberQualifier : byte
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary><c>about</c>, <c>some</c>, <c>roughly</c>, <c>estimated</c>.</summary>
    About,

    /// <summary><c>nearly</c>, <c>almost</c>: a little less.</summary>
    Nearly,

    /// <summary><c>more than</c>, <c>over</c>.</summary>
    MoreThan,

    /// <summary><c>at least</c>, <c>or more</c>.</summary>
    AtLeast,

    /// <summary><c>up to</c>, <c>as many as</c>, <c>no more than</c>.</summary>
    UpTo,

    /// <summary><c>less than</c>, <c>under</c>.</summary>
    LessThan,

    /// <summary><c>thousands of</c>, <c>several hundred</c>: some multiple of the value.</summary>
    Multiple,
}
