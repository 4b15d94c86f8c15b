using Collate.Articles.Splitting;

namespace Collate.Articles;

/// <summary>Finds the sentences of a cleaned text as spans.</summary>
/// <remarks>
/// By rule, without a model: a terminator ends a sentence unless what stands before it is an abbreviation, an initial or an ordinal, or what
/// follows goes on in lower case. Closing quotation marks and brackets belong to the sentence. Scripts without capitals, and those that put no space
/// after a full stop, have their own terminators. No sentence crosses a paragraph or is longer than <see cref="MaxLength"/>; a stretch without a
/// letter or digit is none. Linear in the length of the text.
/// </remarks>
internal static class SentenceSplitter
{
    /// <summary>The longest sentence. A longer one is cut at the best place before.</summary>
    public const int MaxLength = 1000;

    /// <summary>The sentences of the text, in order; spans are trimmed and do not overlap.</summary>
    public static IReadOnlyList<Sentence> Split(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var sentences = new List<Sentence>();
        var paragraph = 0;
        for (var start = 0; start < text.Length;)
        {
            var length = text.AsSpan(start).IndexOf("\n\n");
            var end = length < 0 ? text.Length : start + length;
            var before = sentences.Count;
            SplitParagraph(text, start, end, paragraph, sentences);
            paragraph += sentences.Count > before ? 1 : 0;
            start = end;
            while (start < text.Length && text[start] == '\n')
            {
                start++;
            }
        }

        return sentences;
    }

    private static void SplitParagraph(string text, int start, int end, int paragraph, List<Sentence> sentences)
    {
        var rules = new BoundaryRules(text, start, end);
        var sentence = start;
        for (var at = start; at < end;)
        {
            var next = rules.NextTerminator(at);
            if (next < 0)
            {
                break;
            }

            var boundary = rules.BoundaryAt(next, sentence, out var resume);
            if (boundary > 0)
            {
                SentenceCap.Add(text, sentence, boundary, paragraph, sentences);
                sentence = boundary;
            }

            at = resume;
        }

        SentenceCap.Add(text, sentence, end, paragraph, sentences);
    }
}
