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

    private static Verdict Check(string sentence, string evidence) => Verifier.Check(sentence, [.. evidence.Split('|').Select(text => new VerifierEvidence(text))]);
}
