using Collate.Evidence;
using Collate.Language;
using Collate.Language.Values;
using Collate.Summaries.Verifying;

namespace Collate.Summaries;

/// <summary>Holds any summary document, ours or edited by hand, to what it cites, with the verifier that every writer's sentences pass.</summary>
/// <remarks>
/// A citation must name a source of the document, the sentence in which it starts, and quote it to the letter: else whatever rests on it is unsupported
/// as <see cref="VerdictReason.WrongCitation"/>. Then the sentence must be borne out by the quotations, and, where they are only parts of sentences, by these
/// sentences too: a quotation that leaves out a <c>not</c> bears out nothing. Values of disagreements must stand in their quotations, and dates of the timeline
/// be said there. Headline, support and lineages are not audited: they cite nothing.
/// </remarks>
public static class SummaryAuditor
{
    /// <summary>The most characters of a text that is audited, and of all the words it rests on: what is longer is unsupported as <see cref="VerdictReason.UnsupportedDetail"/>. So time grows with a document's length alone, whoever wrote it.</summary>
    public const int MostText = 4_000, MostEvidence = 200_000;

    private const int FrequentRank = 15_000;

    /// <summary>Audits a document.</summary>
    /// <param name="summary">The document.</param>
    /// <param name="textOf">
    /// The cleaned text of a source, none if it is missing: then what cites it is unsupported. Without this function the quotations are taken at their word.
    /// </param>
    public static SummaryAudit Audit(Summary summary, Func<Source, string?>? textOf = null)
    {
        ArgumentNullException.ThrowIfNull(summary);
        var citations = new CitationReader(summary, textOf);
        return new SummaryAudit(
            textOf is not null,
            [.. summary.Sentences.Select(sentence => new AuditedText(null, sentence.Text, Check(sentence.Text, sentence.Citations, citations, evidence => Verifier.Check(sentence.Text, evidence))))],
            [.. summary.Disagreements.SelectMany(about => about.Values.Select(side => new AuditedText(about.About, side.Value, Check(side.Value, side.Citations, citations, evidence => CheckValue(side.Value, evidence)))))],
            [.. summary.Timeline.Select(entry => new AuditedText(entry.Date, entry.Text, Check(entry.Text, entry.Citations, citations, evidence => CheckEntry(entry, evidence))))]);
    }

    /// <summary>Checks one sentence against the texts it rests on, in whatever language they are; English if nothing tells.</summary>
    public static Verdict Check(string sentence, IReadOnlyList<string> evidence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        ArgumentNullException.ThrowIfNull(evidence);
        if (IsTooLong(sentence, evidence.Sum(text => (long)text.Length)))
        {
            return TooLong;
        }

        var language = LanguageOf(string.Join('\n', evidence.Append(sentence)));
        return Verifier.Check(sentence, [.. evidence.Select(text => new VerifierEvidence(text, Language: language))]);
    }

    /// <summary>The language of a few sentences, where the names of one foreign place may outweigh the little words: English if nearly all words are frequent there.</summary>
    private static string LanguageOf(string text)
    {
        var guess = LanguageGuess.Of(text);
        if (guess is "und" or "en")
        {
            return "en";
        }

        var tokens = new TokenizedSentence(text);
        var (words, frequent) = (0, 0);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens.Is(i, TokenKind.Word) && !tokens.IsCapitalised(i))
            {
                words++;
                frequent += WordTable.RankOf(tokens[i]) is >= 0 and < FrequentRank ? 1 : 0;
            }
        }

        return frequent * 10 >= words * 9 && words > 3 ? "en" : guess;
    }

    private static Verdict TooLong => Verdict.Failed(VerdictReason.UnsupportedDetail, FormattableString.Invariant($"longer than {MostText} characters, or what it rests on than {MostEvidence}"));

    private static bool IsTooLong(string text, long evidence) => text.Length > MostText || evidence > MostEvidence;

    private static Verdict Check(string text, IReadOnlyList<Citation> cited, CitationReader citations, Func<IReadOnlyList<VerifierEvidence>, Verdict> check)
    {
        var quotes = new List<VerifierEvidence>(cited.Count);
        var sentences = new List<VerifierEvidence>(cited.Count);
        foreach (var citation in cited)
        {
            if (!citations.TryRead(citation, out var quote, out var sentence))
            {
                return Verdict.Failed(VerdictReason.WrongCitation, citation.Quote);
            }

            quotes.Add(quote);
            sentences.Add(sentence);
        }

        if (IsTooLong(text, sentences.Sum(item => (long)item.Text.Length)))
        {
            return TooLong;
        }

        var verdict = check(quotes);
        return verdict.Supported && !quotes.SequenceEqual(sentences) ? check(sentences) : verdict;
    }

    // A value is a few words of its quotation, often less than a sentence: what is cut from around it is not missed.
    private static Verdict CheckValue(string value, IReadOnlyList<VerifierEvidence> evidence)
    {
        var words = Reading.WordsOf(new TokenizedSentence(value));
        return words.Length > 0 && evidence.Any(item => words.All(Reading.WordsOf(new TokenizedSentence(item.Text)).ToHashSet(StringComparer.Ordinal).Contains))
            ? Verdict.Passed
            : Verifier.Check(value, evidence);
    }

    private static Verdict CheckEntry(TimelineEntry entry, IReadOnlyList<VerifierEvidence> evidence)
    {
        var verdict = Verifier.Check(entry.Text, evidence);
        return !verdict.Supported || evidence.Any(item => Says(item, entry.Date)) ? verdict : Verdict.Failed(VerdictReason.Date, entry.Date);
    }

    private static bool Says(VerifierEvidence item, string date) =>
        ValueReader.Read(item.Text, item.Published, item.Language).Dates.Any(mention => string.Equals(DatedClaims.Form(mention), date, StringComparison.Ordinal));
}
