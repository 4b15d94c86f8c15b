using System.Text.Json;
using System.Text.Json.Nodes;
using Collate.Web.OpenApi;
using Collate.Web.Problems;

namespace Collate.Local.Tests.Web.OpenApi;

public sealed class OpenApiDocumentTests
{
    private static readonly JsonElement Schema = Read();

    [Fact]
    public void Document_HeldToTheSchemaOfOpenApi_IsValid()
    {
        using var document = JsonDocument.Parse(OpenApiDocument.Bytes);

        Assert.Empty(new JsonSchema(Schema).Check(Schema, document.RootElement));
    }

    [Theory]
    [InlineData("/openapi")]
    [InlineData("/info/title")]
    [InlineData("/paths/~1api~1health/get/responses/200/description")]
    [InlineData("/paths/~1api~1jobs~1{id}/get/parameters/0/in")]
    [InlineData("/components/securitySchemes/key/type")]
    public void Document_WithoutSomethingThatIsRequired_IsNotValid(string field)
    {
        var document = JsonNode.Parse(OpenApiDocument.Bytes.Span)!;
        var parts = field[1..].Split('/').Select(part => part.Replace("~1", "/", StringComparison.Ordinal)).ToArray();
        var parent = parts[..^1].Aggregate(document, (at, part) => at is JsonArray list ? list[int.Parse(part, System.Globalization.CultureInfo.InvariantCulture)]! : at[part]!);
        Assert.True(parent.AsObject().Remove(parts[^1]));

        Assert.NotEmpty(new JsonSchema(Schema).Check(Schema, JsonSerializer.SerializeToElement(document)));
    }

    [Fact]
    public void Document_WithAFieldThatOpenApiDoesNotKnow_IsNotValid()
    {
        var document = JsonNode.Parse(OpenApiDocument.Bytes.Span)!;
        document["paths"]!["/api/health"]!["get"]!["respones"] = new JsonObject();

        Assert.NotEmpty(new JsonSchema(Schema).Check(Schema, JsonSerializer.SerializeToElement(document)));
    }

    [Fact]
    public void Document_EveryReference_PointsToSomething()
    {
        using var document = JsonDocument.Parse(OpenApiDocument.Bytes);
        var references = new List<string>();
        Collect(document.RootElement, references);

        Assert.NotEmpty(references);
        Assert.All(references.Distinct(StringComparer.Ordinal), reference => new JsonSchema(document.RootElement).Resolve(reference));
    }

    [Fact]
    public void Document_OperationIds_AreAllDifferent()
    {
        using var document = JsonDocument.Parse(OpenApiDocument.Bytes);
        var ids = document.RootElement.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject()).Select(operation => operation.Value.GetProperty("operationId").GetString()).ToArray();

        Assert.Equal(ids.Length, ids.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void ProblemTypes_EachHasAStatusThatTheDocumentNames()
    {
        using var document = JsonDocument.Parse(OpenApiDocument.Bytes);
        var named = document.RootElement.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject()).SelectMany(operation => operation.Value.GetProperty("responses").EnumerateObject()).Select(response => response.Name).ToHashSet(StringComparer.Ordinal);

        // 405 is what an address answers to a method that the document does not have.
        Assert.All(ProblemType.All.Where(type => type.Status != 405), type => Assert.Contains(type.Status.ToString(System.Globalization.CultureInfo.InvariantCulture), named));
    }

    private static void Collect(JsonElement element, List<string> references)
    {
        foreach (var member in element.ValueKind == JsonValueKind.Object ? element.EnumerateObject().ToArray() : [])
        {
            if (member.Name == "$ref")
            {
                references.Add(member.Value.GetString()!);
            }

            Collect(member.Value, references);
        }

        foreach (var item in element.ValueKind == JsonValueKind.Array ? element.EnumerateArray().ToArray() : [])
        {
            Collect(item, references);
        }
    }

    private static JsonElement Read()
    {
        using var stream = typeof(OpenApiDocumentTests).Assembly.GetManifestResourceStream("openapi-3.1.schema.json")!;
        using var document = JsonDocument.Parse(stream);
        return document.RootElement.Clone();
    }
}
