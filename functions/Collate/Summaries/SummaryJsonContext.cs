using System.Text.Json;
using System.Text.Json.Serialization;

namespace Collate.Summaries;

/// <summary>How a summary is written as JSON: generated code, no reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    MaxDepth = SummaryJson.MaxDepth,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip,
    Converters = [typeof(DisagreementKindConverter), typeof(WriterKindConverter), typeof(EditorialKindConverter)])]
[JsonSerializable(typeof(Summary))]
internal sealed partial class SummaryJsonContext : JsonSerializerContext;

/// <summary>An enum by the names that documents use: to the letter, and never a number.</summary>
internal abstract class NameConverter<T>(params (T Value, string Name)[] names) : JsonConverter<T>
    where T : struct, Enum
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            foreach (var (value, name) in names)
            {
                if (reader.ValueTextEquals(name))
                {
                    return value;
                }
            }
        }

        throw new JsonException($"Expected one of: {string.Join(", ", names.Select(pair => pair.Name))}.");
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        foreach (var (candidate, name) in names)
        {
            if (EqualityComparer<T>.Default.Equals(candidate, value))
            {
                writer.WriteStringValue(name);
                return;
            }
        }

        throw new JsonException($"{typeof(T).Name} {value} has no name in the document.");
    }
}

/// <summary>The kinds of disagreement, by name.</summary>
internal sealed class DisagreementKindConverter() : NameConverter<DisagreementKind>(
    (DisagreementKind.Number, "number"),
    (DisagreementKind.Amount, "amount"),
    (DisagreementKind.Date, "date"),
    (DisagreementKind.Place, "place"),
    (DisagreementKind.Polarity, "polarity"),
    (DisagreementKind.Other, "other"));

/// <summary>The kinds of writer, by name.</summary>
internal sealed class WriterKindConverter() : NameConverter<WriterKind>(
    (WriterKind.Extractive, "extractive"),
    (WriterKind.AzureOpenAI, "azure-openai"));

/// <summary>What editors can decide, by name.</summary>
internal sealed class EditorialKindConverter() : NameConverter<EditorialKind>(
    (EditorialKind.Together, "together"),
    (EditorialKind.Apart, "apart"));
