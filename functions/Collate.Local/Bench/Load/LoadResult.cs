namespace Collate.Local.Bench.Load;

/// <summary>What a load run of some hosts gave.</summary>
internal sealed record LoadResult
{
    /// <summary>How many hosts.</summary>
    public required int Hosts { get; init; }

    /// <summary>How many articles were dropped at once.</summary>
    public required int Articles { get; init; }

    /// <summary>The bare loop: articles a second.</summary>
    public required double FloorRate { get; init; }

    /// <summary>The bare loop, one at a time: milliseconds for each article, sorted.</summary>
    public required double[] FloorTimes { get; init; }

    /// <summary>The bare loop once more after the burst, among all that is stored by then: articles a second.</summary>
    public required double FloorRateAfter { get; init; }

    /// <summary>The bare loop after the burst, one at a time: milliseconds for each article, sorted.</summary>
    public required double[] FloorTimesAfter { get; init; }

    /// <summary>Idle hosts, one article at a time: milliseconds until the poll that shows it, sorted.</summary>
    public required double[] IdleWaits { get; init; }

    /// <summary>Idle hosts, one article at a time: milliseconds from that poll to its summary, sorted.</summary>
    public required double[] IdleTimes { get; init; }

    /// <summary>Idle hosts: milliseconds of the spans of traces by name, sorted.</summary>
    public required IReadOnlyDictionary<string, double[]> IdleSpans { get; init; }

    /// <summary>Under load: milliseconds of the spans of traces by name, sorted.</summary>
    public required IReadOnlyDictionary<string, double[]> Spans { get; init; }

    /// <summary>How long all articles took to drop.</summary>
    public required double DropSeconds { get; init; }

    /// <summary>From the first drop to the last summary.</summary>
    public required double Seconds { get; init; }

    /// <summary>Under load: milliseconds until the poll that shows an article, sorted.</summary>
    public required double[] Waits { get; init; }

    /// <summary>Under load: milliseconds from that poll to its summary, sorted.</summary>
    public required double[] Times { get; init; }

    /// <summary>Storage operations of all hosts for each article, by kind, the listing of the dropped files apart.</summary>
    public required IReadOnlyDictionary<string, double> Operations { get; init; }

    /// <summary>How many summaries were written.</summary>
    public required int Summaries { get; init; }

    /// <summary>Every few seconds: seconds since the first drop, articles summarized, messages waiting, megabytes of all hosts, of them managed objects.</summary>
    public required IReadOnlyList<(double At, int Done, int Queue, double Memory, double Managed)> Course { get; init; }

    /// <summary>Seconds of processor time of the hosts.</summary>
    public required double Processor { get; init; }

    /// <summary>The load average of the machine at the end.</summary>
    public required string Machine { get; init; }
}
