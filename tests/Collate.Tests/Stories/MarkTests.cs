using Collate.Language;
using Collate.Stories;

namespace Collate.Tests.Stories;

public sealed class MarkTests
{
    [Fact]
    public void Of_DaysAndNumbers_AreMarks() => Assert.Equal(
        Marks(Mark.OfWeekday(DayOfWeek.Monday), Mark.OfDate(6, 17), Mark.OfRelative(-1), Number("6000", 1), Number("31", 2)),
        Fingerprint.Of(ReportBuilder.Of("On Monday, 31 people left. On June 17 the minister sent six thousand troops; yesterday one came back.").Article()).Marks.ToArray());

    [Theory]
    [InlineData("It cost 6,000 euros.", "It cost six thousand euros.")]
    [InlineData("On 3 March 2025 it rained.", "On March 3, 2025 it rained.")]
    public void Of_OneValueWrittenTwoWays_IsOneMark(string first, string second) =>
        Assert.Equal(Fingerprint.Of(ReportBuilder.Of(first).Article()).Marks.ToArray(), Fingerprint.Of(ReportBuilder.Of(second).Article()).Marks.ToArray());

    [Theory]
    [InlineData(1, 17)]
    [InlineData(2, 11)]
    public void DayOf_ADayOfTheWeek_IsTheLastOne(int weekday, int day) =>
        Assert.Equal(new DateOnly(2025, 3, day).DayNumber, Mark.DayOf(Mark.OfWeekday((DayOfWeek)weekday), new DateOnly(2025, 3, 17)));

    [Fact]
    public void DayOf_ADate_IsTheNearestOne() =>
        Assert.Equal(new DateOnly(2024, 12, 29).DayNumber, Mark.DayOf(Mark.OfDate(12, 29), new DateOnly(2025, 1, 3)));

    [Fact]
    public void DayOf_NoSuchDate_IsNone() => Assert.Null(Mark.DayOf(Mark.OfDate(2, 31), new DateOnly(2025, 1, 3)));

    [Theory]
    [InlineData(17, 17, true)]
    [InlineData(17, 20, false)]
    public void Factor_OtherDaysWithinAWeek_SpeakAgainstOneEvent(int day, int other, bool same)
    {
        var a = new Candidate("a", new DateOnly(2025, 3, 17), null, Fingerprint.Create(true, [], Mark.OfDate(3, day)));
        var b = new Candidate("b", new DateOnly(2025, 3, 20), null, Fingerprint.Create(true, [], Mark.OfDate(3, other)));

        Assert.Equal(same, EventEvidence.Factor(a, b) == EventEvidence.One);
    }

    [Fact]
    public void Factor_SharedNumbers_SpeakForOneEvent()
    {
        var a = new Candidate("a", null, null, Fingerprint.Create(true, [], Number("4.25", 3)));

        Assert.True(EventEvidence.Factor(a, a) > EventEvidence.One);
    }

    private static uint Number(string digits, int told) => Mark.OfNumber(Fnv1a.Hash(digits), told);

    private static uint[] Marks(params uint[] marks) => [.. marks.Order()];
}
