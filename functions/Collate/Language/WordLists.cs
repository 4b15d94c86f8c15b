namespace Collate.Language;

/// <summary>Makes lists of words that are quickly looked up and quickly made.</summary>
internal static class WordLists
{
    /// <summary>The words and what is said of them; of a word that comes twice the last.</summary>
    public static WordMap<T> ToWordMap<T>(this IEnumerable<KeyValuePair<string, T>> words, bool ignoreCase = false)
    {
        var map = new WordMap<T>(ignoreCase);
        foreach (var (word, value) in words)
        {
            map.Set(word, value);
        }

        return map;
    }

    /// <summary>The words and what is said of them; of a word that comes twice the last.</summary>
    public static WordMap<T> ToWordMap<TSource, T>(this IEnumerable<TSource> source, Func<TSource, string> word, Func<TSource, T> value, bool ignoreCase = false)
    {
        var map = new WordMap<T>(ignoreCase);
        foreach (var item in source)
        {
            map.Set(word(item), value(item));
        }

        return map;
    }

    /// <summary>The words.</summary>
    public static WordSet ToWordSet(this IEnumerable<string> words, bool ignoreCase = false) => new(words, ignoreCase);
}
