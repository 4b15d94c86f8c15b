using Collate.Language.Values;

namespace Collate.Tests.Language.Values;

public sealed class WeekdayTests
{
    private static readonly DateOnly Tuesday = new(2025, 10, 21);

    [Theory]
    [InlineData("The Met Office said the storm would move to Norway on Wednesday.")]
    [InlineData("The walkout lasts until Wednesday evening.")]
    [InlineData("Mr. Crucke has invited them to talks on Wednesday.")]
    [InlineData("The strike will end on Wednesday night.")]
    [InlineData("Talks with unions are planned for Wednesday.")]
    [InlineData("Crucke said the government will not withdraw the reform, and talks with the unions would be held on Wednesday.")]
    [InlineData("The court is expected to rule on Wednesday.")]
    [InlineData("The verdict is due Wednesday.")]
    [InlineData("She is set to meet union leaders on Wednesday.")]
    [InlineData("The company said it plans to reopen the plant on Wednesday.")]
    [InlineData("Ministers are meeting in Brussels on Wednesday.")]
    [InlineData("The summit begins on Wednesday.")]
    [InlineData("They'll vote on Wednesday.")]
    [InlineData("The Red Cross will evacuate wounded soldiers on Wednesday.")]
    [InlineData("On Wednesday, the storm will reach Norway.")]
    [InlineData("Officials said that on Wednesday the bridge would be closed.")]
    [InlineData("He resigned; on Wednesday parliament will choose a successor.")]
    [InlineData("He will travel to Norway, Sweden and Finland on Wednesday.")]
    [InlineData("Aid is to be delivered by Wednesday.")]
    public void Read_VerbLooksForward_IsTheNextSuchDay(string sentence) => Assert.Equal("2025-10-22", Form(sentence, Tuesday));

    [Theory]
    [InlineData("Storm Erik killed at least four people in Ireland and Britain on Monday.")]
    [InlineData("It was announced Monday.")]
    [InlineData("State media reported on Monday that he will travel.")]
    [InlineData("State media reports said Monday it would happen.")]
    [InlineData("It will open, he said Monday.")]
    [InlineData("By Monday evening 45,000 homes were still without power.")]
    [InlineData("On Monday, police arrested 14 people who will appear in court.")]
    [InlineData("Belgian rail workers began a three-day strike on Monday over pension reform, which will last for days.")]
    [InlineData("The court, which will meet again soon, convicted him on Monday.")]
    [InlineData("Dublin Airport said 112 flights were cancelled on Monday.")]
    [InlineData("Rescue teams have searched the site since Monday.")]
    [InlineData("The president announced this past Monday that he would resign.")]
    [InlineData("Officials said Monday's attack killed three people.")]
    [InlineData("Torino lost the final to Lisbon on penalties on Monday night.")]
    [InlineData("He set fire to the house on Monday.")]
    [InlineData("Hundreds voted for the bill on Monday.")]
    public void Read_VerbLooksBack_IsTheLastSuchDay(string sentence) => Assert.Equal("2025-10-20", Form(sentence, Tuesday));

    [Theory]
    [InlineData("A summit in Geneva on Wednesday.", "wednesday")]
    [InlineData("The talks were planned for Wednesday.", "wednesday")]
    [InlineData("He was expected to appear on Wednesday.", "wednesday")]
    [InlineData("They agreed to meet on Wednesday.", "wednesday")]
    [InlineData("Schools were closed until Wednesday.", "wednesday")]
    [InlineData("Rescuers could not reach the site on Wednesday.", "wednesday")]
    [InlineData("He will face questions over Wednesday's vote.", "wednesday")]
    [InlineData("The museum is closed on Wednesday.", "wednesday")]
    public void Read_NothingTells_StaysOpen(string sentence, string form) => Assert.Equal(form, Form(sentence, Tuesday));

    [Theory]
    [InlineData("de", "Der Streik wird am Mittwoch enden.", "2025-10-22")]
    [InlineData("de", "Der Streik endete am Mittwoch.", "2025-10-15")]
    [InlineData("fr", "La tempête atteindra la Norvège mercredi.", "2025-10-22")]
    [InlineData("fr", "La tempête a touché la Norvège mercredi.", "2025-10-15")]
    [InlineData("es", "El presidente viajará a Noruega el miércoles.", "2025-10-22")]
    [InlineData("es", "El presidente viajó a Noruega el miércoles.", "2025-10-15")]
    [InlineData("de", "Das Treffen soll am Mittwoch stattfinden.", "wednesday")]
    public void Read_OtherLanguages_FollowTheirFuture(string language, string sentence, string form) => Assert.Equal(form, Form(sentence, Tuesday, language));

    [Theory]
    [InlineData("The talks will begin in November.", "2025-11-01/2025-11-30")]
    [InlineData("He said the bridge would open in December.", "2025-12-01/2025-12-31")]
    [InlineData("The bridge opened in November.", "2024-11-01/2024-11-30")]
    public void Read_MonthWithoutYear_FollowsTheVerb(string sentence, string form) => Assert.Equal(form, Form(sentence, Tuesday));

    private static string Form(string sentence, DateOnly published, string language = "en") => Assert.Single(ValueReader.Read(sentence, published, language).Dates).Form;
}
