namespace Collate.Language;

/// <summary>Parts of speech that a word can be.</summary>
[Flags]
internal enum WordParts : byte
{
    /// <summary>Not known.</summary>
    None = 0,

    /// <summary>A noun.</summary>
    Noun = 1,

    /// <summary>A verb.</summary>
    Verb = 2,

    /// <summary>An adjective.</summary>
    Adjective = 4,

    /// <summary>An adverb.</summary>
    Adverb = 8,
}
