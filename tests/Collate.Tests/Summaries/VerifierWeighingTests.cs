using Collate.Summaries;

namespace Collate.Tests.Summaries;

/// <summary>A sign that proves nothing alone rejects near what is cited, and not where the sentence was built anew.</summary>
public sealed class VerifierWeighingTests
{
    [Theory]
    [InlineData("The council will build the new school beside the river in May.", "The council may build the new school beside the river in May.")]
    [InlineData("The storm damaged the roof of the old theatre in the harbour district.", "The storm damaged the roof of the old hospital in the harbour district.")]
    [InlineData("Judges granted the appeal of the former banker on Monday.", "A panel of judges rejected the appeal of the former banker on Monday.")]
    [InlineData("The investigators ruled out pilot error in the crash.", "Investigators said they had not ruled out pilot error in the crash.")]
    [InlineData("The airline will compensate passengers whose flights were cancelled.", "Passengers whose flights were cancelled will not receive compensation, the airline said.")]
    [InlineData("The court convicted the banker of fraud on Monday.", "The court acquitted the banker of fraud on Monday.")]
    public void Check_SignNearWhatIsCited_Rejects(string sentence, string evidence) => Assert.False(Verifier.Check(sentence, [new(evidence)]).Supported);

    [Theory]
    [InlineData("Economist Lena Farkas warned that the tax cut would benefit the rich most.", "Lena Farkas, an economist, cautioned that rich households would benefit the most from the planned tax cut.")]
    [InlineData("The dam would power 900,000 households, according to the energy ministry, but residents say it would ruin the valley.", "Residents said the dam would ruin the valley. The energy ministry said it would supply power to 900,000 households.")]
    [InlineData("The orchestra's new hall cost EUR 84 million.", "The orchestra's new hall cost 84 million euros.")]
    [InlineData("Short sleep was linked to weaker memory scores in children.", "Children who slept little scored lower on memory tests.")]
    [InlineData("Half of the island's goats, 40 in all, were lost in the storm.", "The storm killed 40 goats, every second one on the island.")]
    public void Check_SignInASentenceBuiltAnew_DoesNotReject(string sentence, string evidence)
    {
        var verdict = Verifier.Check(sentence, [new(evidence)]);

        Assert.True(verdict.Supported, $"{verdict.ReasonText}: {verdict.Detail}");
    }

    [Theory]
    [InlineData("Brussels has approved the purchase.", "The European Commission approved the purchase.", true)]
    [InlineData("The Senate has approved the purchase.", "The House of Representatives approved the purchase.", false)]
    [InlineData("The ward is to reopen in mid-October.", "The ward is to reopen on 14 October.", true)]
    [InlineData("The ward is to reopen in mid-October.", "The ward is to reopen on 28 October.", false)]
    public void Check_OtherWordForAnInstitutionOrADate_IsTakenWhereItMeansTheSame(string sentence, string evidence, bool isSupported) =>
        Assert.Equal(isSupported, Verifier.Check(sentence, [new(evidence)]).Supported);

    [Theory]
    [InlineData("The dam held and nobody was hurt.", "The dam held.", "Nobody was hurt.")]
    [InlineData("The bridge fell and two people died.", "The bridge fell.", "Two people died.")]
    [InlineData("The minister resigned, and the talks ended on Monday.", "The minister resigned.", "The talks ended on Monday.")]
    [InlineData("The school burned down while the children were away.", "The school burned down.", "The children were away.")]
    [InlineData("Viktor Sand scored the winner and Tomas Eklund was injured.", "Viktor Sand scored the winner.", "Tomas Eklund was injured.")]
    public void Check_TwoSentencesInOne_AreSupported(string sentence, string one, string other)
    {
        var verdict = Verifier.Check(sentence, [new(one), new(other)]);

        Assert.True(verdict.Supported, $"{verdict.ReasonText}: {verdict.Detail}");
    }

    [Theory]
    [InlineData("Viktor Sand scored the winner in extra time.", true)]
    [InlineData("Tomas Eklund scored the winner in extra time.", false)]
    public void Check_SaidOfAnotherName_Rejects(string sentence, bool isSupported)
    {
        VerifierEvidence[] evidence = [new("Viktor Sand scored the winner in extra time for the hosts."), new("The captain, Tomas Eklund, was injured in the first half.")];

        Assert.Equal(isSupported, Verifier.Check(sentence, evidence).Supported);
    }
}
