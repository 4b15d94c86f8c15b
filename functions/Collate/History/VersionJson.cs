using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Collate.Summaries;

namespace Collate.History;

/// <summary>Writes a version as it is served: the document <c>collate/version/1</c>, described in <c>docs/versions.md</c>.</summary>
public static class VersionJson
{
    /// <summary>The name of this version of the document's schema.</summary>
    public const string SchemaName = "collate/version/1";

    private static readonly JsonWriterOptions s_options = new() { Indented = true, IndentSize = 2, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The version with its summary, its change, and the sources of it that are withdrawn, as UTF-8; <c>&lt;</c>, <c>&gt;</c> and <c>&amp;</c> are escaped.</summary>
    public static byte[] Write(StoryVersion version)
    {
        ArgumentNullException.ThrowIfNull(version);
        return Write(writer =>
        {
            writer.WriteString("schema"u8, SchemaName);
            writer.WriteString("story"u8, version.Summary.Story);
            writer.WriteNumber("version"u8, version.Number);
            writer.WriteStartArray("withdrawn"u8);
            foreach (var source in version.Summary.Sources.Where(source => version.Withdrawn.ContainsKey(source.Sha256)))
            {
                writer.WriteStartObject();
                writer.WriteNumber("source"u8, source.N);
                writer.WriteString("sha256"u8, source.Sha256);
                writer.WritePropertyName("because"u8);
                JsonSerializer.Serialize(writer, version.Withdrawn[source.Sha256], DiffJsonContext.Default.Withdrawal);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WritePropertyName("change"u8);
            JsonSerializer.Serialize(writer, version.Diff, DiffJsonContext.Default.SummaryDiff!);
            writer.WritePropertyName("summary"u8);
            JsonSerializer.Serialize(writer, version.Summary, SummaryJsonContext.Default.Summary);
        });
    }

    /// <summary>A part of the list of versions, newest first: <c>{"story","versions":[{"version","ended","account"}],"next"}</c>.</summary>
    public static byte[] Write(string story, VersionPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return Write(writer =>
        {
            writer.WriteString("story"u8, story);
            writer.WriteStartArray("versions"u8);
            foreach (var entry in page.Versions)
            {
                writer.WriteStartObject();
                writer.WriteNumber("version"u8, entry.Number);
                writer.WriteString("basis"u8, entry.Diff.To);
                writer.WriteBoolean("ended"u8, entry.Diff.Ended is not null);
                writer.WriteStartArray("account"u8);
                foreach (var line in entry.Diff.Account)
                {
                    writer.WriteStringValue(line);
                }

                writer.WriteEndArray();
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WritePropertyName("next"u8);
            JsonSerializer.Serialize(writer, page.Next, DiffJsonContext.Default.NullableInt32);
        });
    }

    private static byte[] Write(Action<Utf8JsonWriter> members)
    {
        var buffer = new ArrayBufferWriter<byte>(16 * 1024);
        using (var writer = new Utf8JsonWriter(buffer, s_options))
        {
            writer.WriteStartObject();
            members(writer);
            writer.WriteEndObject();
        }

        return SummaryJson.EscapeMarkup(buffer.WrittenSpan);
    }
}
