using Collate.Language.Values;
using Collate.Summaries;

namespace Collate.Evidence;

/// <summary>Finds different days given for one thing that is to come, however it is put: "the deal is expected to close in the first quarter", "to wrap up the transaction by the end of the year".</summary>
/// <remarks>
/// What is to come is the same where both speak of one topic (<see cref="DateTopics"/>), or of much the same in other words, and each article gives one day for it. Never what was put off, and never where one
/// of the articles gives the other's day too.
/// </remarks>
internal sealed class AheadConflicts(StoryText story, IReadOnlyList<int> lineages, StoryClauses clauses, Likeness likeness)
{
    /// <summary>How many days apart the articles may be: what is to come is news for longer than what was.</summary>
    private const int MostDays = 5;

    /// <summary>How much of a clause the other has to have where no topic is named, in per cent of its weight.</summary>
    private const int EnoughPercent = 55;

    /// <summary>How many words from a date a topic may be named.</summary>
    private const int Reach = 12;

    private const int MostStatements = 120;

    private const int Same = 90;

    private const int Alike = 75;

    /// <summary>What stands in no more sentences is not what the story is about, however short it is.</summary>
    private const int Few = 4;

    private Statement[] _all = [];

    private static readonly HashSet<string> Moved = WordPairs.Set(
        "postponed delayed rescheduled moved off put pushed extended brought instead originally initially earlier verschoben verlegt reporté reportée repoussé décalé aplazado aplazada pospuesto odloženo odložena");

    private static readonly HashSet<string>[] Kinds =
    [
        WordPairs.Set("end ends ended ending conclude concludes cease ceases stop stops expire expires last endet enden auslaufen termine prend fin termina finaliza"),
        WordPairs.Set("second third runoff run-off zweite zweiten stichwahl deuxième second segunda segundo"),
        WordPairs.Set("preliminary partial provisional interim vorläufig provisoire"),
        WordPairs.Set("tickets ticket registration applications karten billets entradas"),
    ];

    /// <summary>The conflicts, in order of their first sentence.</summary>
    public IEnumerable<Conflict> Find()
    {
        var all = _all = [.. Enumerable.Range(0, story.Sentences.Count).SelectMany(StatementsIn).Take(MostStatements)];
        var several = SeveralOf(all);
        var taken = new bool[all.Length];
        for (var i = 0; i < all.Length; i++)
        {
            if (taken[i])
            {
                continue;
            }

            var one = all[i];
            var against = Enumerable.Range(0, all.Length).Where(j => !taken[j] && Contradict(one, all[j], several)).ToArray();
            if (against.Length == 0)
            {
                continue;
            }

            var other = all[against[0]];
            var statements = Enumerable.Range(0, all.Length)
                .Where(j => !taken[j] && (j == i || j == against[0] || SpeakOfTheSame(all[j], one) || SpeakOfTheSame(all[j], other)))
                .Where(j => Meet(all[j], one) != Meet(all[j], other))
                .ToArray();
            var sides = ConflictSides.Of(
                story, lineages, [.. statements.Select(j => (Meet(all[j], one) ? "one" : "other", all[j].Wording, Passage.Whole(story, all[j].Clause.Sentence)))]);
            if (sides.Count > 1)
            {
                Array.ForEach(statements, j => taken[j] = true);
                yield return new Conflict(DisagreementKind.Date, About(one), sides);
            }
        }
    }

    private IEnumerable<Statement> StatementsIn(int number)
    {
        var sentence = story.Sentences[number];
        var tokens = sentence.Tokens;
        if (sentence.Dates.Count == 0 || IsMoved(tokens) || story.Articles[sentence.Article].Article.Published?.Day is not { } day)
        {
            yield break;
        }

        foreach (var date in sentence.Dates)
        {
            var at = NumberFrames.TokenAt(tokens, date.Start);
            var when = DateSpan.Of(tokens, date, at) ?? NextWeekday(date, day);
            if (when is not { } days || days.To <= day || (date.Start > 0 && sentence.Text[date.Start - 1] == '-') || Speech.IsSaidThen(tokens, at))
            {
                continue;
            }

            var clause = clauses.Of(number).First(clause => clause.Last >= at);
            var direction = DateSpan.Direction(tokens, at);
            if (!clauses.IsUnsure(clause, at) && (clause.Cue < 0 || direction == 1) && (days.From > day || clause.IsPlan || direction < 0))
            {
                yield return new Statement(clause, date, days, direction, DateTopics.Near(sentence, date, at), sentence.Text[date.Start..date.End]);
            }
        }
    }

