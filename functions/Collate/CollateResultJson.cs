using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Collate.Summaries;

namespace Collate;

/// <summary>Writes a <see cref="CollateResult"/> as one JSON object: <c>{"stories":[...],"quarantined":[{"name","reason"}]}</c>.</summary>
public static class CollateResultJson
{
    private static readonly JsonWriterOptions Readable = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>The object as UTF-8 without a byte order mark, indented, ending in a newline. Each story is a <c>collate/summary/1</c> document.</summary>
    public static byte[] Write(CollateResult result)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Readable))
        {
            json.WriteStartObject();
            json.WriteStartArray("stories");
            foreach (var story in result.Stories)
            {
                json.WriteRawValue(Indent(SummaryJson.Write(story)), skipInputValidation: true);
            }

            json.WriteEndArray();
            json.WriteStartArray("quarantined");
            foreach (var file in result.Quarantined)
            {
                json.WriteStartObject();
                json.WriteString("name", file.Name);
                json.WriteString("reason", file.Reason);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    // A newline in a JSON document is never part of a value, so the lines of a document can simply be moved to the right.
    private static byte[] Indent(ReadOnlySpan<byte> document)
    {
        var indented = new ArrayBufferWriter<byte>(document.Length + (document.Length / 4));
        document = document.TrimEnd("\n"u8);
        while (document.IndexOf((byte)'\n') is var end and >= 0)
        {
            indented.Write(document[..(end + 1)]);
            indented.Write("    "u8);
            document = document[(end + 1)..];
        }

        indented.Write(document);
        return indented.WrittenSpan.ToArray();
    }
}
