namespace Collate.Language;

/// <summary>What a list of words says of each of them: see <see cref="WordIndex"/>.</summary>
/// <param name="ignoreCase">Whether capitals do not matter, by the invariant rules.</param>
internal sealed class WordMap<T>(bool ignoreCase = false)
{
    private readonly WordIndex _index = new(ignoreCase);
    private T[] _values = new T[8];

    /// <summary>Takes a word, or another value for it.</summary>
    public void Set(string word, T value) => At(word) = value;

    /// <summary>The place of a word's value; a word that is not there is added with the default value.</summary>
    public ref T At(string word)
    {
        var number = _index.Add(word);
        if (number == _values.Length)
        {
            Array.Resize(ref _values, 2 * number);
        }

        return ref _values[number];
    }

    /// <summary>Whether a word is there.</summary>
    public bool ContainsKey(ReadOnlySpan<char> word) => _index.Find(word) >= 0;

    /// <summary>The value of a word that is there.</summary>
    public bool TryGetValue(ReadOnlySpan<char> word, [System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out T value)
    {
        var number = _index.Find(word);
        value = number < 0 ? default : _values[number];
        return number >= 0;
    }

    /// <summary>The value of a word, or the default.</summary>
    public T? GetValueOrDefault(ReadOnlySpan<char> word) => TryGetValue(word, out var value) ? value : default;

    /// <summary>The value of a word, or another.</summary>
    public T GetValueOrDefault(ReadOnlySpan<char> word, T other) => TryGetValue(word, out var value) ? value : other;
}
