using System.Buffers;
using System.Text.Json;
using Collate.Summaries;

namespace Collate.Web.Api;

/// <summary>Writes a source: <c>{"story","n","name","title","publisher","published","url","lineage","sha256","text","citations":[{"sentence","start","end","quote"}]}</c>.</summary>
internal static class SourceJson
{
    public static byte[] Write(Summary summary, Source source, string text)
    {
        var buffer = new ArrayBufferWriter<byte>(text.Length + 4096);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("story", summary.Story);
            json.WriteNumber("n", source.N);
            json.WriteString("name", source.Name);
            json.WriteString("title", source.Title);
            json.WriteString("publisher", source.Publisher);
            json.WriteString("published", source.Published);
            json.WriteString("url", source.Url);
            json.WriteNumber("lineage", source.Lineage);
            json.WriteString("sha256", source.Sha256);
            json.WriteString("text", text);
            json.WriteStartArray("citations");
            foreach (var citation in CitedSpans.Of(summary, source.N))
            {
                json.WriteStartObject();
                json.WriteNumber("sentence", citation.Sentence);
                json.WriteNumber("start", citation.Start);
                json.WriteNumber("end", citation.End);
                json.WriteString("quote", citation.Quote);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }
}
