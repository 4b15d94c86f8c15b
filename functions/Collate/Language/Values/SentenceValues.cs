namespace Collate.Language.Values;

/// <summary>What a sentence says in values: the parts of it that must not change when it is told in other words.</summary>
/// <param name="Sentence">The sentence with its tokens.</param>
/// <param name="Numbers">Counts, amounts, measures, shares, places in a row, in order; years and days are among the dates.</param>
/// <param name="Dates">Dates, in order.</param>
/// <param name="Names">Names, in order.</param>
/// <param name="Quotations">What stands in quotation marks, in order.</param>
/// <param name="Negations">Words of negation, in order.</param>
internal sealed record SentenceValues(
    TokenizedSentence Sentence,
    IReadOnlyList<NumberMention> Numbers,
    IReadOnlyList<DateMention> Dates,
    IReadOnlyList<NameMention> Names,
    IReadOnlyList<QuotationMention> Quotations,
    IReadOnlyList<NegationCue> Negations);
