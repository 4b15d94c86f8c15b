using System.Text.Json;
using System.Text.Json.Serialization;

namespace Collate.Summaries.Modelled;

/// <summary>Reads what a model answered. Strict: what is not exactly of the schema is no answer.</summary>
internal static class AnswerReader
{
    /// <summary>The longest answer that is looked at, in characters.</summary>
    public const int MostCharacters = 64 * 1024;

    /// <summary>The most sentences an answer may have.</summary>
    public const int MostSentences = 100;

    /// <summary>An answer may have this many times the words it was allowed; a longer one was not written to the task, and none of it is used.</summary>
    public const int MostTimesTheWords = 3;

    /// <summary>Reads an answer to a prompt, or says why it cannot be used.</summary>
    public static (ModelAnswer? Answer, string? Problem) Read(string? text, int words)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return (null, StandIn.Empty);
        }

        if (text.Length > MostCharacters)
        {
            return (null, StandIn.TooLong);
        }

        if (Deserialize(text, ModelJson.Default.ModelAnswer) is not { } answer || answer.Sentences.Any(sentence => sentence is null))
        {
            return (null, StandIn.Malformed);
        }

        return answer.Sentences.Count == 0 ? (null, StandIn.Empty)
            : answer.Sentences.Count > MostSentences || answer.Sentences.Sum(sentence => WordsOf(sentence.Text)) > MostTimesTheWords * words ? (null, StandIn.TooLong)
            : (answer, null);
    }

    /// <summary>Reads an answer to a request for repair; nothing repaired where it cannot be used.</summary>
    public static ModelRepair ReadRepair(string? text) =>
        text is { Length: > 0 and <= MostCharacters } && Deserialize(text, ModelJson.Default.ModelRepair) is { } repair && repair.Sentences.Count <= MostSentences && repair.Sentences.All(sentence => sentence is not null)
            ? repair
            : new ModelRepair([]);

    /// <summary>How many words a text has, separated by spaces; in a script without spaces each character may be one, so there three letters count as one.</summary>
    public static int WordsOf(string text)
    {
        var (words, run, dense) = (0, false, 0);
        foreach (var character in text)
        {
            if (char.IsWhiteSpace(character))
            {
                run = false;
                continue;
            }

            dense += character >= '\u2E80' ? 1 : 0;
            words += run ? 0 : 1;
            run = true;
        }

        return words + (dense / 3);
    }

    private static T? Deserialize<T>(string text, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(text, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>How answers and what is stored of them are read and written: generated code, strict about members.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    MaxDepth = 8,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(ModelAnswer))]
[JsonSerializable(typeof(ModelRepair))]
[JsonSerializable(typeof(StoredAnswer))]
[JsonSerializable(typeof(PaceRecord))]
[JsonSerializable(typeof(DaySpending))]
internal sealed partial class ModelJson : JsonSerializerContext;
