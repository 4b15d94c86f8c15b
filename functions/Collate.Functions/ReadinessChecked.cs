using Collate.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Collate.Functions;

/// <summary>Somebody with a key asks whether the app can do its work.</summary>
public sealed class ReadinessChecked(CollateApi api)
{
    /// <summary><c>GET /api/health/ready</c>.</summary>
    [Function(nameof(ReadinessChecked))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "api/health/ready")] HttpRequest request,
        CancellationToken cancellationToken) => api.ReadyAsync(request, cancellationToken);
}
