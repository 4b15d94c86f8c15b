using Collate.Language.Values;
using Collate.Summaries;

namespace Collate.Evidence;

/// <summary>Finds different days given for one thing: "sentencing is set for Jan. 18", "he will be sentenced on Jan. 25".</summary>
/// <remarks>
/// Days are compared as they are resolved against each article's own day; what an undated article means by "Tuesday" is not known. Both clauses have to share the word that the date hangs on and most of the shorter one,
/// and to say "on", "until" or "since" alike. Left alone: dates a day apart at night or in another time zone, what was put off, an article that gives the other's date too, and articles days apart.
/// </remarks>
internal sealed class DateConflicts(StoryText story, IReadOnlyList<int> lineages, StoryClauses clauses)
{
    /// <summary>How much of the shorter clause the other has to have by weight, in per cent.</summary>
    private const int EnoughPercent = 50;

    /// <summary>The same for days that have passed: the same people do the same things on many days.</summary>
    private const int EnoughOfPast = 70;

    private const int FewestShared = 2;

    private const int MostQuotedPercent = 50;

    /// <summary>How many statements about one word are held against each other.</summary>
    private const int MostStatements = 64;

    private static readonly HashSet<string> Moved = WordPairs.Set(
        "postponed delayed rescheduled moved put extended brought instead originally initially earlier later sooner previously second third another again reopened verschoben reporté repoussé aplazado");

    private static readonly HashSet<string> Nights = WordPairs.Set("utc gmt night overnight midnight late evening dawn nacht nuit noche madrugada");

    private static readonly HashSet<string> Roles = WordPairs.Set("until till by since from after before through bis seit ab nach vor jusqu'au depuis hasta desde");

    private static readonly HashSet<string> Light = WordPairs.Set("place lieu take takes took taken taking held hold set statt stattfinden");

    private static readonly HashSet<string> Linking = WordPairs.Set("on for in the at of late early a morning afternoon evening night am den dem der le la du el is was");

    /// <summary>The conflicts, in order of their first sentence.</summary>
    public IEnumerable<Conflict> Find()
    {
        var all = Enumerable.Range(0, story.Sentences.Count).SelectMany(StatementsOf).ToArray();
        var byKey = new Dictionary<int, List<Statement>>();
        foreach (var statement in all)
        {
            if (!byKey.TryGetValue(statement.Key, out var list))
            {
                byKey.Add(statement.Key, list = []);
            }

            if (list.Count < MostStatements)
            {
                list.Add(statement);
            }
        }

        var taken = new HashSet<int>();
        foreach (var one in all)
        {
            if (taken.Contains(one.Clause.Sentence))
            {
                continue;
            }

            var alike = story.Kinship.KinOf(one.Key).Prepend(one.Key).SelectMany(key => byKey.GetValueOrDefault(key, []))
                .Where(other => other.Clause.Article != one.Clause.Article && AreOfOneThing(one, other)).ToArray();
            if (Array.TrueForAll(alike, other => other.Day == one.Day) || Array.Exists(alike, other => other.Day != one.Day && (IsGivenBy(other.Clause.Article, one) || IsGivenBy(one.Clause.Article, other))))
            {
                continue;
            }

            var sides = ConflictSides.Of(
                story, lineages, [.. alike.Prepend(one).OrderBy(statement => statement.Clause.Sentence).Select(statement => (
                    statement.Day, statement.Wording, Passage.Whole(story, statement.Clause.Sentence)))]);
            if (sides.Count > 1)
            {
                taken.Add(one.Clause.Sentence);
                taken.UnionWith(alike.Select(statement => statement.Clause.Sentence));
                yield return new Conflict(DisagreementKind.Date, About(one), sides);
            }
        }
    }

    private IEnumerable<Statement> StatementsOf(int number)
    {
        var sentence = story.Sentences[number];
        var tokens = sentence.Tokens;
        if (sentence.Dates.Count == 0 || sentence.QuotedPercent >= MostQuotedPercent)
        {
            yield break;
        }

        foreach (var date in sentence.Dates)
        {
            if (DayOf(date) is not { } day)
            {
                continue;
            }

            var at = NumberFrames.TokenAt(tokens, date.Start);
            var clause = clauses.Of(number).First(clause => clause.Last >= at);
            if (clause.Cue >= 0 || clauses.IsUnsure(clause, clause.Last) || Speech.IsSaidThen(tokens, at) || HasOther(sentence, clause, date, at) || IsMoved(tokens, clause))
            {
                continue;
            }

            var end = EndOf(tokens, clause, at);
            ClauseWord[] words = [.. clause.Words.Where(word => word.Token < end)];
            if (words.Length == 0)
            {
                continue;
            }

            var before = words.LastOrDefault(word => word.Token < at && !word.IsName && !Light.Contains(tokens[word.Token]), words[0]);
            yield return new Statement(clause, date, day, sentence.Text[date.Start..date.End], before.Feature, words, Role(tokens, at), IsAhead(sentence.Article, clause, date));
        }
    }

