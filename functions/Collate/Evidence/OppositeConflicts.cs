using Collate.Language.Values;

namespace Collate.Evidence;

/// <summary>Finds opposite words said of one thing: "Mumba rejected the result", "Mumba accepted the result"; "the airport remained open", "the airport was closed".</summary>
/// <remarks>
/// The clauses have to share who or what stands before the word, and what stands behind it where both say more. A count in the way ("two of the mines") speaks of a part, and "again", "now", "later" of
/// another time: both are left alone.
/// </remarks>
internal sealed class OppositeConflicts(StoryText story, IReadOnlyList<int> lineages, StoryClauses clauses)
{
    /// <summary>How much of the shorter subject both have to share by weight, in per cent.</summary>
    private const int EnoughPercent = 60;

    private const int MostQuotedPercent = 40;

    /// <summary>How many words before the opposite are taken for what it is said of.</summary>
    private const int MostOfSubject = 6;

    /// <summary>How many statements of one kind about one thing are held against each other.</summary>
    private const int MostStatements = 64;

    private static readonly HashSet<string> Light = WordPairs.Set("remain remained remains stay stayed stays become became keep kept left immediately still soon largely fully");

    private static readonly HashSet<string> EndsObject = WordPairs.Set("and or but , with in on at by for from after when while during because as et und y");

    private static readonly HashSet<string> OtherTimes = WordPairs.Set("again now later then earlier after before until since once first initially previously last next");

    /// <summary>The conflicts, in order of their first sentence.</summary>
    public IEnumerable<Conflict> Find()
    {
        var statements = new Dictionary<(int Pair, int Subject), List<Statement>>();
        var all = new List<Statement>();
        for (var i = 0; i < story.Sentences.Count; i++)
        {
            if (story.Sentences[i].QuotedPercent >= MostQuotedPercent)
            {
                continue;
            }

            foreach (var statement in StatementsOf(i))
            {
                all.Add(statement);
                foreach (var word in statement.Subject)
                {
                    var key = (Math.Abs(statement.Sign), word);
                    if (!statements.TryGetValue(key, out var list))
                    {
                        statements.Add(key, list = []);
                    }

                    if (list.Count < MostStatements)
                    {
                        list.Add(statement);
                    }
                }
            }
        }

        var sides = new OppositeSides(story, lineages, clauses);
        var near = new List<Statement>();
        foreach (var one in all)
        {
            if (sides.Taken.Contains(one.Clause.Sentence))
            {
                continue;
            }

            // Most words have no opposite anywhere: who says the same is only asked where somebody says the opposite.
            Near(one, statements, near);
            var other = near.Find(other => other.Sign == -one.Sign && AreOfOneThing(one, other));
            if (other is null)
            {
                continue;
            }

            var alike = near.FindAll(other => AreOfOneThing(one, other));
            if (sides.Of(one.Clause, other.Clause, alike.Prepend(one).Select(statement => (statement.Clause, statement.Sign == one.Sign))) is { } conflict)
            {
                yield return conflict;
            }
        }
    }

    /// <summary>The statements of other articles of one kind and with a word before the opposite in common, each once.</summary>
    private static void Near(Statement one, Dictionary<(int Pair, int Subject), List<Statement>> statements, List<Statement> near)
    {
        near.Clear();
        foreach (var word in one.Subject)
        {
            foreach (var other in statements[(Math.Abs(one.Sign), word)])
            {
                if (other.SeenBy != one && other.Clause.Article != one.Clause.Article)
                {
                    other.SeenBy = one;
                    near.Add(other);
                }
            }
        }
    }

    private IEnumerable<Statement> StatementsOf(int sentence)
    {
        var tokens = story.Sentences[sentence].Tokens;
        for (var i = 0; i < tokens.Count; i++)
        {
            var feature = story.Sentences[sentence].FeatureAt[i];
            if (feature < 0 || (i > 0 && tokens.IsCapitalised(i)) || Opposites.Of(story.Vocabulary.TextOf(feature)) is not { Length: > 0 } signs)
            {
                continue;
            }

            var clause = clauses.Of(sentence).First(clause => clause.Last >= i);
            if (clause.Cue >= 0 || clauses.IsUnsure(clause, i) || IsOfAnotherTime(tokens, clause) || CountsBefore(sentence, clause, i) || OppositeSides.IsOfSome(story.Sentences[sentence], i) || OppositeSides.IsSentencing(tokens, i))
            {
                continue;
            }

            var before = clause.Before(i);
            var subject = before[Math.Max(0, before.Length - MostOfSubject)..].ToArray().Where(word => !Light.Contains(tokens[word.Token])).ToArray();
            if (subject.Length == 0)
            {
                continue;
            }

            var behind = clause.After(i).ToArray().Where(word => word.Token < EndOfObject(tokens, i)).ToArray();
            foreach (var sign in signs)
            {
                yield return new Statement(clause, Plans.IsIn(tokens, clause.First, i), sign, [.. subject.Select(word => word.Feature).Distinct()], subject, behind);
            }
        }
    }

