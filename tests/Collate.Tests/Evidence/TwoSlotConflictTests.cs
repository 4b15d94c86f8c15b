using Collate.Evidence;
using Collate.Summaries;

namespace Collate.Tests.Evidence;

/// <summary>What two reports say of one slot of an event: whether anybody came to harm, what will be done, what is set right, in which minute, by what they got away, how many they were.</summary>
public sealed class TwoSlotConflictTests
{
    private const string Fire = "A fire broke out at a paper warehouse in Oakham on Monday.";
    private const string Match = "Linden beat Marrow 3-1 in the county cup on Monday.";
    private const string Robbery = "Robbers emptied the safe of a jeweller in Oakham on Monday.";
    private const string Spill = "The tanker Norna ran on to rocks off Lorne on Monday.";
    private const string Tram = "Councillors in Wexley backed a tram line on Monday.";

    [Theory]
    [InlineData(Fire, "Nobody was hurt, the fire service said.", "Four workers were treated in hospital for burns.")]
    [InlineData(Fire, "There were no injuries, said the owner.", "A guard left the building with a broken wrist.")]
    [InlineData(Fire, "Everyone got out unhurt.", "Two drivers were taken to hospital by helicopter.")]
    [InlineData(Tram, "Transport minister Carl Adler ruled out an emergency levy on parking.", "Transport minister Carl Adler will bring in an emergency levy next week.")]
    [InlineData(Tram, "The mayor repeated her pledge that business rates will not go up to pay for it.", "The share of the town will be covered by raising business rates by two per cent.")]
    [InlineData(Spill, "No fuel had escaped from the hull, the coastguard said.", "Diesel escaped from the hull through the night.")]
    [InlineData(Fire, "The alarm never sounded, the night guard said.", "The alarm went off at once.")]
    [InlineData(Fire, "The alarm never sounded as flames climbed the painted stairs, the night guard said.", "The alarm sounded within a minute, the owner said.")]
    [InlineData(Fire, "The loading crane blamed for the worst of the damage had not been inspected since 2021.", "The crane had been inspected in March and had passed.")]
    [InlineData(Fire, "The site had not been inspected since 2021, the union said.", "The site was inspected last month and no fault was found, the owner said.")]
    [InlineData(Tram, "\"We did not accept any cut in night services,\" the union said.", "The union had accepted that night services would be cut, the mayor said.")]
    public void Find_WhatOneDeniesAndAnotherTells_IsADisagreementOfPolarity(string lead, string one, string other)
    {
        var conflicts = Find(lead, one, other);

        Assert.Contains(conflicts, conflict => conflict.Kind == DisagreementKind.Polarity);
    }

    [Theory]
    [InlineData(Fire, "No firefighters were hurt.", "Four workers were treated in hospital for burns.")]
    [InlineData(Fire, "Nobody was seriously hurt, the fire service said.", "Two workers were taken to hospital with a broken wrist.")]
    [InlineData(Fire, "Nobody in the street was hurt.", "Four workers were treated in hospital for burns.")]
    [InlineData(Fire, "Nobody was hurt, the fire service said.", "Two workers were hurt in a fire there three years ago.")]
    [InlineData(Fire, "Nobody was hurt, the fire service said.", "The closure hurt trade in the town.")]
    [InlineData(Tram, "Transport minister Carl Adler ruled out an emergency levy on parking.", "The opposition wants an emergency levy on fuel.")]
    [InlineData(Tram, "Work on the stations will not begin before spring.", "Work on the stations will begin in April.")]
    [InlineData(Tram, "Nurses and taxi drivers will be exempt.", "There will be no exemption for people who live in the old town.")]
    [InlineData(Fire, "A watchman aged 61 was found locked in a shed, unhurt.", "Of 64 warehouses in the county 23 had no watchman at all, the state said.")]
    [InlineData(Fire, "No warehouse was closed because of it.", "Sources close to the owner praised the warehouse staff.")]
    public void Find_WhatOnlyLooksDenied_IsNoDisagreement(string lead, string one, string other)
    {
        var conflicts = Find(lead, one, other);

        Assert.DoesNotContain(conflicts, conflict => conflict.Kind == DisagreementKind.Polarity);
    }

    [Theory]
    [InlineData(Tram, "Buses are led through Marsh Lane for now.", "Buses are led not through Marsh Lane but through Hill Road, the operator said.")]
    [InlineData(Fire, "A heater in the packing room was blamed by the owner.", "Sparks from the press, not the heater in the packing room, set the paper alight, the inspector said.")]
    public void Find_WhatAnotherSetsRight_IsADisagreement(string lead, string one, string other)
    {
        var conflicts = Find(lead, one, other);

        Assert.Contains(conflicts, conflict => conflict.Sides.Count == 2);
    }

