using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Collate.Summaries;

/// <summary>Reads and writes <c>summary.json</c>.</summary>
/// <remarks>
/// Letters of every script stand as themselves, but for those beyond the basic multilingual plane. <c>&lt;</c>, <c>&gt;</c> and <c>&amp;</c> are escaped, so the document can stand
/// inside an HTML page; control characters, line and paragraph separators are escaped as well.
/// </remarks>
public static class SummaryJson
{
    /// <summary>How deep a document may nest. What is written nests 7 deep; the rest leaves room for members of later releases.</summary>
    internal const int MaxDepth = 16;

    private static readonly SearchValues<byte> s_markup = SearchValues.Create("<>&"u8);

    private static readonly JsonWriterOptions s_writerOptions = new()
    {
        Indented = true,
        IndentSize = 2,
        NewLine = "\n",
        MaxDepth = MaxDepth,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The document as UTF-8 without a byte order mark, indented, ending in a newline. Same summary, same bytes.</summary>
    public static byte[] Write(Summary summary)
    {
        ArgumentNullException.ThrowIfNull(summary);
        return Write(summary, SummaryJsonContext.Default.Summary);
    }

    /// <summary>Another document, written in the same way.</summary>
    internal static byte[] Write<T>(T document, JsonTypeInfo<T> type)
    {
        var buffer = new ArrayBufferWriter<byte>(16 * 1024);
        using (var writer = new Utf8JsonWriter(buffer, s_writerOptions))
        {
            JsonSerializer.Serialize(writer, document, type);
        }

        return EscapeMarkup(buffer.WrittenSpan);
    }

    /// <summary>Reads what <see cref="Write"/> wrote. Throws <see cref="JsonException"/> for anything that is not a summary document.</summary>
    /// <remarks>
    /// Members it does not know are passed over, so that a document of a later release can be read as long as its <c>schema</c> is
    /// the same. Everything else is strict: no member may be missing, doubled or of another type, every citation must name a source
    /// of the document and span as many UTF-16 code units as its quotation has, sources are numbered from 1, and nesting is limited.
    /// </remarks>
    public static Summary Read(ReadOnlySpan<byte> json)
    {
        var summary = ReadTypes(json);
        SummaryRules.Require(summary);
        return summary;
    }

    /// <summary>Reads a document that may have been edited by hand: held to its types, as by <see cref="Read"/>, but not to what its citations say.</summary>
    /// <remarks>For <see cref="SummaryAuditor"/> only, which finds citations without a source and quotations that do not fit; nothing else expects them.</remarks>
    public static Summary ReadForAudit(ReadOnlySpan<byte> json)
    {
        var summary = ReadTypes(json);
        SummaryRules.RequireItems(summary);
        return summary;
    }

    private static Summary ReadTypes(ReadOnlySpan<byte> json)
    {
        try
        {
            RequireSchema(json);
        }
        catch (InvalidOperationException exception)
        {
            // What the reader throws for a string that is no Unicode text; the serializer below turns it into a JsonException itself.
            throw new JsonException("This is not a summary document: it holds text that is not Unicode.", exception);
        }

        return JsonSerializer.Deserialize(json, SummaryJsonContext.Default.Summary)
            ?? throw new JsonException("This is not a summary document: it is null.");
    }

    /// <summary>Looks at <c>schema</c> before anything else, so that a document of another kind is called that.</summary>
    private static void RequireSchema(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = MaxDepth });
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("This is not a summary document: it is not a JSON object.");
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var found = reader.ValueTextEquals("schema"u8);
            reader.Read();
            if (!found)
            {
                reader.Skip();
            }
            else if (reader.TokenType == JsonTokenType.String && reader.ValueTextEquals(Summary.SchemaName))
            {
                return;
            }
            else
            {
                throw new JsonException($"This document's \"schema\" is not \"{Summary.SchemaName}\", the only one this version reads.");
            }
        }

        throw new JsonException($"This is not a summary document: it has no member \"schema\" with the value \"{Summary.SchemaName}\".");
    }

    /// <summary>Escapes the three bytes that HTML cares about. JSON's own syntax has none of them, so each stands inside a string.</summary>
    internal static byte[] EscapeMarkup(ReadOnlySpan<byte> json)
    {
        var extra = 1;
        for (var rest = json; rest.IndexOfAny(s_markup) is var at and >= 0; rest = rest[(at + 1)..])
        {
            extra += 5;
        }

        var result = new byte[json.Length + extra];
        var target = result.AsSpan();
        while (json.IndexOfAny(s_markup) is var at and >= 0)
        {
            json[..at].CopyTo(target);
            (json[at] switch { (byte)'<' => "\\u003C"u8, (byte)'>' => "\\u003E"u8, _ => "\\u0026"u8 }).CopyTo(target[at..]);
            target = target[(at + 6)..];
            json = json[(at + 1)..];
        }

        json.CopyTo(target);
        result[^1] = (byte)'\n';
        return result;
    }
}
