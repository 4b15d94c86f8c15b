using Collate.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Collate.Functions;

/// <summary>Somebody asks what changed in a story, version by version.</summary>
public sealed class VersionsListed(CollateApi api)
{
    /// <summary><c>GET /api/stories/{id}/versions</c>.</summary>
    [Function(nameof(VersionsListed))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "api/stories/{id}/versions")] HttpRequest request,
        string id,
        CancellationToken cancellationToken) => api.ListVersionsAsync(request, id, cancellationToken);
}
