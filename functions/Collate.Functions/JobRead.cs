using Collate.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Collate.Functions;

/// <summary>Somebody asks how far a job is.</summary>
public sealed class JobRead(CollateApi api)
{
    /// <summary><c>GET /api/jobs/{id}</c>.</summary>
    [Function(nameof(JobRead))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "api/jobs/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellationToken) => api.GetJobAsync(request, id, cancellationToken);
}
