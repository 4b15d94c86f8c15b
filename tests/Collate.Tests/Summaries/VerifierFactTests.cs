using Collate.Summaries;

namespace Collate.Tests.Summaries;

/// <summary>What is claimed, planned, caused, won, bought and decided, told as it is cited: each error beside a sentence like it that is right.</summary>
public sealed class VerifierFactTests
{
    [Theory]
    // Only claimed, suspected, possible.
    [InlineData("The ferry company ignored warnings from the crew before the storm.", "The crew accused the ferry company of ignoring their warnings before the storm.|The ferry sailed at noon. The company denied the accusation.", "attribution")]
    [InlineData("The barn fire near Tarvo was started by a 19-year-old student.", "A barn fire near Tarvo killed 40 cattle on Friday.|Police arrested a 19-year-old student on suspicion of starting it.", "attribution")]
    [InlineData("Some of the 12 clerks dismissed by the port were wrongly punished.", "The port said on Monday that it had dismissed 12 clerks.|Union leader Ana Sorel said some of them had been wrongly punished.", "attribution")]
    [InlineData("The manager bullied three nurses.", "Her lawyer told the employment tribunal that the manager bullied three nurses.", "attribution")]
    // Only planned.
    [InlineData("The court dismissed the claims of the fishermen.", "The court is expected to dismiss the claims of the fishermen.", "unsupported-detail")]
    [InlineData("Norvik has taken over the shipyard after winning approval from regulators in Oslo.", "Norvik agreed on Monday to take over the shipyard.|The companies expect the deal to close in May, subject to approval by regulators in Oslo.", "unsupported-detail")]
    [InlineData("The stadium was sold after clearance by the competition authority.", "The city wants to sell the stadium.|The sale needs clearance from the competition authority.", "unsupported-detail")]
    // Causes.
    [InlineData("Two barges collided near Passau because one of the pilots had fallen asleep.", "Two barges collided near Passau on Friday, injuring six people.|One of the pilots had to be rescued from the water.", "unsupported-detail")]
    [InlineData("A lack of spare parts forced the airline to cancel 40 flights.", "Thick fog over the islands made the airline cancel 40 flights on Sunday.", "unsupported-detail")]
    [InlineData("A welding torch started the fire that destroyed the market hall.", "A fire destroyed the market hall on Tuesday.|The cause of the fire is under investigation; a welding torch was found near the hall.", "unsupported-detail")]
    // Who won, who bought.
    [InlineData("Top seed Ilse Brandt beat qualifier Mara Novak 6-4, 6-3 on Tuesday.", "Qualifier Mara Novak of Slovenia stunned top seed Ilse Brandt 6-4, 6-3 on Tuesday.", "unsupported-detail")]
    [InlineData("Mara Novak lost to Ilse Brandt on Tuesday.", "Mara Novak beat Ilse Brandt 6-4, 6-3 on Tuesday.", "unsupported-detail")]
    [InlineData("Scotland's Lomond Dairy agreed to take over Arla Fjord of Norway for 300 million euros.", "Norwegian dairy Arla Fjord agreed on Monday to buy Scottish rival Lomond Dairy for 300 million euros.", "unsupported-detail")]
    // Turned by one word.
    [InlineData("The town council voted 5-2 on Monday against closing the swimming pool.", "The town council voted 5-2 on Monday to close the swimming pool.", "negation")]
    [InlineData("The city said that tap water was unsafe to drink.", "The source of the illness is not known. Tap water is safe to drink, the city said.", "negation")]
    // What is added in passing.
    [InlineData("The coach, which was carrying fireworks, skidded off the road near Falun.", "The coach was taking pupils to a museum when it skidded off the road near Falun.", "unsupported-detail")]
    // Whose number, whose fate.
    [InlineData("A 26-year-old nurse pulled two children from the burning van.", "A 31-year-old off-duty nurse pulled two children from the burning van.|The driver, a 26-year-old man, was arrested.", "number")]
    [InlineData("The court acquitted the driver, Luis Olmo, and convicted four managers over the crash.", "The court has acquitted four managers over the crash.|The driver of the train, Luis Olmo, was convicted of negligence.", "unsupported-detail")]
    [InlineData("Piet Harmsen pleaded guilty last year and blamed his brother, Koos Harmsma, prosecutors said.", "Prosecutors said Piet Harmsen moved the money to a bank run by his brother, Koos Harmsma, who pleaded guilty last year.", "unsupported-detail")]
    [InlineData("More than 7,400 people were told to leave the valley.", "More than 4,700 people were told to leave the valley as a wildfire that had doubled in size came near.", "number")]
    // A capital is a place behind in.
    [InlineData("The ministers of Kenya and Ethiopia signed the treaty in Nairobi on Thursday.", "The Kenyan minister and her Ethiopian counterpart signed the treaty in Addis Ababa on Thursday.", "name")]
    public void Check_WhatIsNotSo_IsRejected(string sentence, string evidence, string reason) => Assert.Equal(reason, SummaryAuditor.Check(sentence, evidence.Split('|')).ReasonText);

