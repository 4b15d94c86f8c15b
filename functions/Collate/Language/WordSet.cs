namespace Collate.Language;

/// <summary>A list of words: see <see cref="WordIndex"/>.</summary>
internal sealed class WordSet
{
    private readonly WordIndex _index;

    /// <summary>Takes the words.</summary>
    /// <param name="words">The words; twice is once.</param>
    /// <param name="ignoreCase">Whether capitals do not matter, by the invariant rules.</param>
    public WordSet(IEnumerable<string> words, bool ignoreCase = false)
    {
        _index = new WordIndex(ignoreCase);
        foreach (var word in words)
        {
            _index.Add(word);
        }
    }

    /// <summary>Whether a word is on the list.</summary>
    public bool Contains(ReadOnlySpan<char> word) => _index.Find(word) >= 0;

    /// <summary>Whether a word is on the list.</summary>
    public bool Contains(string word) => _index.Find(word) >= 0;
}
