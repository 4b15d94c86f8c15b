using Collate.Summaries;

namespace Collate.Tests.Summaries;

/// <summary>Numbers that are told in another form, or follow from others; and numbers that do not.</summary>
public sealed class VerifierNumberTests
{
    [Theory]
    [InlineData("en", "The storm left half of the island's homes without power, the utility said.", "Fifty percent of homes on the island lost power in the storm, the utility said.")]
    [InlineData("en", "The project will take two and a half years.", "The project will take 30 months.")]
    [InlineData("en", "The siege lasted a day and a half.", "The siege lasted 36 hours.")]
    [InlineData("en", "The reservoir holds just over 40,000 litres.", "The reservoir holds 41,200 litres.")]
    [InlineData("en", "The bus was carrying 48 people, 45 pupils and three teachers.", "The bus was carrying 45 pupils and three teachers.")]
    [InlineData("en", "In all 48 people were on the bus.", "The bus was carrying 45 pupils and three teachers.")]
    [InlineData("en", "The party won 12 seats more than in 2019.", "The party won 64 seats, up from 52 in 2019.")]
    [InlineData("en", "Its share of the vote rose by four points to 31 percent.", "Its share of the vote rose to 31 percent from 27 percent.")]
    [InlineData("en", "Sales more than doubled to 5.2 million.", "Sales rose to 5.2 million from 2.4 million a year earlier.")]
    [InlineData("en", "Profit was cut in half to 40 million euros.", "Profit fell 50 percent to 40 million euros.")]
    [InlineData("en", "Profit halved to 40 million euros.", "Profit fell to 40 million euros from 80 million euros.")]
    [InlineData("en", "One in four pupils missed school on Monday.", "About 25 percent of pupils missed school on Monday.")]
    [InlineData("en", "The tunnel is roughly 16 km long.", "The tunnel is about 10 miles long.")]
    [InlineData("en", "The fire has burned almost 50,000 acres.", "The fire has burned 20,000 hectares.")]
    [InlineData("en", "The hearing opened at half past nine in the morning.", "The hearing opened at 9:30 a.m.")]
    [InlineData("en", "Polls closed at eight in the evening.", "Polls closed at 8 p.m.")]
    [InlineData("en", "The suspect, 34, was arrested three hours after the robbery.", "The robbery took place at noon.|The 34-year-old suspect was arrested at 3 p.m.")]
    [InlineData("en", "People over 65 may register from Monday.", "People older than 65 may register from Monday.")]
    [InlineData("en", "The grant is worth a quarter of a million pounds.", "The grant is worth £250,000.")]
    [InlineData("en", "The bridge cost half a billion dollars.", "The bridge cost $500 million.")]
    [InlineData("en", "The rate was raised by a quarter of a percentage point to 4.5 percent.", "The central bank raised the rate by 25 basis points to 4.5 percent.")]
    [InlineData("en", "The rate is now three quarters of a point higher.", "The rate is now 75 basis points higher.")]
    [InlineData("en", "A dozen people were hurt.", "Twelve people were hurt.")]
    [InlineData("en", "Fewer than 100 of the animals survive.", "Only 94 of the animals survive.")]
    [InlineData("en", "Up to 500 jobs could go.", "As many as 500 jobs could go.")]
    [InlineData("en", "The vote was 52 to 48, a margin of four.", "The motion passed by 52 votes to 48.")]
    [InlineData("en", "She won by 2,150 votes.", "She won 30,400 votes and her rival 28,250.")]
    [InlineData("en", "He beat the second-placed Swede by 14 seconds.", "He finished in 2:03:10, 14 seconds ahead of the second-placed Swede.")]
    [InlineData("en", "The mission will take six weeks.", "The mission will take 42 days.")]
    [InlineData("en", "The shares lost a third of their value.", "The shares fell 33 percent.")]
    [InlineData("en", "Exports were up by a fifth.", "Exports rose 20 percent.")]
    [InlineData("en", "The city's population has grown by 200,000 to 1.4 million since 2010.", "The city had 1.2 million inhabitants in 2010; today it has 1.4 million.")]
    [InlineData("en", "He was jailed for 18 months.", "He was sentenced to a year and a half in prison.")]
    [InlineData("en", "The plane was 90 minutes late.", "The plane was an hour and a half late.")]
    [InlineData("en", "The first phase will cost 3bn euros.", "The first phase will cost three billion euros.")]
    [InlineData("en", "Two-thirds of the 90 senators voted yes.", "Sixty of the 90 senators voted yes.")]
    [InlineData("en", "Only about one in ten of the samples was contaminated.", "Only 11 percent of the samples were contaminated.")]
    [InlineData("en", "The couple's three children were unhurt.", "The couple's children, Ana, Luis and Marta, were unhurt.")]
    [InlineData("en", "The company will cut 800 of its 4,000 jobs.", "The company will cut a fifth of its 4,000 jobs.")]
    [InlineData("de", "Jeder vierte Haushalt heizt mit Holz.", "25 Prozent der Haushalte heizen mit Holz.")]
    [InlineData("de", "Die Bahnstrecke ist knapp 100 Kilometer lang.", "Die Bahnstrecke ist 98 Kilometer lang.")]
    [InlineData("de", "Die Zahl der Anträge hat sich auf 12.000 verdoppelt.", "Die Zahl der Anträge stieg von 6000 auf 12.000.")]
    [InlineData("fr", "Un Français sur trois renonce à des soins.", "33 % des Français renoncent à des soins.")]
    [InlineData("fr", "Près de 500 personnes ont manifesté samedi.", "Selon la police, 487 personnes ont manifesté samedi.")]
    [InlineData("es", "Uno de cada cinco hogares no tiene calefacción.", "El 20 % de los hogares no tiene calefacción.")]
    [InlineData("cs", "Více než polovina domácností zdražení pocítila.", "Zdražení pocítilo 54 procent domácností.")]
    [InlineData("cs", "Každý třetí Čech nemá úspory.", "Třetina Čechů nemá úspory.")]
    [InlineData("en", "The museum drew just under a million visitors.", "The museum drew 987,000 visitors.")]
    [InlineData("en", "The trial, expected to last three weeks, starts on 3 May.", "The trial starts on May 3 and is expected to last 21 days.")]
    [InlineData("en", "Roughly 60 percent of the town's 5,000 people have left.", "About 3,000 of the town's 5,000 people have left.")]
    [InlineData("en", "The water level dropped 1.5 metres.", "The water level dropped by 150 centimetres.")]
    [InlineData("en", "The drug cut deaths by half.", "The drug reduced deaths by 50 percent.")]
    [InlineData("en", "Seven of the nine judges agreed; two dissented.", "Seven of the nine judges agreed.|The other two dissented.")]
    [InlineData("en", "The 12 survivors were flown home.", "All twelve survivors were flown home.")]
    [InlineData("en", "Turnout fell 6 points to 54 percent.", "Turnout was 54 percent, compared with 60 percent four years ago.")]
    [InlineData("en", "The island lies about 50 kilometres off the coast.", "The island lies some 30 miles off the coast.")]
    [InlineData("en", "Almost two in three respondents said they were worried.", "Some 64 percent of respondents said they were worried.")]
    [InlineData("en", "The wage deal is worth 5.5 percent over two years.", "The wage deal is worth 5.5 percent over 24 months.")]
    [InlineData("en", "The comet will pass 1.2 million km from Earth.", "The comet will pass 1,200,000 kilometres from Earth.")]
    [InlineData("en", "It was the team's third win in a row.", "The team has now won three games in a row.")]
    [InlineData("en", "He is the second minister to resign this year, after Lee.", "He is the second minister to quit this year; Lee went in March.")]
    [InlineData("en", "Police arrested 15 people, nine of them minors.", "Police arrested 15 people, including nine minors.")]
    [InlineData("en", "Police arrested 15 people, six of them adults.", "Police arrested nine minors and six adults.")]
    public void Check_NumberFollowsFromWhatIsCited_IsSupported(string language, string sentence, string evidence)
    {
        var verdict = Check(language, sentence, evidence);

        Assert.True(verdict.Supported, verdict.Detail);
    }

