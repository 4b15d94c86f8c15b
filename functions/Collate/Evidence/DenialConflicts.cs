using Collate.Language.Values;
using Collate.Summaries;

namespace Collate.Evidence;

/// <summary>Finds what one source denies and another asserts: "Orsini did not testify", "Orsini testified for two days"; "nobody was injured", "a guard was injured".</summary>
/// <remarks>
/// A denial is matched by what is denied (the first telling word behind the cue), by who is said not to have done it, and by most of its other words. What is denied of nobody in particular,
/// "nobody was hurt", is only matched for harm to people, and on the same day.
/// </remarks>
internal sealed class DenialConflicts(StoryText story, IReadOnlyList<int> lineages, StoryClauses clauses)
{
    /// <summary>How much of a denial's words the assertion has to have by weight, in per cent.</summary>
    private const int EnoughPercent = 60;

    /// <summary>How many words behind the cue belong to what is denied.</summary>
    private const int Reach = 5;

    private const int MostQuotedPercent = 40;

    private const int MostDenials = 500;

    /// <summary>Up to so many sentences that have a word in common with a denial are looked at.</summary>
    private const int MostSentences = 200;

    /// <summary>Words behind a cue that make no denial of a fact: "not clear", "not yet", "did not say", "not only".</summary>
    private static readonly HashSet<string> Soft = WordPairs.Set(
        "clear clearly known sure certain yet immediately immediate only just until necessarily longer least enough say comment respond reply answer know believe think want need elaborate specify comments more less fewer doubt matter surprise");

    private static readonly HashSet<string> Intentions = WordPairs.Set("plan plans intention intentions");

    private static readonly HashSet<string> Nobodies = WordPairs.Set("nobody niemand personne nadie");

    private readonly Dictionary<int, List<int>> _sentencesWith = [];

    /// <summary>The conflicts, in order of the first denial.</summary>
    public IEnumerable<Conflict> Find()
    {
        var taken = new HashSet<int>();
        var denials = Enumerable.Range(0, story.Sentences.Count)
            .Where(i => story.Sentences[i] is { Negated: true, QuotedPercent: < MostQuotedPercent })
            .SelectMany(clauses.Of)
            .Select(DenialOf)
            .OfType<Denial>()
            .Take(MostDenials);
        foreach (var denial in denials)
        {
            if (taken.Contains(denial.Clause.Sentence))
            {
                continue;
            }

            var asserted = new List<Clause>();
            var denied = new List<Clause> { denial.Clause };
            foreach (var clause in Candidates(denial))
            {
                (clause.Cue < 0 ? asserted : denied).Add(clause);
            }

            if (asserted.Count == 0)
            {
                continue;
            }

            var sides = ConflictSides.Of(
                story, lineages, [.. denied.Select(clause => Statement("denied", clause)), .. asserted.Select(clause => Statement("asserted", clause))]);
            if (sides.Count > 1)
            {
                taken.UnionWith(denied.Select(clause => clause.Sentence));
                yield return new Conflict(DisagreementKind.Polarity, clauses.Topic(denial.Clause, asserted[0]), sides);
            }
        }
    }

    private (string Key, string Value, Passage Passage) Statement(string key, Clause clause) =>
        (key, clauses.Wording(clause), Passage.Whole(story, clause.Sentence));

    private Denial? DenialOf(Clause clause)
    {
        if (clause.Cue < 0 || clauses.IsUnsure(clause, clause.Cue))
        {
            return null;
        }

        var tokens = story.Sentences[clause.Sentence].Tokens;
        var after = clause.After(clause.Cue);
        after = after[..CountUpToMark(tokens, clause.Cue, after)];
        if (tokens[clause.Cue] is "without" or "ohne" or "sans" or "sin" or "neither" or "nor" or "never" or "denied" or "denies" or "short" || Soft.Contains(tokens[clause.Cue + 1]))
        {
            return null;
        }

        // "Will not begin before spring": later, not never.
        if (clause.IsPlan && tokens[clause.Last + 1] is "before" or "until" or "unless")
        {
            return null;
        }

        // "has no plans to close": what is denied is the closing.
        var skipped = after.Length > 0 && Intentions.Contains(tokens[after[0].Token]) ? 1 : 0;
        if (after.Length <= skipped || Soft.Contains(tokens[after[skipped].Token]))
        {
            return null;
        }

        after = after[skipped..Math.Min(after.Length, skipped + Reach)];
        var before = clause.Before(clause.Cue);
        var isOfNobody = Nobodies.Contains(tokens[clause.Cue]) || (tokens[clause.Cue] == "no" && (tokens[clause.Cue + 1] == "one" || story.Kinship.Grows(after[0].Feature)));
        var isOfNone = tokens[clause.Cue] == "none" && tokens[clause.Cue + 1] == "of" && after.Length > 1;
        var isNoun = tokens[clause.Cue] is "no" or "kein" or "keine" or "keinen" or "aucun" or "aucune" or "ningún" or "ninguna" && skipped == 0;
        if (tokens[clause.Cue + 1] == "one")
        {
            after = Without(after, tokens, "one");
        }

        if (after.Length == 0)
        {
            return null;
        }

        return isOfNobody ? new Denial(clause, after[0].Feature, -1, after.ToArray(), story.Kinship.Grows(after[0].Feature))
            : isOfNone ? new Denial(clause, after[1].Feature, after[0].Feature, after.ToArray(), false)
            : isNoun ? new Denial(clause, after[0].Feature, -1, after.ToArray(), false)
            : before.Length == 0 ? null
            : new Denial(clause, after[0].Feature, before[^1].Feature, [before[^1], .. after], false);
    }

