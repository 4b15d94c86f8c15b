namespace Collate.Evidence;

/// <summary>Finds opposite words said of one thing in clauses that are built differently: "they opened the gates of the dam", "the gates remained closed all night".</summary>
/// <remarks>
/// Where <see cref="OppositeConflicts"/> asks for one subject before the word, this asks for a telling word near it on either side that both share and that few other sentences have. Not where
/// one article comes days later: what is open now may have been closed then.
/// </remarks>
internal sealed class LooseOpposites(StoryText story, IReadOnlyList<int> lineages, StoryClauses clauses, Likeness likeness)
{
    /// <summary>How many words on either side of the opposite are looked at.</summary>
    private const int Reach = 4;

    private const int Alike = 75;

    /// <summary>What stands in more of the sentences than this, in per cent, is what the story is about.</summary>
    private const int MostPercent = 25;

    private const int MostStatements = 200;

    private static readonly HashSet<string> OtherTimes = Collate.Language.Values.WordPairs.Set("again now later then earlier before until once first initially previously last next still if could should whether partly some most many half");

    /// <summary>The conflicts, in order of their first sentence.</summary>
    public IEnumerable<Conflict> Find()
    {
        var all = Enumerable.Range(0, story.Sentences.Count).SelectMany(StatementsIn).Take(MostStatements).ToArray();
        var byList = all.ToLookup(statement => Math.Abs(statement.Sign));
        var sides = new OppositeSides(story, lineages, clauses);
        foreach (var one in IsRead(story.Language) ? all : [])
        {
            if (sides.Taken.Contains(one.Clause.Sentence))
            {
                continue;
            }

            var alike = byList[Math.Abs(one.Sign)].Where(other => other.Clause.Article != one.Clause.Article && AreOfOneThing(one, other)).ToArray();
            var against = Array.Find(alike, other => other.Sign == -one.Sign);
            if (against is null)
            {
                continue;
            }

            if (sides.Of(one.Clause, against.Clause, alike.Prepend(one).Select(statement => (statement.Clause, statement.Sign == one.Sign))) is { } conflict)
            {
                yield return conflict;
            }
        }
    }

    private static bool IsRead(string language) => language is "en" or "de" or "fr" or "es" or "cs";

    private IEnumerable<Statement> StatementsIn(int number)
    {
        var sentence = story.Sentences[number];
        var tokens = sentence.Tokens;
        for (var i = 0; i < tokens.Count; i++)
        {
            var feature = sentence.FeatureAt[i];
            if (feature < 0 || (i > 0 && tokens.IsCapitalised(i) && story.Language != "de") || Opposites.Of(story.Vocabulary.TextOf(feature)) is not { Length: > 0 } signs)
            {
                continue;
            }

            var clause = clauses.Of(number).First(clause => clause.Last >= i);
            // A denial turns the word right behind it; what one further off turns cannot be told.
            var isDenied = clause.Cue >= 0 && clause.Cue < i && i - clause.Cue <= 3;
            if (clauses.IsUnsure(clause, i) || IsOfAnotherTime(tokens, clause) || OppositeSides.IsOfSome(sentence, i) || OppositeSides.IsSentencing(tokens, i) || (clause.Cue >= 0 && clause.Cue < i && !isDenied))
            {
                continue;
            }

            ClauseWord[] near = [.. clause.Words.Where(word => word.Token != i && Math.Abs(word.Token - i) <= Reach + 2 && !word.IsName)];
            var sign = isDenied ? -1 : 1;
            foreach (var list in signs)
            {
                yield return new Statement(clause, i, sign * list, near);
            }
        }
    }

    private static bool IsOfAnotherTime(Collate.Language.Values.TokenizedSentence tokens, Clause clause)
    {
        for (var i = clause.First; i <= clause.Last; i++)
        {
            if (OtherTimes.Contains(tokens[i]))
            {
                return true;
            }
        }

        return false;
    }

    private bool AreOfOneThing(Statement a, Statement b)
    {
        if (!clauses.AreAtOneTime(a.Clause, b.Clause, Opposites.IsOfState(a.Sign) ? 0 : OneNews.MostDays) || AreNamedApart(a.Clause, b.Clause))
        {
            return false;
        }

        var shared = a.Near.Where(word => b.Near.Any(other => likeness.Of(word.Feature, other.Feature) >= Alike)).ToArray();
        return shared.Any(word => IsRare(word.Feature)) || shared.Length > 1;
    }

    private bool IsRare(int feature) => story.Vocabulary.WeightOfFeature(feature) >= Vocabulary.RareWeight / 3
        && 100 * story.Postings(feature).Length <= MostPercent * story.Sentences.Count;

    private static bool AreNamedApart(Clause a, Clause b)
    {
        var (one, other) = (a.Words.Where(word => word.IsName).ToArray(), b.Words.Where(word => word.IsName).ToArray());
        return one.Length > 0 && other.Length > 0 && !one.Any(word => other.Any(found => found.Feature == word.Feature));
    }

    /// <param name="Clause">The clause.</param>
    /// <param name="Token">The word.</param>
    /// <param name="Sign">Its list, negative for the other side.</param>
    /// <param name="Near">The words around it that are no names.</param>
    private sealed record Statement(Clause Clause, int Token, int Sign, ClauseWord[] Near);
}
