using Collate.Language.Values;
using Collate.Summaries;

namespace Collate.Evidence;

/// <summary>Finds different causes given for one thing: "a broken rail caused the derailment", "the derailment was blamed on excessive speed".</summary>
/// <remarks>
/// Both say outright what caused it (<see cref="CauseReader"/>). What was caused is the same word in both, or what both articles are about, or left out ("was to blame"). What they name as the cause has to have nothing in
/// common, not even in meaning, and an article that gives both causes takes no side.
/// </remarks>
internal sealed class CauseConflicts(StoryText story, IReadOnlyList<int> lineages, StoryClauses clauses, Likeness likeness)
{
    /// <summary>How far words stand for one another where they name the same thing.</summary>
    private const int Alike = 75;

    /// <summary>What any event may be called.</summary>
    private static readonly HashSet<string> Events = WordPairs.Set("accident incident crash disaster tragedy blaze fire unglück unfall feuer brand katastrophe drame sinistre catastrophe accidente siniestro tragedia incendio incendie");

    private const int MostStatements = 64;

    /// <summary>The conflicts, in order of their first sentence.</summary>
    public IEnumerable<Conflict> Find()
    {
        var reader = new CauseReader(story, clauses);
        var all = Enumerable.Range(0, story.Sentences.Count).SelectMany(clauses.Of).SelectMany(reader.Read).Take(MostStatements).ToArray();
        var taken = new bool[all.Length];
        for (var i = 0; i < all.Length; i++)
        {
            var one = all[i];
            var alike = Enumerable.Range(0, all.Length).Where(j => j != i && !taken[i] && !taken[j] && all[j].Clause.Article != one.Clause.Article && AreOfOneThing(one, all[j])).ToArray();
            var against = Array.Find(alike, j => Exclude(one, all[j]));
            if (alike.Length == 0 || !Exclude(one, all[against]))
            {
                continue;
            }

            var other = all[against];
            var members = alike.Where(j => Exclude(one, all[j]) != Exclude(other, all[j])).Append(i).Order().ToArray();
            var sides = ConflictSides.Of(story, lineages, [.. members.Select(j => (Exclude(other, all[j]) ? "one" : "other", all[j].Wording, Passage.Whole(story, all[j].Clause.Sentence)))]);
            if (sides.Count > 1)
            {
                Array.ForEach(members, j => taken[j] = true);
                yield return new Conflict(DisagreementKind.Other, one.About.Length > 0 ? one.About : other.About, sides);
            }
        }
    }

    private bool AreOfOneThing(CauseStatement a, CauseStatement b) =>
        lineages[a.Clause.Article] != lineages[b.Clause.Article] && OneNews.IsWithin(story, a.Clause.Article, b.Clause.Article, 2 * OneNews.MostDays)
        && (a.Effect.Any(word => !word.IsName && b.Effect.Any(other => likeness.Of(word.Feature, other.Feature) >= Alike)) || (a.Effect.Length == 0 && IsOfEvent(b)) || (b.Effect.Length == 0 && IsOfEvent(a)));

    /// <summary>Whether what was caused is what the article is about: named in its title or first sentence, or not at all.</summary>
    private bool IsOfEvent(CauseStatement statement)
    {
        var article = statement.Clause.Article;
        return !statement.Effect.Any(word => !word.IsName)
            || statement.Effect.Any(word => Events.Contains(story.Sentences[statement.Clause.Sentence].Tokens[word.Token]))
            || statement.Effect.Any(word => !word.IsName && (Array.Exists(story.Titles[article], other => likeness.Of(word.Feature, other) >= Alike)
                || Array.Exists(story.Sentences[story.FirstSentence[article]].Features, other => likeness.Of(word.Feature, other) >= Alike)));
    }

    private bool Exclude(CauseStatement a, CauseStatement b) =>
        !(a.IsArson && b.IsArson) && !a.Cause.Any(word => b.Cause.Any(other => likeness.Of(word.Feature, other.Feature) >= Alike));
}