    /// <summary>How many words stand before the next comma: what follows it is somebody's comment.</summary>
    private static int CountUpToMark(TokenizedSentence tokens, int cue, ReadOnlySpan<ClauseWord> after)
    {
        var end = cue + 1;
        while (end < tokens.Count && tokens[end] is not ("," or ";" or ":"))
        {
            end++;
        }

        var count = 0;
        while (count < after.Length && after[count].Token < end)
        {
            count++;
        }

        return count;
    }

    private static ReadOnlySpan<ClauseWord> Without(ReadOnlySpan<ClauseWord> words, TokenizedSentence tokens, string word) =>
        words.Length > 0 && tokens[words[0].Token] == word ? words[1..] : words;

    /// <summary>The clauses of other articles that speak of what is denied, asserted or denied.</summary>
    private IEnumerable<Clause> Candidates(Denial denial)
    {
        var rarest = denial.Subject >= 0 && story.Postings(denial.Subject).Length < story.Postings(denial.Key).Length && !denial.IsHarm ? denial.Subject : denial.Key;
        foreach (var number in SentencesWith(rarest))
        {
            var sentence = story.Sentences[number];
            if (sentence.Article == denial.Clause.Article || sentence.QuotedPercent >= MostQuotedPercent)
            {
                continue;
            }

            foreach (var clause in clauses.Of(number))
            {
                if (Speaks(denial, clause))
                {
                    yield return clause;
                    break;
                }
            }
        }
    }

    /// <summary>The sentences that have a word or one that means the same, in order.</summary>
    private List<int> SentencesWith(int feature)
    {
        if (_sentencesWith.TryGetValue(feature, out var known))
        {
            return known;
        }

        var all = new List<int>();
        foreach (var other in story.Kinship.KinOf(feature).Prepend(feature))
        {
            var postings = story.Postings(other);
            all.AddRange(postings[..Math.Min(postings.Length, MostSentences)]);
        }

        all.Sort();
        var found = new List<int>(all.Count);
        foreach (var sentence in all)
        {
            if (found.Count == 0 || found[^1] != sentence)
            {
                found.Add(sentence);
            }
        }

        _sentencesWith.Add(feature, found);
        return found;
    }

    private bool Speaks(Denial denial, Clause clause)
    {
        if (KeyIn(clause, denial.Key) is not { } key || clauses.IsUnsure(clause, key) || IsPlan(clause, key) != IsPlan(denial.Clause, denial.Words[^1].Token)
            || !(denial.IsHarm && IsBefore(clause, denial.Clause.Article)) && !clauses.AreAtOneTime(denial.Clause, clause, denial.IsHarm || denial.Subject < 0 ? 0 : 1) || (denial.Subject >= 0 && !clauses.HasExactly(clause.Words, denial.Subject)))
        {
            return false;
        }

        long shared = 0, all = 0;
        var count = 0;
        foreach (var word in denial.Words)
        {
            var weight = clauses.WeightOf(word.Feature);
            all += weight;
            if (clauses.HasExactly(clause.Words, word.Feature))
            {
                shared += weight;
                count++;
            }
        }

        return (count > 1 || (denial.IsHarm && denial.Words.Length == 1)) && 100 * shared >= EnoughPercent * all;
    }

    /// <summary>"Was killed on Wednesday" against what was written on Friday: "no deaths have been reported".</summary>
    private bool IsBefore(Clause clause, int article) =>
        clause.When is { } when && when.From == when.To && story.Articles[article].Article.Published?.Day is { } day && when.To < day && when.To >= day.AddDays(-OneNews.MostDays);

    private int? KeyIn(Clause clause, int key)
    {
        foreach (var word in clause.Words)
        {
            // "Hurt trade" harms nobody.
            var tokens = story.Sentences[clause.Sentence].Tokens;
            if (clauses.AreExactlyOne(word.Feature, key) && !(tokens[word.Token] == "hurt" && !HarmConflicts.IsPassive(tokens, word.Token)))
            {
                return word.Token;
            }
        }

        return null;
    }

    private bool IsPlan(Clause clause, int until) => Plans.IsIn(story.Sentences[clause.Sentence].Tokens, clause.First, until);

    /// <param name="Clause">The clause.</param>
    /// <param name="Key">What is denied.</param>
    /// <param name="Subject">Of whom, or -1.</param>
    /// <param name="Words">The words an assertion has to have most of.</param>
    /// <param name="IsHarm">Whether it denies that anybody came to harm.</param>
    private sealed record Denial(Clause Clause, int Key, int Subject, ClauseWord[] Words, bool IsHarm);
}
