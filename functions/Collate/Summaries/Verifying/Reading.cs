using Collate.Language;
using Collate.Language.Values;

namespace Collate.Summaries.Verifying;

/// <summary>A text as the checks need it: its values, its words, its words with content.</summary>
internal sealed class Reading
{
    private Reading(VerifierEvidence source, IReadOnlySet<string>? knownNames)
    {
        Source = source;
        Values = ValueReader.Read(source.Text, source.Published, source.Language, knownNames);
        Words = WordsOf(Values.Sentence);
        Names = [.. Words.SelectMany(w => w.Split('-')).Where(w => w.Length > 0).Select(NameForm.Of)];
        NameSet = Names.ToHashSet(StringComparer.Ordinal);
        Terms = TermReader.Read(Values, source.Language);
        Stems = Terms.Select(t => t.Stem).ToHashSet(StringComparer.Ordinal);
        Attributions = AttributionReader.Read(Values);
    }

    /// <summary>What was read.</summary>
    public VerifierEvidence Source { get; }

    /// <summary>Its values.</summary>
    public SentenceValues Values { get; }

    /// <summary>All words and numbers, folded, in order.</summary>
    public string[] Words { get; }

    /// <summary>All words in the form in which names are compared, hyphens split, in order.</summary>
    public string[] Names { get; }

    /// <summary>The same as a set.</summary>
    public HashSet<string> NameSet { get; }

    /// <summary>Its words with content, in order.</summary>
    public IReadOnlyList<Term> Terms { get; }

    /// <summary>Their stems.</summary>
    public HashSet<string> Stems { get; }

    /// <summary>The stretches that somebody says, by their positions.</summary>
    public IReadOnlyList<(int Start, int End)> Attributions { get; }

    /// <summary>The context, read when first needed; none where there is none.</summary>
    public Reading? Context => field ??= Source.Context is { Length: > 0 } context ? new Reading(new VerifierEvidence(context, Source.Published, Language: Source.Language), null) : null;

    /// <summary>Reads a text.</summary>
    public static Reading Of(VerifierEvidence source, IReadOnlySet<string>? knownNames) => new(source, knownNames);

    /// <summary>Whether a folded word is among the words.</summary>
    public bool Has(string word) => Array.IndexOf(Words, word) >= 0;

    /// <summary>Whether a term, or a word near to it, is among the terms.</summary>
    public bool HasTerm(Term term)
    {
        if (Stems.Contains(term.Stem))
        {
            return true;
        }

        foreach (var other in Terms)
        {
            if (TermSimilarity.AreNear(term, other, Source.Language))
            {
                return true;
            }
        }

        return false;
    }

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
