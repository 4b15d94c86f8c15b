using Collate.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Collate.Functions;

/// <summary>Somebody asks for a story's summary.</summary>
public sealed class StoryRead(CollateApi api)
{
    /// <summary><c>GET /api/stories/{id}</c>.</summary>
    [Function(nameof(StoryRead))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "api/stories/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellationToken) => api.GetStoryAsync(request, id, cancellationToken);
}
