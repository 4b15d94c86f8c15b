using Collate.Summaries;

namespace Collate.Tests.Summaries;

/// <summary>What is told of whom, and as what: sides of a comparison, halves of a sentence, causes, plans, posts; each with what it may not be taken for.</summary>
public sealed class VerifierClauseTests
{
    private const string Brewer = "Shares in the brewer ended 2.4 percent lower in Oslo on Monday. Revenue rose 6 percent to 810 million kroner.";
    private const string Copper = "Copper for May delivery settled at $9,410 a tonne, up $85, on Friday after a mine in Peru was blocked.";
    private const string Metals = "Silver fell 41 cents to $23.10 an ounce. Platinum lost $6.50 to $911.";
    private const string Retailer = "The retailer posted sales of 2.4 billion euros for the year, up 8 percent. Profit rose 3 percent to 90 million euros.";
    private const string Senate = "Chile's senate will debate in June a bill that would ban plastic bags in supermarkets, Environment Minister Paola Ruiz said on Monday.";
    private const string Steel = "Steelmaker Borvik will invest 700 million euros in a hydrogen plant in Narvik that is to employ 350 people, chief executive Tor Lie said on Friday.";
    private const string Ports = "The ports of Varn and Lysk agreed on Tuesday to merge.|The merger, which still needs approval from the European Commission, is expected to be completed in 2027.";
    private const string Crane = "A crane fell onto a hotel in Porto on Wednesday, injuring three guests, firefighters said.|Labour inspector Ana Couto said the crane's papers were being examined but that it was too early to name a cause. Its operator was fined in 2021 for missing brakes.";
    private const string Race = "The ski race in Zell was called off on Sunday after 40 centimetres of fresh snow fell overnight.|Race director Kurt Egger said a new date would be named on Monday.";
    private const string Marathon = "Ruth Nyambura won the marathon in Rotterdam in 2:20:11, ahead of Ethiopia's Hirut Bekele, who was 40 seconds slower.";
    private const string Cellars = "Rescuers counted 88 flooded cellars in Maribor and 23 in Celje, where a bridge was closed.";
    private const string Ward = "Hospital director Simone Kessler said the ward would stay closed. Nurses' leader Paul Ortega called the decision reckless.";
    private const string Maps = "The exhibition of Flemish maps in Ghent opens to the public on May 4. Members of the museum's circle of friends are invited, and tickets are sold from April 12.";
    private const string Gym = "Two teenagers were charged on Thursday with arson after a school gym burned down in Ludlow on June 2.";
    private const string Ballots = "Losing candidate Marek Dvorsky filed a complaint, claiming that 300 ballots were thrown away in Nitra; the election board said it had seen no evidence of it.";
    private const string Curfew = "The curfew was lifted in Tula but stayed in force for the 5,000 people of Orsk.";
    private const string Bello = "A Lagos court on Friday jailed banker Sule Bello for nine years for stealing deposits.|His sister, Amina Bello, who stood trial with him, was cleared of fraud.";
    private const string Match = "Gent 2, Ostrava 0 - Two late goals by Ruben Maes sent Gent into the final on Tuesday.";
    private const string Festival = "The Bergen festival has named French pianist Luc Morel, 44, as its director, it said on Friday.|Morel succeeds Anna Dahl, who will step down after six years.";

    [Theory]
    [InlineData("negation", "The brewer's shares ended 2.4 percent higher in Oslo on Monday.", Brewer)]
    [InlineData("negation", "Copper fell $85 on Friday to settle at $9,410 a tonne.", Copper)]
    [InlineData("unsupported-detail", "Platinum lost $911 on the day.", Metals)]
    [InlineData("number", "The retailer's profit rose 8 percent.", Retailer)]
    [InlineData("unsupported-detail", "Chile's senate has adopted a law banning plastic bags in supermarkets.", Senate)]
    [InlineData("unsupported-detail", "Borvik has built a hydrogen plant for 700 million euros in Narvik, where 350 people work.", Steel)]
    [InlineData("unsupported-detail", "The merger of the two ports has been approved by the European Commission.", Ports)]
    [InlineData("unsupported-detail", "Interior Minister Ousmane Keita declared a curfew in Gao after the attack on Sunday.", "Mali's government would consider declaring a curfew in Gao, Interior Minister Ousmane Keita said after the attack on Sunday.")]
    [InlineData("unsupported-detail", "A crane fell onto a hotel in Porto on Wednesday because its brakes were missing.", Crane)]
    [InlineData("unsupported-detail", "A crane fell onto a hotel in Porto because its papers were false, labour inspector Ana Couto said.", Crane)]
    [InlineData("unsupported-detail", "Hirut Bekele of Ethiopia finished the Rotterdam marathon ahead of Ruth Nyambura.", Marathon)]
    [InlineData("unsupported-detail", "Exports to Peru were larger than exports to Chile in 2024.", "Exports to Chile were larger than exports to Peru in 2024, the ministry said.")]
    [InlineData("number", "In Celje, where a bridge was closed, 88 cellars were flooded.", Cellars)]
    [InlineData("name", "Paul Ortega, director of the hospital, called the decision reckless.", Ward)]
    [InlineData("date", "The exhibition of Flemish maps in Ghent opens to the public on April 12.", Maps)]
    [InlineData("date", "Two teenagers were charged with arson in Ludlow on June 2.", Gym)]
    [InlineData("attribution", "In the election 300 ballots were thrown away in Nitra.", Ballots)]
    [InlineData("unsupported-detail", "The curfew was lifted for the 5,000 people of Orsk.", Curfew)]
    [InlineData("unsupported-detail", "Ostrava beat Gent 2-0 on Tuesday to reach the final.", Match)]
    public void Check_ToldOfAnotherOrAsMore_IsRejectedForItsReason(string reason, string sentence, string evidence) =>
        Assert.Equal(reason, Check(sentence, evidence).ReasonText);

