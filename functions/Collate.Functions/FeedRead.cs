using Collate.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Collate.Functions;

/// <summary>A reader of feeds asks for ours.</summary>
public sealed class FeedRead(CollateApi api)
{
    /// <summary><c>GET /api/feed.atom</c>.</summary>
    [Function(nameof(FeedRead))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "api/feed.atom")] HttpRequest request,
        CancellationToken cancellationToken) => api.FeedAsync(request, cancellationToken);
}
