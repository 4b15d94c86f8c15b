using Collate.Language.Values;
using Collate.Summaries;

namespace Collate.Evidence;

/// <summary>Finds different places where one thing was found, was taken to, or has its seat: "the van was found at a lay-by outside Mechelen", "that vehicle was discovered in a car park in Boom".</summary>
/// <remarks>
/// Only where each article gives one such place, the things are alike, and neither article names the other's place at all: then one does not lie in the other for all they tell. Countries are left alone for the same reason.
/// </remarks>
internal sealed class WhereConflicts(StoryText story, IReadOnlyList<int> lineages, Likeness likeness)
{
    /// <summary>How many tokens before the verb the thing may stand, and behind it the place.</summary>
    private const int Reach = 14;

    private const int Alike = 75;

    private const int MostStatements = 200;

    private static readonly HashSet<string>[] Doings =
    [
        WordPairs.Set("found discovered located recovered gefunden entdeckt retrouvé retrouvée retrouvés découvert découverte hallado hallada encontrado encontrada localizado localizada nalezen nalezena"),
        WordPairs.Set("towed tow transferred relocated moved geschleppt verlegt remorqué remorquée transféré transférée remolcado remolcada trasladado trasladada odtažen převezen"),
        WordPairs.Set("came flown flew travelled traveled arrived venait venant procedente llegó"),
        WordPairs.Set("born geboren né née nacido nacida nació"),
        WordPairs.Set("based headquartered headquarters hauptsitz firmensitz siège sede sídlo"),
    ];

    /// <summary>Of these there is one: they need no thing besides.</summary>
    private const int Seat = 4;

    /// <summary>Of these the place stands behind "from".</summary>
    private const int From = 2;

    private static readonly HashSet<string> Prepositions = WordPairs.Set("in at near outside to into from nach bei im zu à au en dans près vers hasta cerca v ve u do na");

    private static readonly HashSet<string> Origins = WordPairs.Set("from de aus von desde z ze");

    /// <summary>The conflicts, in order of their first sentence.</summary>
    public IEnumerable<Conflict> Find()
    {
        var all = Enumerable.Range(0, story.Sentences.Count).SelectMany(StatementsIn).Take(MostStatements).ToArray();
        Statement[] only = [.. all.GroupBy(statement => (statement.Article, statement.Doing)).Where(group => group.All(statement => AreOnePlace(statement, group.First()))).Select(group => group.First())];
        var taken = new bool[only.Length];
        for (var i = 0; i < only.Length; i++)
        {
            var against = Array.FindIndex(only, other => Contradict(only[i], other));
            if (taken[i] || against < 0 || taken[against])
            {
                continue;
            }

            var members = Enumerable.Range(0, only.Length).Where(j => !taken[j] && only[j].Doing == only[i].Doing && AreOnePlace(only[j], only[i]) != AreOnePlace(only[j], only[against])).ToArray();
            var sides = ConflictSides.Of(
                story, lineages, [.. members.Select(j => (AreOnePlace(only[j], only[i]) ? "one" : "other", only[j].Wording, Passage.Whole(story, only[j].Sentence)))]);
            if (sides.Count > 1)
            {
                Array.ForEach(members, j => taken[j] = true);
                yield return new Conflict(DisagreementKind.Place, only[i].About, sides);
            }
        }
    }

    private IEnumerable<Statement> StatementsIn(int number)
    {
        var sentence = story.Sentences[number];
        var tokens = sentence.Tokens;
        if (sentence.Negated)
        {
            yield break;
        }

        for (var i = 0; i < tokens.Count; i++)
        {
            var doing = Array.FindIndex(Doings, words => words.Contains(tokens[i]));
            if (doing < 0 || PlaceBehind(sentence, i, doing == From ? Origins : Prepositions) is not var (first, last))
            {
                continue;
            }

            int[] things = [.. Enumerable.Range(Math.Max(0, i - Reach), Math.Min(i, Reach)).Where(at => sentence.FeatureAt[at] >= 0).Select(at => sentence.FeatureAt[at])];
            int[] names = [.. Enumerable.Range(first, last - first + 1).Select(at => sentence.FeatureAt[at]).Where(feature => feature >= 0)];
            if (names.Length > 0)
            {
                yield return new Statement(number, sentence.Article, doing, things, names, Cut(sentence, first, last), Cut(sentence, Math.Max(0, i - 4), i));
            }

            yield break;
        }
    }

    /// <summary>The first name behind a preposition; the last in German, where the verb ends the clause.</summary>
    private (int First, int Last)? PlaceBehind(AnalyzedSentence sentence, int verb, HashSet<string> prepositions)
    {
        var tokens = sentence.Tokens;
        var (from, to) = story.Language == "de" ? (0, tokens.Count) : (verb + 1, Math.Min(tokens.Count, verb + Reach));
        (int, int)? found = null;
        for (var i = from; i < to; i++)
        {
            var before = tokens[i - 1] is "the" or "la" or "le" or "el" ? i - 2 : i - 1;
            if (!tokens.IsCapitalised(i) || sentence.IsInDate(i) || !prepositions.Contains(tokens[before]) || Countries.ByName(tokens[i]) is not null || (story.Language == "de" && !IsName(sentence, i)))
            {
                continue;
            }

            var last = i;
            while (tokens.IsCapitalised(last + 1) && last + 1 < tokens.Count && !sentence.IsInDate(last + 1) && story.Language != "de")
            {
                last++;
            }

            found = (i, last);
            if (story.Language != "de")
            {
                break;
            }
        }

        return found;
    }

    /// <summary>In German all nouns have capitals: a name is what stands right behind "in" or "nach" without an article, and never small or with one elsewhere.</summary>
    private static bool IsName(AnalyzedSentence sentence, int at) => sentence.Tokens[at - 1] is "in" or "nach" or "bei" && sentence.FeatureAt[at] >= 0;

    private bool Contradict(Statement a, Statement b) =>
        lineages[a.Article] != lineages[b.Article] && a.Doing == b.Doing && !AreOnePlace(a, b) && OneNews.IsWithin(story, a.Article, b.Article, 2 * OneNews.MostDays)
        && !Names(a.Article, b) && !Names(b.Article, a)
        && (a.Doing == Seat || a.Things.Any(thing => b.Things.Any(other => likeness.Of(thing, other) >= Alike)));

    private static bool AreOnePlace(Statement a, Statement b) => a.Names.Any(b.Names.Contains);

    private bool Names(int article, Statement statement) =>
        story.SentencesOf(article).Any(sentence => statement.Names.Any(name => sentence.Features.AsSpan().Contains(name))) || statement.Names.Any(name => story.Titles[article].AsSpan().Contains(name));

    private static string Cut(AnalyzedSentence sentence, int first, int last) =>
        sentence.Text[sentence.Tokens.Tokens[first].Start..sentence.Tokens.Tokens[last].End].ReplaceLineEndings(" ");

    private sealed record Statement(int Sentence, int Article, int Doing, int[] Things, int[] Names, string Wording, string About);
}
