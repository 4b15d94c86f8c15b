using System.Text.Json;
using Collate.Articles.Formats;

namespace Collate.Evaluation;

/// <summary>Reads topics, one JSON object to the line: <c>{"id", "lang", "articles": [{"id", "title", "date", "text"}], "references": [text, ...]}</c>.</summary>
public static class EvaluationTopicJson
{
    /// <summary>Reads a line. Throws <see cref="JsonException"/> that says what is missing.</summary>
    /// <remarks>May be left out: <c>lang</c> (<c>english</c>), <c>title</c>, <c>date</c>, <c>references</c>.</remarks>
    public static EvaluationTopic Read(string line)
    {
        using var document = JsonDocument.Parse(line);
        var topic = Object(document.RootElement, "the line");
        return new EvaluationTopic(
            Required(topic, "id", "the topic"),
            JsonText.Flatten(JsonText.Find(topic, "lang")) ?? "english",
            [.. Items(topic, "articles").Select(Article)],
            [.. Items(topic, "references").Select(reference => reference.ValueKind == JsonValueKind.String ? JsonText.Text(reference) : throw new JsonException("A reference is not a text."))]);
    }

    private static EvaluationArticle Article(JsonElement value)
    {
        var article = Object(value, "an article");
        return new EvaluationArticle(
            Required(article, "id", "an article"),
            JsonText.Flatten(JsonText.Find(article, "title")),
            JsonText.Flatten(JsonText.Find(article, "date")),
            Required(article, "text", "an article"));
    }

    private static JsonElement Object(JsonElement value, string what) =>
        value.ValueKind == JsonValueKind.Object ? value : throw new JsonException($"Not a topic: {what} is not a JSON object.");

    private static string Required(JsonElement value, string name, string what) =>
        JsonText.Flatten(JsonText.Find(value, name)) ?? throw new JsonException($"Not a topic: {what} has no \"{name}\".");

    private static JsonElement.ArrayEnumerator Items(JsonElement topic, string name) => JsonText.Find(topic, name) switch
    {
        { ValueKind: JsonValueKind.Array } array => array.EnumerateArray(),
        null when name == "references" => default,
        _ => throw new JsonException($"Not a topic: \"{name}\" is not a list."),
    };
}
