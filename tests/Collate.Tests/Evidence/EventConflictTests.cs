using Collate.Evidence;
using Collate.Summaries;

namespace Collate.Tests.Evidence;

/// <summary>What two reports of one event say of its main quantities, days, places and causes in quite different words; and what is no disagreement though it looks like one.</summary>
public sealed class EventConflictTests
{
    private const string Bakery = "A gas explosion tore through a bakery in Oakham on Monday.";
    private const string Bridge = "The bridge over the Tamar will be replaced, the council said on Tuesday.";
    private const string Vote = "Voters in Halden removed the mayor in a recall election on Monday.";
    private const string Whale = "Whale watchers found a dead humpback on Lorne beach on Monday.";

    [Theory]
    [InlineData(Bakery, "The blast injured 14 people, the fire service said.", "Paramedics treated 19 people after the explosion, the ambulance trust said.", DisagreementKind.Number)]
    [InlineData(Bridge, "The new bridge will cost £38 million.", "Taxpayers have to find £52 million for the cost of the crossing.", DisagreementKind.Amount)]
    [InlineData(Whale, "The whale was 12 metres long.", "The animal measured 15 metres from head to tail.", DisagreementKind.Amount)]
    [InlineData(Whale, "It weighed about 25 tonnes.", "The carcass weighs 32 tonnes, the rangers estimate.", DisagreementKind.Amount)]
    [InlineData(Whale, "Tide carried off 400 cubic metres of sand.", "The sea took 650 cubic metres of sand.", DisagreementKind.Amount)]
    [InlineData(Bakery, "A faulty oven caused the blast, investigators said.", "The explosion was set off by a leaking valve, the owner said.", DisagreementKind.Other)]
    [InlineData(Bakery, "The first complaint about gas was made on 3 May.", "The first complaint about a smell came on 7 May.", DisagreementKind.Date)]
    [InlineData(Bakery, "The van of the baker was found in a car park in Melton.", "His van was discovered at a farm near Corby.", DisagreementKind.Place)]
    public void Find_OneEventInOtherWords_IsADisagreement(string lead, string one, string other, DisagreementKind kind)
    {
        var conflicts = Find(lead, one, other);

        Assert.Contains(conflicts, conflict => conflict.Kind == kind);
    }

    [Theory]
    [InlineData(Bakery, "The blast injured 14 people, the fire service said.", "Three of the injured were taken to hospital.")]
    [InlineData(Bridge, "The new bridge will cost £38 million.", "The government will pay £20 million of the cost of the bridge.")]
    [InlineData(Bridge, "The bridge carries 9,000 cars a day.", "About 600 cyclists a day use the crossing.")]
    [InlineData(Bakery, "A faulty oven caused the blast, investigators said.", "The delay was caused by traffic.")]
    [InlineData(Bakery, "The fire started on Monday.", "The inquiry started on Tuesday.")]
    [InlineData(Bakery, "A body was found in Oakham.", "A similar oven was found in Corby.")]
    public void Find_OtherThingsOfOneEvent_AreNoDisagreement(string lead, string one, string other)
    {
        var conflicts = Find(lead, one, other);

        Assert.Empty(conflicts);
    }

    [Fact]
    public void Find_SharesAndLeadsOfOneVote_HoldsEachAgainstItsLike()
    {
        const string Counted = "With every ballot counted, 52.6 percent voted to recall the mayor. The two sides were 3,036 votes apart out of the 58,400 cast. Turnout was 41 percent, clerk Luis Armand said.";
        const string Night = "When the lights went out at the clerk's office, the recall was ahead by 1,950 votes. By Tuesday, after the absentee ballots had been added, the lead had grown to 3,036. In all, more than 58,000 people took part. That is a turnout of 47 percent, high for a recall in this state.";

        var conflicts = Find(Vote, Counted, Night);

        Assert.All(conflicts, conflict => Assert.All(conflict.Sides, side => Assert.Contains(side.Value, (string[])["41 percent", "47 percent"])));
    }

    private static IReadOnlyList<Conflict> Find(string lead, string one, string other)
    {
        var story = StoryText.Of(
            [
                StoryOf.Article($"{lead} Residents gathered outside on the pavement to watch. {one} Shops nearby opened late.", "2025-05-13"),
                StoryOf.Article($"{lead} Television crews arrived within minutes. {other} Several schools sent messages to parents.", "2025-05-14"),
            ]);

        return ConflictFinder.Find(story, [0, 1], new ClaimFinder(story));
    }
}
