using System.Globalization;
using System.Text.Json;
using Collate.Local.Tests.Web.OpenApi;

namespace Collate.Local.Tests.Web;

/// <summary>What an OpenAPI document promises, held against what is answered.</summary>
internal sealed class OpenApiContract(JsonElement document)
{
    /// <summary>Fails if the document does not name the route, its method, the status the media type, or the shape of an answer.</summary>
    public async Task HoldAsync(string method, string address, HttpResponseMessage response)
    {
        var path = "/" + address.Split('?')[0];
        var status = ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture);
        var matches = document.GetProperty("paths").EnumerateObject().Where(candidate => IsMatch(candidate.Name, path)).ToArray();
        if (matches.Length == 0 || !matches[0].Value.TryGetProperty(method.ToLowerInvariant(), out var operation))
        {
            Assert.True(status is "404" or "405", $"{method} {path} answers {status}, and the OpenAPI document does not have it.");
            return;
        }

        Assert.True(operation.GetProperty("responses").TryGetProperty(status, out var promised), $"The OpenAPI document does not have {status} for {method} {path}.");
        var type = response.Content.Headers.ContentType?.MediaType;
        if (method != "HEAD" && type is not null)
        {
            Assert.True(promised.TryGetProperty("content", out var content) && content.TryGetProperty(type, out _), $"The OpenAPI document does not have {type} for {status} of {method} {path}.");
        }

        if (method != "HEAD" && type?.EndsWith("json", StringComparison.Ordinal) == true)
        {
            using var body = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync());
            var schema = promised.GetProperty("content").GetProperty(type).GetProperty("schema");
            Assert.Empty(new JsonSchema(document).Check(schema, body.RootElement));
        }

        foreach (var header in promised.TryGetProperty("headers", out var headers) ? headers.EnumerateObject().Select(header => header.Name).Where(name => name != "Last-Modified") : [])
        {
            Assert.True(response.Headers.Contains(header) || response.Content.Headers.Contains(header), $"{method} {path} answers {status} without {header}, which the OpenAPI document promises.");
        }
    }

    private static bool IsMatch(string template, string path)
    {
        var (expected, actual) = (template.Split('/'), path.Split('/'));
        return expected.Length == actual.Length && expected.Zip(actual).All(pair => pair.First.StartsWith('{') || pair.First == pair.Second);
    }
}
