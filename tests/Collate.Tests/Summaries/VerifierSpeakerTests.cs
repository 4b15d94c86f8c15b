using Collate.Summaries;

namespace Collate.Tests.Summaries;

/// <summary>Who says a thing, beside the verb of saying, in the sentence before, and behind a quotation that goes on.</summary>
public sealed class VerifierSpeakerTests
{
    [Theory]
    [InlineData("Veterinarian Ane Lund suspects that the seals died of bird flu.", "A fisherman, Piet Holm, believes the seals died of bird flu.|Veterinarian Ane Lund said that it was too early to name a cause.")]
    [InlineData("The government puts the number of demonstrators at 90,000.", "The organizers counted 90,000 demonstrators on Sunday.|The government spoke of no more than 20,000.")]
    [InlineData("Police said the driver had been using his telephone.", "A passenger told local radio that the driver had been using his telephone.|Police would not comment on the accident.")]
    [InlineData("Deputy leader Omar Sayed said the old library needs a new roof.", "\"The old library is worth every cent. It needs a new roof,\" said treasurer Lena Brandt.|Deputy leader Omar Sayed praised the staff.")]
    [InlineData("The inspector Vera Novak said the dam was unsafe.", "The engineer Ivo Maric inspected the dam. He said the dam was unsafe.|The inspector Vera Novak will publish her report in May.")]
    public void Check_AnotherSaysIt_IsRejectedAsAttribution(string sentence, string evidence) =>
        Assert.Equal("attribution", Check(sentence, evidence).ReasonText);

    [Theory]
    [InlineData("A Harbour Authority spokesman said the crane would be repaired by June.", "A spokesman for the Harbour Authority said the crane would be repaired by June, and a union official said that it might take longer.")]
    [InlineData("The bishop promised to open the archives to historians.", "Bishop Alan Forde spoke on Sunday.|Forde pledged that historians would be able to open the archives.")]
    [InlineData("The regional farmers' association says growers expect a smaller crop.", "Growers expect a smaller crop, according to the regional farmers' association.")]
    [InlineData("The mayor Denise Kowal told the council that hiring would be frozen.", "The mayor Denise Kowal said the city would not raise taxes. Instead, hiring will be frozen, she told the council.")]
    [InlineData("Most phones sold this quarter will come from India, Tim Aldous told the broadcaster.", "Tim Aldous told the broadcaster that most phones sold this quarter would come from India.")]
    public void Check_TheSameSaysIt_IsSupported(string sentence, string evidence)
    {
        var verdict = Check(sentence, evidence);

        Assert.True(verdict.Supported, $"{verdict.ReasonText}: {verdict.Detail}");
    }

    [Theory]
    [InlineData("Mayor Ingrid Solbakk called the closure of the pool \"a knife in the back of every child here\".", "The town council of Ferrow voted on Tuesday to close the outdoor pool, mayor Ingrid Solbakk said.|Swimming club chairman Peter Haas called the vote \"a knife in the back of every child here\".")]
    [InlineData("Daniel Wirth, who led the bank for nine years, said: \"I want to make this bank boring again.\"", "Okafor, 41, replaces Daniel Wirth, who led the bank for nine years. \"I want to make this bank boring again,\" she said.")]
    [InlineData("\"I know every crack by its first name,\" curator Lea Brandt said at the opening.", "Curator Lea Brandt said the mask was found in a cellar in Trier.|Kuznetsov, 66, spent eleven years restoring it. \"I know every crack by its first name,\" he said at the opening.")]
    [InlineData("Sorel had \"run the bakery like a casino,\" his lawyer, Irene Pahl, told the court.", "Sorel's lawyer, Irene Pahl, said her client would appeal.|Prosecutor Jan Moor had asked for four years, telling the court that Sorel had \"run the bakery like a casino.\"")]
    [InlineData("\"We waited ten years for this day,\" the judge said.", "Farmer Rosa Linde said she wept when the judge read the ruling. \"We waited ten years for this day,\" she said.")]
    [InlineData("Finance Minister Grace Mulwa welcomed the deal with the banks as \"a turning point.\"", "Zambia reached a deal with the banks on Friday, Finance Minister Grace Mulwa said.|The World Bank welcomed the deal as \"a turning point.\"")]
    [InlineData("\"They play like children,\" Martin Yard said of the musicians.", "Aksoylu succeeds Martin Yard, who is to leave in May. \"They play like children,\" she said of the musicians.")]
    [InlineData("The regulator said it would appeal against the fine.", "The regulator imposed a fine of 4 million euros, which the airline said it would appeal against.")]
    public void Check_QuotationOfSomebodyElse_IsRejectedAsAttribution(string sentence, string evidence) =>
        Assert.Equal("attribution", SummaryAuditor.Check(sentence, evidence.Split('|')).ReasonText);

    [Theory]
    [InlineData("Rosa Linde said: \"We waited ten years for this day.\"", "Farmer Rosa Linde said she wept when the judge read the ruling. \"We waited ten years for this day,\" she said.")]
    [InlineData("Sir Julian Ashby spoke of a meeting of \"rare brevity\", after which all five judges agreed.", "Jury chair Sir Julian Ashby said that the five judges agreed after a meeting of \"rare brevity\".")]
    [InlineData("Okafor, 41, said: \"I want to make this bank boring again.\"", "Okafor, 41, replaces Daniel Wirth, who led the bank for nine years. \"I want to make this bank boring again,\" she said.")]
    [InlineData("Bukola Adeyemi said the pitch had been \"a swamp, but our swamp\".", "Striker Bukola Adeyemi scored twice on Saturday. \"The pitch was a swamp, but our swamp,\" the Nigerian said.")]
    [InlineData("The airline says it will appeal against the fine that the regulator imposed.", "The regulator imposed a fine of 4 million euros, which the airline said it would appeal against.")]
    [InlineData("The hotel says it has not refunded the 900 euros that the guests demanded.", "The guests demanded 900 euros, which the hotel said it had not refunded.")]
    [InlineData("Three men accused of smuggling ivory were freed on bail on Monday, the court said.", "A court on Monday freed on bail three men accused of smuggling ivory, it said in a statement.")]
    [InlineData("Lidia Ferro won the seat of Castano with 51.2% of the vote.", "Teacher Lidia Ferro won the seat of Castano on Sunday with 51.2% of the vote, the electoral tribunal said.")]
    public void Check_QuotationOfTheSame_IsSupported(string sentence, string evidence)
    {
        var verdict = SummaryAuditor.Check(sentence, evidence.Split('|'));

        Assert.True(verdict.Supported, $"{verdict.ReasonText}: {verdict.Detail}");
    }

    private static Verdict Check(string sentence, string evidence) => Verifier.Check(sentence, [.. evidence.Split('|').Select(text => new VerifierEvidence(text))]);
}
