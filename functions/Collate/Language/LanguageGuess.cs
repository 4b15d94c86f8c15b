using System.Globalization;
using System.Numerics;

namespace Collate.Language;

/// <summary>Guesses the language of a text.</summary>
/// <remarks>
/// The script decides, or where many languages share it, the stop words: the language that meets most of its own. Deterministic;
/// reads at most the first <see cref="MaxLength"/> characters; short texts in closely related languages (Danish, Norwegian) may be confused.
/// </remarks>
internal static class LanguageGuess
{
    /// <summary>How much of a text is read.</summary>
    public const int MaxLength = 16_384;

    private const string Unknown = "und";
    private const int MaxWordLength = 32;

    // Fewer stop words than one word in this many prove nothing.
    private const int WordsPerStopWord = 12;

    /// <summary>The language as a two-letter code (<c>en</c>, <c>ar</c>), or <c>und</c> when nothing tells.</summary>
    public static string Of(string text)
    {
        Span<int> scripts = stackalloc int[(int)Script.Han + 1];
        Span<int> hits = stackalloc int[32];
        Span<char> lower = stackalloc char[MaxWordLength];
        var words = 0;
        var rest = text.AsSpan(0, Math.Min(text.Length, MaxLength));
        while (!rest.IsEmpty)
        {
            var length = WordLength(rest);
            if (length > 0)
            {
                words++;
                CountScripts(rest[..length], scripts);
                if (length <= MaxWordLength)
                {
                    rest[..length].ToLowerInvariant(lower);
                    Count(StopWords.LanguagesOf(lower[..length]), hits);
                }
            }

            rest = rest[Math.Max(1, length)..];
        }

        return Decide(scripts, hits, words);
    }

    private static int WordLength(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && (char.IsLetter(text[length]) || (length > 0 && IsInner(text[length]))))
        {
            length++;
        }

        return length;
    }

    // Vowel signs of Devanagari and Arabic stand between letters and are none.
    private static bool IsInner(char c) => char.GetUnicodeCategory(c)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static void CountScripts(ReadOnlySpan<char> word, Span<int> scripts)
    {
        foreach (var letter in word)
        {
            scripts[(int)Scripts.Of(letter)]++;
        }
    }

    private static void Count(uint languages, Span<int> hits)
    {
        for (; languages != 0; languages &= languages - 1)
        {
            hits[BitOperations.TrailingZeroCount(languages)]++;
        }
    }

    private static string Decide(ReadOnlySpan<int> scripts, ReadOnlySpan<int> hits, int words)
    {
        var script = Script.Other;
        for (var i = 1; i < scripts.Length; i++)
        {
            script = scripts[i] > scripts[(int)script] ? (Script)i : script;
        }

        return script switch
        {
            Script.Greek => "el",
            Script.Hebrew => "he",
            Script.Devanagari => "hi",
            Script.Thai => "th",
            Script.Hangul => "ko",
            Script.Kana => "ja",
            Script.Han => scripts[(int)Script.Kana] * 10 > scripts[(int)Script.Han] ? "ja" : "zh",
            _ => MostHits(hits, words),
        };
    }

    // Lists of other scripts have no hits here. English goes before the rest when equal, then the ordinal order of the codes.
    private static string MostHits(ReadOnlySpan<int> hits, int words)
    {
        var best = StopWords.Languages.ToList().IndexOf("en");
        for (var i = 0; i < StopWords.Languages.Count; i++)
        {
            best = hits[i] > hits[best] ? i : best;
        }

        return hits[best] > 0 && hits[best] * WordsPerStopWord >= words ? StopWords.Languages[best] : Unknown;
    }
}
