using Collate.Articles;
using Collate.Language;

namespace Collate.Evidence;

/// <summary>Turns the sentences of an article into what is compared of them.</summary>
/// <remarks>Not safe for use by several threads at once: it reuses its buffers.</remarks>
internal sealed class SentenceAnalyzer(Vocabulary vocabulary)
{
    private readonly List<Token> _tokens = [];
    private readonly List<int> _features = [];
    private readonly List<int> _unquoted = [];
    private readonly List<int> _ranks = [];
    private readonly Dictionary<string, (string Stem, int Rank, bool Stop)> _words = new(StringComparer.Ordinal);

    /// <summary>Appends the sentences of an article.</summary>
    public void Analyze(Article article, int number, string language, List<AnalyzedSentence> sentences)
    {
        for (var i = 0; i < article.Sentences.Count; i++)
        {
            sentences.Add(Analyze(article, number, i, language));
        }
    }

    private AnalyzedSentence Analyze(Article article, int number, int index, string language)
    {
        var span = article.Sentences[index];
        var text = span.In(article.Text);
        _tokens.Clear();
        _features.Clear();
        _unquoted.Clear();
        _ranks.Clear();
        Tokenizer.Tokenize(text, _tokens);
        ulong counts = 0, names = 0;
        int quotedWords = 0, words = 0, depth = 0;
        var first = true;
        foreach (var token in _tokens)
        {
            var chars = text[token.Start..token.End];
            switch (token.Kind)
            {
                case TokenKind.Mark:
                    depth = QuoteDepth(chars[0], depth);
                    continue;
                case TokenKind.Number:
                    words++;
                    quotedWords += depth;
                    Add(vocabulary.Value("#" + chars.ToString()), depth, ref counts);
                    break;
                default:
                    words++;
                    quotedWords += depth;
                    foreach (var part in chars.SplitAny("-\u2010\u2011"))
                    {
                        Word(chars[part], !first && char.IsUpper(chars[part.Start.Value]), depth, language, ref names);
                    }

                    break;
            }

            first = false;
        }

        return new AnalyzedSentence
        {
            Article = number,
            Index = index,
            Span = span,
            Text = text.ToString(),
            Features = [.. _features],
            Weight = _features.Sum(vocabulary.WeightOfFeature),
            Counts = counts,
            Names = names,
            Words = text.Count(' ') + 1,
            Negated = false,
            QuotedPercent = words == 0 ? 0 : 100 * quotedWords / words,
            Unquoted = [.. _unquoted],
            Vector = SentenceVector.Of(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_ranks)),
        };
    }

    private void Word(ReadOnlySpan<char> chars, bool capitalised, int depth, string language, ref ulong names)
    {
        if (chars.IsEmpty)
        {
            return;
        }

        var word = WordForm.Fold(chars);
        if (!_words.TryGetValue(word, out var known))
        {
            _words.Add(word, known = (WordStem.Of(word, language), WordTable.RankOf(word), StopWords.IsStopWord(word, language)));
        }

        if (depth == 0 && known.Rank >= 0 && language == "en")
        {
            _ranks.Add(known.Rank);
        }

        if (known.Stop || word.Length < 2)
        {
            return;
        }

        Add(vocabulary.Stem(known.Stem, word, capitalised, known.Rank), depth, ref names, capitalised);
    }

    private void Add(int feature, int depth, ref ulong marked, bool mark = true)
    {
        if (depth == 0)
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
    }

    private static int QuoteDepth(char mark, int depth) => mark switch
    {
        '\u201C' or '\u00AB' or '\u201E' => 1,
        '\u201D' or '\u00BB' => 0,
        '"' => 1 - depth,
        _ => depth,
    };
}
