namespace Collate.Language.Values;

/// <summary>Reads the values of a sentence: numbers, dates, names, quotations, negations.</summary>
internal static class ValueReader
{
    /// <summary>Reads one sentence; time and memory grow with its length alone.</summary>
    /// <param name="sentence">The sentence. All positions in the result count from its start.</param>
    /// <param name="published">The day of publication, or none: then <c>Tuesday</c> stays unresolved.</param>
    /// <param name="language">Two-letter code (ISO 639-1); what it does not know it reads as English.</param>
    /// <param name="knownNames">Words known to be names, in the form of <see cref="NameForm"/>: they count at the start of a sentence too.</param>
    public static SentenceValues Read(string sentence, DateOnly? published, string language = "en", IReadOnlySet<string>? knownNames = null)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        var tokens = new TokenizedSentence(sentence);
        var taken = new bool[tokens.Count];
        var dates = new List<DateMention>();
        DateReader.Read(tokens, published, language, taken, dates);
        var numbers = new List<NumberMention>();
        NumberReader.Read(tokens, language, taken, numbers);
        var names = new List<NameMention>();
        NameReader.Read(tokens, language, taken, knownNames, names);
        var quotations = new List<QuotationMention>();
        QuotationReader.Read(sentence, quotations);
        var negations = new List<NegationCue>();
        NegationReader.Read(tokens, language, negations);
        return new SentenceValues(tokens, numbers, dates, names, quotations, negations);
    }
}
