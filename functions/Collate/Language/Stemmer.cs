namespace Collate.Language;

/// <summary>The Porter stemmer (M. F. Porter, An algorithm for suffix stripping, 1980) for words in Latin letters; other words are returned as they are.</summary>
internal static class Stemmer
{
    /// <summary>The stem of a lower-case word without possessive ending.</summary>
    public static string Stem(string word) => throw new NotImplementedException();
}