    /// <summary>A day, month or year that is known, or a day of a year that is not; none for anything less exact.</summary>
    private static string? DayOf(DateMention date) => date.Precision is not (DatePrecision.Day or DatePrecision.Month or DatePrecision.Year) ? null
        : date.When is not null || (!date.Relative && date.Form.StartsWith("--", StringComparison.Ordinal)) ? date.Form : null;

    private bool IsAhead(int article, Clause clause, DateMention date) =>
        date.When is { } when && story.Articles[article].Article.Published?.Day is { } day ? when.From > day : clause.IsPlan;

    private static bool HasOther(AnalyzedSentence sentence, Clause clause, DateMention date, int at)
    {
        var (start, end) = (sentence.Tokens.Tokens[clause.First].Start, sentence.Tokens.Tokens[EndOf(sentence.Tokens, clause, at) - 1].End);
        return sentence.Dates.Any(other => other != date && other.Start >= start && other.Start < end);
    }

    /// <summary>Where what the date is said of ends: at the next comma or "and" behind it.</summary>
    private static int EndOf(TokenizedSentence tokens, Clause clause, int date)
    {
        var end = date + 1;
        while (end <= clause.Last && tokens[end] is not ("," or "and" or "but"))
        {
            end++;
        }

        return end;
    }

    private static bool IsMoved(TokenizedSentence tokens, Clause clause)
    {
        for (var i = clause.First; i <= clause.Last; i++)
        {
            if (Moved.Contains(tokens[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"until", "since"; empty for "on" and "for".</summary>
    private static string Role(TokenizedSentence tokens, int date)
    {
        var at = date - 1;
        while (Linking.Contains(tokens[at]))
        {
            at--;
        }

        return Roles.Contains(tokens[at]) ? tokens[at] : "";
    }

    private bool AreOfOneThing(Statement a, Statement b)
    {
        if (a.IsAhead != b.IsAhead || a.Role != b.Role || !OneNews.IsNear(story, a.Clause.Article, b.Clause.Article)
            || (a.Day.Length != b.Day.Length) || !clauses.HasExactly(b.Words, a.Key) || !clauses.HasExactly(a.Words, b.Key) || (AreADayApart(a, b) && (IsAtNight(a) || IsAtNight(b))))
        {
            return false;
        }

        if ((HasOwnName(a, b) && HasOwnName(b, a)) || HaveOtherNumbers(a, b) || (IsOfItsDay(a) && IsOfItsDay(b)))
        {
            return false;
        }

        var (shorter, longer) = Weight(a.Words) <= Weight(b.Words) ? (a.Words, b.Words) : (b.Words, a.Words);
        long shared = 0, all = 0;
        var count = 0;
        foreach (var word in shorter)
        {
            all += clauses.WeightOf(word.Feature);
            if (clauses.Has(longer, word.Feature))
            {
                shared += clauses.WeightOf(word.Feature);
                count++;
            }
        }

        return count >= FewestShared ? 100 * shared >= (a.IsAhead ? EnoughPercent : EnoughOfPast) * all
            : count == 1 && shared == all && a.IsAhead && story.Vocabulary.WeightOfFeature(a.Key) >= Vocabulary.RareWeight / 3;
    }

    /// <summary>Each report tells of its own day.</summary>
    private bool IsOfItsDay(Statement statement) => statement.Date.When?.From == story.Articles[statement.Clause.Article].Article.Published?.Day;

    private bool HasOwnName(Statement one, Statement other) => one.Words.Any(word => word.IsName && !clauses.HasExactly(other.Words, word.Feature));

    /// <summary>Whether both sentences give numbers, and none in common: then they tell of two things.</summary>
    private bool HaveOtherNumbers(Statement a, Statement b)
    {
        var (one, other) = (story.Sentences[a.Clause.Sentence].Numbers, story.Sentences[b.Clause.Sentence].Numbers);
        return one.Count > 0 && other.Count > 0 && !one.Any(number => other.Any(found => found.Value == number.Value));
    }

    private long Weight(ClauseWord[] words) => words.Sum(word => (long)clauses.WeightOf(word.Feature));

    private static bool AreADayApart(Statement a, Statement b) =>
        a.Date.When is { } one && b.Date.When is { } other && Math.Abs(one.From.DayNumber - other.From.DayNumber) == 1;

    private bool IsAtNight(Statement statement)
    {
        var tokens = story.Sentences[statement.Clause.Sentence].Tokens;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (Nights.Contains(tokens[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether an article names a statement's day itself, near the word it hangs on: then it tells of two things.</summary>
    private bool IsGivenBy(int article, Statement statement)
    {
        foreach (var sentence in story.SentencesOf(article))
        {
            if (sentence.Dates.Any(date => date.Form == statement.Day) && sentence.Features.Any(feature => clauses.AreExactlyOne(feature, statement.Key)))
            {
                return true;
            }
        }

        return false;
    }

    private string About(Statement statement)
    {
        var sentence = story.Sentences[statement.Clause.Sentence];
        return $"{sentence.Text[..statement.Date.Start]}\u2026{sentence.Text[statement.Date.End..]}".ReplaceLineEndings(" ");
    }

    private sealed record Statement(Clause Clause, DateMention Date, string Day, string Wording, int Key, ClauseWord[] Words, string Role, bool IsAhead);
}
