using Collate.Stories;

namespace Collate.Tests.Stories;

public sealed class StoryGrouperTests
{
    private static readonly ReportBuilder Chile = ReportBuilder
        .Of("A powerful earthquake of magnitude 8.8 struck central Chile on Saturday, killing dozens and collapsing buildings. The quake hit near Concepcion, and aftershocks shook Santiago for hours. President Michelle Bachelet declared a state of catastrophe as rescue workers searched the rubble.")
        .Titled("Earthquake hits Chile");

    private static readonly ReportBuilder Haiti = ReportBuilder
        .Of("A powerful earthquake of magnitude 7.0 struck Haiti on Tuesday, killing thousands and collapsing buildings. The quake hit near Port-au-Prince, and aftershocks shook Leogane for hours. President Rene Preval appealed for help as rescue workers searched the rubble.")
        .Titled("Earthquake strikes Haiti");

    private static readonly ReportBuilder ChileAgain = ReportBuilder
        .Of("Rescuers in Concepcion searched for survivors after the worst quake in Chile for decades. Bachelet, the president, said that the army would help to clear the rubble, and that Santiago had power again.")
        .Titled("Chile searches for survivors");

    [Fact]
    public void Group_TwoReportsOfOneEvent_AreOneStory()
    {
        var groups = StoryGrouper.Group([Chile.On(3).Candidate(), ChileAgain.On(4).Candidate()]);

        Assert.Equal(2, Assert.Single(groups).Members.Count);
    }

    [Fact]
    public void Group_TwoEarthquakesInOneWeek_StayApart()
    {
        var groups = StoryGrouper.Group([Chile.On(3).Candidate(), Haiti.On(5).Candidate(), ChileAgain.On(4).Candidate()]);

        Assert.Equal([1, 2], groups.Select(group => group.Members.Count).Order());
    }

    [Fact]
    public void Group_Seeds_AreOneStory()
    {
        Candidate[] seeds =
        [
            ReportBuilder.OfSeed(0).On(20).Candidate(),
            ReportBuilder.OfSeed(1).Candidate(),
            ReportBuilder.OfSeed(2).On(17).Candidate(),
            ReportBuilder.OfSeed(3).Candidate(),
            ReportBuilder.OfSeed(4).On(17).Candidate(),
        ];

        Assert.Equal(5, Assert.Single(StoryGrouper.Group(seeds)).Members.Count);
    }

    [Fact]
    public void Group_SameTextsFurtherApartThanTheWindow_StayApart()
    {
        var candidate = Chile.On(3).Candidate();
        var late = candidate with { Sha256 = ReportBuilder.ShaOf("late"), Day = new DateOnly(2025, 6, 3).AddDays(StoryGrouper.WindowDays + 1) };
        var inTime = late with { Day = new DateOnly(2025, 6, 3).AddDays(StoryGrouper.WindowDays) };

        Assert.Equal(2, StoryGrouper.Group([candidate, late]).Count);
        Assert.Single(StoryGrouper.Group([candidate, inTime]));
    }

    [Fact]
    public void Group_UndatedPair_NeedsMoreThanADatedOne()
    {
        // Two features in common, of about a quarter of either length: the similarity lies between the two thresholds.
        var a = Fingerprint.Create(true, [(1, 4120, true), (2, 4120, true), (3, 15300, true)]);
        var b = Fingerprint.Create(true, [(1, 4120, true), (2, 4120, true), (4, 15300, true)]);
        Assert.InRange(Similarity.Of(a, b), StoryGrouper.EdgeSimilarity, StoryGrouper.UndatedEdgeSimilarity - 1);
        var day = new DateOnly(2025, 6, 17);

        Assert.Single(StoryGrouper.Group([Of("a", day, a), Of("b", day, b)]));
        Assert.Equal(2, StoryGrouper.Group([Of("a", day, a), Of("b", null, b)]).Count);
        Assert.Equal(2, StoryGrouper.Group([Of("a", null, a), Of("b", null, b)]).Count);
    }

