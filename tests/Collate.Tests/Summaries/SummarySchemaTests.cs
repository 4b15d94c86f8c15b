using System.Text.Json;
using System.Text.Json.Nodes;
using Collate.Articles;
using Collate.Summaries;
using Collate.Testing;

namespace Collate.Tests.Summaries;

public sealed class SummarySchemaTests
{
    private static byte[] Dam => SummaryJson.Write(SummaryBuilder.Dam().Dropped("It fell.", "negation").Build());

    [Fact]
    public void Schema_WrittenDocument_Holds() => Assert.Empty(JsonSchemaValidator.Validate(SummarySchema.Json, Dam));

    [Fact]
    public void Schema_EveryMember_IsRequiredAndNoOtherAllowed()
    {
        var objects = Objects(JsonNode.Parse(Dam)!, "").ToArray();

        Assert.Contains("sources.0.title", objects);
        Assert.All(objects, path => Assert.NotEmpty(JsonSchemaValidator.Validate(SummarySchema.Json, JsonPath.Change(Dam, path, null))));
        Assert.All(objects, path => Assert.NotEmpty(JsonSchemaValidator.Validate(SummarySchema.Json, JsonPath.Change(Dam, path + "X", "1"))));
        Assert.All(objects, path => Assert.NotEmpty(JsonSchemaValidator.Validate(SummarySchema.Json, JsonPath.Change(Dam, path, "true"))));
    }

    [Theory]
    [InlineData("schema", "\"collate/summary/2\"")]
    [InlineData("story", "\"a/b\"")]
    [InlineData("story", "\"\"")]
    [InlineData("basis", "\"ABC\"")]
    [InlineData("language", "\"english language\"")]
    [InlineData("headline", "\"\"")]
    [InlineData("sentences", "[]")]
    [InlineData("sentences.0.citations", "[]")]
    [InlineData("sentences.0.citations.0.source", "0")]
    [InlineData("sentences.0.citations.0.source", "1.5")]
    [InlineData("sentences.0.citations.0.sentence", "0")]
    [InlineData("sentences.0.citations.0.start", "-1")]
    [InlineData("sentences.0.citations.0.end", "0")]
    [InlineData("sentences.0.support.lineages", "0")]
    [InlineData("disagreements.0.kind", "\"Number\"")]
    [InlineData("disagreements.0.values", "[]")]
    [InlineData("timeline.0.date", "\"17 June\"")]
    [InlineData("timeline.0.date", "\"2025-06-17T08:30:00Z\"")]
    [InlineData("sources.0.names", "[\"a\",\"a\"]")]
    [InlineData("sources.0.file", "\"../secret.txt\"")]
    [InlineData("sources.0.published", "\"yesterday\"")]
    [InlineData("sources.0.publishedFrom", "\"last-modified\"")]
    [InlineData("sources.0.url", "\"javascript:alert(1)\"")]
    [InlineData("sources.0.sha256", "\"00\"")]
    [InlineData("writer.kind", "\"gpt\"")]
    [InlineData("verification.checked", "-1")]
    [InlineData("verification.dropped.0.reason", "\"Not So\"")]
    public void Schema_BrokenMember_DoesNotHold(string path, string value) =>
        Assert.NotEmpty(JsonSchemaValidator.Validate(SummarySchema.Json, JsonPath.Change(Dam, path, value)));

    [Theory]
    [InlineData("sources.0.published", "null")]
    [InlineData("sources.0.published", "\"2025-06-17T08:30:00Z\"")]
    [InlineData("timeline.0.date", "\"2024\"")]
    [InlineData("timeline.0.date", "\"2024-10\"")]
    [InlineData("language", "\"und\"")]
    [InlineData("language", "\"zh-Hant-TW\"")]
    public void Schema_OtherGoodValue_Holds(string path, string value) =>
        Assert.Empty(JsonSchemaValidator.Validate(SummarySchema.Json, JsonPath.Change(Dam, path, value)));

    [Fact]
    public void Schema_NamesOfKinds_AreThoseOfTheCode()
    {
        var schema = JsonNode.Parse(SummarySchema.Json)!["$defs"]!;

        Assert.Equal(Kebab<PublishedFrom>().Append(null), Names(schema["source"]!["properties"]!["publishedFrom"]!));
        Assert.Equal(Kebab<DisagreementKind>(), Names(schema["disagreement"]!["properties"]!["kind"]!));
        Assert.Equal(Enum.GetValues<WriterKind>().Length, Names(schema["writer"]!["properties"]!["kind"]!).Count());
    }

    private static IEnumerable<string?> Names(JsonNode rule) => rule["enum"]!.AsArray().Select(name => name?.GetValue<string>());

    private static IEnumerable<string?> Kebab<T>()
        where T : struct, Enum => Enum.GetNames<T>().Select(JsonNamingPolicy.KebabCaseLower.ConvertName);

    private static IEnumerable<string> Objects(JsonNode node, string path) => node switch
    {
        JsonObject members => members.SelectMany(member => Objects(member.Value ?? JsonValue.Create(0), $"{path}{member.Key}.").Prepend(path + member.Key)),
        JsonArray items => items.SelectMany((item, i) => item is JsonObject ? Objects(item, $"{path}{i}.") : []),
        _ => [],
    };
}
