using Collate.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Collate.Functions;

/// <summary>Somebody looks at what changed in a story. Without a key, which cannot be typed into a link; <c>Pages__Enabled</c> says whether there are pages at all.</summary>
public sealed class VersionsPageShown(CollatePages pages)
{
    /// <summary><c>GET /stories/{id}/versions</c>.</summary>
    [Function(nameof(VersionsPageShown))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "stories/{id}/versions")] HttpRequest request,
        string id,
        CancellationToken cancellationToken) => pages.VersionsAsync(request, id, cancellationToken);
}
