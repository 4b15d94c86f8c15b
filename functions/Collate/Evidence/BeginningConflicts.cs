using Collate.Language.Values;
using Collate.Summaries;

namespace Collate.Evidence;

/// <summary>Finds different days given for when it began: "the first patient fell ill on June 28", "a cough on July 6, the first case of the outbreak"; "the fire started on Monday", "the fire was lit on Sunday night".</summary>
/// <remarks>
/// Only where each article gives one such day, and the clauses speak of a like thing. Days that are a day apart at night, and days of which no date is known, are left alone.
/// </remarks>
internal sealed class BeginningConflicts(StoryText story, IReadOnlyList<int> lineages, StoryClauses clauses, Likeness likeness)
{
    /// <summary>How far a date may stand from the word that says that it began, in tokens.</summary>
    private const int Reach = 12;

    /// <summary>How far apart the days may be.</summary>
    private const int MostDays = 120;

    private const int Alike = 75;

    private const int Near = 45;

    private const int MostStatements = 200;

    private static readonly HashSet<string> First = WordPairs.Set("first erste ersten erster erstes erstmals premier première premiers premières primer primera primeros primeras první poprvé");

    private static readonly HashSet<string> Began = WordPairs.Set(
        "began started erupted lit ignited begann begonnen ausgebrochen ausbrach entzündet commencé débuté déclaré éclaté comenzó empezó inició originó desató začal začala začalo vypukl");

    /// <summary>"The first time", "in the first quarter", "a first-half": no first of what is told.</summary>
    private static readonly HashSet<string> Other = WordPairs.Set("time quarter half minute minutes hours hour days day week weeks round phase stage night place lady minister mal halbjahr quartal fois trimestre semestre vez");

    /// <summary>"Which had run at half strength since Tuesday, was the first to return": that is how long it has been so, whatever is first.</summary>
    private static readonly HashSet<string> Since = WordPairs.Set("since seit depuis desde");

    private static readonly HashSet<string> Nights = WordPairs.Set("overnight midnight dawn nacht nuit noche madrugada late");

    /// <summary>The conflicts, in order of their first sentence.</summary>
    public IEnumerable<Conflict> Find()
    {
        var all = Enumerable.Range(0, story.Sentences.Count).SelectMany(StatementsIn).Take(MostStatements).ToArray();
        Statement[] only = [.. all.GroupBy(statement => statement.Clause.Article).Where(group => group.All(statement => statement.Days.Overlaps(group.First().Days))).Select(group => group.First())];
        var taken = new bool[only.Length];
        for (var i = 0; i < only.Length; i++)
        {
            var against = Array.FindIndex(only, other => Contradict(only[i], other));
            if (taken[i] || against < 0 || taken[against])
            {
                continue;
            }

            var members = Enumerable.Range(0, only.Length).Where(j => !taken[j] && only[j].Days.Overlaps(only[i].Days) != only[j].Days.Overlaps(only[against].Days)).ToArray();
            var sides = ConflictSides.Of(
                story, lineages, [.. members.Select(j => (only[j].Days.Overlaps(only[i].Days) ? "one" : "other", only[j].Wording, Passage.Whole(story, only[j].Clause.Sentence)))]);
            if (sides.Count > 1)
            {
                Array.ForEach(members, j => taken[j] = true);
                yield return new Conflict(DisagreementKind.Date, About(only[i]), sides);
            }
        }
    }

    private IEnumerable<Statement> StatementsIn(int number)
    {
        var sentence = story.Sentences[number];
        var tokens = sentence.Tokens;
        if (sentence.Dates.Count == 0 || story.Articles[sentence.Article].Article.Published?.Day is not { } day)
        {
            yield break;
        }

        foreach (var date in sentence.Dates)
        {
            var at = NumberFrames.TokenAt(tokens, date.Start);
            if (date.Precision != DatePrecision.Day || date.When is not { } days || days.From > day || Speech.IsSaidThen(tokens, at) || Since.Contains(tokens[at - 1]) || CueNear(tokens, at) is not (var cue and >= 0))
            {
                continue;
            }

            var clause = clauses.Of(number).First(clause => clause.Last >= at);
            if (clause.Cue < 0 && !clauses.IsUnsure(clause, at))
            {
                var words = clauses.Of(number).SelectMany(part => part.Words).Where(word => !word.IsName && Math.Abs(word.Token - cue) <= Reach && word.Token != cue).ToArray();
                yield return new Statement(clause, date, days, First.Contains(tokens[cue]), words, sentence.Text[date.Start..date.End]);
            }
        }
    }

    private static int CueNear(TokenizedSentence tokens, int at)
    {
        for (var step = 1; step <= Reach; step++)
        {
            foreach (var i in new[] { at - step, at + step })
            {
                if (i >= 0 && i < tokens.Count && ((First.Contains(tokens[i]) && !Other.Contains(tokens[i + 1])) || Began.Contains(tokens[i])))
                {
                    return i;
                }
            }
        }

        return -1;
    }

    private bool Contradict(Statement a, Statement b) =>
        lineages[a.Clause.Article] != lineages[b.Clause.Article] && !a.Days.Overlaps(b.Days) && Math.Abs(a.Days.From.DayNumber - b.Days.From.DayNumber) is var apart && apart <= MostDays
        && !(apart == 1 && (IsAtNight(a) || IsAtNight(b)))
        && a.Words.Any(word => b.Words.Any(other => likeness.Of(word.Feature, other.Feature) >= (a.IsFirst && b.IsFirst ? Near : Alike)));

    private bool IsAtNight(Statement statement)
    {
        var tokens = story.Sentences[statement.Clause.Sentence].Tokens;
        return Enumerable.Range(0, tokens.Count).Any(i => Nights.Contains(tokens[i]));
    }

    private string About(Statement statement)
    {
        var sentence = story.Sentences[statement.Clause.Sentence];
        return $"{sentence.Text[..statement.Date.Start]}\u2026{sentence.Text[statement.Date.End..]}".ReplaceLineEndings(" ");
    }

    private sealed record Statement(Clause Clause, DateMention Date, DateInterval Days, bool IsFirst, ClauseWord[] Words, string Wording);
}