    [Theory]
    [InlineData("en", "The project will take three and a half years.", "The project will take 30 months.")]
    [InlineData("en", "The siege lasted more than two days.", "The siege lasted 36 hours.")]
    [InlineData("en", "The bus was carrying 49 people.", "The bus was carrying 45 pupils and three teachers.")]
    [InlineData("en", "Of the 120 crew, 87 were saved and 43 are still missing.", "The ship had a crew of 120.|By Sunday 87 of them had been saved; the rest were missing.")]
    [InlineData("en", "The party won 14 seats more than in 2019.", "The party won 64 seats, up from 52 in 2019.")]
    [InlineData("en", "The party won 52 seats, up from 64 in 2019.", "The party won 64 seats, up from 52 in 2019.")]
    [InlineData("en", "Its share of the vote rose by six points to 31 percent.", "Its share of the vote rose to 31 percent from 27 percent.")]
    [InlineData("en", "Sales more than tripled to 5.2 million.", "Sales rose to 5.2 million from 2.4 million a year earlier.")]
    [InlineData("en", "Profit fell by a third to 40 million euros.", "Profit fell 50 percent to 40 million euros.")]
    [InlineData("en", "One in five pupils missed school on Monday.", "About 25 percent of pupils missed school on Monday.")]
    [InlineData("en", "The tunnel is roughly 26 km long.", "The tunnel is about 10 miles long.")]
    [InlineData("en", "Temperatures reached 45 degrees Celsius.", "Temperatures reached 104 degrees Fahrenheit.")]
    [InlineData("en", "Polls closed at nine in the evening.", "Polls closed at 8 p.m.")]
    [InlineData("en", "Polls closed at eight in the morning.", "Polls closed at 8 p.m.")]
    [InlineData("en", "People over 65 may register from Monday.", "People under 65 may register from Monday.")]
    [InlineData("en", "The grant is worth three quarters of a million pounds.", "The grant is worth £250,000.")]
    [InlineData("en", "The rate was raised by 4.5 percent.", "The central bank raised the rate by 25 basis points to 4.5 percent.")]
    [InlineData("en", "Fewer than 90 of the animals survive.", "Only 94 of the animals survive.")]
    [InlineData("en", "At least 500 jobs could go.", "As many as 500 jobs could go.")]
    [InlineData("en", "The motion passed by a margin of six.", "The motion passed by 52 votes to 48.")]
    [InlineData("en", "The strike lasted ten months.", "The strike lasted ten weeks.")]
    [InlineData("en", "The shares lost half of their value.", "The shares fell 33 percent.")]
    [InlineData("en", "He was jailed for 12 months.", "He was sentenced to a year and a half in prison.")]
    [InlineData("en", "The plane was an hour and a half late.", "The plane was 75 minutes late.")]
    [InlineData("en", "Three quarters of the 90 senators voted yes.", "Sixty of the 90 senators voted yes.")]
    [InlineData("en", "The company will cut all 4,000 of its jobs.", "The company will cut a fifth of its 4,000 jobs.")]
    [InlineData("de", "Jeder fünfte Haushalt heizt mit Holz.", "25 Prozent der Haushalte heizen mit Holz.")]
    [InlineData("de", "Die Bahnstrecke ist gut 100 Kilometer lang.", "Die Bahnstrecke ist 98 Kilometer lang.")]
    [InlineData("de", "Die Zahl der Anträge hat sich auf 12.000 verdreifacht.", "Die Zahl der Anträge stieg von 6000 auf 12.000.")]
    [InlineData("fr", "Le taux de chômage a reculé de 7,1 %.", "Le taux de chômage a reculé de 0,3 point à 7,1 %.")]
    [InlineData("fr", "Plus de 500 personnes ont manifesté samedi.", "Selon la police, 487 personnes ont manifesté samedi.")]
    [InlineData("es", "Uno de cada tres hogares no tiene calefacción.", "El 20 % de los hogares no tiene calefacción.")]
    [InlineData("cs", "Více než dvě třetiny domácností zdražení pocítily.", "Zdražení pocítilo 54 procent domácností.")]
    [InlineData("en", "Germany took 14 medals and France nine.", "France took 14 medals and Germany nine.")]
    [InlineData("en", "The earthquake killed 300 people and injured 40.", "The earthquake killed 40 people and injured 300.")]
    [InlineData("en", "Norland exported 3 million tonnes and imported 7 million.", "Norland imported 3 million tonnes and exported 7 million.")]
    [InlineData("en", "The factory was opened in 1998.", "The factory, opened in 1987, was sold in 1998.")]
    [InlineData("en", "The bridge was closed on Tuesday and reopened on Monday.", "The bridge was closed on Monday and reopened on Tuesday.")]
    [InlineData("en", "Workers went on strike after the talks.", "Workers went on strike before the talks.")]
    [InlineData("en", "The museum drew more than a million visitors.", "The museum drew 987,000 visitors.")]
    [InlineData("en", "The ministry hired 1,200 doctors.", "The ministry hired 900 nurses and 120 doctors.")]
    [InlineData("en", "The ship carries 40 lifeboats for 2,000 people.", "The ship carries 20 lifeboats for 4,000 people.")]
    [InlineData("en", "The stadium, which holds 60,000, cost 45 million euros more than planned.", "The stadium, which holds 45,000, cost 60 million euros more than planned.")]
    [InlineData("en", "Prices rose 3 percent in May and 5 percent in June.", "Prices rose 5 percent in May and 3 percent in June.")]
    [InlineData("en", "Roughly 80 percent of the town's 5,000 people have left.", "About 3,000 of the town's 5,000 people have left.")]
    [InlineData("en", "The dam is 80 metres high, three times the height of the old one.", "The dam is 80 metres high; the old one measured 40 metres.")]
    [InlineData("en", "It was the team's fourth win in a row.", "The team has now won three games in a row.")]
    [InlineData("en", "He served two terms as mayor.", "He served three terms as mayor.")]
    [InlineData("en", "Unemployment in Spain fell to 9 percent.", "Unemployment in Greece fell to 9 percent, and in Spain to 11 percent.")]
    [InlineData("en", "Women earn 18 percent more than men.", "Women earn 18 percent less than men.")]
    [InlineData("en", "The tower will be 300 feet tall.", "The tower will be 300 metres tall.")]
    [InlineData("en", "The donation came to 20 million pounds.", "The donation came to 20 million dollars.")]
    [InlineData("en", "Half of the patients recovered within a week.", "Half of the patients recovered within a month.")]
    public void Check_NumberDoesNotFollow_IsRejected(string language, string sentence, string evidence)
    {
        var verdict = Check(language, sentence, evidence);

        Assert.False(verdict.Supported);
    }

    [Fact]
    public void Check_ManyNumbers_EndsSoon()
    {
        var numbers = string.Join(" and from ", Enumerable.Range(1, 3000).Select(i => $"{i} times the {i + 3} percent in May"));

        var verdict = Check("en", "Prices rose by " + numbers + ".", "Prices rose to " + numbers + " in June.");

        Assert.False(verdict.Supported);
    }

    private static Verdict Check(string language, string sentence, string evidence) =>
        Verifier.Check(sentence, [.. evidence.Split('|').Select(text => new VerifierEvidence(text, Language: language))]);
}
