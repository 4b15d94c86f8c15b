using Collate.Language.Values;
using Collate.Summaries;

namespace Collate.Evidence;

/// <summary>Finds what somebody will do by one source, and will not by another: "Adler ruled out an emergency law", "the minister will bring an emergency bill"; "tax will not go up", "paid for by raising the tax".</summary>
/// <remarks>
/// What will not be is denied together with a word of what will, agreed or promised, or refused in a word of its own. What will be has to have half of the other's words by weight, two at least or a
/// telling one, in like words, and names that do not rule each other out. Nothing that is open, that was put off, or that one article has both ways.
/// </remarks>
internal sealed class IntentConflicts(StoryText story, IReadOnlyList<int> lineages, StoryClauses clauses, Likeness likeness)
{
    private const int EnoughPercent = 40;

    private const int MostDays = 5;

    private const int Same = 90;

    private const int Alike = 75;

    private const int MostRefusals = 48;

    private const int MostLookedAt = 200;

    private const int Few = 4;

    private const int MostPercent = 12;

    /// <summary>How far behind the word that denies it a word of agreement may stand.</summary>
    private const int Reach = 3;

    private static readonly HashSet<string> Agreed = WordPairs.Set("agreed promised committed consented planned going intend intends plan plans zugestimmt zugesagt vor accepté promis aceptado prometido");

    private static readonly HashSet<string> Refusing = WordPairs.Set(
        "refused refuses refusing rejected rejects rejecting excluded excludes ausgeschlossen ablehnen abgelehnt lehnt verweigert écarte écarté exclut exclu refusé refusent descarta descartó descartado rechaza rechazó niega odmítá odmítl odmítla vyloučil vyloučila");

    private static readonly HashSet<string> Light = WordPairs.Set("go goes going make makes made take takes have get come comes be plan plans intend say time day week year month people part keep put bring");

    /// <summary>"Not before spring": later, not never.</summary>
    private static readonly HashSet<string> Shifting = WordPairs.Set("before until unless vor bis avant antes hasta před");

    private static readonly HashSet<string> Positive = WordPairs.Set("promised agreed pledged vowed decided confirmed planning plant planen vyhlásí prévoit prévoient anuncia anunció annoncé");

    private static readonly HashSet<string> Open = WordPairs.Set("if unless until may might could whether consider considering hopes hope wants want demanded called urged should propose proposed ob falls wenn si sauf pokud");

    /// <summary>The conflicts, in order of the first refusal.</summary>
    public IEnumerable<Conflict> Find()
    {
        var taken = new HashSet<int>();
        if (!(story.Language is "en" or "de" or "fr" or "es" or "cs"))
        {
            yield break;
        }

        var plans = Enumerable.Range(0, story.Sentences.Count).Where(IsPlanned).Take(MostLookedAt).ToArray();
        foreach (var refusal in plans.Length == 0 ? [] : Enumerable.Range(0, story.Sentences.Count).Select(RefusalIn).OfType<Refusal>().Take(MostRefusals).ToArray())
        {
            int[] others = [.. plans.Where(other => !taken.Contains(other) && other != refusal.Clause.Sentence && Contradicts(refusal, other))];
            if (taken.Contains(refusal.Clause.Sentence) || others.Length == 0)
            {
                continue;
            }

            var sides = ConflictSides.Of(
                story, lineages, [("refused", clauses.Wording(refusal.Clause), Passage.Whole(story, refusal.Clause.Sentence)), .. others.Select(other => ("planned", story.Sentences[other].Text, Passage.Whole(story, other)))]);
            if (sides.Count > 1)
            {
                taken.UnionWith(others);
                taken.Add(refusal.Clause.Sentence);
                var tokens = story.Sentences[refusal.Clause.Sentence].Tokens;
                yield return new Conflict(DisagreementKind.Polarity, string.Join(' ', refusal.Words.Select(word => tokens.Raw(word.Token).ToString())), sides);
            }
        }
    }

    private Refusal? RefusalIn(int number)
    {
        var tokens = story.Sentences[number].Tokens;
        if (!story.Sentences[number].Negated && !HasRefusal(tokens))
        {
            return null;
        }

        foreach (var clause in IsOpen(tokens, 0, tokens.Count - 1) ? [] : clauses.Of(number))
        {
            var at = RefusedAt(tokens, clause);
            if (at < 0 || Enumerable.Range(at, clause.Last - at + 2).Any(i => Shifting.Contains(tokens[i])))
            {
                continue;
            }

            var from = at;
            while (from > clause.First && tokens[from] is not ("that" or "dass" or "que" or "že"))
            {
                from--;
            }

            ClauseWord[] words = [.. clause.Words.Where(word => !word.IsName && word.Token >= from && word.Token != at && !Light.Contains(tokens[word.Token]) && !Agreed.Contains(tokens[word.Token]) && !tokens[word.Token].EndsWith("ly", StringComparison.Ordinal))];
            if (words.Length > 1)
            {
                var behind = clause.After(at);
                return new Refusal(clause, words, behind.Length > 0 && behind[0].Token <= at + 2 && !behind[0].IsName && !Light.Contains(tokens[behind[0].Token]) && !Agreed.Contains(tokens[behind[0].Token]) ? behind[0].Feature : null);
            }
        }

        return null;
    }