    [Fact]
    public void Group_MoreConnectedArticlesThanAreTakenTogether_EndsInTheSameStoriesInAnyOrder()
    {
        // All share two names, twenty each a third one: one component of more than are looked at together.
        var day = new DateOnly(2025, 6, 17);
        var candidates = Enumerable.Range(0, Components.Limit + 44)
            .Select(i => Of($"{i:0000}", day, Fingerprint.Create(true, [(1, 4500, true), (2, 4500, true), ((uint)(100 + (i / 20)), 11000, true), ((uint)(10_000 + i), 10000, true)])))
            .ToArray();

        var stories = StoryGrouper.Group(candidates);

        Assert.Equal(candidates.Length, stories.Sum(story => story.Members.Count));
        Assert.Equal(candidates.Length, stories.SelectMany(story => story.Members).Select(member => member.Sha256).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(Describe(stories), Describe(StoryGrouper.Group([.. candidates.Reverse()])));
        Assert.All(stories, story => Assert.InRange(story.Members.Count, 1, 20));
    }

    [Fact]
    public void Neighbourhood_WeakEdgesConnectMoreThanAreTakenTogether_IsWhatStrongerOnesConnectAndGroupsAsAmongAll()
    {
        var day = new DateOnly(2025, 6, 17);
        var candidates = Enumerable.Range(0, Components.Limit + 44)
            .Select(i => Of($"{i:0000}", day, Fingerprint.Create(true, [(1, 4500, true), (2, 4500, true), ((uint)(100 + (i / 20)), 11000, true), ((uint)(10_000 + i), 10000, true)])))
            .ToArray();

        var neighbourhood = StoryGrouper.Neighbourhood(candidates, candidates[30].Sha256);

        Assert.Equal(candidates[20..40].Select(candidate => candidate.Sha256).Order(StringComparer.Ordinal), neighbourhood.Select(candidate => candidate.Sha256));
        Assert.Contains(Assert.Single(Describe(StoryGrouper.Group([.. neighbourhood]))), Describe(StoryGrouper.Group(candidates)));
    }

    [Fact]
    public void Group_MoreReportsOfOneStoryThanAreTakenTogether_AreOneStoryAndOneNeighbourhood()
    {
        var day = new DateOnly(2025, 6, 17);
        var candidates = Enumerable.Range(0, Components.Limit + 44)
            .Select(i => Of($"{i:0000}", day, Fingerprint.Create(true, [(1, 9000, true), (2, 9000, true), ((uint)(10_000 + i), 10000, true)])))
            .ToArray();

        Assert.Single(StoryGrouper.Group(candidates));
        Assert.Equal(candidates.Length, StoryGrouper.Neighbourhood(candidates, candidates[7].Sha256).Count);
    }

    private static IEnumerable<string> Describe(IEnumerable<StoryGroup> stories) => stories.Select(story => string.Join(' ', story.Members.Select(member => member.Sha256)));

    [Fact]
    public void Group_Members_AreByInstantThenUndatedThenByIdentity()
    {
        var candidate = Chile.Candidate();
        var undated = candidate with { Sha256 = new string('0', 64) };
        var evening = candidate with { Sha256 = new string('2', 64), Day = new DateOnly(2025, 6, 3), Instant = new DateTimeOffset(2025, 6, 3, 20, 0, 0, TimeSpan.Zero) };
        var dayOnly = candidate with { Sha256 = new string('3', 64), Day = new DateOnly(2025, 6, 3) };
        var twin = dayOnly with { Sha256 = new string('4', 64) };

        var group = Assert.Single(StoryGrouper.Group([twin, undated, evening, dayOnly]));

        Assert.Equal([dayOnly, twin, evening, undated], group.Members);
        Assert.Equal(new string('3', 16), group.Id);
    }

    [Fact]
    public void Group_ChainOfPairs_IsNotOneStory()
    {
        // Each is like the next, the ends share nothing: joined by edges, yet far below the average that a story needs.
        var day = new DateOnly(2025, 6, 17);
        var chain = Enumerable.Range(0, 40)
            .Select(i => Of($"link {i}", day, Fingerprint.Create(true, [.. Enumerable.Range(i * 2, 4).Select(feature => ((uint)feature, 8192, true))])))
            .ToList();

        var groups = StoryGrouper.Group(chain);

        Assert.Equal(40, StoryGrouper.Neighbourhood(chain, chain[0].Sha256).Count);
        Assert.True(groups.Count > 1);
        Assert.Equal(40, groups.Sum(group => group.Members.Count));
    }

    [Fact]
    public void Group_ManyCopies_AreOneStory()
    {
        var candidate = Chile.On(3).Candidate();

        var groups = StoryGrouper.Group([.. Enumerable.Range(0, 300).Select(i => candidate with { Sha256 = ReportBuilder.ShaOf($"{i}") })]);

        Assert.Equal(300, Assert.Single(groups).Members.Count);
    }

    [Fact]
    public void Group_Nothing_IsNoStory() => Assert.Empty(StoryGrouper.Group([]));

    [Fact]
    public void Group_OneIdentityTwice_CountsOnce()
    {
        var candidate = Chile.On(3).Candidate();

        Assert.Single(Assert.Single(StoryGrouper.Group([candidate, candidate with { Fingerprint = Fingerprint.Parse(candidate.Fingerprint.ToString()) }])).Members);
    }

    [Fact]
    public void Group_OneIdentityWithTwoContents_IsRefused()
    {
        var candidate = Chile.On(3).Candidate();

        Assert.Throws<ArgumentException>(() => StoryGrouper.Group([candidate, candidate with { Day = null }]));
    }

    [Fact]
    public void Neighbourhood_NoSuchCandidate_IsEmpty() => Assert.Empty(StoryGrouper.Neighbourhood([Chile.Candidate()], "elsewhere"));

    private static Candidate Of(string name, DateOnly? day, Fingerprint fingerprint) => new(ReportBuilder.ShaOf(name), day, null, fingerprint);
}