    /// <summary>"begin on Tuesday" in an article that does not tell which: the next one.</summary>
    private static DateInterval? NextWeekday(DateMention date, DateOnly day)
    {
        if (date.When is not null || !CalendarWords.TryGetDay(date.Form, out var weekday))
        {
            return null;
        }

        var ahead = ((int)weekday - (int)day.DayOfWeek + 7) % 7;
        return ahead == 0 ? null : DateInterval.Day(day.AddDays(ahead));
    }

    private static bool IsMoved(TokenizedSentence tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (Moved.Contains(tokens[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What articles give two days for.</summary>
    private static HashSet<(int Article, int Topic)> SeveralOf(Statement[] all) =>
        [.. all.Where(statement => statement.Topic >= 0).GroupBy(statement => (statement.Clause.Article, statement.Topic))
            .Where(group => group.Any(statement => !statement.Days.Overlaps(group.First().Days))).Select(group => group.Key)];

    private bool Contradict(Statement a, Statement b, HashSet<(int Article, int Topic)> several) =>
        lineages[a.Clause.Article] != lineages[b.Clause.Article] && !Meet(a, b) && IsAheadOf(a, b.Clause.Article) && IsAheadOf(b, a.Clause.Article) && SpeakOfTheSame(a, b)
        && !(a.Topic >= 0 && (several.Contains((a.Clause.Article, a.Topic)) || several.Contains((b.Clause.Article, a.Topic))))
        && !IsGivenBy(a, b.Clause.Article) && !IsGivenBy(b, a.Clause.Article);

    /// <summary>Whether it was still to come when an article was published: what is over by then is not what that one expects.</summary>
    private bool IsAheadOf(Statement statement, int article) => story.Articles[article].Article.Published?.Day is not { } day || statement.Days.To >= day;

    private bool SpeakOfTheSame(Statement a, Statement b) => KindsOf(a) == KindsOf(b) && OneNews.IsWithin(story, a.Clause.Article, b.Clause.Article, MostDays)
        && (a.Topic >= 0 && a.Topic == b.Topic ? !AreNamedApart(a, b) : IsEnough(a, b) || AreLeftOver(a, b));

    /// <summary>Whether each is the only day to come that the other's article does not give too, and both speak of a like thing: what both give is set aside.</summary>
    private bool AreLeftOver(Statement a, Statement b) =>
        story.Articles.Count <= PairedStory.MostArticles && a.Date.Precision == b.Date.Precision && a.Date.Precision is DatePrecision.Day or DatePrecision.Month && !AreNamedApart(a, b) && ShareAWord(a, b) && IsOnlyFor(a, b.Clause.Article) && IsOnlyFor(b, a.Clause.Article);

    private bool IsOnlyFor(Statement statement, int article) =>
        _all.Where(other => other.Clause.Article == statement.Clause.Article && !other.Days.Overlaps(statement.Days)).All(other => IsGivenBy(other, article));

    /// <summary>One word that means the same, or two on each side that are spoken of alike.</summary>
    private bool ShareAWord(Statement a, Statement b)
    {
        ClauseWord[] one = [.. WordsNear(a)], other = [.. WordsNear(b)];
        return one.Any(word => other.Any(found => likeness.Of(word.Feature, found.Feature) >= Same)) || (HaveAlike(one, other) && HaveAlike(other, one));
    }

    private bool HaveAlike(ClauseWord[] words, ClauseWord[] others) => words.Count(word => others.Any(other => likeness.Of(word.Feature, other.Feature) >= Alike)) > 1;

    private IEnumerable<ClauseWord> WordsNear(Statement statement)
    {
        var at = NumberFrames.TokenAt(story.Sentences[statement.Clause.Sentence].Tokens, statement.Date.Start);
        return statement.Clause.Words.Where(word => !word.IsName && Math.Abs(word.Token - at) <= Reach && (story.Postings(word.Feature).Length <= Few || 5 * story.Postings(word.Feature).Length <= story.Sentences.Count));
    }

    /// <summary>Which of those words a clause has that tell one thing from another of its kind, a bit each: beginning and end, first and second.</summary>
    private int KindsOf(Statement statement)
    {
        var tokens = story.Sentences[statement.Clause.Sentence].Tokens;
        var at = NumberFrames.TokenAt(tokens, statement.Date.Start);
        var found = 0;
        for (var i = Math.Max(statement.Clause.First, at - Reach); i <= Math.Min(statement.Clause.Last, at + Reach); i++)
        {
            for (var kind = 0; kind < Kinds.Length; kind++)
            {
                found |= Kinds[kind].Contains(tokens[i]) && !(kind == 0 && (tokens[i + 1] is "of" or "de" || tokens.Is(i + 1, Language.TokenKind.Number))) && !(kind == 1 && tokens[i + 1] is "quarter" or "half" or "quartal" or "trimestre" or "semestre") ? 1 << kind : 0;
            }
        }

        return found;
    }

    /// <summary>Whether most of each clause is spoken of in the other.</summary>
    private bool IsEnough(Statement a, Statement b) =>
        a.Date.Precision == b.Date.Precision && !HaveOtherNumbers(a, b) && !AreNamedApart(a, b) && Covered(a.Clause, b.Clause) >= EnoughPercent && Covered(b.Clause, a.Clause) >= EnoughPercent;

    private int Covered(Clause one, Clause other)
    {
        long shared = 0, all = 0;
        foreach (var word in one.Words)
        {
            var best = 0;
            foreach (var found in other.Words)
            {
                best = Math.Max(best, likeness.Of(word.Feature, found.Feature));
            }

            shared += (long)clauses.WeightOf(word.Feature) * best;
            all += clauses.WeightOf(word.Feature);
        }

        return one.Words.Length < 2 || all == 0 ? 0 : (int)(shared / all);
    }

    private bool HaveOtherNumbers(Statement a, Statement b)
    {
        var (one, other) = (story.Sentences[a.Clause.Sentence].Numbers, story.Sentences[b.Clause.Sentence].Numbers);
        return one.Count > 0 && other.Count > 0 && !one.Any(number => other.Any(found => found.Value == number.Value));
    }

    private static bool AreNamedApart(Statement a, Statement b)
    {
        var (one, other) = (a.Clause.Words.Where(word => word.NamesThing).ToArray(), b.Clause.Words.Where(word => word.NamesThing).ToArray());
        return a.Topic < 0 && one.Length > 0 && other.Length > 0 && !one.Any(word => other.Any(found => found.Feature == word.Feature));
    }

    /// <summary>Whether two statements can both be true: days that overlap, or "by" a day that is not before.</summary>
    private static bool Meet(Statement a, Statement b)
    {
        var (from, to) = Range(a);
        var (otherFrom, otherTo) = Range(b);
        return a.Direction == b.Direction ? a.Days.Overlaps(b.Days) : from <= otherTo && otherFrom <= to;
    }

    private static (DateOnly From, DateOnly To) Range(Statement statement) =>
        (statement.Direction < 0 ? DateOnly.MinValue : statement.Days.From, statement.Direction > 0 ? DateOnly.MaxValue : statement.Days.To);

    private bool IsGivenBy(Statement statement, int article) => story.SentencesOf(article)
        .Any(sentence => sentence.Dates.Any(date => DateSpan.Of(sentence.Tokens, date, NumberFrames.TokenAt(sentence.Tokens, date.Start)) == statement.Days));

    private string About(Statement statement)
    {
        var sentence = story.Sentences[statement.Clause.Sentence];
        return $"{sentence.Text[..statement.Date.Start]}\u2026{sentence.Text[statement.Date.End..]}".ReplaceLineEndings(" ");
    }

    private sealed record Statement(Clause Clause, DateMention Date, DateInterval Days, int Direction, int Topic, string Wording);
}
