using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Collate.Evidence;

namespace Collate.Summaries.Modelled;

/// <summary>Writes what a model is told as JSON: whatever stands in an article stays inside a string.</summary>
internal static class PromptJson
{
    private const int LongestSource = 60;

    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The evidence of a story.</summary>
    public static string Write(StoryText story, int words, IReadOnlyList<PromptEvidence> evidence, IReadOnlyList<PromptConflict> conflicts) => Write(json =>
    {
        json.WriteString("language", story.Language);
        json.WriteNumber("words", words);
        WriteEvidence(json, story, evidence);
        json.WriteStartArray("disagreements");
        foreach (var conflict in conflicts)
        {
            json.WriteStartObject();
            json.WriteString("about", Wording.Line(conflict.Conflict.About));
            json.WriteStartArray("sides");
            foreach (var (side, n) in conflict.Conflict.Sides.Zip(conflict.Sides))
            {
                json.WriteStartObject();
                json.WriteNumber("evidence", n);
                if (ValueOf(side, evidence[n - 1].Quote) is { } value)
                {
                    json.WriteString("value", value);
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    /// <summary>Sentences that failed, with the evidence that they name.</summary>
    public static string WriteRepair(StoryText story, IReadOnlyList<PromptEvidence> evidence, IReadOnlyList<FailedSentence> failed) => Write(json =>
    {
        json.WriteString("language", story.Language);
        WriteEvidence(json, story, evidence);
        json.WriteStartArray("failed");
        foreach (var sentence in failed)
        {
            json.WriteStartObject();
            json.WriteNumber("n", sentence.N);
            json.WriteString("text", sentence.Text);
            json.WriteStartArray("evidence");
            foreach (var n in sentence.Evidence)
            {
                json.WriteNumberValue(n);
            }

            json.WriteEndArray();
            json.WriteString("why", sentence.Why);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    /// <summary>The value of a side, where it is more to the point than the whole quotation; else none.</summary>
    public static string? ValueOf(ConflictSide side, string quote) => Wording.Line(side.Value) is { Length: > 0 } value && 2 * value.Length < quote.Length ? value : null;

    private static void WriteEvidence(Utf8JsonWriter json, StoryText story, IReadOnlyList<PromptEvidence> evidence)
    {
        json.WriteStartArray("evidence");
        foreach (var quote in evidence)
        {
            var article = story.Articles[story.Sentences[quote.Sentence].Article].Article;
            json.WriteStartObject();
            json.WriteNumber("n", quote.N);
            if (SourceOf(article.Publisher) is { } source)
            {
                json.WriteString("source", source);
            }

            if (article.Published is { } published)
            {
                json.WriteString("date", published.Day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
            }

            json.WriteString("quote", quote.Quote);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    // A publisher's name comes out of an article, too.
    private static string? SourceOf(string? publisher) =>
        publisher is not null && Wording.Line(publisher) is { Length: > 0 and <= LongestSource } line && !Instruction.Is(line) ? line : null;

    private static string Write(Action<Utf8JsonWriter> members)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var json = new Utf8JsonWriter(buffer, s_options))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
