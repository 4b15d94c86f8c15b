using System.Text.Json;
using System.Text.Json.Serialization;

namespace Collate.Local.Bench.Load;

/// <summary>A line that a measured host writes on standard output: one of its parts is there.</summary>
internal sealed record HostReport
{
    /// <summary>When, in milliseconds since 1970.</summary>
    public required double At { get; init; }

    /// <summary>When a listing of the dropped files began that was complete at <see cref="At"/>, or none.</summary>
    public double? Listed { get; init; }

    /// <summary>The articles that are new in a summary that was written, or none.</summary>
    public IReadOnlyCollection<string>? Summarized { get; init; }

    /// <summary>The span of a trace that ended, or none.</summary>
    public string? Span { get; init; }

    /// <summary>How long it took, in milliseconds.</summary>
    public double Took { get; init; }

    /// <summary>Storage operations so far by kind, or none.</summary>
    public IReadOnlyDictionary<string, long>? Operations { get; init; }

    /// <summary>Bytes of memory that the process has.</summary>
    public long Memory { get; init; }

    /// <summary>Bytes of them that managed objects take.</summary>
    public long Managed { get; init; }

    /// <summary>Seconds of processor time so far.</summary>
    public double Processor { get; init; }

    /// <summary>Milliseconds since 1970.</summary>
    public static double Milliseconds(DateTimeOffset instant) => (instant - DateTimeOffset.UnixEpoch).TotalMilliseconds;

    /// <summary>As a line.</summary>
    public string Write() => JsonSerializer.Serialize(this, HostReportJson.Default.HostReport);

    /// <summary>Reads a line, or answers none.</summary>
    public static HostReport? Read(string line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, HostReportJson.Default.HostReport);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>How reports are written.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(HostReport))]
internal sealed partial class HostReportJson : JsonSerializerContext;
