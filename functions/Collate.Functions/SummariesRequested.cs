using Collate.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Collate.Functions;

/// <summary>Articles come in a request: answers their summaries and stores nothing.</summary>
public sealed class SummariesRequested(CollateApi api)
{
    /// <summary><c>POST /api/summaries</c>.</summary>
    [Function(nameof(SummariesRequested))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/summaries")] HttpRequest request,
        CancellationToken cancellationToken) => api.SummarizeAsync(request, cancellationToken);
}
