using Collate.Language.Values;
using Collate.Summaries;

namespace Collate.Evidence;

/// <summary>Finds what one source says there was none of, or that it did not happen, and another tells of in other words: "no skull was found", "there is a whole skull in one of those rocks".</summary>
/// <remarks>
/// Where <see cref="DenialConflicts"/> asks for most of the words, this asks for the thing itself, which must be rare in the story: who denies it says so of the event, and so does who tells of it.
/// An article that does both takes no side.
/// </remarks>
internal sealed class LooseDenials(StoryText story, IReadOnlyList<int> lineages, StoryClauses clauses, Likeness likeness)
{
    private const int MostDenials = 64;

    /// <summary>How many sentences that speak of what is denied are looked at.</summary>
    private const int MostLookedAt = 48;

    /// <summary>How far one word stands for another that is denied, and for one beside it.</summary>
    private const int Same = 90;

    private const int Alike = 75;

    /// <summary>What an alarm or a bomb does when it goes off.</summary>
    private static readonly HashSet<string> Sounds = [.. WordPairs.Set("sound sounded ring rang explode detonate").Select(Language.Stemmer.Stem)];

    private readonly DenialReader _reader = new(story, clauses);
    private readonly DenialGuards _guards = new(story, clauses, likeness);
    private readonly Dictionary<int, int[]> _sentencesWith = [];

    /// <summary>The conflicts, in order of the first denial.</summary>
    public IEnumerable<Conflict> Find()
    {
        if (!(story.Language is "en" or "de" or "fr" or "es"))
        {
            yield break;
        }

        var taken = new HashSet<int>();
        var denials = Enumerable.Range(0, story.Sentences.Count).SelectMany(_reader.DenialsIn).Take(MostDenials).ToArray();
        foreach (var denial in denials)
        {
            if (taken.Contains(denial.Clause.Sentence))
            {
                continue;
            }

            var statements = new List<(string Key, string Value, Passage Passage)> { Statement("denied", denial.Clause) };
            var asserted = new List<Clause>();
            foreach (var sentence in SentencesWith(denial.Key).Take(MostLookedAt))
            {
                foreach (var clause in clauses.Of(sentence))
                {
                    if (clause != denial.Clause && TokenOf(clause, denial.Key) is { } token)
                    {
                        if (IsDenied(clause, token))
                        {
                            statements.Add(Statement("denied", clause));
                        }
                        else if (clause.Article == denial.Clause.Article || Asserts(denial, clause, token))
                        {
                            statements.Add(Statement("asserted", clause));
                            asserted.Add(clause);
                        }
                    }
                }
            }

            if (asserted.Count == 0)
            {
                continue;
            }

            var sides = ConflictSides.Of(story, lineages, statements);
            if (sides.Count > 1)
            {
                taken.UnionWith(statements.Select(statement => statement.Passage.Sentence));
                yield return new Conflict(DisagreementKind.Polarity, AboutOf(denial), sides);
            }
        }
    }

    private (string Key, string Value, Passage Passage) Statement(string key, Clause clause) => (key, clauses.Wording(clause), Passage.Whole(story, clause.Sentence));

    private string AboutOf(Denial denial)
    {
        var tokens = story.Sentences[denial.Clause.Sentence].Tokens;
        return string.Join(' ', denial.Words.Select(word => tokens.Raw(word.Token).ToString()));
    }

    private int[] SentencesWith(int key)
    {
        if (!_sentencesWith.TryGetValue(key, out var found))
        {
            var all = new SortedSet<int>();
            var isSound = Sounds.Contains(story.Vocabulary.TextOf(key));
            for (var feature = 0; feature < story.Vocabulary.Count; feature++)
            {
                if (likeness.AreForms(key, feature) || (isSound && story.Vocabulary.TextOf(feature) is "went" or "goe" or "go"))
                {
                    all.UnionWith(story.Postings(feature)[..Math.Min(MostLookedAt, story.Postings(feature).Length)].ToArray());
                }
            }

            _sentencesWith.Add(key, found = [.. all]);
        }

        return found;
    }

    private int? TokenOf(Clause clause, int key)
    {
        var tokens = story.Sentences[clause.Sentence].Tokens;
        var isSound = Sounds.Contains(story.Vocabulary.TextOf(key));
        foreach (var word in clause.Words)
        {
            if (likeness.AreForms(word.Feature, key) || (isSound && tokens[word.Token] is "went" or "goes" or "going" && tokens[word.Token + 1] == "off"))
            {
                return word.Token;
            }
        }

        return null;
    }

    private static bool IsDenied(Clause clause, int token) => clause.Cue >= 0 && clause.Cue < token;

    private bool Asserts(Denial denial, Clause clause, int token)
    {
        if (!_guards.MayContradict(denial, clause, token))
        {
            return false;
        }

        var tokens = story.Sentences[clause.Sentence].Tokens;
        return IsThere(tokens, clause, token)
            || (denial.Subject >= 0 && clause.Words.Any(word => word.Token != token && likeness.Of(word.Feature, denial.Subject) >= Alike) && _guards.ShareObject(denial, clause))
            || (denial.Subject < 0 && ((_reader.IsVeryRare(denial.Key) && (!IsForSome(denial) && !denial.IsOfSpeaker || _guards.ShareObject(denial, clause))) || !denial.IsOfSpeaker && denial.Words.Any(word => word.Feature != denial.Key && clause.Words.Any(found => found.Token != token && likeness.Of(found.Feature, word.Feature) >= Same))));
    }

    /// <summary>"No exemption for people who live inside the zone": for others there may be.</summary>
    private bool IsForSome(Denial denial)
    {
        var key = denial.Words.First(word => word.Feature == denial.Key).Token;
        return story.Sentences[denial.Clause.Sentence].Tokens[key + 1] is "for" or "für" or "pour" or "para";
    }

    /// <summary>"There is a skull", "a warning was broadcast".</summary>
    private static bool IsThere(TokenizedSentence tokens, Clause clause, int token)
    {
        for (var i = clause.First; i < token; i++)
        {
            if (tokens[i] is "there" && tokens[i + 1] is "is" or "was" or "were" or "are" or "'s")
            {
                return true;
            }
        }

        for (var i = token + 1; i <= Math.Min(clause.Last, token + 5); i++)
        {
            if (tokens[i] is "will" or "would" or "was" or "were" or "has" or "had" or "been" or "wurde" or "wurden" or "est" or "été" or "fue" or "fueron")
            {
                return tokens[token - 1] is "a" or "an" or "one" or "une" or "un" or "una" or "eine" or "ein" || tokens[token - 2] is "a" or "an" or "one" or "une" or "un" or "una" or "eine" or "ein";
            }
        }

        return false;
    }
}
