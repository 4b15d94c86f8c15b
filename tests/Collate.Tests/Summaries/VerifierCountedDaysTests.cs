using Collate.Summaries;

namespace Collate.Tests.Summaries;

/// <summary>Days that a text tells by counting from another.</summary>
public sealed class VerifierCountedDaysTests
{
    [Theory]
    [InlineData("The climbers went missing on Sunday.", "Rescuers found the climbers on Thursday, four days after they went missing.")]
    [InlineData("The climbers went missing on Sunday.", "Four days after the climbers went missing, rescuers reached their tent on Thursday.")]
    [InlineData("A newspaper reported on Monday that the mayor had sold the land.", "The mayor stepped down on Tuesday, a day after a newspaper reported that he had sold the land.")]
    [InlineData("Dock workers began blocking the port on Tuesday.", "Dock workers blocked the port for a second day on Wednesday.")]
    [InlineData("The mayor left for Oslo on Wednesday.", "The mayor stepped down on Tuesday and left for Oslo the next day.")]
    [InlineData("The mayor left for Oslo on Friday.", "The mayor stepped down on Tuesday and left for Oslo three days later.")]
    [InlineData("The council will meet on Thursday.", "The mayor stepped down on Tuesday, two days before the council will meet.")]
    [InlineData("The licence is valid from the first day of January.", "The licence is valid from January 1.")]
    [InlineData("Entry is free through April 30.", "Entry is free until the end of April.")]
    [InlineData("The firm plans to file before October.", "The firm plans to file by the end of September.")]
    public void Check_DayThatIsCounted_IsSupported(string sentence, string evidence)
    {
        var verdict = SummaryAuditor.Check(sentence, [evidence]);

        Assert.True(verdict.Supported, $"{verdict.ReasonText}: {verdict.Detail}");
    }

    [Theory]
    [InlineData("The climbers went missing on Monday.", "Rescuers found the climbers on Thursday, four days after they went missing.")]
    [InlineData("The mayor left for Oslo on Thursday.", "The mayor stepped down on Tuesday and left for Oslo the next day.")]
    [InlineData("Dock workers began blocking the port on Monday.", "Dock workers blocked the port for a second day on Wednesday.")]
    [InlineData("The mayor stepped down on Wednesday.", "The mayor stepped down on Tuesday. The next day was a holiday.")]
    [InlineData("The licence is valid from the second day of January.", "The licence is valid from January 1.")]
    [InlineData("Entry is free through April 29.", "Entry is free until the end of April.")]
    [InlineData("The firm plans to file before November.", "The firm plans to file by the end of September.")]
    public void Check_AnotherDay_IsRejected(string sentence, string evidence) => Assert.False(SummaryAuditor.Check(sentence, [evidence]).Supported);
}
