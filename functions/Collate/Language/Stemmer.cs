namespace Collate.Language;

/// <summary>The Porter stemmer (M. F. Porter, An algorithm for suffix stripping, Program 14(3), 1980), in its plain form, for words in Latin letters.</summary>
/// <remarks>
/// Exactly the published algorithm, without the later changes of the author's own programs. Words of fewer than three letters, words
/// longer than <see cref="MaxLength"/>, and words that hold anything but <c>a</c> to <c>z</c> are returned as they are.
/// A stem is never longer than its word. Linear in the length of the word.
/// </remarks>
internal static class Stemmer
{
    /// <summary>Longer words are not stemmed: they are no words.</summary>
    public const int MaxLength = 64;

    /// <summary>The stem of a lower-case word without possessive ending. The word itself, not a copy, when nothing changes.</summary>
    public static string Stem(string word)
    {
        if (!IsStemmable(word))
        {
            return word;
        }

        Span<char> stem = stackalloc char[MaxLength];
        stem = stem[..Stem(word, stem)];
        return stem.SequenceEqual(word) ? word : stem.ToString();
    }

    /// <summary>Writes the stem of a lower-case word and answers its length.</summary>
    /// <param name="word">The word.</param>
    /// <param name="destination">Takes the stem; at least as long as the word. May start where <paramref name="word"/> starts.</param>
    public static int Stem(ReadOnlySpan<char> word, Span<char> destination)
    {
        word.CopyTo(destination);
        return IsStemmable(word) ? new PorterSteps(destination[..word.Length]).Run() : word.Length;
    }

    private static bool IsStemmable(ReadOnlySpan<char> word) =>
        word.Length is >= 3 and <= MaxLength && !word.ContainsAnyExceptInRange('a', 'z');
}
