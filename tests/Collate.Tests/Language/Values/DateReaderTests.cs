using Collate.Language.Values;

namespace Collate.Tests.Language.Values;

public sealed class DateReaderTests
{
    private static readonly DateOnly Tuesday = new(2025, 6, 17);

    [Theory]
    [InlineData("on June 17, 2025", "2025-06-17")]
    [InlineData("on 17 June", "2025-06-17")]
    [InlineData("the 17th of June", "2025-06-17")]
    [InlineData("on the third of June", "2025-06-03")]
    [InlineData("by the first of May", "2025-05-01")]
    [InlineData("Tuesday, June 17, 2025,", "2025-06-17")]
    [InlineData("2025-06-17", "2025-06-17")]
    [InlineData("17/06/2025", "2025-06-17")]
    [InlineData("06/07/2025", "06/07/2025")]
    [InlineData("17.06.2025", "2025-06-17")]
    [InlineData("June 4-6", "2025-06-04/2025-06-06")]
    [InlineData("signed on Dec. 30", "2024-12-30")]
    [InlineData("in October 2024", "2024-10-01/2024-10-31")]
    [InlineData("in 2024", "2024-01-01/2024-12-31")]
    [InlineData("in the fall of 2024 and August of that year", "2024-09-01/2024-11-30|2024-08-01/2024-08-31")]
    [InlineData("announced Tuesday", "2025-06-17")]
    [InlineData("on Wednesday", "wednesday")]
    [InlineData("he left on Wednesday", "2025-06-11")]
    [InlineData("this Thursday", "2025-06-19")]
    [InlineData("next Tuesday", "2025-06-24")]
    [InlineData("last Tuesday", "2025-06-10")]
    [InlineData("it will open on Thursday", "2025-06-19")]
    [InlineData("it will open, he said Thursday", "2025-06-12")]
    [InlineData("yesterday", "2025-06-16")]
    [InlineData("two days ago", "2025-06-15")]
    [InlineData("last year", "2024-01-01/2024-12-31")]
    [InlineData("late last year", "2024-09-01/2024-12-31")]
    [InlineData("this month", "2025-06-01/2025-06-30")]
    [InlineData("in early June", "2025-06-01/2025-06-10")]
    [InlineData("June last year", "2024-06-01/2024-06-30")]
    [InlineData("in November", "2024-11-01/2024-11-30")]
    [InlineData("back in April.", "2025-04-01/2025-04-30")]
    [InlineData("scheduled for September", "2025-09-01/2025-09-30")]
    [InlineData("by late spring", "2025-05-01/2025-05-31")]
    [InlineData("last winter", "2024-12-01/2025-02-28")]
    [InlineData("in the 1990s", "1990-01-01/1999-12-31")]
    [InlineData("2024-25", "2024-01-01/2025-12-31")]
    [InlineData("mid-2024", "2024-05-02/2024-08-31")]
    [InlineData("2000 soldiers may march after the fall of Kabul", "")]
    [InlineData("February 30, 2025", "--02-30")]
    public void Read_PublishedOnATuesday_GivesTheDays(string text, string expected) => Assert.Equal(expected, Render(text, Tuesday, "en"));

    [Theory]
    [InlineData("on June 17", "--06-17")]
    [InlineData("in June", "--06")]
    [InlineData("on Tuesday", "tuesday")]
    [InlineData("late last year", "late last year")]
    [InlineData("on June 17, 2025", "2025-06-17")]
    public void Read_Undated_LeavesRelativeDatesOpen(string text, string expected) => Assert.Equal(expected, Render(text, null, "en"));

    [Theory]
    [InlineData("de", "am 17. Juni 2025", "2025-06-17")]
    [InlineData("fr", "le 17 juin 2025", "2025-06-17")]
    [InlineData("es", "el 17 de junio de 2025", "2025-06-17")]
    [InlineData("it", "il 17 giugno 2025", "2025-06-17")]
    [InlineData("it", "è arrivato ieri, ripartirà domani", "2025-06-16|2025-06-18")]
    [InlineData("it", "è arrivato lunedì", "2025-06-16")]
    [InlineData("it", "il vertice si terrà mercoledì", "2025-06-18")]
    [InlineData("pt", "no dia 17 de junho de 2025", "2025-06-17")]
    [InlineData("pt", "chegou na segunda-feira", "2025-06-16")]
    [InlineData("pt", "a segunda vez", "")]
    [InlineData("cs", "přijel 17. června 2025", "2025-06-17")]
    [InlineData("cs", "přijel v pondělí", "2025-06-16")]
    [InlineData("cs", "jednání bude ve středu", "2025-06-18")]
    [InlineData("el", "στις 17 Ιουνίου 2025", "2025-06-17")]
    [InlineData("el", "έφτασε τη Δευτέρα", "2025-06-16")]
    [InlineData("el", "η τρίτη φορά", "")]
    [InlineData("pl", "17 czerwca 2025", "2025-06-17")]
    [InlineData("ru", "17 июня 2025", "2025-06-17")]
    [InlineData("fr", "il est arrivé hier", "2025-06-16")]
    [InlineData("de", "er ist hier", "")]
    [InlineData("ja", "2025年6月17日", "2025-06-17")]
    public void Read_OtherLanguages_GivesTheDays(string language, string text, string expected) => Assert.Equal(expected, Render(text, Tuesday, language));

    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(9999, 12, 31)]
    public void Read_AtTheEndsOfTime_DoesNotThrow(int year, int month, int day)
    {
        var values = ValueReader.Read(
            "Yesterday, tomorrow, last week, next week, last month, next month, last year, next year, last winter, next winter, in winter, 999 years ago, 3 weeks ago, on Friday, next Friday, in May, on Feb. 29",
            new DateOnly(year, month, day));

        Assert.NotEmpty(values.Dates);
    }

    private static string Render(string text, DateOnly? published, string language) =>
        string.Join('|', ValueReader.Read(text, published, language).Dates.Select(d => d.Form));
}
