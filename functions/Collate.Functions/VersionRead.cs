using Collate.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Collate.Functions;

/// <summary>Somebody asks for a version of a story.</summary>
public sealed class VersionRead(CollateApi api)
{
    /// <summary><c>GET /api/stories/{id}/versions/{n}</c>.</summary>
    [Function(nameof(VersionRead))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "api/stories/{id}/versions/{n}")] HttpRequest request,
        string id,
        string n,
        CancellationToken cancellationToken) => api.GetVersionAsync(request, id, n, cancellationToken);
}
