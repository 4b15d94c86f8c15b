using System.Runtime.InteropServices;
using Collate.Articles;
using Collate.Language;
using Collate.Language.Values;

namespace Collate.Evidence;

/// <summary>Turns the sentences of an article into what is compared of them.</summary>
/// <remarks>Not safe for use by several threads at once: it reuses its buffers.</remarks>
internal sealed class SentenceAnalyzer(Vocabulary vocabulary, string language)
{
    private readonly List<int> _features = [];
    private readonly List<int> _unquoted = [];
    private readonly List<int> _ranks = [];
    private readonly Dictionary<string, (string Stem, int Rank, bool Stop)> _words = new(StringComparer.Ordinal);
    private ulong _names;
    private ulong _counts;
    private bool _quoted;

    /// <summary>Appends the first sentences of an article, so many at most.</summary>
    public void Analyze(Article article, int number, int most, List<AnalyzedSentence> sentences)
    {
        var paragraph = -1;
        for (var i = 0; i < Math.Min(most, article.Sentences.Count); i++)
        {
            // A quotation goes on from sentence to sentence, but a mark that is never closed ends with its paragraph.
            if (article.Sentences[i].Paragraph != paragraph)
            {
                paragraph = article.Sentences[i].Paragraph;
                _quoted = false;
            }

            sentences.Add(Analyze(article, number, i));
        }
    }

    /// <summary>The distinct features of a line in which capital letters mean nothing, such as a title.</summary>
    public int[] FeaturesOf(string line)
    {
        Clear();
        var tokens = new TokenizedSentence(line);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens.Is(i, TokenKind.Word))
            {
                Words(tokens.Raw(i), canBeName: false, quoted: false);
            }
        }

        return [.. _features];
    }

    private AnalyzedSentence Analyze(Article article, int number, int index)
    {
        Clear();
        var text = article.SentenceText(index);
        var tokens = new TokenizedSentence(text);
        var taken = new bool[tokens.Count];
        var dates = new List<DateMention>();
        var numbers = new List<NumberMention>();
        DateReader.Read(tokens, article.Published?.Day, language, taken, dates);
        NumberReader.Read(tokens, language, taken, numbers);
        var featureAt = new int[tokens.Count];
        var attribution = Attribution.Of(tokens);
        ulong asserted = 0, dated = 0;
        int quotedWords = 0, words = 0, nextNumber = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            featureAt[i] = -1;
            if (tokens.Is(i, TokenKind.Mark))
            {
                _quoted = IsQuoted(tokens[i], _quoted);
                continue;
            }

            var known = _features.Count;
            words++;
            quotedWords += _quoted ? 1 : 0;
            if (nextNumber < numbers.Count && tokens.Tokens[i].End > numbers[nextNumber].Start)
            {
                featureAt[i] = Number(numbers[nextNumber], _quoted);
                while (i + 1 < tokens.Count && tokens.Tokens[i + 1].End <= numbers[nextNumber].End)
                {
                    i++;
                    featureAt[i] = -1;
                }

                nextNumber++;
            }
            else if (tokens.Is(i, TokenKind.Word))
            {
                featureAt[i] = Words(tokens.Raw(i), i > 0, _quoted);
            }
            else
            {
                featureAt[i] = Add(vocabulary.Value("#" + tokens.Raw(i).ToString()), _quoted, ref _counts, mark: false);
            }

            if (!attribution[i])
            {
                asserted |= BitsFrom(known);
            }

            if (dates.Exists(date => date.Start <= tokens.Tokens[i].Start && tokens.Tokens[i].Start < date.End))
            {
                dated |= BitsFrom(known);
            }
        }

        return new AnalyzedSentence
        {
            Article = number,
            Index = index,
            Span = article.Sentences[index],
            Text = text,
            Tokens = tokens,
            FeatureAt = featureAt,
            Numbers = numbers,
            Dates = dates,
            Features = [.. _features],
            Weight = _features.Sum(vocabulary.WeightOfFeature),
            Counts = _counts,
            Dated = dated,
            Names = _names,
            Asserted = asserted,
            Words = text.AsSpan().Count(' ') + 1,
            Negated = Negation.IsIn(tokens),
            QuotedPercent = words == 0 ? 0 : 100 * quotedWords / words,
            Unquoted = [.. _unquoted],
            Vector = SentenceVector.Of(CollectionsMarshal.AsSpan(_ranks)),
        };
    }

    private void Clear()
    {
        _features.Clear();
        _unquoted.Clear();
        _ranks.Clear();
        _names = 0;
        _counts = 0;
    }

    /// <summary>A number in normal form. What a claim needs to be the same are its counts and amounts; ordinals and vague numbers are like words.</summary>
    private int Number(NumberMention number, bool quoted)
    {
        var exact = number.Kind != NumberKind.Ordinal && number.Qualifier != NumberQualifier.Multiple;
        return Add(vocabulary.Value(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"#{number.Value:0.####}{number.Unit}")), quoted, ref _counts, exact);
    }

    /// <summary>A word, or the parts of a word with hyphens; the feature of the first part, or -1.</summary>
    private int Words(ReadOnlySpan<char> chars, bool canBeName, bool quoted)
    {
        var first = -1;
        foreach (var part in chars.SplitAny("-\u2010\u2011"))
        {
            if (!chars[part].IsEmpty)
            {
                var feature = Word(chars[part], canBeName && char.IsUpper(chars[part][0]), quoted);
                first = first < 0 ? feature : first;
            }
        }

        return first;
    }

    private int Word(ReadOnlySpan<char> chars, bool capitalised, bool quoted)
    {
        var word = WordForm.Fold(chars);
        if (!_words.TryGetValue(word, out var known))
        {
            _words.Add(word, known = (WordStem.Of(word, language), WordTable.RankOf(word), StopWords.IsStopWord(word, language)));
        }

        if (!quoted && known.Rank >= 0 && language == "en")
        {
            _ranks.Add(known.Rank);
        }

        return known.Stop || word.Length < 2 ? -1 : Add(vocabulary.Stem(known.Stem, word, capitalised, known.Rank), quoted, ref _names, capitalised);
    }

    private int Add(int feature, bool quoted, ref ulong marked, bool mark)
    {
        if (!quoted)
        {
            _unquoted.Add(feature);
        }

        var at = _features.IndexOf(feature);
        if (at < 0 && _features.Count < AnalyzedSentence.MaxFeatures)
        {
            at = _features.Count;
            _features.Add(feature);
        }

        if (mark && at >= 0)
        {
            marked |= 1UL << at;
        }

        return feature;
    }

    /// <summary>The bits of the features that were added since there were that many.</summary>
    private ulong BitsFrom(int known)
    {
        ulong bits = 0;
        for (var k = known; k < _features.Count; k++)
        {
            bits |= 1UL << k;
        }

        return bits;
    }

    private static bool IsQuoted(string mark, bool quoted) => mark switch
    {
        "\u201C" or "\u00AB" or "\u201E" => true,
        "\u201D" or "\u00BB" => false,
        "\"" => !quoted,
        _ => quoted,
    };
}