    [Theory]
    [InlineData(Tram, "Buses are led through Marsh Lane for now.", "Buses are led not only through Marsh Lane but also through Hill Road.")]
    [InlineData(Tram, "Children sang at the station in Marsh Lane.", "Trams, not lorries, are what the town needs, she said.")]
    public void Find_WhatNobodySays_IsSetRightForNobody(string lead, string one, string other) => Assert.Empty(Find(lead, one, other));

    [Fact]
    public void Find_TwoMinutesOfOneGoal_AreADisagreement()
    {
        var conflicts = Find(Match, "Striker Piers Abbot opened the scoring in the 12th minute. Linden scored again in the 40th minute.", "Piers Abbot opened the scoring in the 15th minute with a volley. A second followed in the 40th minute.");

        var conflict = Assert.Single(conflicts);
        Assert.Equal(["12th", "15th"], conflict.Sides.Select(side => side.Value).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Find_MinutesOfTwoGoals_AreNoDisagreement() =>
        Assert.Empty(Find(Match, "Striker Piers Abbot opened the scoring in the 12th minute.", "Substitute Owen Tarr was sent off in the 71st minute."));

    [Theory]
    [InlineData("They fled in a rubber boat from the quay.", "They escaped in a white van by the coast road.", true)]
    [InlineData("They fled in a red car.", "They escaped in a blue car.", true)]
    [InlineData("They fled in a vehicle.", "They escaped in a white van.", false)]
    [InlineData("They fled in a car.", "They escaped in a white car.", false)]
    public void Find_MeansOfFlight_ContradictWhereNeitherIsTheOther(string one, string other, bool expected)
    {
        var conflicts = Find(Robbery, one, other);

        Assert.Equal(expected, conflicts.Any(conflict => conflict.Kind == DisagreementKind.Other));
    }

    [Theory]
    [InlineData("Three masked men came in by the yard.", "Neighbours saw five robbers run to the quay.", true)]
    [InlineData("Three masked men came in by the yard.", "Two robbers were arrested later.", false)]
    public void Find_HowManyRobbers_IsOneCount(string one, string other, bool expected)
    {
        var conflicts = Find(Robbery, one, other);

        Assert.Equal(expected, conflicts.Any(conflict => conflict.Kind == DisagreementKind.Number));
    }

    [Theory]
    [InlineData(Spill, "The Norna lost power 148 seconds before it struck, the owner said.", "Harbour radar shows that it lost way at 184 seconds into the turn.", true)]
    [InlineData(Spill, "The Norna carried 216 passengers and 12 crew members.", "All 228 people on board were brought ashore.", false)]
    [InlineData(Spill, "The helicopter stayed for three days.", "Divers worked on the hull for two days.", false)]
    public void Find_NumbersOfOneEvent_AreHeldAgainstTheirLike(string lead, string one, string other, bool expected)
    {
        var conflicts = Find(lead, one, other);

        Assert.Equal(expected, conflicts.Any(conflict => conflict.Kind is DisagreementKind.Number or DisagreementKind.Amount));
    }

    [Theory]
    [InlineData(1140, 1410, true)]
    [InlineData(3400000, 4300000, true)]
    [InlineData(3.4, 4.3, true)]
    [InlineData(148, 184, true)]
    [InlineData(148, 148, false)]
    [InlineData(12, 120, false)]
    [InlineData(14, 15, false)]
    [InlineData(0, 10, false)]
    public void Are_DigitsInAnotherOrder_AreTransposed(double one, double other, bool expected) => Assert.Equal(expected, Transposed.Are((decimal)one, (decimal)other));

    [Theory]
    [InlineData("Anna Roth of the union said that Marrow offered 3 percent.", "anna roth of the union")]
    [InlineData("Marrow offered 3 percent, the head of the union, Anna Roth, told reporters.", "anna roth told reporters")]
    [InlineData("According to Anna Roth, Marrow offered 3 percent.", "according to anna roth")]
    [InlineData("Marrow offered 3 percent.", "")]
    public void SayersIn_WhoSaysSo_IsToldFromWhatIsSaid(string sentence, string expected)
    {
        var tokens = StoryText.Of([StoryOf.Article(sentence)]).Sentences[0].Tokens;

        var sayers = Speech.SayersIn(tokens);

        var words = Enumerable.Range(0, tokens.Count).Where(i => sayers[i] && tokens.Is(i, Collate.Language.TokenKind.Word)).Select(i => tokens[i]);
        Assert.Equal(expected, string.Join(' ', words));
    }

    private static IReadOnlyList<Conflict> Find(string lead, string one, string other)
    {
        var story = StoryText.Of(
            [
                StoryOf.Article($"{lead} Residents gathered outside on the pavement to watch. {one} Shops nearby opened late.", "2025-05-13"),
                StoryOf.Article($"{lead} Television crews arrived within minutes. {other} Several schools sent messages to parents.", "2025-05-13"),
            ]);
        return ConflictFinder.Find(story, [0, 1], new ClaimFinder(story));
    }
}
