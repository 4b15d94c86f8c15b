using System.Globalization;
using System.Text;
using Collate.Language;

namespace Collate.Evaluation;

/// <summary>The words of a sentence as ROUGE compares them.</summary>
internal static class RougeWords
{
    // Shorter words are compared as they are, as in ROUGE-1.5.5; longer ones are no words.
    private const int ShortestStemmed = 4;

    /// <summary>The words in order.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="english">Stems of words in ASCII letters and digits; else words in letters, digits and underscores of any script.</param>
    public static IReadOnlyList<string> Of(string sentence, bool english)
    {
        var words = new List<string>();
        var lower = Lower(sentence);
        var start = 0;
        for (var at = 0; at <= lower.Length;)
        {
            var length = at == lower.Length ? 0 : english ? (char.IsAsciiLetterOrDigit(lower[at]) ? 1 : 0) : LengthOfWordCharacter(lower.AsSpan(at));
            if (length > 0)
            {
                at += length;
                continue;
            }

            if (at > start)
            {
                words.Add(english ? StemOf(lower.AsSpan(start..at)) : lower[start..at]);
            }

            start = ++at;
        }

        return words;
    }

    /// <summary>Lower case as Unicode has it in full: a capital sigma at the end of a word is a final one, and a dotted capital I keeps its dot.</summary>
    internal static string Lower(string text)
    {
        var lower = text.ToLowerInvariant();
        if (text.AsSpan().IndexOfAny('\u03A3', '\u0130') < 0)
        {
            return lower;
        }

        var full = new StringBuilder(lower.Length + 1);
        for (var i = 0; i < text.Length; i++)
        {
            _ = text[i] switch
            {
                '\u0130' => full.Append("i\u0307"),
                '\u03A3' => full.Append(IsFinal(text, i) ? '\u03C2' : '\u03C3'),
                _ => full.Append(lower[i]),
            };
        }

        return full.ToString();
    }

    // Unicode Standard, section 3.13, Final_Sigma.
    private static bool IsFinal(string text, int sigma)
    {
        var before = sigma - 1;
        while (before >= 0 && IsCaseIgnorable(text[before]))
        {
            before--;
        }

        var after = sigma + 1;
        while (after < text.Length && IsCaseIgnorable(text[after]))
        {
            after++;
        }

        return before >= 0 && IsCased(text[before]) && !(after < text.Length && IsCased(text[after]));
    }

    private static bool IsCased(char c) =>
        char.GetUnicodeCategory(c) is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter;

    private static bool IsCaseIgnorable(char c) => c is '\'' or '.' or ':' or '\u00B7' or '\u2018' or '\u2019' or '\u2024' or '\u2027'
        || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format
            or UnicodeCategory.ModifierLetter or UnicodeCategory.ModifierSymbol;

    private static int LengthOfWordCharacter(ReadOnlySpan<char> text)
    {
        _ = Rune.DecodeFromUtf16(text, out var rune, out var length);
        return rune.Value == '_' || Rune.GetUnicodeCategory(rune) is (>= UnicodeCategory.UppercaseLetter and <= UnicodeCategory.OtherLetter)
            or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber ? length : 0;
    }

    // Unlike the engine's words, words with digits are stemmed: "1990s" is "1990".
    private static string StemOf(ReadOnlySpan<char> word)
    {
        if (word.Length is < ShortestStemmed or > Stemmer.MaxLength)
        {
            return word.ToString();
        }

        Span<char> stem = stackalloc char[Stemmer.MaxLength];
        word.CopyTo(stem);
        return stem[..new PorterSteps(stem[..word.Length]).Run()].ToString();
    }
}
