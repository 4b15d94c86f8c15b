using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Collate.Summaries;

namespace Collate.History;

/// <summary>Reads and writes <c>versions/{number}.diff.json</c>.</summary>
public static class DiffJson
{
    /// <summary>How deep a document may nest. What is written nests 6 deep; the rest leaves room for members of later releases.</summary>
    internal const int MaxDepth = 16;

    private static readonly JsonWriterOptions s_writerOptions = new()
    {
        Indented = true,
        IndentSize = 2,
        NewLine = "\n",
        MaxDepth = MaxDepth,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The document as UTF-8 without a byte order mark, indented, ending in a newline; <c>&lt;</c>, <c>&gt;</c> and <c>&amp;</c> are escaped. Same change, same bytes.</summary>
    public static byte[] Write(SummaryDiff diff)
    {
        ArgumentNullException.ThrowIfNull(diff);
        var buffer = new ArrayBufferWriter<byte>(4 * 1024);
        using (var writer = new Utf8JsonWriter(buffer, s_writerOptions))
        {
            JsonSerializer.Serialize(writer, diff, DiffJsonContext.Default.SummaryDiff);
        }

        return SummaryJson.EscapeMarkup(buffer.WrittenSpan);
    }

    /// <summary>Reads what <see cref="Write"/> wrote; members it does not know are passed over.</summary>
    /// <exception cref="JsonException">It is no such document.</exception>
    public static SummaryDiff Read(ReadOnlySpan<byte> json)
    {
        var diff = JsonSerializer.Deserialize(json, DiffJsonContext.Default.SummaryDiff) ?? throw new JsonException("This is not an account of a change: it is null.");
        return string.Equals(diff.Schema, SummaryDiff.SchemaName, StringComparison.Ordinal) ? diff
            : throw new JsonException($"This document's \"schema\" is not \"{SummaryDiff.SchemaName}\", the only one this version reads.");
    }
}
