using Collate.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Collate.Functions;

/// <summary>Somebody opens a story. Without a key, which cannot be typed into a link; <c>Pages__Enabled</c> says whether there are pages at all.</summary>
public sealed class StoryPageShown(CollatePages pages)
{
    /// <summary><c>GET /stories/{id}</c>.</summary>
    [Function(nameof(StoryPageShown))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "stories/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellationToken) => pages.StoryAsync(request, id, cancellationToken);
}
