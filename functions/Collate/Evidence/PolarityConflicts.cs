using Collate.Language;
using Collate.Language.Values;
using Collate.Summaries;

namespace Collate.Evidence;

/// <summary>Finds what one source says exists and another says does not: "a mutual defense treaty", "without a formal pact of mutual defense".</summary>
/// <remarks>
/// A negated noun phrase (a cue such as "without", "no", "stopped short of", and the words after it in the clause) is looked for in sentences of other
/// lineages that assert it: two telling words close together, and with them the same head noun or a synonym.
/// </remarks>
internal static class PolarityConflicts
{
    private const int Reach = 9;

    private const int Near = 4;

    /// <summary>How many words may stand between the cue and what it denies: a verb and an article.</summary>
    private const int MostBetween = 2;

    private const int MostDenials = 500;

    private static readonly HashSet<string> Hypothetical = new(
        ["would", "could", "may", "might", "should", "if", "whether", "propose", "proposed", "possible", "potential", "demand", "demanded", "call", "called", "seek", "seeking", "sought", "hope", "hopes", "want", "wants", "plan", "plans", "talks", "negotiations", "discuss", "discussed", "consider"],
        StringComparer.Ordinal);

    /// <summary>The conflicts, in order of the first denial.</summary>
    public static IEnumerable<Conflict> Find(StoryText story, IReadOnlyList<int> lineages)
    {
        var synonyms = story.Synonyms;
        var denials = Enumerable.Range(0, story.Sentences.Count).SelectMany(i => Denials(story, i)).Take(MostDenials).ToArray();
        var taken = new bool[denials.Length];
        for (var i = 0; i < denials.Length; i++)
        {
            if (taken[i])
            {
                continue;
            }

            var same = Enumerable.Range(i, denials.Length - i).Where(j => j == i || Matches(synonyms, denials[i], denials[j])).ToArray();
            var affirmed = Affirmations(story, synonyms, denials[i]).ToArray();
            var denied = same.Select(j => denials[j]).ToArray();
            if (affirmed.Length == 0)
            {
                continue;
            }

            var statements = denied.Select(denial => ("denied", denial.Value, Passage.Whole(story, denial.Sentence)))
                .Concat(affirmed.Select(affirmation => ("asserted", affirmation.Value, Passage.Whole(story, affirmation.Sentence))));
            var sides = ConflictSides.Of(story, lineages, statements);
            if (sides.Count > 1)
            {
                for (var j = i; j < denials.Length; j++)
                {
                    taken[j] |= denied.Any(denial => denial.Sentence == denials[j].Sentence);
                }

                yield return new Conflict(DisagreementKind.Polarity, denials[i].About, sides);
            }
        }
    }

    private static IEnumerable<Phrase> Denials(StoryText story, int number)
    {
        var sentence = story.Sentences[number];
        var tokens = sentence.Tokens;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!IsCue(tokens, i, out var after))
            {
                continue;
            }

            var end = after;
            while (end < tokens.Count && end - after < Reach && !tokens.Is(end, TokenKind.Mark))
            {
                end++;
            }

            foreach (var (first, second, head) in Triples(story, Content(sentence, after, end)))
            {
                var from = Math.Min(first.Token, head.Token);
                var to = Math.Max(second.Token, head.Token);
                var start = FirstOfPhrase(tokens, after, from);
                if (start - after <= MostBetween)
                {
                    yield return new Phrase(
                        number, first.Feature, second.Feature, head.Feature, Cut(tokens, FirstOfCue(tokens, i), to), Cut(tokens, start, to),
                        tokens[i] is not ("without" or "short"));
                }
            }

