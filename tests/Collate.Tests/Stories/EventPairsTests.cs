using System.Globalization;
using Collate.Evaluation;
using Collate.Stories;

namespace Collate.Tests.Stories;

/// <summary>Eleven pairs of events of one kind (two earthquakes, two verdicts in one city, one prize in two years), told by several outlets each in words of their own.</summary>
public sealed class EventPairsTests
{
    [Fact]
    public void Group_EventsOfOneKindWithDates_StayApart() => AssertGrouped(report => report.Day, 0.95, 0.95);

    [Fact]
    public void Group_EventsOfOneKindWithoutDates_StayApart() => AssertGrouped(_ => null, 0.93, 0.90);

    [Fact]
    public void Group_EventsOfOneKindOfWhichHalfHaveDates_StayApart() => AssertGrouped(report => report.Number % 2 == 0 ? report.Day : null, 0.93, 0.90);

    private static void AssertGrouped(Func<Report, DateOnly?> dayOf, double leastF1, double leastPrecision)
    {
        var reports = Read();
        var candidates = reports.ToDictionary(report => Of(report, dayOf(report)), report => report.Event);

        var groups = StoryGrouper.Group(candidates.Keys);
        var score = BCubed.Of([.. groups.SelectMany(group => group.Members.Select(member => (group.Id, candidates[member])))]);

        Assert.InRange(score.F1, leastF1, 1);
        Assert.InRange(score.Precision, leastPrecision, 1);
    }

    private static Candidate Of(Report report, DateOnly? day)
    {
        var candidate = ReportBuilder.Of(report.Text).Titled(report.Title).Candidate();
        return candidate with { Day = day, Instant = day is { } known ? new DateTimeOffset(known.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero) : null };
    }

    // A line "## kind event 2025-06-17 | title", and the text on the next.
    private static List<Report> Read()
    {
        using var reader = new StreamReader(typeof(EventPairsTests).Assembly.GetManifestResourceStream("events.txt")!);
        var reports = new List<Report>();
        while (reader.ReadLine() is { } head)
        {
            var parts = head.Split(' ', 6);
            reports.Add(new Report(reports.Count, $"{parts[1]} {parts[2]}", DateOnly.ParseExact(parts[3], "yyyy-MM-dd", CultureInfo.InvariantCulture), parts[5], reader.ReadLine()!));
        }

        return reports;
    }

    private sealed record Report(int Number, string Event, DateOnly Day, string Title, string Text);
}
