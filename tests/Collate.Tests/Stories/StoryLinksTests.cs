using Collate.Articles;
using Collate.Stories;

namespace Collate.Tests.Stories;

public sealed class StoryLinksTests
{
    private static readonly ReportBuilder Quake = ReportBuilder
        .Of("A powerful earthquake of magnitude 8.8 struck central Chile on Saturday near Concepcion. President Michelle Bachelet declared a state of catastrophe.").Titled("Earthquake hits Chile");

    private static readonly ReportBuilder Rescue = ReportBuilder
        .Of("Rescuers in Concepcion searched the rubble after the magnitude 8.8 earthquake. Bachelet said that the army would help Chile.").Titled("Chile searches for survivors");

    private static readonly ReportBuilder Ferry = ReportBuilder.Of("The ferry Aurora capsized off Lindholm. The captain is missing.").Titled("Ferry capsizes");

    [Fact]
    public void Of_TwoReports_NamesWhatBothShareAsTheArticleWritesIt()
    {
        var links = StoryLinks.Of([On(Quake, 3), On(Rescue, 5)]);

        Assert.Null(links[0]);
        Assert.Equal((0, 2), (links[1]!.Other, links[1]!.Days));
        Assert.InRange(links[1]!.Similarity, 1, 1000);
        Assert.All(links[1]!.Shared, form => Assert.Contains(form, Rescue.Article().Title + " " + Rescue.Article().Text, StringComparison.Ordinal));
        Assert.Contains("Concepcion", links[1]!.Shared);
        Assert.Contains("8.8", links[1]!.Shared);
    }

    [Fact]
    public void Of_AnArticleLikeNoOther_HasNoLink() => Assert.Null(StoryLinks.Of([On(Quake, 3), On(Rescue, 5), On(Ferry, 5)])[2]);

    [Fact]
    public void Of_ThreeReports_LinksToTheMostAlike()
    {
        var links = StoryLinks.Of([On(Ferry, 1), On(Rescue, 5), On(Quake, 5)]);

        Assert.Equal(2, links[1]!.Other);
        Assert.Equal(1, links[2]!.Other);
    }

    [Fact]
    public void Of_UndatedReports_HaveNoDaysBetween() => Assert.Null(StoryLinks.Of([Of(Quake.Article()), Of(Rescue.Article())])[1]!.Days);

    [Fact]
    public void Of_MoreThanAreAllCompared_LinksTheSame()
    {
        var many = Enumerable.Range(0, StoryLinks.AllPairs).Select(i => On(i % 2 == 0 ? Quake : Rescue, 1 + (i % 5))).ToList();

        var few = StoryLinks.Of(many);
        var more = StoryLinks.Of([.. many, On(Ferry, 1)]);

        Assert.Equal(few.Select(link => link?.Similarity), more.Take(many.Count).Select(link => link?.Similarity));
    }

    private static StoryArticle On(ReportBuilder report, int dayOfJune) =>
        Of(report.Article() with { Published = new Publication(new DateTimeOffset(2025, 6, dayOfJune, 0, 0, 0, TimeSpan.Zero), true, PublishedFrom.Dateline) });

    private static StoryArticle Of(Article article) => new(article, ["a.txt"]);
}