            i = after;
        }
    }

    /// <summary>Two telling words side by side and the noun they go with: after them, as in "mutual defense pact", or before, as in "pact of mutual defense".</summary>
    private static IEnumerable<(Word First, Word Second, Word Head)> Triples(StoryText story, List<Word> content)
    {
        for (var i = 0; i + 1 < content.Count; i++)
        {
            var (first, second) = (content[i], content[i + 1]);
            if (second.Token != first.Token + 1 || !story.Vocabulary.IsPlainWord(first.Feature) || !story.Vocabulary.IsPlainWord(second.Feature))
            {
                continue;
            }

            if (i + 2 < content.Count && content[i + 2].Token == second.Token + 1 && story.Vocabulary.IsPlainWord(content[i + 2].Feature))
            {
                yield return (first, second, content[i + 2]);
            }

            if (i > 0 && first.Token - content[i - 1].Token == 2 && story.Vocabulary.IsPlainWord(content[i - 1].Feature))
            {
                yield return (first, second, content[i - 1]);
            }
        }
    }

    private static IEnumerable<Phrase> Affirmations(StoryText story, Synonyms synonyms, Phrase denial)
    {
        foreach (var number in story.Postings(denial.First).ToArray().Intersect(story.Postings(denial.Second).ToArray()).Order())
        {
            var sentence = story.Sentences[number];
            var tokens = sentence.Tokens;
            if (!OneNews.IsNear(story, sentence.Article, story.Sentences[denial.Sentence].Article) || (denial.IsBare && !ShareName(story, sentence, story.Sentences[denial.Sentence])))
            {
                continue;
            }

            var clauses = Clauses.Of(tokens);
            var content = Content(sentence, 0, tokens.Count);
            for (var i = 0; i + 1 < content.Count; i++)
            {
                if (content[i].Feature != denial.First || content[i + 1].Feature != denial.Second || content[i + 1].Token != content[i].Token + 1
                    || Enumerable.Range(0, tokens.Count).Any(j => clauses[j] == clauses[content[i].Token] && (IsCue(tokens, j, out _) || Hypothetical.Contains(tokens[j]))))
                {
                    continue;
                }

                var after = i + 2 < content.Count && content[i + 2].Token == content[i + 1].Token + 1 ? content[i + 2] : (Word?)null;
                var before = i > 0 && content[i].Token - content[i - 1].Token <= Near ? content[i - 1] : (Word?)null;
                foreach (var head in new[] { after, before })
                {
                    if (head is { } noun && (noun.Feature == denial.Head || synonyms.AreNear(noun.Feature, denial.Head)))
                    {
                        var value = Cut(tokens, Math.Min(content[i].Token, noun.Token), Math.Max(content[i + 1].Token, noun.Token));
                        yield return new Phrase(number, denial.First, denial.Second, noun.Feature, value, value, false);
                        break;
                    }
                }
            }
        }
    }

    private static bool ShareName(StoryText story, AnalyzedSentence a, AnalyzedSentence b) =>
        a.Features.Intersect(b.Features).Any(feature => !story.Vocabulary.IsPlainWord(feature) && a.IsName(feature) && b.IsName(feature));

    private static bool Matches(Synonyms synonyms, Phrase a, Phrase b) =>
        a.First == b.First && a.Second == b.Second && (a.Head == b.Head || synonyms.AreNear(a.Head, b.Head));

    private static bool IsCue(TokenizedSentence tokens, int at, out int after)
    {
        after = tokens[at] == "short" ? at + 2 : at + 1;
        return Negation.IsCue(tokens, at);
    }

    /// <summary>"stopped short of" begins with its verb.</summary>
    private static int FirstOfCue(TokenizedSentence tokens, int cue) => tokens[cue] == "short" && cue > 0 ? cue - 1 : cue;

    private static int FirstOfPhrase(TokenizedSentence tokens, int after, int first)
    {
        var at = first;
        while (at > after && tokens.Is(at - 1, TokenKind.Word) && !FunctionWords.Contains(tokens[at - 1]) && !tokens[at - 1].EndsWith("ing", StringComparison.Ordinal))
        {
            at--;
        }

        return at;
    }

    private static List<Word> Content(AnalyzedSentence sentence, int from, int to)
    {
        var words = new List<Word>();
        for (var i = from; i < to; i++)
        {
            if (sentence.FeatureAt[i] >= 0)
            {
                words.Add(new Word(i, sentence.FeatureAt[i]));
            }
        }

        return words;
    }

    private static string Cut(TokenizedSentence tokens, int first, int last) => tokens.Text[tokens.Tokens[first].Start..tokens.Tokens[last].End];

    private readonly record struct Word(int Token, int Feature);

    /// <param name="Sentence">The sentence.</param>
    /// <param name="First">The first of the two words side by side.</param>
    /// <param name="Second">The second.</param>
    /// <param name="Head">The noun they go with.</param>
    /// <param name="Value">The words of the source.</param>
    /// <param name="About">The thing itself.</param>
    /// <param name="IsBare">The cue denies anything ("no", "not"), so that the sentences have to share a name as well.</param>
    private sealed record Phrase(int Sentence, int First, int Second, int Head, string Value, string About, bool IsBare);
}
