using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Collate.Web.Jobs;

/// <summary>How jobs and their messages are stored as JSON. Reflection-free.</summary>
[JsonSerializable(typeof(JobRecord))]
[JsonSerializable(typeof(JobMessage))]
internal sealed partial class JobJson : JsonSerializerContext
{
    /// <summary>One line.</summary>
    public static JobJson Compact { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter<JobStatus>(JsonNamingPolicy.KebabCaseLower) },
    });
}
