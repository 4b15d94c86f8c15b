using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Collate.Upkeep;

namespace Collate.Local.Output;

/// <summary>Writes what the doctor found as one JSON object.</summary>
internal static class DoctorJson
{
    private static readonly JsonWriterOptions s_readable = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>
    /// <c>{"sound", "files", "summarized", "quarantined", "pending", "stories", "citations", "versions", "digests", "findings": [{"kind", "blob", "says", "repairable"}], "repaired": [...]}</c>, ending
    /// in a newline.
    /// </summary>
    public static string Write(DoctorReport report)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, s_readable))
        {
            json.WriteStartObject();
            json.WriteBoolean("sound", report.IsSound);
            json.WriteNumber("files", report.Files);
            json.WriteNumber("summarized", report.Summarized);
            json.WriteNumber("quarantined", report.Quarantined);
            json.WriteNumber("pending", report.Pending);
            json.WriteNumber("stories", report.Stories);
            json.WriteNumber("citations", report.Citations);
            json.WriteNumber("versions", report.Versions);
            json.WriteNumber("digests", report.Digests);
            Write(json, "findings", report.Findings);
            Write(json, "repaired", report.Repaired);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    private static void Write(Utf8JsonWriter json, string part, IReadOnlyList<Finding> findings)
    {
        json.WriteStartArray(part);
        foreach (var finding in findings)
        {
            json.WriteStartObject();
            json.WriteString("kind", finding.KindName);
            json.WriteString("blob", finding.Blob);
            json.WriteString("says", finding.Says);
            json.WriteBoolean("repairable", finding.CanBeRepaired);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
