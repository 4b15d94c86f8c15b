using Collate.Language;
using Collate.Language.Values;
using Collate.Summaries;

namespace Collate.Evidence;

/// <summary>Finds different minutes of a match given for one moment: "put them ahead in the 23rd minute", "scored in the 26th minute".</summary>
/// <remarks>
/// Minutes that two articles share are set aside. Of the others two are of one moment where names or like words say so, or where one has the other's digits in another order, and no other minute of either article fits as well.
/// </remarks>
internal sealed class MinuteConflicts(StoryText story, IReadOnlyList<int> lineages, StoryClauses clauses, Likeness likeness)
{
    private const int Needed = 2;

    private const int Alike = 75;

    private const int MostStatements = 120;

    private const int MostPercent = 20;

    private const int Few = 4;

    private static readonly HashSet<string> Minutes = WordPairs.Set("minute minuto minuty minutě spielminute");

    /// <summary>The conflicts, in order of their first sentence.</summary>
    public IEnumerable<Conflict> Find()
    {
        var all = Enumerable.Range(0, story.Sentences.Count).SelectMany(StatementsIn).Take(MostStatements).ToArray();
        var taken = new bool[all.Length];
        for (var i = 0; i < all.Length; i++)
        {
            for (var j = i + 1; j < all.Length && !taken[i]; j++)
            {
                if (taken[j] || !Contradict(all[i], all[j], all))
                {
                    continue;
                }

                int[] members = [.. Enumerable.Range(0, all.Length).Where(k => !taken[k] && (all[k].Minute == all[i].Minute || all[k].Minute == all[j].Minute) && (k == i || k == j || Evidence(all[k], all[i]) + Evidence(all[k], all[j]) >= Needed))];
                var sides = ConflictSides.Of(story, lineages, [.. members.Select(k => (all[k].Minute == all[i].Minute ? "one" : "other", all[k].Wording, Passage.Whole(story, all[k].Sentence)))]);
                if (sides.Count > 1)
                {
                    Array.ForEach(members, k => taken[k] = true);
                    yield return new Conflict(DisagreementKind.Number, story.Sentences[all[i].Sentence].Text.Replace(all[i].Wording, "\u2026", StringComparison.Ordinal).ReplaceLineEndings(" "), sides);
                }
            }
        }
    }

    private IEnumerable<Statement> StatementsIn(int number)
    {
        var sentence = story.Sentences[number];
        var tokens = sentence.Tokens;
        foreach (var mention in sentence.Numbers)
        {
            if (mention.Kind is not NumberKind.Ordinal && !(mention.Kind is NumberKind.Count or NumberKind.Measure && story.Language is "es" or "de"))
            {
                continue;
            }

            var first = NumberFrames.TokenAt(tokens, mention.Start);
            var next = NumberFrames.TokenAt(tokens, mention.End - 1) + 1;
            next += tokens[next] == "." ? 1 : 0;
            if (IsBeginning(tokens, first) || !((mention.Kind == NumberKind.Ordinal && Minutes.Contains(tokens[next])) || (story.Language == "es" && tokens[first - 1] == "minuto") || (story.Language == "de" && tokens[next] == "minute" && tokens.Is(next - 1, TokenKind.Mark))))
            {
                continue;
            }

            var clause = clauses.Of(number).First(clause => clause.Last >= first);
            yield return new Statement(number, sentence.Article, mention.Given, clause, sentence.Text[mention.Start..mention.End]);
        }
    }

    /// <summary>"Replayed from the first minute": all of it.</summary>
    private static bool IsBeginning(TokenizedSentence tokens, int first) => tokens[first - 1] == "from" || (tokens[first - 1] == "the" && tokens[first - 2] == "from");

    private bool Contradict(Statement a, Statement b, Statement[] all) =>
        lineages[a.Article] != lineages[b.Article] && a.Minute != b.Minute && OneNews.IsNear(story, a.Article, b.Article) && IsLeft(a, b.Article, all) && IsLeft(b, a.Article, all)
        && Evidence(a, b) is var found and >= Needed && IsOnlyFor(a, b, found, all) && IsOnlyFor(b, a, found, all);

    private static bool IsLeft(Statement statement, int article, Statement[] all) => !Array.Exists(all, other => other.Article == article && other.Minute == statement.Minute);

    private bool IsOnlyFor(Statement one, Statement other, int found, Statement[] all) =>
        !Array.Exists(all, rival => rival.Article == other.Article && rival.Minute != other.Minute && IsLeft(rival, one.Article, all) && Evidence(one, rival) >= found);

    private int Evidence(Statement a, Statement b)
    {
        var found = Transposed.Are(a.Minute, b.Minute) ? Needed : 0;
        foreach (var word in a.Clause.Words)
        {
            if (IsTelling(word) && Array.Exists(b.Clause.Words, other => IsTelling(other) && (word.IsName ? other.Feature == word.Feature : likeness.Of(word.Feature, other.Feature) >= Alike)))
            {
                found++;
            }
        }

        return found;
    }

    private bool IsTelling(ClauseWord word) => !word.IsSayer && story.Postings(word.Feature).Length is var count && (count <= Few || 100 * count <= MostPercent * story.Sentences.Count) && story.Vocabulary.WeightOfFeature(word.Feature) >= Vocabulary.RareWeight / 4;

    private sealed record Statement(int Sentence, int Article, decimal Minute, Clause Clause, string Wording);
}
