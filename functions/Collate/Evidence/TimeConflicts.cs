using Collate.Language.Values;
using Collate.Summaries;

namespace Collate.Evidence;

/// <summary>Finds different times of day given for one event: "hit the pier at 7.40 a.m.", "records the impact at 8.05am".</summary>
/// <remarks>Only where each article gives one time of day in all, both are on one day, and the sentences share a telling word. Times within a quarter of an hour, and those half a day apart, are left alone.</remarks>
internal sealed class TimeConflicts(StoryText story, IReadOnlyList<int> lineages, StoryClauses clauses, Likeness likeness)
{
    private const int LeastMinutes = 15;

    private const int MostMinutes = 360;

    private const int Alike = 75;

    private const int MostArticles = 64;

    /// <summary>The event's time is told early, by one of them at least.</summary>
    private const int DeepestSentence = 6;

    /// <summary>Times of two zones cannot be compared.</summary>
    private static readonly HashSet<string> Zones = WordPairs.Set("utc gmt bst local cet cest est edt pst pdt ortszeit locale hora locales");

    private static readonly HashSet<string> Hours = WordPairs.Set("one two three four five six seven eight nine ten eleven twelve");

    /// <summary>The conflicts, in order of their first sentence.</summary>
    public IEnumerable<Conflict> Find()
    {
        var byArticle = Enumerable.Range(0, IsRead(story.Language) ? story.Articles.Count : 0).Select(OnlyTimeOf).OfType<Statement>().Take(MostArticles).ToArray();
        var taken = new bool[byArticle.Length];
        for (var i = 0; i < byArticle.Length; i++)
        {
            var one = byArticle[i];
            var against = Array.FindIndex(byArticle, other => !taken[Array.IndexOf(byArticle, other)] && !taken[i] && Contradict(one, other));
            if (against < 0)
            {
                continue;
            }

            var other = byArticle[against];
            var statements = Enumerable.Range(0, byArticle.Length)
                .Where(j => !taken[j] && (j == i || j == against || (IsOf(byArticle[j], one) != IsOf(byArticle[j], other) && (SpeakOfTheSame(byArticle[j], one) || SpeakOfTheSame(byArticle[j], other))))).ToArray();
            var sides = ConflictSides.Of(
                story, lineages, [.. statements.Select(j => (IsOf(byArticle[j], one) ? "one" : "other", byArticle[j].Wording, Passage.Whole(story, byArticle[j].Sentence)))]);
            if (sides.Count > 1)
            {
                Array.ForEach(statements, j => taken[j] = true);
                yield return new Conflict(DisagreementKind.Date, story.Sentences[one.Sentence].Text.Replace(one.Wording, "\u2026", StringComparison.Ordinal).ReplaceLineEndings(" "), sides);
            }
        }
    }

    private static bool IsRead(string language) => language is "en" or "de" or "fr" or "es";

    private Statement? OnlyTimeOf(int article)
    {
        var found = new List<Statement>();
        for (var i = story.FirstSentence[article]; i < story.FirstSentence[article + 1]; i++)
        {
            found.AddRange(TimesIn(i));
        }

        return found.Count > 0 && found.TrueForAll(time => Math.Abs(time.Minutes - found[0].Minutes) < LeastMinutes) ? found[0] : null;
    }

    private IEnumerable<Statement> TimesIn(int number)
    {
        var sentence = story.Sentences[number];
        var isZoned = Enumerable.Range(0, sentence.Tokens.Count).Any(i => Zones.Contains(sentence.Tokens[i]));
        foreach (var time in sentence.Numbers)
        {
            if (isZoned)
            {
                continue;
            }

            if (time.Kind == NumberKind.Time)
            {
                yield return new Statement(number, sentence.Article, (int)time.Value, sentence.Text[time.Start..time.End]);
            }
            else if (time.Kind == NumberKind.Count && time.Value is >= 1 and <= 12 && HalfOfDay(sentence.Tokens, NumberFrames.TokenAt(sentence.Tokens, time.Start)) is { } half)
            {
                yield return new Statement(number, sentence.Article, ((int)time.Value % 12 * 60) + half, sentence.Text[time.Start..time.End]);
            }
        }
    }

    /// <summary>"At three in the morning": the minutes that its half of the day adds; none where it is no time.</summary>
    private static int? HalfOfDay(TokenizedSentence tokens, int at)
    {
        const int Noon = 720;
        if (tokens[at - 1] is not ("at" or "around" or "about" or "las") || !(Hours.Contains(tokens[at]) || tokens.Is(at, Language.TokenKind.Number)))
        {
            return null;
        }

        var part = tokens[at + 1] is "in" or "de" or "da" && tokens[at + 2] is "the" or "la" ? tokens[at + 3] : "";
        return part switch
        {
            "morning" or "madrugada" or "mañana" => 0,
            "afternoon" or "evening" or "tarde" or "noche" => Noon,
            _ => null,
        };
    }

    private bool Contradict(Statement a, Statement b) =>
        lineages[a.Article] != lineages[b.Article] && Math.Abs(a.Minutes - b.Minutes) is > LeastMinutes and < MostMinutes && SpeakOfTheSame(a, b)
        && Math.Min(story.Sentences[a.Sentence].Index, story.Sentences[b.Sentence].Index) < DeepestSentence;

    private bool SpeakOfTheSame(Statement a, Statement b) => OneNews.IsWithin(story, a.Article, b.Article, 2)
        && WordsOf(a).Any(word => !IsTopic(word) && WordsOf(b).Any(other => likeness.Of(word, other) >= Alike));

    /// <summary>The telling words of the sentence: of its clause alone, a time says too little.</summary>
    private IEnumerable<int> WordsOf(Statement statement) => clauses.Of(statement.Sentence).SelectMany(clause => clause.Words).Where(word => !word.IsName).Select(word => word.Feature);

    private bool IsTopic(int word) => 5 * story.Postings(word).Length > 2 * story.Sentences.Count || story.Vocabulary.WeightOfFeature(word) < Vocabulary.RareWeight / 4;

    private static bool IsOf(Statement statement, Statement side) => Math.Abs(statement.Minutes - side.Minutes) <= LeastMinutes;

    private sealed record Statement(int Sentence, int Article, int Minutes, string Wording);
}
