using Collate.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Collate.Functions;

/// <summary>Somebody asks what the API offers.</summary>
public sealed class OpenApiRead(CollateApi api)
{
    /// <summary><c>GET /api/openapi.json</c>.</summary>
    [Function(nameof(OpenApiRead))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "api/openapi.json")] HttpRequest request,
        CancellationToken cancellationToken) => api.OpenApiAsync(request, cancellationToken);
}