    [Theory]
    [InlineData("The brewer's shares fell 2.4 percent in Oslo on Monday.", Brewer)]
    [InlineData("Copper climbed by $85 to $9,410 a tonne on Friday.", Copper)]
    [InlineData("The retailer's sales rose 8 percent to 2.4 billion euros and its profit grew 3 percent.", Retailer)]
    [InlineData("Chile's senate is to debate a ban on plastic bags in supermarkets in June, the environment minister said.", Senate)]
    [InlineData("Borvik is going to spend 700 million euros on a hydrogen plant in Narvik with 350 jobs.", Steel)]
    [InlineData("The merger of the ports of Varn and Lysk has yet to be approved by the European Commission.", Ports)]
    [InlineData("The ski race in Zell was called off on Sunday because of 40 centimetres of fresh snow.", Race)]
    [InlineData("Ethiopia's Hirut Bekele came in 40 seconds behind Ruth Nyambura in the Rotterdam marathon.", Marathon)]
    [InlineData("Rescuers counted 23 flooded cellars in Celje.", Cellars)]
    [InlineData("In Maribor 88 cellars were flooded, and in Celje, where a bridge was closed, 23.", Cellars)]
    [InlineData("Paul Ortega, the leader of the nurses, called the decision reckless.", Ward)]
    [InlineData("Simone Kessler, director of the hospital, said the ward would stay closed.", Ward)]
    [InlineData("The exhibition of Flemish maps in Ghent opens to the public on the fourth of May.", Maps)]
    [InlineData("Two teenagers have been charged over the fire that burned down a school gym in Ludlow on June 2.", Gym)]
    [InlineData("Marek Dvorsky, who lost, claims that 300 ballots were thrown away in Nitra.", Ballots)]
    [InlineData("The curfew stayed in force for the 5,000 people of Orsk.", Curfew)]
    [InlineData("A Lagos court jailed banker Sule Bello for nine years, while his sister, Amina Bello, was cleared of fraud.", Bello)]
    [InlineData("Gent beat Ostrava 2-0 on Tuesday to reach the final.", Match)]
    [InlineData("French pianist Luc Morel will take over the Bergen festival from Anna Dahl, who is leaving after six years.", Festival)]
    [InlineData("Oil gained 2 percent and gold lost 1 percent.", "Oil was up 2 percent, while gold was 1 percent lower.")]
    [InlineData("Rents rose 4 percent in Oslo, more than in Bergen, where they rose 2 percent.", "Rents in Oslo rose 4 percent. In Bergen they were up 2 percent.")]
    [InlineData("Investigators said it was too early to say whether the train derailed because of a broken rail.", "It was too early to tell whether a broken rail had caused the derailment, investigators said.")]
    [InlineData("The storm left 40,000 households in Brest without power.", "The storm cut power to 40,000 households in Brest.")]
    [InlineData("The gusts reached 95 mph in Galway.", "The storm brought gusts of 153 km (95 miles) an hour to Galway, the weather service said.")]
    [InlineData("Output of 2.1 million tons had been expected, against the 1.8 million tons that were dug.", "The mine dug 1.8 million tons of coal last year. Analysts had expected 2.1 million.")]
    [InlineData("Brunner, the Austrian who won last year, pulled out on Friday.", "Last year's winner Eva Brunner of Austria pulled out of the race on Friday.")]
    [InlineData("Adeyemi, who is from Wales, was picked for the squad.", "Welsh goalkeeper Tom Adeyemi was picked for the squad.")]
    [InlineData("The International Atomic Energy Agency said the reactor in Sarn was shut.", "The reactor in Sarn was shut, the IAEA said on Tuesday.")]
    public void Check_ToldOfTheSameAsItIs_IsSupported(string sentence, string evidence)
    {
        var verdict = Check(sentence, evidence);

        Assert.True(verdict.Supported, $"{verdict.ReasonText}: {verdict.Detail}");
    }

    private static Verdict Check(string sentence, string evidence) => SummaryAuditor.Check(sentence, evidence.Split('|'));
}
