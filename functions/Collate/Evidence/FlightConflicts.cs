using Collate.Language;
using Collate.Language.Values;
using Collate.Summaries;

namespace Collate.Evidence;

/// <summary>Finds different means by which somebody got away: "the robbers fled in an inflatable boat", "they drove off in a white van".</summary>
/// <remarks>
/// What is behind the word of flight has to be a vehicle by its meaning (WordNet; Fellbaum 1998), neither may be the broader of the two, and each article names one. The colour tells two of one kind apart.
/// English only: elsewhere there is no table of meanings.
/// </remarks>
internal sealed class FlightConflicts(StoryText story, IReadOnlyList<int> lineages)
{
    private const int Reach = 9;

    private const int MostStatements = 100;

    private static readonly HashSet<string> Fleeing = WordPairs.Set("fled flee fleeing escaped escape sped getaway drove climbed jumped raced rode roared vanished disappeared away off left");

    private static readonly HashSet<string> Strong = WordPairs.Set("fled flee fleeing escaped escape sped getaway");

    private static readonly HashSet<string> Prepositions = WordPairs.Set("in into on aboard by");

    private static readonly HashSet<string> Colours = WordPairs.Set("white black red blue green grey gray silver yellow orange brown dark");

    /// <summary>The conflict: at most one.</summary>
    public IEnumerable<Conflict> Find()
    {
        if (story.Language != "en" || WordTable.RankOf("vehicle") is not (var vehicle and >= 0))
        {
            yield break;
        }

        var all = Enumerable.Range(0, story.Sentences.Count).SelectMany(number => StatementsIn(number, vehicle)).Take(MostStatements).ToArray();
        if (all.Length < 2 || !Array.Exists(all, statement => statement.IsStrong))
        {
            yield break;
        }

        Statement[] only = [.. all.GroupBy(statement => statement.Article).Where(group => group.All(statement => !Exclude(statement, group.First()))).Select(group => group.First())];
        for (var i = 0; i < only.Length; i++)
        {
            var one = only[i];
            var against = Array.Find(only, other => (one.IsStrong || other.IsStrong) && lineages[one.Article] != lineages[other.Article] && OneNews.IsNear(story, one.Article, other.Article) && Exclude(one, other));
            if (against is null)
            {
                continue;
            }

            var members = only.Where(statement => Exclude(statement, one) != Exclude(statement, against));
            var sides = ConflictSides.Of(story, lineages, [.. members.Select(statement => (Exclude(statement, against) ? "one" : "other", statement.Wording, Passage.Whole(story, statement.Sentence)))]);
            if (sides.Count > 1)
            {
                yield return new Conflict(DisagreementKind.Other, story.Sentences[one.Sentence].Text.ReplaceLineEndings(" "), sides);
                yield break;
            }
        }
    }

    private IEnumerable<Statement> StatementsIn(int number, int vehicle)
    {
        var sentence = story.Sentences[number];
        var tokens = sentence.Tokens;
        for (var i = 0; i < tokens.Count && !sentence.Negated; i++)
        {
            if (!Fleeing.Contains(tokens[i]))
            {
                continue;
            }

            for (var at = i + 1; at < Math.Min(tokens.Count, i + Reach); at++)
            {
                if (WordTable.RankOf(tokens[at]) is >= 0 and var rank && IsVehicle(rank, vehicle) && PrepositionBefore(tokens, at) is >= 0 and var first && first >= i)
                {
                    var colour = Enumerable.Range(first, at - first).Select(word => tokens[word]).FirstOrDefault(Colours.Contains) ?? "";
                    yield return new Statement(number, sentence.Article, rank, colour, Strong.Contains(tokens[i]), sentence.Text[tokens.Tokens[first + 1].Start..tokens.Tokens[at].End].ReplaceLineEndings(" "));
                    yield break;
                }
            }
        }
    }

    private static bool IsVehicle(int rank, int vehicle) => rank == vehicle || WordMeanings.Of(vehicle).IsBroader(WordMeanings.Of(rank));

    /// <summary>"In an inflatable", "into a white": the preposition up to four tokens before.</summary>
    private static int PrepositionBefore(TokenizedSentence tokens, int at)
    {
        const int Words = 5;
        for (var i = at - 1; i >= Math.Max(0, at - Words) && !tokens.Is(i, TokenKind.Mark); i--)
        {
            if (Prepositions.Contains(tokens[i]))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool Exclude(Statement a, Statement b)
    {
        var (one, other) = (WordMeanings.Of(a.Vehicle), WordMeanings.Of(b.Vehicle));
        return a.Vehicle == b.Vehicle || one.IsSame(other)
            ? a.Colour.Length > 0 && b.Colour.Length > 0 && a.Colour != b.Colour && a.Colour != "dark" && b.Colour != "dark"
            : !one.IsBroader(other) && !other.IsBroader(one);
    }

    private sealed record Statement(int Sentence, int Article, int Vehicle, string Colour, bool IsStrong, string Wording);
}
