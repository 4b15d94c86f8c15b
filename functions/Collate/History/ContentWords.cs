using Collate.Language;
using Collate.Language.Values;

namespace Collate.History;

/// <summary>The content words and numbers of a text, to tell how much two texts have in common.</summary>
internal sealed class ContentWords
{
    /// <summary>What two texts with the same words have in common.</summary>
    public const int One = 1000;

    private readonly uint[] _words;

    private ContentWords(uint[] words) => _words = words;

    /// <summary>How many there are.</summary>
    public int Count => _words.Length;

    /// <summary>The content words of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="language">Its language as a BCP 47 tag.</param>
    /// <param name="numbers">Whether numbers count, too.</param>
    public static ContentWords Of(string text, string language, bool numbers = true)
    {
        var tokens = new TokenizedSentence(text);
        var words = new List<uint>(tokens.Count);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens.Is(i, TokenKind.Word) ? !StopWords.IsStopWord(tokens[i], LanguageOf(language)) : numbers && tokens.Is(i, TokenKind.Number))
            {
                words.Add(tokens.Is(i, TokenKind.Word) ? Fnv1a.Hash(tokens[i]) : Fnv1a.Hash(tokens.Raw(i)));
            }
        }

        words.Sort();
        return new ContentWords([.. words]);
    }

    /// <summary>Two-letter code of a language.</summary>
    public static string LanguageOf(string tag) => tag.Length > 2 && tag[2] == '-' ? tag[..2] : tag;

    /// <summary>Twice what two texts have in common by what both have (Dice 1945), in thousandths.</summary>
    public int Likeness(ContentWords other) => Count + other.Count == 0 ? 0 : 2 * One * Common(other) / (Count + other.Count);

    /// <summary>How much of this the other has, in thousandths.</summary>
    public int ShareIn(ContentWords other) => Count == 0 ? 0 : One * Common(other) / Count;

    private int Common(ContentWords other)
    {
        var common = 0;
        for (int i = 0, j = 0; i < _words.Length && j < other._words.Length;)
        {
            var (a, b) = (_words[i], other._words[j]);
            common += a == b ? 1 : 0;
            i += a <= b ? 1 : 0;
            j += b <= a ? 1 : 0;
        }

        return common;
    }
}
