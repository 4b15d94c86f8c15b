using Collate.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Collate.Functions;

/// <summary>Somebody wants a job forgotten.</summary>
public sealed class JobDeleted(CollateApi api)
{
    /// <summary><c>DELETE /api/jobs/{id}</c>.</summary>
    [Function(nameof(JobDeleted))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "delete", Route = "api/jobs/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellationToken) => api.DeleteJobAsync(request, id, cancellationToken);
}
