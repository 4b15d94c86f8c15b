namespace Collate.Language;

/// <summary>One word, number or mark of a text.</summary>
/// <param name="Start">First UTF-16 code unit.</param>
/// <param name="End">One past the last.</param>
/// <param name="Kind">What it is.</param>
internal readonly record struct Token(int Start, int End, TokenKind Kind);

/// <summary>What a token is.</summary>
internal enum TokenKind : byte
{
    /// <summary>Letters of any script with their marks; a hyphen or apostrophe between letters belongs to the word (<c>Jong-un</c>, <c>Korea's</c>), and so do the dots of an acronym (<c>U.S.</c>).</summary>
    Word,

    /// <summary>Digits with their group and decimal separators: <c>1,000</c>, <c>3.5</c>.</summary>
    Number,

    /// <summary>Any other visible character, one at a time.</summary>
    Mark,
}
