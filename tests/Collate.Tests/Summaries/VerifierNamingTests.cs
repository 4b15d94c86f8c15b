using Collate.Summaries;

namespace Collate.Tests.Summaries;

/// <summary>Whom a text means by another form of a name, a pronoun or a bare title.</summary>
public sealed class VerifierNamingTests
{
    [Theory]
    [InlineData("The Northern Cycling Federation was never told where Halvorsen trained.", "Halvorsen was suspended because of a warning from within the Northern Cycling Federation (NCF).|NCF was never told where Halvorsen trained.")]
    [InlineData("The Northern Cycling Federation was never told where Halvorsen trained.", "Halvorsen was suspended on Monday.|NCF was never told where Halvorsen trained.")]
    [InlineData("Piet Vandam is accused of setting fire to the grain store.", "The suspect, Jonas Keller, also known as Piet Vandam, was arrested on Monday.|Keller is accused of setting fire to the grain store.")]
    [InlineData("The EU would not attend the small harbours meeting.", "The commissioner saw no need to attend the small harbours meeting (SHM).|The EU would not attend the SHM.")]
    [InlineData("Governor Lena Moss said the dam would be inspected in May.", "Governor Lena Moss visited Eastfold on Monday.|The governor said the dam would be inspected in May.")]
    [InlineData("Moss said the dam would be inspected in May.", "Lena Moss visited the valley on Monday.|She said the dam would be inspected in May.")]
    [InlineData("Amaral a ajouté que des experts se rendaient sur le site.", "Le colonel Jorge Amaral a confirmé que les équipes ont récupéré deux corps.|Il a ajouté que des experts se rendaient sur le site.")]
    public void Check_OtherFormOfAName_IsSupported(string sentence, string evidence)
    {
        var verdict = Check(sentence, evidence);

        Assert.True(verdict.Supported, $"{verdict.ReasonText}: {verdict.Detail}");
    }

    [Theory]
    [InlineData("The Southern Rowing Federation was never told where Halvorsen trained.", "Halvorsen was suspended by the Southern Rowing Federation (SRF).|NCF was never told where Halvorsen trained.")]
    [InlineData("Ivo Maric said the dam would be inspected in May.", "Governor Lena Moss met the engineer Ivo Maric on Monday.|The governor said the dam would be inspected in May.")]
    [InlineData("Jonas Keller is accused of setting fire to the grain store.", "Jonas Keller met his lawyer on Monday.|Piet Vandam is accused of setting fire to the grain store.")]
    [InlineData("The World Health Organization wanted the clinic to close.", "A World Health Organization (WHO) report came out on Monday.|A neighbour who wanted the clinic to close wrote to the council.")]
    [InlineData("Ivo Maric said the dam would be inspected in May.", "Lena Moss met the engineer Ivo Maric on Monday.|Lena Moss visited the valley. She said the dam would be inspected in May.")]
    [InlineData("Moss destroyed 40 homes.", "After the storm, Lena Moss visited the valley.|The storm destroyed 40 homes.")]
    [InlineData("ABC wanted the clinic to close.", "A big committee wanted the clinic to close.")]
    [InlineData("Moss said: \"The Northern Cycling Federation lied.\"", "The Northern Cycling Federation (NCF) met.|Moss said: \"The NCF lied.\"")]
    [InlineData("Eastfold was fined on Monday.", "Lena Moss, born in Eastfold, was elected in May.|Moss was fined on Monday.")]
    [InlineData("Moss signed the bill.", "Vice President Lena Moss visited Ohio.|The president signed the bill.")]
    public void Check_AnotherIsMeant_IsRejected(string sentence, string evidence) => Assert.False(Check(sentence, evidence).Supported);

    [Fact]
    public void Check_PronounWhoseOwnArticleNamesNobody_IsRejected()
    {
        VerifierEvidence[] evidence = [new("Lena Moss visited the valley.", Context: "Lena Moss visited the valley."), new("He said the dam would be inspected.", Context: "Dam row grows\nA man was held. He said the dam would be inspected.")];

        Assert.False(Verifier.Check("Lena Moss said the dam would be inspected.", evidence).Supported);
    }

    private static Verdict Check(string sentence, string evidence)
    {
        var texts = evidence.Split('|');
        return Verifier.Check(sentence, [.. texts.Select(text => new VerifierEvidence(text, Language: text.Contains('é', StringComparison.Ordinal) || sentence.Contains('é', StringComparison.Ordinal) ? "fr" : "en"))]);
    }
}
