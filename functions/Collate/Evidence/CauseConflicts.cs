using Collate.Language.Values;
using Collate.Summaries;

namespace Collate.Evidence;

/// <summary>Finds different causes given for one thing: "a broken rail caused the derailment", "excessive speed caused the derailment".</summary>
/// <remarks>Both have to say outright what caused it; what they name has to have no word, nor a synonym, in common.</remarks>
internal sealed class CauseConflicts(StoryText story, IReadOnlyList<int> lineages, StoryClauses clauses)
{
    /// <summary>How many words before or behind the verb are taken for the cause, and for what was caused.</summary>
    private const int Reach = 4;

    private const int MostStatements = 64;

    /// <summary>The conflicts, in order of their first sentence.</summary>
    public IEnumerable<Conflict> Find()
    {
        var all = Enumerable.Range(0, story.Sentences.Count).SelectMany(clauses.Of).Select(StatementOf).OfType<Statement>().Take(MostStatements).ToArray();
        var taken = new bool[all.Length];
        for (var i = 0; i < all.Length; i++)
        {
            var one = all[i];
            if (taken[i])
            {
                continue;
            }

            var alike = Enumerable.Range(i + 1, all.Length - i - 1)
                .Where(j => !taken[j] && all[j].Clause.Article != one.Clause.Article && SpeakOfTheSame(one, all[j]))
                .ToArray();
            var other = Array.FindIndex(alike, j => Exclude(one, all[j]));
            if (other < 0)
            {
                continue;
            }

            var against = all[alike[other]];
            var statements = alike.Where(j => IsOf(one, all[j]) != IsOf(against, all[j])).Select(j => (IsOf(one, all[j]) ? "one" : "other", all[j].Wording, Passage.Whole(story, all[j].Clause.Sentence)))
                .Prepend(("one", one.Wording, Passage.Whole(story, one.Clause.Sentence)));
            var sides = ConflictSides.Of(story, lineages, [.. statements]);
            if (sides.Count > 1)
            {
                taken[i] = true;
                Array.ForEach(alike, j => taken[j] = true);
                yield return new Conflict(DisagreementKind.Other, one.About, sides);
            }
        }
    }

    private Statement? StatementOf(Clause clause)
    {
        var tokens = story.Sentences[clause.Sentence].Tokens;
        if (clause.Cue >= 0 || clauses.IsUnsure(clause, clause.Last) || clause.IsPlan)
        {
            return null;
        }

        for (var i = clause.First; i <= clause.Last; i++)
        {
            if (tokens[i] is not ("caused" or "triggered" or "causing"))
            {
                continue;
            }

            var isPassive = tokens[i + 1] == "by";
            var (before, after) = (clause.Before(i).ToArray(), clause.After(i).ToArray());
            var cause = isPassive ? after.Take(Reach).ToArray() : [.. before.TakeLast(Reach)];
            var effect = isPassive ? before.TakeLast(Reach).ToArray() : [.. after.Take(Reach)];
            return cause.Length == 0 || effect.Length == 0 || tokens[i] == "causing" ? null
                : new Statement(clause, cause, effect, Cut(tokens, cause), Cut(tokens, effect));
        }

        return null;
    }

    private bool SpeakOfTheSame(Statement a, Statement b) =>
        OneNews.IsNear(story, a.Clause.Article, b.Clause.Article) && a.Effect.Any(word => !word.IsName && clauses.Has(b.Effect, word.Feature));

    private bool Exclude(Statement a, Statement b) =>
        !a.Cause.Any(word => Array.Exists(b.Cause, other => clauses.AreOne(word.Feature, other.Feature)));

    private bool IsOf(Statement a, Statement b) => a == b || a.Cause.Any(word => clauses.Has(b.Cause, word.Feature));

    private static string Cut(TokenizedSentence tokens, ClauseWord[] words) =>
        tokens.Text[tokens.Tokens[words[0].Token].Start..tokens.Tokens[words[^1].Token].End].ReplaceLineEndings(" ");

    private sealed record Statement(Clause Clause, ClauseWord[] Cause, ClauseWord[] Effect, string Wording, string About);
}
