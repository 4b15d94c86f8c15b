using Collate.Language;
using Collate.Language.Values;

namespace Collate.Summaries.Verifying;

/// <summary>A text as the checks need it: its values, its words, its words with content. What a check needs is read when it asks: most texts are settled by one.</summary>
internal sealed class Reading
{
    private readonly Dictionary<(string Stem, int Entry), int> _strengths = [];

    private Reading(VerifierEvidence source, SentenceValues values, string? written = null)
    {
        Source = source;
        Values = values;
        Written = written ?? source.Text;
    }

    /// <summary>What was read.</summary>
    public VerifierEvidence Source { get; }

    /// <summary>The text as it stands in its source, without the names that <see cref="Naming"/> puts in.</summary>
    public string Written { get; }

    /// <summary>Its values.</summary>
    public SentenceValues Values { get; }

    /// <summary>All words and numbers, folded, in order.</summary>
    public string[] Words => field ??= WordsOf(Values.Sentence);

    /// <summary>All words in the form in which names are compared, hyphens split, in order.</summary>
    public string[] Names => field ??= [.. Words.SelectMany(w => w.Split('-')).Where(w => w.Length > 0).Select(NameForm.Of)];

    /// <summary>Each token in that form, marks and numbers empty.</summary>
    public string[] Forms => field ??= [.. Enumerable.Range(0, Values.Sentence.Count).Select(i => Values.Sentence.Is(i, TokenKind.Word) ? NameForm.Of(Values.Sentence[i]) : "")];

    /// <summary>The names' form of all words as a set.</summary>
    public HashSet<string> NameSet => field ??= Names.ToHashSet(StringComparer.Ordinal);

    /// <summary>Its words with content, in order.</summary>
    public IReadOnlyList<Term> Terms => field ??= TermReader.Read(Values, Source.Language);

    /// <summary>What it speaks of, in order: see <see cref="ItemReader"/>.</summary>
    public IReadOnlyList<Item> Items => field ??= ItemReader.Read(this);

    /// <summary>Its quantities: see <see cref="Verifying.Quantities.All"/>.</summary>
    public IReadOnlyList<NumberMention> Quantities => field ??= Verifying.Quantities.All(this);

    /// <summary>Its verbs: see <see cref="VerbReader"/>.</summary>
    public IReadOnlyList<Verb> Verbs => field ??= VerbReader.Read(this);

    /// <summary>Their stems.</summary>
    public HashSet<string> Stems => field ??= Terms.Select(t => t.Stem).ToHashSet(StringComparer.Ordinal);

    /// <summary>The stretches that somebody says, by their positions.</summary>
    public IReadOnlyList<Said> Attributions => field ??= AttributionReader.Read(Values);

    /// <summary>Who says what: see <see cref="UtteranceReader"/>.</summary>
    public IReadOnlyList<Utterance> Utterances => field ??= UtteranceReader.Read(Values);

    /// <summary>The context, read when first needed; none where there is none.</summary>
    public Reading? Context => field ??= Source.Context is { Length: > 0 } context ? Of(new VerifierEvidence(context, Source.Published, Language: Source.Language), knownNames: null) : null;

    /// <summary>Reads a text.</summary>
    public static Reading Of(VerifierEvidence source, IReadOnlySet<string>? knownNames) =>
        new(source, ValueReader.Read(source.Text, source.Published, source.Language, knownNames));

    /// <summary>Takes a text whose values have been read.</summary>
    public static Reading Of(VerifierEvidence source, SentenceValues values) => new(source, values);

    /// <summary>Reads it with other words for some of its names.</summary>
    public Reading With(string text, IReadOnlySet<string> knownNames) => new(Source with { Text = text }, ValueReader.Read(text, Source.Published, Source.Language, knownNames), Written);

    /// <summary>Whether a folded word is among the words.</summary>
    public bool Has(string word) => Array.IndexOf(Words, word) >= 0;

    /// <summary>How well a term is among the terms: see <see cref="TermSimilarity.Strength"/>.</summary>
    public int StrengthOf(Term term)
    {
        if (Stems.Contains(term.Stem))
        {
            return TermSimilarity.Same;
        }

        if (_strengths.TryGetValue((term.Stem, term.Entry), out var known))
        {
            return known;
        }

        var best = 0;
        foreach (var other in Terms)
        {
            best = Math.Max(best, TermSimilarity.Strength(term, other, Source.Language));
            if (best == TermSimilarity.Same)
            {
                break;
            }
        }

        _strengths.Add((term.Stem, term.Entry), best);
        return best;
    }

    /// <summary>Whether a term stands in a name.</summary>
    public bool IsInName(Term term) => Values.Names.Any(n => n.Start <= term.Start && term.Start < n.End);

    /// <summary>All words and numbers of a sentence, folded, in order.</summary>
    public static string[] WordsOf(TokenizedSentence sentence)
    {
        var words = new List<string>(sentence.Count);
        for (var i = 0; i < sentence.Count; i++)
        {
            if (sentence.Is(i, TokenKind.Word))
            {
                words.Add(sentence[i]);
            }
            else if (sentence.Is(i, TokenKind.Number))
            {
                words.Add(Numeral.TryRead(sentence.Raw(i), "en", out var value) ? value.ToString("0.######", System.Globalization.CultureInfo.InvariantCulture) : sentence.Raw(i).ToString());
            }
            else if (sentence[i] is "%" or "$" or "€" or "£" or "¥")
            {
                words.Add(sentence[i]);
            }
        }

        return [.. words];
    }
}
