using Collate.Articles;
using Collate.Language.Values;

namespace Collate.History;

/// <summary>Tells whether a text that replaced another now gives the value that it contradicted before.</summary>
internal static class SayingSo
{
    private const int LeastShare = ContentWords.One * 60 / 100;

    /// <summary>Whether a sentence of a text has most of the words of a quotation, numbers apart, and gives a value.</summary>
    /// <param name="text">The text now.</param>
    /// <param name="quote">The words of the text before that gave another value.</param>
    /// <param name="value">The value, in the words of a source that gives it.</param>
    /// <param name="language">The language of all three.</param>
    public static bool IsIn(string text, string quote, string value, string language)
    {
        var said = ContentWords.Of(quote, language, numbers: false);
        var words = ContentWords.Of(value, language, numbers: false);
        var numbers = ValueReader.Read(value, null, ContentWords.LanguageOf(language)).Numbers;
        foreach (var span in SentenceSplitter.Split(text))
        {
            var sentence = text[span.Start..span.End];
            var spoken = ContentWords.Of(sentence, language, numbers: false);
            if (said.Count > 0 && said.ShareIn(spoken) >= LeastShare && (numbers.Count > 0 ? Gives(sentence, numbers, language) : words.Count > 0 && words.ShareIn(spoken) == ContentWords.One))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Gives(string sentence, IReadOnlyList<NumberMention> numbers, string language)
    {
        var given = ValueReader.Read(sentence, null, ContentWords.LanguageOf(language)).Numbers;
        return numbers.All(number => given.Any(other => NumberDiff.AreEqual(number, other)));
    }
}
