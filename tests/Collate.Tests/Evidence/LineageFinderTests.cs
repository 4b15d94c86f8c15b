using Collate.Evidence;

namespace Collate.Tests.Evidence;

public sealed class LineageFinderTests
{
    private const string Original =
        "The city council approved a new tram line on Monday after a debate of six hours. Construction will begin next spring and cost about 300 million euros. "
        + "Opponents warned that shops along the route would lose customers. The mayor promised to compensate owners for lost business. "
        + "Trams will run every five minutes from early morning until midnight. Engineers expect tunnels under the old harbour to be the hardest part.";

    private const string Paraphrase =
        "Following six hours of discussion, councillors on Monday backed plans for another streetcar route. Building work starts in the coming spring, with a price tag of roughly 300 million euros. "
        + "Critics said stores on the way could see fewer buyers. Owners will get money for missed earnings, the mayor pledged. "
        + "Streetcars are to leave every five minutes between dawn and midnight. According to engineers, digging tunnels beneath the old port will prove most difficult.";

    private const string Independent =
        "Residents cheered outside the town hall when the vote on the tram became known. For years the neighbourhoods in the east had asked for a better connection. "
        + "The federal government covers half of the costs, a spokesman for the transport ministry said. A citizens' group announced it would go to court. "
        + "Similar projects in other cities ended up far above budget. Ticket prices are to stay the same.";

    [Fact]
    public void Find_VerbatimCopy_IsOneLineage() => Assert.Equal([0, 0], LineagesOf(Original, Original + " The vote was close."));

    [Fact]
    public void Find_SentenceBySentenceParaphrase_IsOneLineage() => Assert.Equal([0, 0], LineagesOf(Original, Paraphrase));

    [Fact]
    public void Find_IndependentReport_IsALineageOfItsOwn() => Assert.Equal([0, 1], LineagesOf(Original, Independent));

    [Fact]
    public void Find_SharedQuotation_IsNoLineage()
    {
        const string Quotation = "\"We have decided to build the tram because our children will breathe cleaner air, because our streets will be quiet, and because no city ever regretted a tram,\" the mayor said.";

        Assert.Equal(
            [0, 1],
            LineagesOf(
                $"The council voted late on Monday. {Quotation} Shops fear for their customers. Work begins next spring.",
                $"A long night ended with cheers in the east. {Quotation} Half of the money comes from the federal government. A group will sue."));
    }

    [Fact]
    public void Find_ParaphraseAmongManyReports_IsFoundWithoutAligningAllPairs()
    {
        // More reports than are aligned pair by pair, each of them its own.
        var others = Enumerable.Range(0, LineageCandidates.FewArticles + 8).Select(number => StoryOf.Article(OwnReport(number)));
        var story = StoryText.Of([StoryOf.Article(Original), StoryOf.Article(Paraphrase), StoryOf.Article(Original + " The vote was close."), .. others]);

        var lineages = LineageFinder.Find(story);

        var same = Enumerable.Range(0, lineages.Length).Where(i => IsAboutTheTram(story.Articles[i].Article.Text)).Select(i => lineages[i]).ToArray();
        Assert.Equal(3, same.Length);
        Assert.Single(same.Distinct());
        Assert.Equal(LineageCandidates.FewArticles + 9, lineages.Distinct().Count());
    }

    private static bool IsAboutTheTram(string text) => text.Contains("300 million", StringComparison.Ordinal);

    private static string OwnReport(int number)
    {
        string[] places = ["library", "stadium", "museum", "theatre", "hospital", "school", "market"];
        string[] people = ["nurses", "farmers", "drivers", "students", "bakers", "painters"];
        return $"{people[number % 6]} gathered at the {places[number % 7]} on day {number + 40}. A fire in cellar {number + 90} was put out by neighbours with {number + 200} buckets. "
            + $"The {places[(number + 3) % 7]} stays open for {people[(number + 1) % 6]} until week {number + 300}.";
    }

    private static int[] LineagesOf(string one, string other) => LineageFinder.Find(StoryText.Of([StoryOf.Article(one), StoryOf.Article(other)]));
}
