using Collate.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Collate.Functions;

/// <summary>Somebody opens a version of a story. Without a key, which cannot be typed into a link; <c>Pages__Enabled</c> says whether there are pages at all.</summary>
public sealed class VersionPageShown(CollatePages pages)
{
    /// <summary><c>GET /stories/{id}/versions/{n}</c>.</summary>
    [Function(nameof(VersionPageShown))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "stories/{id}/versions/{n}")] HttpRequest request,
        string id,
        string n,
        CancellationToken cancellationToken) => pages.VersionAsync(request, id, n, cancellationToken);
}
