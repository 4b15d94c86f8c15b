namespace Collate.Language;

/// <summary>Brings the forms of a word together, whatever its language.</summary>
internal static class WordStem
{
    /// <summary>Letters that are kept of a word in a language without a stemmer of its own.</summary>
    /// <remarks>P. McNamee and J. Mayfield, Character n-gram tokenization for European language text retrieval, 2004: truncation does about as well as stemming.</remarks>
    private const int Kept = 6;

    /// <summary>The stem of a folded word: Porter's for English, its first six letters for other languages that write in letters with cases, else the word.</summary>
    public static string Of(string word, string language) => language switch
    {
        "en" => Stemmer.Stem(word),
        "und" => word,
        _ => word.Length > Kept ? word[..Kept] : word,
    };
}
