using Collate.Language.Values;
using Collate.Summaries;

namespace Collate.Evidence;

/// <summary>Makes a conflict of clauses that say opposite words of one thing.</summary>
internal sealed class OppositeSides(StoryText story, IReadOnlyList<int> lineages, StoryClauses clauses)
{
    /// <summary>The sentences that are in a conflict already.</summary>
    public HashSet<int> Taken { get; } = [];

    /// <summary>Whether a word is said of some only, who are counted behind it: "lost two of her own party".</summary>
    public static bool IsOfSome(AnalyzedSentence sentence, int at)
    {
        var tokens = sentence.Tokens;
        foreach (var number in sentence.Numbers)
        {
            if (NumberFrames.TokenAt(tokens, number.Start) == at + 1)
            {
                return tokens[NumberFrames.TokenAt(tokens, number.End - 1) + 1] is "of" or "de" or "von" or "der";
            }
        }

        return false;
    }

    /// <summary>"Will pass sentence": that approves nothing.</summary>
    public static bool IsSentencing(TokenizedSentence tokens, int at) => tokens[at + 1] is "sentence" or "sentences" or "judgment" or "judgement";

    /// <summary>The conflict, or none where the sources do not differ.</summary>
    /// <param name="one">The first clause.</param>
    /// <param name="against">A clause that says the opposite.</param>
    /// <param name="statements">All clauses, with whether they say what the first says.</param>
    public Conflict? Of(Clause one, Clause against, IEnumerable<(Clause Clause, bool IsOne)> statements)
    {
        var all = statements.OrderBy(statement => statement.Clause.Sentence).ToArray();
        var sides = ConflictSides.Of(
            story, lineages, [.. all.Select(statement => (statement.IsOne ? "one" : "other", clauses.Wording(statement.Clause), Passage.Whole(story, statement.Clause.Sentence)))]);
        if (sides.Count < 2)
        {
            return null;
        }

        Taken.UnionWith(all.Select(statement => statement.Clause.Sentence));
        return new Conflict(DisagreementKind.Polarity, clauses.Topic(one, against), sides);
    }
}
