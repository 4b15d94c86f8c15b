namespace Collate.Language;

/// <summary>A writing system, as far as telling languages apart needs it.</summary>
internal enum Script : byte
{
    /// <summary>None of the others.</summary>
    Other,

    /// <summary>Latin: very many languages.</summary>
    Latin,

    /// <summary>Greek.</summary>
    Greek,

    /// <summary>Cyrillic: Bulgarian, Russian, Ukrainian and others.</summary>
    Cyrillic,

    /// <summary>Hebrew.</summary>
    Hebrew,

    /// <summary>Arabic: also Persian and others.</summary>
    Arabic,

    /// <summary>Devanagari: Hindi and others.</summary>
    Devanagari,

    /// <summary>Thai.</summary>
    Thai,

    /// <summary>Hangul: Korean.</summary>
    Hangul,

    /// <summary>Hiragana and Katakana: Japanese.</summary>
    Kana,

    /// <summary>Han: Chinese, and Japanese when Kana stands beside it.</summary>
    Han,
}
