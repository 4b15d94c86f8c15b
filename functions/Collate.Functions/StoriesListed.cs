using Collate.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Collate.Functions;

/// <summary>Somebody asks for the list of stories.</summary>
public sealed class StoriesListed(CollateApi api)
{
    /// <summary><c>GET /api/stories</c>.</summary>
    [Function(nameof(StoriesListed))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "api/stories")] HttpRequest request,
        CancellationToken cancellationToken) => api.ListStoriesAsync(request, cancellationToken);
}
