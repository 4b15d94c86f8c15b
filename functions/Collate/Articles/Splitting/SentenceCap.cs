using System.Globalization;
using Collate.Articles.Cleaning;

namespace Collate.Articles.Splitting;

/// <summary>Adds a stretch of text as a sentence, cut into usable pieces if it is too long.</summary>
internal static class SentenceCap
{
    /// <summary>Adds the trimmed stretch, unless no letter or digit is in it.</summary>
    public static void Add(string text, int start, int end, int paragraph, List<Sentence> sentences)
    {
        while (end - start > SentenceSplitter.MaxLength)
        {
            Trim(text, ref start, ref end);
            if (end - start <= SentenceSplitter.MaxLength)
            {
                break;
            }

            var cut = start + CutIn(text.AsSpan(start, SentenceSplitter.MaxLength + 1));
            AddTrimmed(text, start, cut, paragraph, sentences);
            start = cut;
        }

        AddTrimmed(text, start, end, paragraph, sentences);
    }

    /// <summary>After a line, a semicolon, a comma or a word in the second half; else anywhere that splits no character.</summary>
    private static int CutIn(ReadOnlySpan<char> window)
    {
        var half = SentenceSplitter.MaxLength / 2;
        var second = window[half..SentenceSplitter.MaxLength];
        foreach (var mark in (ReadOnlySpan<char>)['\n', ';', '；', ',', '，', '、', ' '])
        {
            var at = second.LastIndexOf(mark);
            if (at >= 0)
            {
                return half + at + 1;
            }
        }

        var cut = SentenceSplitter.MaxLength;
        while (cut > half && (char.IsLowSurrogate(window[cut]) || char.GetUnicodeCategory(window[cut]) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark))
        {
            cut--;
        }

        return cut > half ? cut : char.IsLowSurrogate(window[SentenceSplitter.MaxLength]) ? SentenceSplitter.MaxLength - 1 : SentenceSplitter.MaxLength;
    }

    private static void AddTrimmed(string text, int start, int end, int paragraph, List<Sentence> sentences)
    {
        Trim(text, ref start, ref end);
        if (start < end && TextShape.HasWord(text.AsSpan(start, end - start)))
        {
            sentences.Add(new Sentence(start, end, paragraph));
        }
    }

    private static void Trim(string text, ref int start, ref int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }
    }
}
