using Collate.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Collate.Functions;

/// <summary>Somebody asks for what came of a job.</summary>
public sealed class JobResultRead(CollateApi api)
{
    /// <summary><c>GET /api/jobs/{id}/result</c>.</summary>
    [Function(nameof(JobResultRead))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "api/jobs/{id}/result")] HttpRequest request,
        string id,
        CancellationToken cancellationToken) => api.GetJobResultAsync(request, id, cancellationToken);
}
