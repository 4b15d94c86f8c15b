using System.Globalization;
using Collate.Digests;
using FsCheck;
using FsCheck.Fluent;

namespace Collate.Tests.Digests;

public sealed class DigestScheduleTests
{
    [Theory]
    [InlineData("Europe/London", "2026-03-28T06:00:00Z", "2026-03-29T05:00:00Z")]
    [InlineData("Europe/London", "2026-10-24T05:00:00Z", "2026-10-25T06:00:00Z")]
    [InlineData("America/New_York", "2026-03-07T11:00:00Z", "2026-03-08T10:00:00Z")]
    [InlineData("America/New_York", "2026-10-31T10:00:00Z", "2026-11-01T11:00:00Z")]
    public void Next_ClocksChangeOverNight_ComesAtSixByTheClocksOfTheZone(string zone, string last, string expected)
    {
        Assert.Equal(At(expected), Daily("0 0 6 * * *", zone).Next(At(last), null)!.Ends);
    }

    [Theory]
    [InlineData("Europe/London", "0 30 1 * * *", "2026-03-28T12:00:00Z", "2026-03-29T01:00:00Z")]
    [InlineData("America/New_York", "0 30 2 * * *", "2026-03-07T12:00:00Z", "2026-03-08T07:00:00Z")]
    public void Next_TimeThatClocksLeaveOut_ComesWhenTheyHaveGoneForward(string zone, string expression, string after, string expected)
    {
        var period = Daily(expression, zone).Next(At(after), null)!;

        Assert.Equal(At(expected), period.Ends);
    }

    [Theory]
    [InlineData("Europe/London", "0 30 1 * * *", "2026-10-24T12:00:00Z", "2026-10-25T00:30:00Z", "2026-10-26T01:30:00Z")]
    [InlineData("America/New_York", "0 30 1 * * *", "2026-10-31T12:00:00Z", "2026-11-01T05:30:00Z", "2026-11-02T06:30:00Z")]
    public void Due_TimeThatComesTwice_CountsOnceTheFirstTime(string zone, string expression, string after, string first, string second)
    {
        var periods = Daily(expression, zone).Due(At(after), null, At(second)).ToArray();

        Assert.Equal([At(first), At(second)], periods.Select(period => period.Ends));
    }

    [Fact]
    public void Next_WithinAnHourThatComesTwice_NeverGoesBack()
    {
        // Half past one in New York, for the second time.
        var after = At("2026-11-01T06:30:00Z");

        var period = Daily("0 */5 * * * *", "America/New_York").Next(after, null)!;

        Assert.Equal(At("2026-11-01T07:00:00Z"), period.Ends);
    }

    [Fact]
    public void Due_AsleepForThreePeriods_HasOneOfEach()
    {
        var periods = Daily("0 0 6 * * *", "Europe/London").Due(At("2026-10-23T05:00:00Z"), "2026/10/23", At("2026-10-26T08:00:00Z")).ToArray();

        Assert.Equal(["2026/10/24", "2026/10/25", "2026/10/26"], periods.Select(period => period.Id));
        Assert.Equal([At("2026-10-24T05:00:00Z"), At("2026-10-25T06:00:00Z"), At("2026-10-26T06:00:00Z")], periods.Select(period => period.Ends));
    }

    [Fact]
    public void Due_SeveralTimesADay_EndsADayOnce()
    {
        var schedule = Daily("0 0 6,18 * * *", "UTC");

        var periods = schedule.Due(At("2026-11-20T12:00:00Z"), null, At("2026-11-22T05:00:00Z")).ToArray();

        Assert.Equal(["2026/11/20 18", "2026/11/21 06"], periods.Select(period => $"{period.Id} {period.Ends:HH}"));
        Assert.Equal("2026/11/22", schedule.Next(periods[1].Ends, periods[1].Id)!.Id);
    }

    [Fact]
    public void Due_WorkingDaysOnly_LeavesTheWeekendToMonday()
    {
        var periods = Daily("0 0 6 * * 1-5", "UTC").Due(At("2026-11-19T06:00:00Z"), "2026/11/19", At("2026-11-23T06:00:00Z")).ToArray();

        Assert.Equal(["2026/11/20", "2026/11/23"], periods.Select(period => period.Id));
    }