    [Theory]
    [InlineData("The ferry company is accused of ignoring warnings from the crew.", "The crew accused the ferry company of ignoring their warnings before the storm.|The ferry sailed at noon.")]
    [InlineData("The suspect was arrested at a hotel in Tarvo.", "The suspect, a 42-year-old cook, was arrested at a hotel in Tarvo on Friday.")]
    [InlineData("The takeover of the shipyard still needs approval from regulators in Oslo.", "Norvik agreed on Monday to take over the shipyard.|The deal is subject to approval by regulators in Oslo.")]
    [InlineData("The airline cancelled 40 flights on Sunday because of thick fog over the islands.", "Thick fog over the islands forced the airline to cancel 40 flights on Sunday.")]
    [InlineData("A welding torch started the fire that destroyed the market hall.", "A welding torch started the fire that destroyed the market hall on Tuesday.|The owner is under investigation for fraud; the cause of his debts is not known.")]
    [InlineData("Ilse Brandt was beaten in two sets on Tuesday by Slovenia's Mara Novak.", "Slovenia's Mara Novak beat Ilse Brandt 6-4, 6-3 on Tuesday in two sets.")]
    [InlineData("Scotland's Lomond Dairy is to be taken over by Arla Fjord of Norway for 300 million euros.", "Norwegian dairy Arla Fjord agreed on Monday to buy Scotland's Lomond Dairy for 300 million euros.")]
    [InlineData("The town council voted on Monday to close the swimming pool.", "The town council voted 5-2 on Monday to close the swimming pool.")]
    [InlineData("A 31-year-old nurse pulled two children from the burning van.", "A 31-year-old off-duty nurse pulled two children from the burning van.|The driver, a 26-year-old man, was arrested.")]
    [InlineData("The court acquitted four managers over the crash and convicted the driver, Luis Olmo.", "The court has acquitted four managers over the crash.|The driver of the train, Luis Olmo, was convicted of negligence.")]
    [InlineData("The ministers of Kenya and Ethiopia signed the treaty in the Ethiopian capital on Thursday.", "The Kenyan minister and her Ethiopian counterpart signed the treaty in Addis Ababa, the capital of Ethiopia, on Thursday.")]
    [InlineData("Volvara bought the plant from Renard in 2019.", "Renard sold the plant to Volvara in 2019.")]
    [InlineData("Petrovic, who lost to Alvarez in July, beat Sommer on Sunday.", "Goran Petrovic beat Jan Sommer on Sunday. He had lost to Carlos Alvarez in July.")]
    [InlineData("Spain, which beat England in the final, have never lost to Germany.", "Spain beat England in the final. Spain have never lost to Germany.")]
    [InlineData("The minister, who was widely criticised, resigned.", "After a storm of criticism, the minister resigned on Friday.")]
    // Numbers and names in other forms.
    [InlineData("The novel beat five other titles to win the prize.", "The novel won the prize. It was chosen from six titles.")]
    [InlineData("Most of the letters were written in the 17th century.", "Most of the letters were written during the plague year of 1665.")]
    [InlineData("After 23 days the blackouts are over.", "The blackouts are over after 23 consecutive days.")]
    [InlineData("From December, garment workers will earn at least 16,000 taka a month.", "The monthly minimum wage for garment workers will be 16,000 taka from December.")]
    [InlineData("The exclusion zone was extended from 5 km to 7 km.", "The exclusion zone was extended to seven kilometres from five.")]
    [InlineData("The families paid 45 million naira.", "The families handed over 45 million naira, which they had paid in three parts.")]
    [InlineData("A pound of coffee cost a record 441 U.S. cents in trading on Monday.", "Coffee cost a record $4.41 a pound on Monday.")]
    [InlineData("The university suspended 61 students for using AI to write essays.", "The university suspended 61 students for using artificial intelligence to write essays.")]
    [InlineData("The mayor, Kofi Addo, conceded to opposition candidate Abena Owusu on Sunday.", "The mayor, Kofi Addo, conceded defeat on Sunday to opposition candidate Abena Owusu.")]
    public void Check_WhatIsSo_IsSupported(string sentence, string evidence)
    {
        var verdict = SummaryAuditor.Check(sentence, evidence.Split('|'));

        Assert.True(verdict.Supported, $"{verdict.ReasonText}: {verdict.Detail}");
    }
}
