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
    /// <summary>A thing that stands in more sentences than this, and in more than <see cref="MostPercent"/> of them, is what the story is about.</summary>
    private const int MostSentences = 5;

    private const int MostPercent = 8;

    private const int MostDenials = 64;

    /// <summary>How many sentences that speak of what is denied are looked at.</summary>
    private const int MostLookedAt = 48;

    private const int MostDays = 6;

    /// <summary>How far one word stands for another that is denied, and for one beside it.</summary>
    private const int Same = 90;

    private const int Alike = 75;

    private static readonly HashSet<string> Nouns = WordPairs.Set("no kein keine keinen keinem keinerlei aucun aucune ningún ninguna žádný žádná žádné žádnou");

    private static readonly HashSet<string> Verbs = WordPairs.Set("not never nicht nie niemals pas jamais no nunca jamás");

    private static readonly HashSet<string> Soft = WordPairs.Set(
        "clear clearly known sure certain yet immediately immediate only just until necessarily longer least enough say comment respond reply answer know believe think want need elaborate specify comments more less fewer doubt matter surprise "
        + "one way time reason indication sign signs evidence details information word plans idea question need choice matter other others further additional new doubt case place part problem problems issue issues change changes sense damage survivors "
        + "seulement encore plus mehr nur noch sólo solo más todavía aún");

    /// <summary>What an alarm or a bomb does when it goes off.</summary>
    private static readonly HashSet<string> Sounds = [.. WordPairs.Set("sound sounded ring rang explode detonate").Select(Language.Stemmer.Stem)];

    private static readonly HashSet<string> TimesOfDay = WordPairs.Set("night morning evening afternoon day nacht abend morgen nuit soir matin noche mañana tarde madrugada");

    private static readonly HashSet<string> Decided = WordPairs.Set("decided chosen chose opted vowed promised agreed");

    private static readonly HashSet<string> Light = WordPairs.Set("go goes went gone come comes came make makes made have had take took taken get got give gave given use used see saw seen receive received do did done found find heard reported");

    /// <summary>What may come true later the same day: the stems of "charged", "arrested", "identified".</summary>
    private static readonly HashSet<string> Changing = [.. WordPairs.Set("charged arrested arrests identified named recovered confirmed claimed responsibility decided decision announced released agreed agreement deal suspects suspect motive cause").Select(Language.Stemmer.Stem)];

    private static readonly HashSet<string> Open = WordPairs.Set(
        "if whether may might could would should possible possibly potential any ever demand demanded demands call called calls want wants wanted hope hopes hoped seek sought ask asked fear feared risk threat threatened "
        + "si pourrait pourraient podría podrían könnte könnten soll sollte sollten falls ob");

    private readonly Dictionary<int, int[]> _sentencesWith = [];

    /// <summary>The conflicts, in order of the first denial.</summary>
    public IEnumerable<Conflict> Find()
    {
        if (!(story.Language is "en" or "de" or "fr" or "es"))
        {
            yield break;
        }

        var taken = new HashSet<int>();
        var denials = Enumerable.Range(0, story.Sentences.Count).SelectMany(DenialsIn).Take(MostDenials).ToArray();
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

    private IEnumerable<Denial> DenialsIn(int number)
    {
        var tokens = story.Sentences[number].Tokens;
        if (!story.Sentences[number].Negated)
        {
            yield break;
        }

        foreach (var clause in clauses.Of(number))
        {
            for (var cue = clause.Cue; cue >= 0 && cue <= clause.Last; cue++)
            {
                if (!Negation.IsCue(tokens, cue) || clauses.IsUnsure(clause, cue) || Soft.Contains(tokens[cue + 1]))
                {
                    continue;
                }

                // What follows a comma is somebody's comment.
                var end = cue + 1;
                while (end <= clause.Last && tokens[end] is not ("," or ";"))
                {
                    end++;
                }

                var after = clause.After(cue).ToArray().Where(word => word.Token < end).ToArray();
                if (after.Length == 0 || after[0].Token > cue + 3 || Soft.Contains(tokens[after[0].Token]))
                {
                    continue;
                }

                foreach (var denial in IsNounCue(tokens, cue) ? OfThing(clause, tokens, after) : OfDoing(clause, tokens, cue, after))
                {
                    yield return denial;
                }
            }
        }
    }

    /// <summary>"No bank card details were compromised": the last of the words side by side, and what is done with it.</summary>
    private IEnumerable<Denial> OfThing(Clause clause, TokenizedSentence tokens, ClauseWord[] after)
    {
        var head = 0;
        while (story.Language == "de" && head + 1 < after.Length && !tokens.IsCapitalised(after[head].Token))
        {
            head++;
        }

        while (story.Language == "en" && head < 2 && head + 1 < after.Length && after[head + 1].Token == after[head].Token + 1 && !IsVerbForm(tokens[after[head + 1].Token]))
        {
            head++;
        }

        var words = after[..Math.Min(after.Length, head + 5)];
        // "Pas une grenade lacrymogène": the adjective tells more.
        if (story.Language is "fr" or "es" && after.Length > 1 && after[1].Token == after[0].Token + 1 && IsRare(after[1].Feature) && clauses.WeightOf(after[1].Feature) >= clauses.WeightOf(after[0].Feature) && !IsVerbForm(tokens[after[1].Token]))
        {
            yield return new Denial(clause, after[1].Feature, -1, words);
        }

        if (head > 0 && Soft.Contains(tokens[after[head].Token]) && IsVeryRare(after[head - 1].Feature))
        {
            yield return new Denial(clause, after[head - 1].Feature, -1, words);
        }

        if (!after[head].IsName && IsRare(after[head].Feature) && !Soft.Contains(tokens[after[head].Token]))
        {
            yield return new Denial(clause, after[head].Feature, -1, words);
        }

        if (head + 1 < after.Length && after[head + 1].Token <= after[head].Token + 4 && IsVerbForm(tokens[after[head + 1].Token]) && !Light.Contains(tokens[after[head + 1].Token]))
        {
            yield return new Denial(clause, after[head + 1].Feature, after[head].Feature, words);
        }
    }

    /// <summary>"Never went to the monitor": what is done, or where that says little, to what.</summary>
    private IEnumerable<Denial> OfDoing(Clause clause, TokenizedSentence tokens, int cue, ClauseWord[] after)
    {
        var before = clause.Before(cue).ToArray();
        if (tokens[cue] == "not" && tokens[cue + 1] == "to" && Decided.Contains(tokens[cue - 1]))
        {
            foreach (var word in after.Take(2).Where(word => !word.IsName && IsRare(word.Feature) && !Light.Contains(tokens[word.Token])).ToArray())
            {
                yield return new Denial(clause with { IsPlan = true }, word.Feature, -1, after[..Math.Min(after.Length, 5)]);
            }

            yield break;
        }

        if (!(Verbs.Contains(tokens[cue]) || tokens[cue].EndsWith("n't", StringComparison.Ordinal)) || before.Length == 0 || after[0].Token > cue + 2 || tokens[cue + 1] is "pour" or "to" || (tokens[cue] == "never" && tokens[cue + 1].EndsWith('s')))
        {
            yield break;
        }

        if (!Light.Contains(tokens[after[0].Token]))
        {
            if (IsRare(after[0].Feature))
            {
                yield return new Denial(clause, after[0].Feature, before[^1].Feature, [before[^1], .. after[..Math.Min(after.Length, 4)]]);
            }
        }
        else if (after.Length > 1 && !after[1].IsName && IsVeryRare(after[1].Feature))
        {
            yield return new Denial(clause, after[1].Feature, -1, [before[^1], .. after[..Math.Min(after.Length, 4)]]);
        }
    }

    /// <summary>In Spanish "no" denies what is done, not a thing.</summary>
    private bool IsNounCue(TokenizedSentence tokens, int cue) => (Nouns.Contains(tokens[cue]) && (tokens[cue] != "no" || story.Language == "en"))
        || (tokens[cue] == "pas" && tokens[cue + 1] is "un" or "une" or "la" && (tokens[cue + 1] != "la" || tokens[cue + 2] == "moindre"));

    private bool IsVeryRare(int feature) => story.Postings(feature).Length <= 3 && story.Vocabulary.WeightOfFeature(feature) >= Vocabulary.RareWeight / 3;

    private static bool IsVerbForm(string word) => word.EndsWith("ed", StringComparison.Ordinal) || word is "found" or "seen" or "heard" or "made" or "given" or "taken" or "came" or "went" or "left" or "shot";

    private bool IsRare(int feature)
    {
        var count = story.Postings(feature).Length;
        return count <= MostSentences || 100 * count <= MostPercent * story.Sentences.Count;
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
        var tokens = story.Sentences[clause.Sentence].Tokens;
        // "Sources close to the matter" close nothing.
        if (clause.Cue >= 0 || (tokens[token] == "close" && tokens[token + 1] == "to") || ((IsOfState(denial) || Changing.Contains(story.Vocabulary.TextOf(denial.Key))) && IsLater(clause.Article, denial.Clause.Article)) || !OneNews.IsWithin(story, denial.Clause.Article, clause.Article, MostDays) || (denial.Clause.When is { } one && clause.When is { } other && !one.Overlaps(other))
            || clause.IsPlan != denial.Clause.IsPlan || AreNamedApart(denial, clause)
            || IsElsewhere(clause, denial.Clause.Article) || IsElsewhere(denial.Clause, clause.Article))
        {
            return false;
        }

        for (var i = clause.First; i < token; i++)
        {
            if (Open.Contains(tokens[i]))
            {
                return false;
            }
        }

        return IsThere(tokens, clause, token)
            || (denial.Subject >= 0 && clause.Words.Any(word => word.Token != token && likeness.Of(word.Feature, denial.Subject) >= Alike) && ShareObject(denial, clause))
            || (denial.Subject < 0 && (IsVeryRare(denial.Key) || denial.Words.Any(word => word.Feature != denial.Key && clause.Words.Any(found => found.Token != token && likeness.Of(found.Feature, word.Feature) >= Same))));
    }

    /// <summary>"Neither has been charged" tells of the day it is written; "no warning was given" of the event.</summary>
    private bool IsOfState(Denial denial)
    {
        var tokens = story.Sentences[denial.Clause.Sentence].Tokens;
        for (var i = denial.Clause.First; i <= denial.Clause.Last; i++)
        {
            if (tokens[i] is "has" or "have" or "is" or "are" or "remains" or "hat" or "haben" or "ist" or "sind" or "est" or "sont" or "ha" or "han" or "es" or "está" || tokens[i] is "hasn't" or "haven't" or "isn't" or "aren't")
            {
                return true;
            }
        }

        return false;
    }

    private bool IsLater(int article, int other) =>
        story.Articles[article].Article.Published?.Instant is { } one && story.Articles[other].Article.Published?.Instant is { } two && one > two;

    /// <summary>What it is done to, where the denial says so, has to be spoken of by both.</summary>
    private bool ShareObject(Denial denial, Clause clause)
    {
        var tokens = story.Sentences[denial.Clause.Sentence].Tokens;
        var objects = denial.Words.Where(word => word.Feature != denial.Key && word.Feature != denial.Subject && !TimesOfDay.Contains(tokens[word.Token])).ToArray();
        var shared = objects.Where(word => clause.Words.Any(found => likeness.Of(found.Feature, word.Feature) >= Same)).Sum(word => (long)clauses.WeightOf(word.Feature));
        return objects.Length == 0 || 2 * shared > objects.Where(word => !word.IsName).Sum(word => (long)clauses.WeightOf(word.Feature));
    }

    /// <summary>Whether a clause names a place that another article does not name at all.</summary>
    private bool IsElsewhere(Clause clause, int article)
    {
        var tokens = story.Sentences[clause.Sentence].Tokens;
        return clause.Words.Any(word => tokens.IsCapitalised(word.Token) && tokens[word.Token - 1] is "in" or "at" or "near" or "à" or "en" or "from" or "dans" or "for"
            && story.Language != "de" && !story.SentencesOf(article).Any(sentence => sentence.Features.AsSpan().Contains(word.Feature)) && !story.Titles[article].AsSpan().Contains(word.Feature));
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

    private static bool AreNamedApart(Denial denial, Clause clause)
    {
        var (one, other) = (denial.Clause.Words.Where(word => word.NamesThing).ToArray(), clause.Words.Where(word => word.NamesThing).ToArray());
        return one.Length > 0 && other.Length > 0 && !one.Any(word => other.Any(found => found.Feature == word.Feature));
    }

    /// <param name="Clause">The clause.</param>
    /// <param name="Key">What is denied.</param>
    /// <param name="Subject">Of whom or what, or -1 where it is denied altogether.</param>
    /// <param name="Words">What is denied with the words beside it.</param>
    private sealed record Denial(Clause Clause, int Key, int Subject, ClauseWord[] Words);
}
