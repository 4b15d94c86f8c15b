using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Collate.Articles;

namespace Collate.Summaries;

/// <summary>Finds what the citations of a document point to.</summary>
/// <param name="summary">The document.</param>
/// <param name="textOf">The cleaned text of a source, none if it is missing; without this function quotations are taken at their word.</param>
internal sealed class CitationReader(Summary summary, Func<Source, string?>? textOf)
{
    // More than any article's title has. A document of somebody else's may have a longer one, and each of its citations would bring it along.
    private const int MostTitle = 500;

    private readonly Dictionary<int, CitedSource?> _sources = [];
    private readonly ILookup<int, Source> _numbered = summary.Sources.ToLookup(source => source.N);

    /// <summary>Reads a citation. False if it names no source or another sentence, if the text is missing, or if it does not stand there to the letter.</summary>
    /// <param name="citation">The citation.</param>
    /// <param name="quote">What it quotes.</param>
    /// <param name="sentence">The whole sentences it quotes from; the same as the quote where no text tells.</param>
    public bool TryRead(Citation citation, [NotNullWhen(true)] out VerifierEvidence? quote, [NotNullWhen(true)] out VerifierEvidence? sentence)
    {
        quote = sentence = null;
        if (citation.Sentence < 1 || citation.Start < 0 || citation.End <= citation.Start || citation.End - citation.Start != citation.Quote.Length
            || SourceOf(citation.Source) is not { } source)
        {
            return false;
        }

        if (source.Text is not { } text)
        {
            quote = sentence = Evidence(source, citation.Quote, before: "");
            return textOf is null;
        }

        if (citation.End > text.Length || !text.AsSpan(citation.Start, citation.Quote.Length).SequenceEqual(citation.Quote)
            || citation.Sentence > source.Sentences.Count || source.Sentences[citation.Sentence - 1] is var first && (citation.Start < first.Start || citation.Start >= first.End))
        {
            return false;
        }

        var last = citation.Sentence - 1;
        while (last + 1 < source.Sentences.Count && source.Sentences[last + 1].Start < citation.End)
        {
            last++;
        }

        var before = citation.Sentence > 1 ? source.Sentences[citation.Sentence - 2].In(text).ToString() : "";
        quote = Evidence(source, citation.Quote, before);
        sentence = Evidence(source, text[first.Start..Math.Max(citation.End, source.Sentences[last].End)], before);
        return true;
    }

    private CitedSource? SourceOf(int number)
    {
        if (!_sources.TryGetValue(number, out var source))
        {
            source = _numbered[number].FirstOrDefault() is { } found ? Read(found) : null;
            _sources.Add(number, source);
        }

        return source;
    }

    private CitedSource Read(Source source)
    {
        var text = textOf?.Invoke(source);
        var day = DateOnly.TryParseExact(source.Published?.Split('T')[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) ? read : (DateOnly?)null;
        return new CitedSource(source, day, source.Title is { Length: > MostTitle } title ? title[..MostTitle] : source.Title, text, text is null ? [] : SentenceSplitter.Split(text));
    }

    private VerifierEvidence Evidence(CitedSource source, string text, string before) =>
        new(text, source.Published, source.Source.Publisher, $"{source.Title}\n{before}", summary.Language);

    /// <summary>A source that is cited.</summary>
    private sealed record CitedSource(Source Source, DateOnly? Published, string? Title, string? Text, IReadOnlyList<Sentence> Sentences);
}
