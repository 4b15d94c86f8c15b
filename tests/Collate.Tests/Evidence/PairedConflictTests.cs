using Collate.Evidence;
using Collate.Summaries;

namespace Collate.Tests.Evidence;

/// <summary>Numbers and dates that two reports of one event give for one thing in other words, and those that only look like it.</summary>
public sealed class PairedConflictTests
{
    private const string Fair = "The Brill county fair closed on Monday after a storm. Stalls were blown over.";
    private const string Pay = "Nurses at Dell Hospital walked out on Monday over their pay. Wards were closed.";

    [Theory]
    [InlineData(Pay, "The hospital had offered the nurses a rise of 3.1 percent, their union said.", "A rise of 4.6 percent for the nurses was offered, said the hospital.")]
    [InlineData(Fair, "The fair's owner has debts of £2.4 million, the court was told.", "Its debts come to £1.7 million, the owner said.")]
    [InlineData(Fair, "Four masked men ran off with the takings.", "A stallholder saw six men run off across the field.")]
    [InlineData(Fair, "The storm uncovered 31 vertebrae of a whale below the stalls.", "The storm uncovered the remains of a whale below the stalls, 37 vertebrae of it.")]
    [InlineData(Fair, "A first survey by the county counts 340 damaged stalls.", "The county counts 430 damaged stalls.")]
    [InlineData(Fair, "With all 40 polls counted, the owner lost his seat by 214 votes.", "The owner lost his seat by 241 votes.")]
    public void Find_TwoNumbersForOneThing_AreADisagreement(string lead, string one, string other)
    {
        var conflict = Assert.Single(Find(lead, one, other));

        Assert.Equal(2, conflict.Sides.Count);
        Assert.Contains(conflict.Kind, new[] { DisagreementKind.Number, DisagreementKind.Amount });
    }

    [Theory]
    [InlineData(Pay, "The hospital offered the nurses a rise of 3.1 percent.", "The nurses turned down 3.1 percent and had asked for a rise of 4.6 percent.")]
    [InlineData(Fair, "The fair's owner has debts of £2.4 million.", "His debts of up to £1.7 million are owed to the bank.")]
    [InlineData(Fair, "The storm cost the fair 260 stalls.", "The storm cost the fair another 190 stalls.")]
    [InlineData(Fair, "The fair sold 2,600 tickets.", "The fair sold 1,900 tickets and 700 passes, 2,600 in all.")]
    [InlineData(Fair, "The owner is aged 62.", "The owner's 48-year-old brother runs the stalls.")]
    [InlineData(Fair, "The storm blew for 3 hours.", "The repair of the stalls will take 5 hours.")]
    [InlineData(Fair, "Four stalls burned.", "He spoke with three stallholders.")]
    [InlineData(Fair, "Seven workers were killed by a falling mast.", "Nine workers were injured by a falling mast.")]
    [InlineData(Fair, "The hospital in Orne treated 86 people.", "In all 131 people were treated.")]
    [InlineData(Fair, "Thirty-one visitors remain in hospital after the storm.", "The storm put some 52 visitors in hospital.")]
    [InlineData(Fair, "Last year 2,600 visitors came to the fair.", "Some 1,900 visitors came to the fair.")]
    [InlineData(Fair, "On Friday the fair sold 260 tickets.", "On Sunday the fair sold 190 tickets.")]
    public void Find_NumbersThatOnlyLookAlike_AreNoDisagreement(string lead, string one, string other) => Assert.Empty(Find(lead, one, other));

    [Theory]
    [InlineData(Fair, "The owner's company runs twelve fairs.", "The county closed the other eleven fairs of the owner's company for a week.")]
    [InlineData(Fair, "The county will hire guards at a cost of £140,000.", "The budget for the county's roads was cut to £230,000.")]
    [InlineData(Fair, "The ground of the fair covers 13.5 square kilometres.", "The ground of the fair has an area of 5.2 square miles.")]
    [InlineData(Fair, "The fair is expected to take £2.6 million from visitors in the first year, most of it for the county.", "A family of visitors to the fair would in the year be £1,700 worse off, most of them said.")]
    [InlineData(Fair, "The owner of the fair was given six years for fraud.", "Four years later the owner of the fair was in prison for fraud.")]
    [InlineData(Fair, "He collects £40,000.", "Her prize of £60,000 will go into a new stall.")]
    public void Find_NumbersOfOtherThings_AreNoDisagreementWhoeverLooks(string lead, string one, string other)
    {
        var story = StoryText.Of([StoryOf.Article($"{lead} {one}", "2025-04-14"), StoryOf.Article($"{lead} {other}", "2025-04-14")]);

        var conflicts = ConflictFinder.Find(story, [0, 1], new ClaimFinder(story));

        Assert.Empty(conflicts);
    }

