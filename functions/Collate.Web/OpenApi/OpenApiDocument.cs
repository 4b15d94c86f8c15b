using Collate.Web.Api;

namespace Collate.Web.OpenApi;

/// <summary>The OpenAPI 3.1 document of the API, as it is served at <c>/api/openapi.json</c>.</summary>
public static class OpenApiDocument
{
    /// <summary>Its bytes.</summary>
    public static ReadOnlyMemory<byte> Bytes { get; } = Resource.Read("Collate.Web.openapi.json");

    /// <summary>Its version.</summary>
    internal static string Tag { get; } = StoryReader.TagOf(Bytes.Span);
}
