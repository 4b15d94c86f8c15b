using Collate.Evidence;
using Collate.Stories;
using Collate.Summaries;

namespace Collate.Tests.Evidence;

/// <summary>Disagreements between sentences that share hardly a word, and differences of the same kinds that are none.</summary>
public sealed class LooseConflictTests
{
    [Theory]
    [InlineData("No skull was found at the site.", "There is a whole skull in one of those rocks.")]
    [InlineData("The lawyer said his client will not appeal.", "The lawyer said an appeal would be filed within days.")]
    public void Find_DeniedByOneToldByAnother_IsADisagreement(string one, string other)
    {
        var conflicts = Find(one, other);

        Assert.Contains(conflicts, conflict => conflict.Kind == DisagreementKind.Polarity);
    }

    [Theory]
    [InlineData("The deal is expected to close in the first quarter of 2026.", "Castleton plans to wrap up the transaction by the end of 2025.")]
    [InlineData("She must report to prison by June 5.", "She has until June 19 to surrender to the Bureau of Prisons.")]
    public void Find_TwoDaysForWhatIsToCome_IsADisagreement(string one, string other)
    {
        var conflicts = Find(one, other);

        Assert.Equal(DisagreementKind.Date, Assert.Single(conflicts).Kind);
    }

    [Fact]
    public void Find_DayThatWasPutOff_IsNoDisagreement()
    {
        var conflicts = Find("The deal is expected to close on June 5.", "The closing of the deal was postponed to June 19.");

        Assert.Empty(conflicts);
    }

    [Fact]
    public void Find_DayThatWasOverWhenAnotherIsTold_IsNoDisagreement()
    {
        var conflicts = ConflictsOf(StoryOf.Article("The hearing of the case is planned for Thursday, 17 April.", "2025-04-14"), StoryOf.Article("The hearing of the case will take place on 2 May.", "2025-04-18"));

        Assert.Empty(conflicts);
    }

    [Theory]
    [InlineData("Trams stopped running in Orne on Monday as drivers began a strike over pay.", "Line 4, where trams had been running at half strength since Tuesday, was the first to return to normal.")]
    [InlineData("A disputed quarry was approved by lawmakers on Wednesday, giving Prime Minister Ona Reed a slim win at the end of an eleven-hour debate.", "Inside, the Prime Minister lost two of her own party.")]
    [InlineData("The twelve jurors were out for a little short of seven hours and then agreed, without dissent, that he was guilty on fourteen charges.", "Ana Sorel, of Station Road, Balry, had pleaded not guilty.")]
    [InlineData("The jury found the treasurer guilty on 14 charges.", "Of the 22 charges, the rest had been withdrawn before the jury found the treasurer guilty.")]
    public void Find_BeginningOrOppositeOfSomethingElse_IsNoDisagreement(string one, string other)
    {
        var conflicts = ConflictsOf(StoryOf.Article(one, "2025-04-18"), StoryOf.Article(other, "2025-04-18"));

        Assert.Empty(conflicts);
    }

    [Fact]
    public void Find_BothCountsOfACrowdInOneSentence_AreTwoSides()
    {
        var conflicts = Find("The march drew 4,200 people according to police and 11,000 according to the organisers.", "Rain fell all afternoon.");

        Assert.Equal(2, Assert.Single(conflicts).Sides.Count);
    }

    [Theory]
    [InlineData("Nobody has been charged over the fire.", "A caretaker was charged over the fire.")]
    [InlineData("No suspects were identified on Tuesday night.", "The suspects were identified as two former guards.")]
    public void Find_WhatCameTrueLater_IsNoDisagreement(string earlier, string later)
    {
        var conflicts = ConflictsOf(StoryOf.Article(earlier, "2025-04-14"), StoryOf.Article(later, "2025-04-16"));

        Assert.Empty(conflicts);
    }

    [Theory]
    [InlineData("Nine people died in the flood.", "The toll climbed to 23 from nine.")]
    [InlineData("Castleton will pay 4.2 billion euros for the company, the price of the deal.", "With its debts the price of the deal is 5.1 billion euros.")]
    [InlineData("Turnout was a third.", "Turnout was 34 percent.")]
    public void Find_UpdatedLimitedOrRounded_IsNoDisagreement(string one, string other)
    {
        var conflicts = Find(one, other);

        Assert.Empty(conflicts);
    }

    private static IReadOnlyList<Conflict> Find(string one, string other) => ConflictsOf(StoryOf.Article(one, "2025-04-14"), StoryOf.Article(other, "2025-04-14"));

    private static IReadOnlyList<Conflict> ConflictsOf(params StoryArticle[] articles) => EvidenceBuilder.Build(articles, 180).Conflicts;
}