    private static bool HasRefusal(TokenizedSentence tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (Refusing.Contains(tokens[i]) || (tokens[i + 1] == "out" && tokens[i] is "ruled" or "rules" or "ruling"))
            {
                return true;
            }
        }

        return false;
    }

    private static int RefusedAt(TokenizedSentence tokens, Clause clause)
    {
        for (var i = clause.First; i <= clause.Last; i++)
        {
            if (clause.Cue < 0 && (Refusing.Contains(tokens[i]) || (tokens[i] is "ruled" or "rules" or "ruling" && tokens[i + 1] == "out")))
            {
                return i;
            }

            if (i == clause.Cue && tokens[i] is not ("no" or "without" or "nobody" or "none" or "denied" or "neither" or "nor") && (IsWill(tokens, i) || Enumerable.Range(i + 1, Reach).Any(at => Agreed.Contains(tokens[at]))) && tokens[i + 1] is not ("only" or "just" or "yet" or "necessarily" or "until" or "be"))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsWill(TokenizedSentence tokens, int cue) =>
        tokens[cue] is "won't" or "wouldn't" || tokens[cue - 1] is "will" or "would" or "werde" or "wird" or "werden" || tokens[cue + 1] is "will" or "going" || tokens[cue - 1].EndsWith("ra", StringComparison.Ordinal) || tokens[cue + 1].EndsWith("rá", StringComparison.Ordinal) || tokens[cue + 1].EndsWith("rán", StringComparison.Ordinal);

    private bool IsPlanned(int number)
    {
        var sentence = story.Sentences[number];
        if (sentence.Negated)
        {
            return false;
        }

        return clauses.Of(number).Any(clause => IsPlanned(sentence.Tokens, clause));
    }

    private static bool IsPlanned(TokenizedSentence tokens, Clause clause)
    {
        var isPlan = clause.IsPlan;
        for (var i = clause.First; i <= clause.Last; i++)
        {
            isPlan |= Positive.Contains(tokens[i]);
            if (Refusing.Contains(tokens[i]) || (tokens[i] is "ruled" or "rules" && tokens[i + 1] == "out"))
            {
                return false;
            }
        }

        return isPlan && !IsOpen(tokens, clause.First, clause.Last);
    }

    private static bool IsOpen(TokenizedSentence tokens, int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (Open.Contains(tokens[i]))
            {
                return true;
            }
        }

        return false;
    }

    private bool Contradicts(Refusal refusal, int other)
    {
        var two = story.Sentences[other];
        if (lineages[refusal.Clause.Article] == lineages[two.Article] || !OneNews.IsWithin(story, refusal.Clause.Article, two.Article, MostDays))
        {
            return false;
        }

        return clauses.Of(other).Any(clause => IsPlanned(two.Tokens, clause) && !AreNamedApart(refusal.Clause.Words, clause.Words) && IsEnough(refusal, clause));
    }

    private bool IsEnough(Refusal refusal, Clause clause)
    {
        long shared = 0, all = 0;
        var (count, exact, isTelling) = (0, 0, false);
        foreach (var word in refusal.Words)
        {
            all += clauses.WeightOf(word.Feature);
            var best = 0;
            foreach (var found in clause.Words)
            {
                best = Math.Max(best, found.IsName ? 0 : likeness.Of(found.Feature, word.Feature));
            }

            if (best >= Alike)
            {
                shared += clauses.WeightOf(word.Feature);
                count++;
                exact += best >= Same ? 1 : 0;
                isTelling |= best >= Same && IsTelling(word.Feature);
            }
        }

        var shareName = refusal.Clause.Words.Any(word => word.IsName && clause.Words.Any(found => found.IsName && found.Feature == word.Feature));
        var doing = refusal.Clause.Cue < 0 ? null : refusal.Doing;
        return (doing is not { } key || clause.Words.Any(word => likeness.Of(word.Feature, key) >= Alike)) && (shareName || (exact > 1 && refusal.Clause.Cue >= 0)) && count > 1 && isTelling && 100 * shared >= EnoughPercent * all;
    }

    private bool IsTelling(int feature) => story.Postings(feature).Length is var count && (count <= Few || 100 * count <= MostPercent * story.Sentences.Count);

    private static bool AreNamedApart(ClauseWord[] a, ClauseWord[] b)
    {
        ClauseWord[] one = [.. a.Where(word => word.IsName)], other = [.. b.Where(word => word.IsName)];
        return one.Length > 0 && other.Length > 0 && !one.Any(word => other.Any(found => found.Feature == word.Feature));
    }

    /// <param name="Clause">The clause.</param>
    /// <param name="Words">What is refused: its words without names.</param>
    /// <param name="Doing">What will not be done, where the word says something.</param>
    private sealed record Refusal(Clause Clause, ClauseWord[] Words, int? Doing);
}
