using Collate.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Collate.Functions;

/// <summary>Somebody opens the front page. Without a key, which cannot be typed into a link; <c>Pages__Enabled</c> says whether there are pages at all.</summary>
public sealed class FrontPageShown(CollatePages pages)
{
    /// <summary><c>GET /</c>.</summary>
    [Function(nameof(FrontPageShown))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "/")] HttpRequest request,
        CancellationToken cancellationToken) => pages.StoriesAsync(request, cancellationToken);
}
