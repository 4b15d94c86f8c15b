namespace Collate.Tests.Evidence;

public sealed class ConflictFinderTests
{
    [Theory]
    [InlineData(
        "Rescue teams recovered 25 bodies from the mine in Harlan on Tuesday.",
        "On Tuesday rescue teams in Harlan recovered 31 bodies from the mine.",
        "Number: 25 bodies | 31 bodies")]
    [InlineData(
        "The ministry deployed 4,000 soldiers to Banda province in the fall of 2024.",
        "In October 2024 the government sent 9,000 troops to Banda province.",
        "Number: 4,000 soldiers | 9,000 troops")]
    [InlineData(
        "Fighting went on in the Banda region in northern Sudan, officials said.",
        "The army shelled Ethiopia's Banda region overnight, officials said.",
        "Place: Ethiopia | northern Sudan")]
    [InlineData(
        "The two governments ended the week without concluding a binding climate accord.",
        "Ministers praised the binding climate accord that both sides concluded.",
        "Polarity: binding climate accord | without concluding a binding climate accord")]
    [InlineData("Delmar agreed to pay for the evacuation of the families.", "Delmar refused to pay for the evacuation of the families.", "Polarity: Delmar agreed to pay for the evacuation of the families. | Delmar refused to pay for the evacuation of the families.")]
    [InlineData("Delmar will reopen the plant on March 20.", "Delmar will reopen the plant on March 27.", "Date: March 20 | March 27")]
    [InlineData("Delmar was fined $2.5 million in 2019 for safety breaches.", "Delmar was fined $3.5 million in 2019 for safety breaches.", "Amount: $2.5 million | $3.5 million")]
    public void Find_DifferentValuesForOneThing_AreADisagreement(string one, string other, string expected) =>
        Assert.Equal([expected], StoryOf.Conflicts(one, other));

    [Theory]
    // The same value in other words.
    [InlineData("Rescue teams recovered 2,000 bodies from the mine in Harlan on Tuesday.", "On Tuesday rescue teams in Harlan recovered two thousand bodies from the mine.")]
    [InlineData("Rescue teams recovered about 2,000 bodies from the mine in Harlan on Tuesday.", "On Tuesday rescue teams in Harlan recovered 1,987 bodies from the mine.")]
    [InlineData("Rescue teams recovered more than 100 bodies from the mine in Harlan on Tuesday.", "On Tuesday rescue teams in Harlan recovered 120 bodies from the mine.")]
    [InlineData("The runners covered 5 miles of the Harlan trail on Tuesday.", "On Tuesday the runners covered 8 km of the Harlan trail.")]
    // Other times.
    [InlineData("The ministry deployed 4,000 soldiers to Banda province in 2023.", "In October 2024 the government sent 9,000 troops to Banda province.")]
    // On top of others.
    [InlineData("The ministry deployed 4,000 more soldiers to Banda province this year.", "This year the government sent 9,000 soldiers to Banda province.")]
    // Other things counted.
    [InlineData("The ministry deployed 4,000 soldiers to Banda province on Tuesday.", "On Tuesday the ministry deployed 12 ships to Banda province.")]
    [InlineData("The ministry deployed 1,000 medics to Banda province on Tuesday.", "On Tuesday the ministry deployed 5,000 engineers to Banda province.")]
    // A part and its whole, an earlier hour, a plan and what came of it, two facts.
    [InlineData("Fire crews evacuated 3,200 residents on Monday.", "Fire crews evacuated 1,100 residents from Galena Park on Monday.")]
    [InlineData("Fire crews evacuated 3,200 residents on Monday.", "Fire crews had evacuated 800 residents by noon on Monday.")]
    [InlineData("Nine workers were killed in the explosion on Monday.", "Seven workers were killed in the explosion on Monday. Two workers died in hospital on Monday.")]
    [InlineData("Seven workers were killed in the explosion on Monday.", "Nine workers were injured in the explosion on Monday.")]
    [InlineData("The firm planned to hire 200 people in 2024.", "The firm hired 90 people in 2024.")]
    [InlineData("The jury convicted Kessler on 10 of 12 counts on Thursday.", "The jury convicted Kessler on ten counts on Thursday.")]
    // Places in one country, and people in two.
    [InlineData("Fighting went on in the Banda region in northern Sudan, officials said.", "The army shelled Sudan's Banda region overnight, officials said.")]
    [InlineData("President Banda spoke in Sudan on Tuesday.", "President Banda spoke in Ethiopia on Wednesday.")]
    // A denial of something else.
    [InlineData("The two governments ended the week without concluding a binding climate accord.", "Ministers talked about a possible binding climate accord.")]
    [InlineData("Talks went on without a break.", "Ministers took a long lunch break on the terrace.")]
    public void Find_CompatibleStatements_AreNoDisagreement(string one, string other) => Assert.Empty(StoryOf.Conflicts(one, other));

    [Fact]
    public void Find_CountedGroupsExcludeEachOther_AreOneDisagreementHoweverManyCopiesThereAre()
    {
        const string Troops = "The ministry sent 4,000 soldiers to Banda province on Tuesday.";
        const string Mixed = "On Tuesday the ministry sent 4,000 people, including both civilians and soldiers, to Banda province.";

        var conflicts = StoryOf.Conflicts(Troops, Troops + " Nobody knows why.", Mixed);

        Assert.Equal(["Other: 4,000 people, including both civilians and soldiers | 4,000 soldiers"], conflicts);
    }

    [Fact]
    public void Find_LaterCount_IsAnUpdate()
    {
        var early = StoryOf.Article("Rescue teams in Harlan recovered 25 bodies from the flooded mine.", "2025-06-17");
        var late = StoryOf.Article("Rescue teams in Harlan recovered 31 bodies from the flooded mine.", "2025-06-19");

        Assert.Empty(StoryOf.Conflicts(early, late));
    }

    [Fact]
    public void Find_OneArticleGivesBothValues_TakesNoSide()
    {
        var conflicts = StoryOf.Conflicts(
            "Rescue teams in Harlan recovered 25 bodies from the mine on Tuesday. Later on Tuesday rescue teams in Harlan recovered 31 bodies from the mine.",
            "On Tuesday rescue teams in Harlan recovered 31 bodies from the mine.");

        Assert.Empty(conflicts);
    }

    [Fact]
    public void Find_CopiesOfOneReport_CountAsOneSideAndNoDisagreementOfTheirOwn()
    {
        const string Report = "Rescue teams in Harlan recovered 25 bodies from the mine on Tuesday. Families waited at the gate all night. The operator had been fined twice before. Inspectors closed a second shaft.";

        var conflicts = StoryOf.Conflicts(Report, Report.Replace("25", "26", StringComparison.Ordinal));

        Assert.Empty(conflicts);
    }
}
