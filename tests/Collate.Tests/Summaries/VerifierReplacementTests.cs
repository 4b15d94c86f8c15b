using Collate.Summaries;

namespace Collate.Tests.Summaries;

/// <summary>Numbers and denials that are wrong by one word, in sentences that are otherwise told anew.</summary>
public sealed class VerifierReplacementTests
{
    private const string Quake = "A magnitude 6.1 earthquake shook the Arequa region on Sunday, killing three people in the town of Carabel.|The institute counted 217 damaged houses in Carabel and 64 in Chalo.";
    private const string Chips = "Chipmaker Daeho posted a profit of 2.31 trillion won, up 74 percent from a year earlier.|Sales rose 22 percent to 11.9 trillion won. Daeho said it would spend 6 trillion won on a new plant.";
    private const string Bridge = "Two trams collided head-on in Lodno on Friday, injuring 28 people, five of them seriously.";
    private const string Rescue = "At least 18 people died and 27 were missing after the ferry capsized.|Commander Romel Tadeo said 317 passengers had been pulled from the water by dawn.";
    private const string Match = "Valdor 3, Sankt Rupert 1: two goals from Emeka Nwosu sent Valdor into the semi-finals, 4-3 on aggregate.";

    [Theory]
    // What stands in its place, though it can be reckoned from others.
    [InlineData("The quake, of magnitude 3.1, left three people dead in Carabel.", Quake)]
    [InlineData("Daeho's profit rose 74 percent to 2.31 trillion won, and its sales grew 62 percent.", Chips)]
    [InlineData("Three trams collided in Lodno on Friday, after which 28 people were injured.", Bridge)]
    [InlineData("Turkish inflation eased to 35.5% in May, compared with 37.9% in April.", "Inflation in Turkey slowed to 35.4 percent in May from 37.9 percent in April.")]
    // Rounded to what nobody rounds to.
    [InlineData("More than 307 people had been rescued from the water by dawn, Romel Tadeo said.", Rescue)]
    [InlineData("At least 17 people died when the ferry capsized.", Rescue)]
    [InlineData("The wildfire has burned nearly 5,850 hectares of forest.", "The wildfire had burned nearly 5,800 hectares of forest on Tuesday.")]
    [InlineData("Some 14,600 dockers ended their strike.", "The strike by 14,000 dockers ended on Thursday.")]
    [InlineData("Customs officers seized 2,470 kilograms of cocaine.", "Customs officers seized 2.4 tonnes of cocaine in Hamburg.")]
    // Scores, and numbers that are part of a word.
    [InlineData("Valdor beat Sankt Rupert 5-1 to reach the semi-finals.", Match)]
    [InlineData("The lander Tejas-7 is to touch down near the pole in February.", "The lander Tejas-2 is to touch down near the pole in February, the agency said.")]
    [InlineData("Lawmakers will vote on whether to bar under-35s from social media.", "Lawmakers will vote on a bill that would bar children under 15 from social media.")]
    [InlineData("The glacier has lost half of its ice since the 1960s.", "The glacier has lost half of its ice since the 1980s.")]
    // A range is no change and its end, a bare number has no unit of another's, a distance is no speed.
    [InlineData("Fares on the ferries rose 5 percent in January.", "Fares on the ferries rose 5 to 60 percent in January, depending on the route.")]
    [InlineData("The fire burned 1,200 hectares.", "The fire burned 80 hectares and displaced 1,200.")]
    [InlineData("Winds of 160 mph struck.", "Winds struck 160 miles of coast at 90 miles an hour.")]
    public void Check_OtherNumber_IsRejected(string sentence, string evidence) => Assert.False(SummaryAuditor.Check(sentence, evidence.Split('|')).Supported);

    [Theory]
    [InlineData("Some 280 houses were damaged in the two towns of Carabel and Chalo, by the institute's count.", "The institute counted 217 damaged houses in Carabel and 64 in Chalo.")]
    [InlineData("More than 300 people had been rescued from the water by dawn, Romel Tadeo said.", Rescue)]
    [InlineData("Valdor beat Sankt Rupert 3-1 to reach the semi-finals.", Match)]
    [InlineData("Councillors voted 23-19 to close the libraries.", "Councillors voted by 23 to 19 to close the libraries.")]
    [InlineData("Lawmakers will vote on whether to bar under-15s from social media.", "Lawmakers will vote on a bill that would bar children under 15 from social media.")]
    [InlineData("The glacier has lost half of its ice since the 1980s.", "The glacier has lost half of its ice since 1985.")]
    [InlineData("The club paid 15 million euros less than the asking price of 60 million.", "The club paid 45 million euros for the striker; the asking price was 60 million.")]
    [InlineData("Nearly 9,000 people have signed the petition.", "The petition has been signed by 8,900 people.")]
    [InlineData("More than 150 people took part.", "Some 163 people took part.")]
    public void Check_NumberRounded_IsSupported(string sentence, string evidence)
    {
        var verdict = SummaryAuditor.Check(sentence, evidence.Split('|'));

        Assert.True(verdict.Supported, $"{verdict.ReasonText}: {verdict.Detail}");
    }

    [Theory]
    [InlineData("According to his lawyer, Sylvie Marchal, Perrin will not appeal against the verdict.", "Perrin, 61, was convicted on Monday. His lawyer, Sylvie Marchal, said outside the courtroom that he would appeal.")]
    [InlineData("The ferry had not passed an inspection in February, according to its owner, Meltem Lines.", "The minister said investigators were looking at the steering gear. The owner, Meltem Lines, said the vessel passed an inspection in February.")]
    [InlineData("The Bald Hill Fire has not destroyed 48 homes.", "The Bald Hill Fire had destroyed 48 homes by Friday, said a spokeswoman for the forestry department.")]
    [InlineData("St. Branoc's hospital in Limick was not hit by hackers and had to put off 240 operations.", "Hackers hit St. Branoc's hospital in Limick on May 6, and 240 operations had to be put off.")]
    [InlineData("The team had no captain.", "The team, losing at half-time, had its captain to thank for a draw.")]
    public void Check_FlatDenial_IsRejected(string sentence, string evidence) => Assert.Equal("negation", SummaryAuditor.Check(sentence, evidence.Split('|')).ReasonText);

    [Theory]
    [InlineData("Consumer spending did not grow in July after rising 0.4% in June.", "Consumer spending was flat in July after a gain of 0.4 percent in June.")]
    [InlineData("Diplomats said Finance Minister Lars Brandt and his colleague Claire Rouvier did not agree on how large the fund should be.", "The ministers of finance of Norland and Sudland, Lars Brandt and Claire Rouvier, disagreed over the size of the fund, diplomats said.")]
    [InlineData("The operator, which was told of the crack on Nov. 3, has apologised because it did not respond for two days.", "The crack was first reported on November 3 by a walker, who sent a photograph to the operator. The company said the dam was stable and apologised for taking two days to respond.")]
    public void Check_DenialInOtherWords_IsSupported(string sentence, string evidence)
    {
        var verdict = SummaryAuditor.Check(sentence, evidence.Split('|'));

        Assert.True(verdict.Supported, $"{verdict.ReasonText}: {verdict.Detail}");
    }
}
