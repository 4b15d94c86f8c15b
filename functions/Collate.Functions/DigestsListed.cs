using Collate.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Collate.Functions;

/// <summary>Somebody asks for the list of digests.</summary>
public sealed class DigestsListed(CollateApi api)
{
    /// <summary><c>GET /api/digests</c>.</summary>
    [Function(nameof(DigestsListed))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "api/digests")] HttpRequest request,
        CancellationToken cancellationToken) => api.ListDigestsAsync(request, cancellationToken);
}
