using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Collate.Summaries;

namespace Collate.Local.Output;

/// <summary>Writes an audit as one JSON object.</summary>
internal static class AuditJson
{
    private static readonly JsonWriterOptions s_readable = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>
    /// <c>{"document", "supported", "against", "sentences": [{"n", "text", "verdict", "reason", "detail"}], "disagreements": [...], "timeline": [...]}</c>, ending in a
    /// newline. <c>against</c> is <c>sources</c> or <c>quotes</c>; <c>detail</c> has the words that an unsupported text fails on.
    /// </summary>
    public static string Write(string document, SummaryAudit audit)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, s_readable))
        {
            json.WriteStartObject();
            json.WriteString("document", document);
            json.WriteBoolean("supported", audit.Supported);
            json.WriteString("against", audit.AgainstSources ? "sources" : "quotes");
            Write(json, "sentences", null, "text", audit.Sentences);
            Write(json, "disagreements", "about", "value", audit.Disagreements);
            Write(json, "timeline", "date", "text", audit.Timeline);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    /// <summary>A verdict's name.</summary>
    public static string NameOf(bool supported) => supported ? "supported" : "unsupported";

    private static void Write(Utf8JsonWriter json, string part, string? heading, string text, IReadOnlyList<AuditedText> items)
    {
        json.WriteStartArray(part);
        for (var i = 0; i < items.Count; i++)
        {
            json.WriteStartObject();
            json.WriteNumber("n", i + 1);
            if (heading is not null)
            {
                json.WriteString(heading, items[i].Heading);
            }

            json.WriteString(text, items[i].Text);
            json.WriteString("verdict", NameOf(items[i].Verdict.Supported));
            json.WriteString("reason", items[i].Verdict.ReasonText);
            json.WriteString("detail", items[i].Verdict.Detail);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
