using Collate.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Collate.Functions;

/// <summary>Somebody asks whether the app answers. Without a key, and without any other answer.</summary>
public sealed class HealthChecked(CollateApi api)
{
    /// <summary><c>GET /api/health</c>.</summary>
    [Function(nameof(HealthChecked))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/health")] HttpRequest request,
        CancellationToken cancellationToken) => api.HealthAsync(request, cancellationToken);
}
