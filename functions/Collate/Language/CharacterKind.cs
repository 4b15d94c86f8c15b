namespace Collate.Language;

/// <summary>What a character is to the tokenizer.</summary>
internal enum CharacterKind : byte
{
    /// <summary>White space, control or format character: not visible.</summary>
    Space,

    /// <summary>A letter of a script that puts spaces between words.</summary>
    Letter,

    /// <summary>A letter of a script that does not.</summary>
    Unspaced,

    /// <summary>A decimal digit of any script.</summary>
    Digit,

    /// <summary>A mark that belongs to the character before it.</summary>
    Combining,

    /// <summary>Everything else that can be seen.</summary>
    Mark,
}
