using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Text.Json;
using Collate.Processing;
using Collate.Storage;
using Collate.Telemetry;
using Collate.TestKit;

namespace Collate.Tests.Telemetry;

/// <summary>What can be watched, from drop to summary.</summary>
public sealed class TelemetryTests
{
    private const string First = "Bridge closes\n\nJune 17, 2025\n\nThe old bridge in Odesa was closed on Tuesday after cracks were found, the mayor said. Fifteen workers began repairs.";

    [Fact]
    public async Task Handle_ArticleDroppedUnderATrace_StoryIsPartOfThatTrace()
    {
        using var world = await World.InMemoryAsync();
        using var drop = new Activity("drop").SetIdFormat(ActivityIdFormat.W3C).Start();
        var trace = drop.TraceId;
        var spans = new ConcurrentBag<Activity>();
        using var listener = Listener(activity => activity.TraceId == trace, spans);
        await world.DropAsync("a.txt", First);
        await world.SeeAsync("a.txt");
        drop.Stop();
        Activity.Current = null;

        await world.PumpAsync();

        var intake = Assert.Single(spans, span => span.OperationName == TelemetryNames.Intake);
        var story = Assert.Single(spans, span => span.OperationName == TelemetryNames.Story);
        Assert.Equal(intake.SpanId, story.ParentSpanId);
    }

    [Fact]
    public async Task Handle_WithAndWithoutATrace_WritesTheSameBytes()
    {
        using var plain = await World.InMemoryAsync();
        using var traced = await World.InMemoryAsync();
        await plain.TakeInAsync("a.txt", First);
        using (new Activity("drop").SetIdFormat(ActivityIdFormat.W3C).Start())
        {
            await traced.TakeInAsync("a.txt", First);
        }

        Assert.Equal(await plain.DumpAsync(StoreNames.Summaries), await traced.DumpAsync(StoreNames.Summaries));
    }

    [Fact]
    public async Task Handle_ArticleAndWhatCannotBeRead_AreCountedByOutcome()
    {
        using var world = await World.InMemoryAsync();
        var measured = new ConcurrentBag<(string Name, double Value, string? Tag)>();
        using var listener = Listener(measured);

        await world.TakeInAsync("a.txt", First);
        await world.TakeInAsync("b.pdf", "x");

        Assert.Contains(measured, entry => entry is { Name: TelemetryNames.Articles, Value: 1, Tag: "accepted" });
        Assert.Contains(measured, entry => entry is { Name: TelemetryNames.Articles, Value: 1, Tag: "quarantined" });
        Assert.Contains(measured, entry => entry.Name == TelemetryNames.Summaries);
        Assert.Contains(measured, entry => entry is { Name: TelemetryNames.Claims, Value: > 0 });
        Assert.Contains(measured, entry => entry is { Name: TelemetryNames.DropToSummary, Value: >= 0 });
        Assert.Contains(measured, entry => entry is { Name: TelemetryNames.QueueAge, Value: >= 0 });
    }

    [Fact]
    public void Read_MessageWithSenselessTrace_IsReadAllTheSame()
    {
        var hash = new string('a', 64);

        var message = StoryMessage.Read($$"""{"schema":"collate/look/1","article":"{{hash}}","traceParent":"00-zz"}""");

        Assert.Equal(hash, message?.Article);
        using var span = CollateTelemetry.Begin(TelemetryNames.Story, ActivityKind.Consumer, message!.TraceParent);
    }

    [Fact]
    public void Metrics_AreTheInstrumentsOfTheMeter()
    {
        var published = new ConcurrentBag<string>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, _) =>
        {
            if (ReferenceEquals(instrument.Meter, CollateTelemetry.Meter))
            {
                published.Add(instrument.Name);
            }
        };

        listener.Start();

        Assert.Equal(TelemetryNames.Metrics.Order(StringComparer.Ordinal), published.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Dashboard_NamesEveryMetricAndNoOther()
    {
        using var dashboard = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "dashboard.json")));
        var queries = dashboard.RootElement.GetProperty("panels").EnumerateArray().SelectMany(panel => panel.GetProperty("targets").EnumerateArray()).Select(target => target.GetProperty("expr").GetString()!).ToArray();

        var known = TelemetryNames.Metrics.Select(name => name.Replace('.', '_')).ToArray();

        Assert.All(known, name => Assert.Contains(queries, query => query.Contains(name, StringComparison.Ordinal)));
        Assert.All(queries, query => Assert.Contains(known, name => query.Contains(name, StringComparison.Ordinal)));
    }

    [Fact]
    public void Documentation_DescribesEveryName()
    {
        var page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "observability.md"));

        Assert.All([.. TelemetryNames.Metrics, .. TelemetryNames.Spans], name => Assert.Contains($"`{name}`", page, StringComparison.Ordinal));
    }

    private static ActivityListener Listener(Func<Activity, bool> takes, ConcurrentBag<Activity> spans)
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == TelemetryNames.Source,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity =>
            {
                if (takes(activity))
                {
                    spans.Add(activity);
                }
            },
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }

    private static MeterListener Listener(ConcurrentBag<(string Name, double Value, string? Tag)> measured)
    {
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (ReferenceEquals(instrument.Meter, CollateTelemetry.Meter))
                {
                    self.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => measured.Add((instrument.Name, value, tags.IsEmpty ? null : tags[0].Value?.ToString())));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => measured.Add((instrument.Name, value, tags.IsEmpty ? null : tags[0].Value?.ToString())));
        listener.Start();
        return listener;
    }
}