    [Theory]
    [InlineData(Fair, "The mayor took 21 seconds off the record of the greasy pole.", "The mayor improved the record of the greasy pole by 12 seconds.")]
    public void Find_TwoLengthsThatNothingElseIsMoreLike_AreADisagreement(string lead, string one, string other) => Assert.Single(Find(lead, one, other));

    [Fact]
    public void Find_LengthThatAnotherIsMoreLike_IsNoDisagreement()
    {
        const string One = "The mayor took 21 seconds off the record of the greasy pole.";
        const string Other = "The mayor improved the record of the greasy pole by 25 seconds.";

        // The ninety seconds are too far off to contradict anything themselves.
        Assert.Single(Find(Fair, One, Other));
        Assert.Empty(Find(Fair, One, $"The mayor took 90 seconds off the record of the greasy pole. {Other}"));
    }

    [Fact]
    public void Find_NumbersTwoDaysApart_AreNoDisagreement()
    {
        var conflicts = Find(StoryOf.Article($"{Fair} The fair's owner has debts of £2.4 million.", "2025-04-14"), StoryOf.Article($"{Fair} His debts come to £1.7 million.", "2025-04-16"));

        Assert.Empty(conflicts);
    }

    [Theory]
    [InlineData("Sunday 4 May")]
    [InlineData("3 May")]
    public void Find_TwoDaysForOneThingAhead_AreADisagreementOfDate(string other)
    {
        var conflicts = Find(Fair, "The fair will open again on 26 April, the county council said.", $"The county council told stallholders that the fair will open to visitors again on {other}.");

        Assert.Contains(conflicts, conflict => conflict.Kind == DisagreementKind.Date);
    }

    [Fact]
    public void Find_DayThatReplacesAnother_IsNoDisagreement() => Assert.Empty(
        Find(Fair, "The fair will open again on 26 April, the county council said.", "The county council told stallholders that the fair will open to visitors again on 3 May, put off because of the mud."));

    [Fact]
    public void Find_DaysOfTwoThingsAhead_AreNoDisagreement() =>
        Assert.Empty(Find(Fair, "The fair will be held again on Saturday 26 April.", "A hearing about the licence of the brewery begins on 4 May."));

    [Fact]
    public void Find_ArticlesInAnyOrder_GivesTheSame()
    {
        var (one, other) = (StoryOf.Article($"{Pay} The hospital had offered the nurses a rise of 3.1 percent."), StoryOf.Article($"{Pay} A rise of 4.6 percent for the nurses was offered, said the hospital."));

        Assert.Equal(StoryOf.Conflicts(one, other), StoryOf.Conflicts(other, one));
    }

    [Fact]
    public void Find_MoreArticlesThanItLooksAt_LeavesThemAlone()
    {
        var story = StoryText.Of(Enumerable.Range(0, PairedStory.MostArticles + 1).Select(i => StoryOf.Article($"{Fair} Stallholder {(char)('A' + (i % 26))}{(char)('a' + (i / 26))}ro saw {(i % 2 == 0 ? "four masked" : "six")} men run across the field.")));

        var conflicts = ConflictFinder.Find(story, [.. Enumerable.Range(0, story.Articles.Count)], new ClaimFinder(story));

        Assert.DoesNotContain(conflicts, conflict => conflict.Sides.Any(side => side.Value == "Four masked men"));
    }

    private static IReadOnlyList<Conflict> Find(string lead, string one, string other) => Find(StoryOf.Article($"{lead} {one}", "2025-04-14"), StoryOf.Article($"{lead} {other}", "2025-04-14"));

    private static IReadOnlyList<Conflict> Find(params Collate.Stories.StoryArticle[] articles)
    {
        var story = StoryText.Of(articles);
        return [.. new PairedConflicts(story, [0, 1], new PairedStory(story, [.. NumberFrames.Read(story)], new Likeness(story))).Find()];
    }
}