    [Theory]
    [InlineData("0 0 6 * * *", "2026-11-16T06:00:00Z", "2026/W47")]
    [InlineData("0 0 17 * * 5", "2026-11-20T17:00:00Z", "2026/W47")]
    [InlineData("0 0 6 1 * *", "2026-12-01T06:00:00Z", "2026/W49")]
    public void Next_Weekly_IsNamedAfterTheIsoWeekInWhichItIsDue(string expression, string ends, string id)
    {
        var schedule = DigestSchedule.TryCreate(expression, TimeZoneInfo.Utc, DigestCadence.Weekly)!;

        Assert.Equal(new DigestPeriod(id, DigestCadence.Weekly, At(ends)), schedule.Next(At("2026-11-15T12:00:00Z"), "2026/W46"));
    }

    [Fact]
    public void Due_WeeklyOverTheTurnOfTheYear_FollowsIso8601()
    {
        var schedule = DigestSchedule.TryCreate("0 0 6 * * *", TimeZoneInfo.Utc, DigestCadence.Weekly)!;

        var periods = schedule.Due(At("2026-12-21T06:00:00Z"), "2026/W52", At("2027-01-12T00:00:00Z"));

        Assert.Equal(["2026/W53", "2027/W01", "2027/W02"], periods.Select(period => period.Id));
    }

    [Theory]
    [InlineData("")]
    [InlineData("0 6 * * *")]
    [InlineData("0 0 6 30 2 *")]
    [InlineData("0 0 25 * * *")]
    [InlineData("every morning")]
    public void TryCreate_NoExpressionThatComesAround_IsRefused(string expression)
    {
        Assert.Null(DigestSchedule.TryCreate(expression, TimeZoneInfo.Utc, DigestCadence.Daily));
    }

    [Fact]
    public void Next_LeapDays_AreFoundAcrossACenturyWithout()
    {
        Assert.Equal("2104/02/29", Daily("0 0 6 29 2 *", "UTC").Next(At("2096-03-01T00:00:00Z"), null)!.Id);
    }

    [Fact]
    public void Next_EndOfTheCalendar_IsNone()
    {
        Assert.Null(Daily("0 0 6 * * *", "UTC").Next(At("9999-12-31T07:00:00Z"), null));
    }

    [Fact]
    public void Due_AnyZoneAndPauses_IsTheSameAsWithoutPauses()
    {
        var zones = new[] { "Europe/London", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "UTC" };
        var expressions = new[] { "0 0 6 * * *", "0 30 1 * * *", "0 30 2 * * *", "0 15,45 1-2 * * *", "59 59 23 * * 0" };
        Prop.ForAll(
            Gen.Elements(zones).SelectMany(zone => Gen.Elements(expressions).SelectMany(expression => Gen.Choose(0, 400).SelectMany(day => Gen.ListOf(Gen.Choose(1, 100), 6).Select(pauses => (zone, expression, day, pauses))))).ToArbitrary(),
            sample =>
            {
                var schedule = Daily(sample.expression, sample.zone);
                var start = At("2026-01-01T00:00:00Z").AddDays(sample.day);
                var end = start.AddHours(sample.pauses.Sum());
                var steps = new List<DigestPeriod>();
                var now = start;
                foreach (var pause in sample.pauses)
                {
                    now = now.AddHours(pause);
                    steps.AddRange(schedule.Due(steps.Count == 0 ? start : steps[^1].Ends, steps.Count == 0 ? null : steps[^1].Id, now));
                }

                Assert.Equal(schedule.Due(start, null, end), steps);
                Assert.Equal(steps.Count, steps.Select(period => period.Id).Distinct(StringComparer.Ordinal).Count());
                Assert.Equal(steps.Select(period => period.Ends).Order(), steps.Select(period => period.Ends));
            }).QuickCheckThrowOnFailure();
    }

    private static DigestSchedule Daily(string expression, string zone) => DigestSchedule.TryCreate(expression, TimeZoneInfo.FindSystemTimeZoneById(zone), DigestCadence.Daily)!;

    private static DateTimeOffset At(string instant) => DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture);
}
