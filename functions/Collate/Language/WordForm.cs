using System.Buffers;

namespace Collate.Language;

/// <summary>The form in which words are compared.</summary>
internal static class WordForm
{
    /// <summary>
    /// A word in lower case by the invariant rules, composed (see <see cref="Nfc"/>), with straight apostrophes and plain hyphens, without soft hyphens and without a
    /// possessive <c>'s</c>; accents are kept.
    /// </summary>
    public static string Fold(ReadOnlySpan<char> word)
    {
        word = WithoutPossessive(word);
        char[]? rented = null;
        var buffer = word.Length <= 64 ? stackalloc char[64] : (rented = ArrayPool<char>.Shared.Rent(word.Length));
        var length = 0;
        var ascii = true;
        foreach (var c in word)
        {
            if (char.IsAscii(c))
            {
                buffer[length++] = char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c;
            }
            else if (Characters.IsApostrophe(c))
            {
                buffer[length++] = '\'';
            }
            else if (Characters.IsHyphen(c))
            {
                buffer[length++] = '-';
            }
            else if (c != '\u00AD')
            {
                ascii = false;
                buffer[length++] = c;
            }
        }

        var folded = new string(buffer[..length]);
        if (rented is not null)
        {
            ArrayPool<char>.Shared.Return(rented);
        }

        return ascii ? folded : Nfc.Normalize(folded.ToLowerInvariant());
    }

    /// <summary>The word without an ending <c>'s</c>.</summary>
    public static ReadOnlySpan<char> WithoutPossessive(ReadOnlySpan<char> word) =>
        word.Length > 2 && word[^1] is 's' or 'S' && Characters.IsApostrophe(word[^2]) ? word[..^2] : word;
}