    /// <summary>Where what is done something to ends: at the next preposition or conjunction.</summary>
    private static int EndOfObject(TokenizedSentence tokens, int verb)
    {
        var end = verb + 1;
        while (end < tokens.Count && !EndsObject.Contains(tokens[end]))
        {
            end++;
        }

        return end;
    }

    /// <summary>Whether a counted noun stands before a word: it speaks of some of them.</summary>
    private bool CountsBefore(int sentence, Clause clause, int token)
    {
        var tokens = story.Sentences[sentence].Tokens;
        return story.Sentences[sentence].Numbers.Any(number => number.Kind == NumberKind.Count && number.Head is not null
            && number.Start >= tokens.Tokens[clause.First].Start && number.Start < tokens.Tokens[token].Start);
    }

    private static bool IsOfAnotherTime(TokenizedSentence tokens, Clause clause)
    {
        for (var i = clause.First; i <= clause.Last; i++)
        {
            if (OtherTimes.Contains(tokens[i]) && i != clause.First)
            {
                return true;
            }
        }

        return false;
    }

    private bool AreOfOneThing(Statement a, Statement b)
    {
        if (a.IsPlan != b.IsPlan || !clauses.AreAtOneTime(a.Clause, b.Clause, Opposites.IsOfState(a.Sign) ? 0 : OneNews.MostDays))
        {
            return false;
        }

        // Who or what it is said of: the plain words where both have some, else the names.
        var havePlain = a.HasPlain && b.HasPlain;
        var haveNames = a.HasNames && b.HasNames;
        return (!haveNames || Shares(a.Before, b.Before, names: true, 1)) && (havePlain ? Shares(a.Before, b.Before, names: false, EnoughPercent) : haveNames)
            && (a.Behind.Length == 0 || b.Behind.Length == 0 || Shares(a.Behind, b.Behind, names: null, 1));
    }

    /// <summary>Whether words of one kind are shared, by so much of the lighter side's weight.</summary>
    private bool Shares(ClauseWord[] a, ClauseWord[] b, bool? names, int percent)
    {
        var (ofA, ofB) = (Weight(a, names), Weight(b, names));
        var (lighter, heavier, weight) = ofA <= ofB ? (a, b, ofA) : (b, a, ofB);
        var shared = 0L;
        foreach (var word in lighter)
        {
            shared += Is(word, names) && Has(heavier, names, word.Feature) ? clauses.WeightOf(word.Feature) : 0;
        }

        return shared > 0 && 100 * shared >= percent * weight;
    }

    private bool Has(ClauseWord[] words, bool? names, int feature)
    {
        foreach (var word in words)
        {
            if (Is(word, names) && clauses.AreOne(word.Feature, feature))
            {
                return true;
            }
        }

        return false;
    }

    private long Weight(ClauseWord[] words, bool? names)
    {
        var weight = 0L;
        foreach (var word in words)
        {
            weight += Is(word, names) ? clauses.WeightOf(word.Feature) : 0;
        }

        return weight;
    }

    private static bool Is(ClauseWord word, bool? names) => names is null || word.IsName == names;

    private sealed class Statement(Clause clause, bool isPlan, int sign, int[] subject, ClauseWord[] before, ClauseWord[] behind)
    {
        public Clause Clause => clause;

        public bool IsPlan => isPlan;

        public int Sign => sign;

        /// <summary>The words before the opposite, each once.</summary>
        public int[] Subject => subject;

        public ClauseWord[] Before => before;

        public ClauseWord[] Behind => behind;

        public bool HasNames { get; } = Array.Exists(before, word => word.IsName);

        public bool HasPlain { get; } = Array.Exists(before, word => !word.IsName);

        /// <summary>The statement that was last held against this one.</summary>
        public Statement? SeenBy { get; set; }
    }
}
